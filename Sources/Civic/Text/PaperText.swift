/// What is said around papers and lists that are taken away. The words on the papers are those of the module Papers.
public final class PaperText: Codable, Sendable {
  public let title: String
  public let lead: String
  public let blankLead: String
  public let back: String
  public let open: String
  public let docx: String
  public let pdf: String
  public let xlsx: String
  public let csv: String
  public let blank: String
  public let filled: String
  public let printHint: String
  public let photo: String
  public let photoLead: String
  public let photoNow: String
  public let tooLong: Phrase
  public let noPdf: Phrase
  public let tooMany: Phrase
  public let tookTooLong: Phrase
  public let pdfFailed: Phrase
  public let kinds: Kinds
  public let heads: Heads
  public let templates: Templates

  public final class Kinds: Codable, Sendable {
    public let minutes: String
    public let notice: String
    public let invitation: String
    public let news: String
    public let answer: String
    public let transfer: String
    public let petition: String
  }

  /// An office's own forms.
  public final class Templates: Codable, Sendable {
    public let title: String
    public let lead: String
    public let ours: String
    public let add: String
    public let kind: String
    public let file: String
    public let send: String
    public let remove: String
    public let fields: String
    public let fieldsLead: String
    public let notWord: Phrase
    public let macros: Phrase
    public let externalLink: Phrase
    public let entities: Phrase
    public let tooLarge: Phrase
    public let unknown: Phrase
  }

  /// The heads of the columns of lists.
  public final class Heads: Codable, Sendable {
    public let number: String
    public let day: String
    public let hour: String
    public let kind: String
    public let words: String
    public let lead: String
    public let organizer: String
    public let place: String
    public let session: String
    public let voices: String
    public let answered: String
    public let state: String
    public let due: String
    public let noDate: String
    public let closed: String
  }
}

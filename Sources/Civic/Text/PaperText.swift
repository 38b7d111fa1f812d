/// What is said around papers and lists that are taken away. The words on the papers are those of the module Papers.
public final class PaperText: Codable, Sendable {
  public let title: String
  public let lead: String
  public let blankLead: String
  public let back: String
  public let open: String
  public let write: String
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
  public let bind: Bind
  public let kinds: Kinds
  public let heads: Heads
  public let templates: Templates
  public let dueBy: Phrase
  public let periodBefore: String
  public let yearBefore: String
  public let news: News
  public let letterhead: Letterhead

  public final class Kinds: Codable, Sendable {
    public let minutes: String
    public let notice: String
    public let invitation: String
    public let news: String
    public let answer: String
    public let transfer: String
    public let petition: String
    public let plan: String
    public let briefing: String
    public let residentsMinutes: String
    public let residentsResolution: String
    public let resolution: String
    public let resolutionPlan: String
    public let voteMinutes: String
    public let ballot: String
    public let opinionSheet: String
    public let candidates: String
    public let monthReport: String
    public let halfReport: String
    public let minutesBook: String
    public let outgoing: String
    public let incoming: String
    public let following: String
  }

  /// Minutes as a part of a book.
  public final class Bind: Codable, Sendable {
    public let title: String
    public let lead: String
    public let page: String
    public let hint: String
    public let show: String
    public let loose: String
    public let noSuchPage: String
    public let evenPage: Phrase
  }

  /// The news item of a session.
  public final class News: Codable, Sendable {
    public let title: String
    public let draft: String
    public let proposed: String
    public let written: String
    public let noNames: String
    public let headline: String
    public let lead: String
    public let leadHint: String
    public let opinions: String
    public let conclusion: String
    public let save: String
    public let open: String
    public let copy: String
    public let again: String
    public let drop: String
  }

  /// How the papers of a body name it.
  public final class Letterhead: Codable, Sendable {
    public let title: String
    public let lead: String
    public let parent: String
    public let parentHint: String
    public let signature: String
    public let signatureHint: String
    public let symbol: String
    public let symbolHint: String
    public let layout: String
    public let layoutHint: String
    public let byDay: String
    public let spelling: String
    public let spellings: Spellings
    public let save: String
    public let sample: String

    public final class Spellings: Codable, Sendable {
      public let asStored: String
      public let markFirst: String
      public let markLast: String
    }
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
    public let tasks: String
    public let tasksDone: String
    public let body: String
    public let from: String
  }
}

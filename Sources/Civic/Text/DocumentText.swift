/// Documents and attached files.
public final class DocumentText: Codable, Sendable {
  public let title: String
  public let one: String
  public let number: String
  public let file: String
  public let noFiles: String
  public let addFile: String
  public let addFileLead: Phrase
  public let files: String
  public let fileNames: String
  public let sendFiles: String
  public let noDocuments: String
  public let add: String
  public let addNow: String
  public let numberHint: String
  public let type: String
  public let typeHint: String
  public let issuer: String
  public let issuedOn: String
  public let subject: String
  public let subjectHint: String
  public let notYours: Phrase
  public let chooseFile: Phrase
  public let emptyFile: Phrase
  public let macros: Phrase
  public let secret: Phrase
}

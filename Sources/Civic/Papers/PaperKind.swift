import Papers
import Rulebook

/// The papers of one sort of record: which there are, what each is called, how it is made. A new paper is a case of one of
/// these; the compiler then asks for the rest, and its routes follow (`PaperPages.swift`).
protocol PaperKind: CaseIterable, RawRepresentable<String>, Sendable {
  /// The first part of its record's address: "sessions".
  static var record: String { get }
  /// What the list of one record's papers shows.
  /// - Throws: `NotFound` where this actor may not see the record.
  static func shelf(of id: String, _ work: Work, _ look: Look) throws -> PaperShelf<Self>
  func title(_ words: PaperText.Kinds) -> String
  /// Whether it makes sense to fill it in by hand.
  var hasBlank: Bool { get }
  /// Whether its table can be taken away as a spreadsheet.
  var hasSheet: Bool { get }
  /// Whether it can be printed as a part of a book, its pages numbered on from the sheet before.
  var canBeBound: Bool { get }
  /// By which an office's own form of it is known.
  var templateKey: String { get }
  /// Where its words are written, below its record's address; nil where they are the record's own.
  var form: String? { get }
  func made(_ ask: PaperAsk, _ work: Work) throws -> ReadyPaper
  /// An empty one, whose fields an office's own form can name.
  func example(_ stationery: Stationery) throws -> Paper
}

extension PaperKind {
  var hasBlank: Bool { true }
  var hasSheet: Bool { false }
  var canBeBound: Bool { false }
  var form: String? { nil }
  var templateKey: String { "\(Self.record)/\(rawValue)" }
}

/// The papers of one record, and where the photo of a filled sheet hangs.
struct PaperShelf<Kind: PaperKind>: Sendable {
  /// The record in a few words.
  var name: String
  /// What its page is called, for the way back.
  var one: String
  /// Those that fit this record.
  var kinds: [Kind]
  var subject: Event.Subject
  /// Whether this actor writes what has a form of its own.
  var mayWrite = false
}

/// What somebody asked for.
struct PaperAsk: Sendable {
  var id: String
  /// A sheet for a pen instead, with the code of this address.
  var blank: String?
  var query: Form
  /// Papers are in Vietnamese, in whatever language their reader reads the site.
  var look: Look
  var stationery: Stationery

  var isBlank: Bool { blank != nil }
}

/// A paper ready to be written, and what its file is called.
struct ReadyPaper: Sendable {
  var paper: Paper
  /// Without an ending: "bien-ban-2026-11-20".
  var fileName: String
  /// The same as a spreadsheet.
  var sheet: Sheet?
  /// The same paper of another time or for somebody else: its word and address.
  var others: [(word: String, address: String)] = []
  /// What a form of the office's own is filled with beyond the parts of the paper.
  var values = Template.Values()
  /// Under which hash the office's own form lies; nil where ours is used.
  var template: String?

  /// In the spelling of its office, with the code of a blank sheet.
  init(_ paper: Paper, _ fileName: String, _ office: Office, _ ask: PaperAsk) {
    let spelled = paper.spelled(office.spelling)
    self.paper = ask.blank.map { ask.stationery.blank(spelled, address: $0) } ?? spelled
    self.fileName = ask.isBlank ? "\(fileName)-blank" : fileName
  }
}

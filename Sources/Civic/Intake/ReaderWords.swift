import Rulebook
import SessionReader
import Storage
import VietnameseText

/// A word that the reader has learnt from a correction, until somebody has it forget it again.
struct ReaderWord: Sendable, Equatable {
  var id: String
  var kind: Kind
  var words: String
  /// Whose name it is, for a body.
  var organization: String?
  var organizationName: String?
  var madeAt: Instant
  var madeBy: String

  enum Kind: String, ValueConvertible, Sendable, CaseIterable { case title, body }
}

extension ReaderWord: RowDecodable {
  init(row: Row) throws {
    self.init(
      id: try row["id"], kind: try row["kind"], words: try row["words"], organization: try row["organization_id"],
      organizationName: try row["organization_name"], madeAt: try row["made_at"], madeBy: try row["who"] ?? "")
  }
}

extension Work {
  func readerWords() throws -> [ReaderWord] {
    try allow(Intake.Deed.see)
    return try tx.all(
      ReaderWord.self,
      """
      SELECT w.id, w.kind, w.words, w.organization_id, o.name AS organization_name, w.made_at, p.name AS who
      FROM reader_word AS w
      LEFT JOIN organization AS o ON o.commune_id = w.commune_id AND o.id = w.organization_id
      LEFT JOIN person AS p ON p.commune_id = w.commune_id AND p.id = w.made_by
      WHERE w.commune_id = \(commune) AND w.removed_at IS NULL
      ORDER BY w.kind, w.folded
      """)
  }

  /// The shipped lexicon with what this commune's corrections have taught.
  func localLexicon() throws -> Lexicon {
    let learnt = try readerWords()
    var lexicon = Lexicon.shipped
    lexicon.add(titles: learnt.filter { $0.kind == .title }.map(\.words))
    lexicon.add(bodies: learnt.filter { $0.kind == .body }.map(\.words))
    return lexicon
  }

  func removeReaderWord(_ id: String) throws {
    try allow(Intake.Deed.change)
    let count = try tx.rows(
      """
      UPDATE reader_word SET removed_at = \(now), removed_by = \(actor.person)
      WHERE commune_id = \(commune) AND id = \(id) AND removed_at IS NULL RETURNING id
      """
    ).count
    if count == 0 { throw NotFound() }
  }

  /// What a person put right that the reader could have known: the post behind a name that stands in the text, the body
  /// that the text calls by another name.
  func rememberCorrections(_ confirmed: ConfirmedIntake, of intake: Intake) throws {
    let reader = SessionReader(lexicon: try localLexicon())
    let reading = reader.read(intake.text)
    let context = try intakeContext()
    let named = [(reading.organizer?.value, confirmed.session.organizer)]
    for case (let words?, let body) in named where context.body(in: words)?.id != body {
      try remember(.body, words, organization: body, intake: intake.id)
    }
    let text = " \(foldedKey(intake.text)) "
    for person in confirmed.people {
      for title in titles(in: person.title) where text.contains(" \(foldedKey(title)) ") && !reader.knows(title: title)
      {
        try remember(.title, title, organization: nil, intake: intake.id)
      }
    }
  }

  /// The parts of "Trưởng ban, Phó Chủ tịch" that are short enough to be a post's own words.
  private func titles(in line: String) -> [String] {
    line.split(separator: ",").map { $0.drop(while: \.isWhitespace) }.map(String.init).filter {
      (1...Self.longestTitle).contains($0.split(separator: " ").count)
    }
  }

  /// Longer ones hold a body's name, which is not to be learnt as part of the post.
  private static let longestTitle = 4

  private func remember(_ kind: ReaderWord.Kind, _ words: String, organization: String?, intake: String) throws {
    let folded = foldedKey(words)
    guard !folded.isEmpty else { return }
    try tx.run(
      """
      INSERT INTO reader_word (commune_id, id, kind, words, folded, organization_id, intake_id, made_at, made_by)
      VALUES (\(commune), \(newID()), \(kind), \(words), \(folded), \(organization), \(intake), \(now),
              \(actor.person))
      ON CONFLICT (commune_id, kind, folded) WHERE removed_at IS NULL DO NOTHING
      """)
  }
}

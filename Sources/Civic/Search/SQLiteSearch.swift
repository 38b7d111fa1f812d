import Storage
import VietnameseText

/// Everything about search that only SQLite understands: the full-text table `search_text` and how it is asked.
/// Another engine gets a file beside this one with the same two things: `index` and `SearchWords.found`.
extension Work {
  /// Keeps the entry of one record current. Called in the record's own `save`, with the words by which people look for
  /// it. Never with the name, phone or address of who raised something: what is here can be found by a whole body.
  func index(_ subject: Event.Subject, title: String, text: String = "") throws {
    try SearchIndex(tx: tx, commune: commune).keep(subject, title: title, text: text)
  }
}

/// What can be found, written down: by deeds, and by an upgrade for records that are older than their kind is found.
struct SearchIndex {
  let tx: any Transaction
  let commune: String

  /// An entry that says the same as before costs one statement.
  func keep(_ subject: Event.Subject, title: String, text: String) throws {
    let text = String(text.prefix(SearchWords.longestText))
    let changed = try tx.rows(
      """
      INSERT INTO search_entry (commune_id, subject_kind, subject_id, title, text)
      VALUES (\(commune), \(subject.kind), \(subject.id), \(title), \(text))
      ON CONFLICT (commune_id, subject_kind, subject_id) DO UPDATE SET title = excluded.title, text = excluded.text
        WHERE title <> excluded.title OR text <> excluded.text
      RETURNING entry
      """)
    guard let entry: Int = try changed.first?["entry"] else { return }
    let words = title + "\n" + text
    try tx.run("DELETE FROM search_text WHERE rowid = \(entry)")
    try tx.run(
      """
      INSERT INTO search_text (rowid, scope, words, exact)
      VALUES (\(entry), \(SearchWords.scope(commune, subject.kind)), \(foldedKey(words)), \(telexKey(words)))
      """)
  }
}

/// What somebody looks for.
struct SearchWords: Sendable {
  /// Words without marks; the last one may be only begun.
  var folded: [String]
  /// The same words as they were written, where any of them had marks.
  var exact: [String]

  /// Longer texts are found by their first pages.
  static let longestText = 20_000
  /// More words than this narrow nothing down.
  static let mostWords = 12

  /// Nil where nothing was written that could be looked for.
  init?(_ typed: String) {
    let split = { (key: String) in key.split(separator: " ").prefix(SearchWords.mostWords).map(String.init) }
    (folded, exact) = (split(foldedKey(typed)), split(telexKey(typed)))
    if folded.isEmpty { return nil }
    if folded == exact { exact = [] }
  }

  static func scope(_ commune: String, _ kind: String) -> String { foldedKey("\(commune) \(kind)") }

  /// At most so many of the newest matches are looked at, so that a word that is everywhere costs no more than others.
  static let depth = 500

  /// A subquery with the columns `entry` and `place`: 0 where the words stand with the same marks, 1 elsewhere.
  func found(_ kind: String, in commune: String) -> SQL {
    let scope = "scope : \"\(SearchWords.scope(commune, kind))\""
    let begun = folded.dropLast().map(quoted) + folded.suffix(1).map { quoted($0) + " *" }
    let loose = "\(scope) AND words : (\(begun.joined(separator: " AND ")))"
    guard !exact.isEmpty else { return "(\(matches(loose, place: 1)))" }
    let strict = "\(scope) AND exact : (\(exact.map(quoted).joined(separator: " AND ")))"
    return """
      (SELECT entry, min(place) AS place
       FROM (SELECT * FROM (\(matches(strict, place: 0))) UNION ALL SELECT * FROM (\(matches(loose, place: 1))))
       GROUP BY entry)
      """
  }

  private func matches(_ expression: String, place: Int) -> SQL {
    """
    SELECT rowid AS entry, \(place) AS place FROM search_text WHERE search_text MATCH \(expression)
    ORDER BY rowid DESC LIMIT \(SearchWords.depth)
    """
  }

  /// A word of letters and digits only, so it holds nothing that the expression could read as an operator.
  private func quoted(_ word: String) -> String { "\"\(word)\"" }
}

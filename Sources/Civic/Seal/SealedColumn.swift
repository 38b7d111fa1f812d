import Storage

/// A column that holds sealed texts: what a rotation of keys walks through, and what is given up where the key is lost.
/// A new one belongs into `all`; `SealedColumnTests` holds the list against the schema.
struct SealedColumn: Sendable {
  let table: String
  /// The migration that brought it; an older database has no such column.
  let since: Int
  let read: SQL
  let place: @Sendable (_ commune: String, _ id: String) -> Keyring.Place
  let write: @Sendable (_ text: String, _ commune: String, _ id: String) -> SQL
  /// Where the key is lost the rows go, because an empty text in them would do harm; nil where it says nothing.
  var drop: SQL?

  static let voiceStep = 10

  static let all = [
    SealedColumn(
      table: "voice", since: voiceStep, read: "SELECT commune_id, id, sealed AS text FROM voice WHERE sealed <> ''",
      place: { .voice(commune: $0, id: $1) },
      write: { "UPDATE voice SET sealed = \($0) WHERE commune_id = \($1) AND id = \($2)" }),
    SealedColumn(
      table: "contribution", since: voiceStep,
      read: "SELECT commune_id, id, sealed_speaker AS text FROM contribution WHERE sealed_speaker <> ''",
      place: { .speaker(commune: $0, id: $1) },
      write: { "UPDATE contribution SET sealed_speaker = \($0) WHERE commune_id = \($1) AND id = \($2)" }),
    SealedColumn(
      table: "intake", since: voiceStep,
      read: "SELECT commune_id, id, sealed_text AS text FROM intake WHERE sealed_text <> ''",
      place: { .intakeText(commune: $0, id: $1) },
      write: { "UPDATE intake SET sealed_text = \($0) WHERE commune_id = \($1) AND id = \($2)" }),
    SealedColumn(
      table: "intake", since: voiceStep,
      read: "SELECT commune_id, id, sealed_draft AS text FROM intake WHERE sealed_draft <> ''",
      place: { .intakeDraft(commune: $0, id: $1) },
      write: { "UPDATE intake SET sealed_draft = \($0) WHERE commune_id = \($1) AND id = \($2)" }),
    // Of an open vote. After the count a ballot is readable and nobody's (`emptyBox`).
    SealedColumn(
      table: "ballot_slot", since: 15,
      read: "SELECT commune_id, id, sealed AS text FROM ballot_slot WHERE substr(sealed, 1, 3) = 's1.'",
      place: { .ballot(commune: $0, slot: $1) },
      write: { "UPDATE ballot_slot SET sealed = \($0) WHERE commune_id = \($1) AND id = \($2)" }),
    // Without its secret a second step would keep its owner out for good.
    SealedColumn(
      table: "second_factor", since: 22,
      read: "SELECT commune_id, person_id AS id, sealed_secret AS text FROM second_factor WHERE sealed_secret <> ''",
      place: { .secondStep(commune: $0, id: $1) },
      write: { "UPDATE second_factor SET sealed_secret = \($0) WHERE commune_id = \($1) AND person_id = \($2)" },
      drop: "DELETE FROM second_factor WHERE way = 'phone'"),
    // Nobody has the floor rather than somebody without a name.
    SealedColumn(
      table: "room_speaker", since: 25,
      read: "SELECT commune_id, session_id AS id, sealed_name AS text FROM room_speaker WHERE sealed_name <> ''",
      place: { .speaker(commune: $0, id: $1) },
      write: { "UPDATE room_speaker SET sealed_name = \($0) WHERE commune_id = \($1) AND session_id = \($2)" },
      drop: "DELETE FROM room_speaker"),
    // An empty draft would be offered and could not be taken up.
    SealedColumn(
      table: "form_draft", since: 26, read: "SELECT commune_id, id, sealed AS text FROM form_draft WHERE sealed <> ''",
      place: { .draft(commune: $0, id: $1) },
      write: { "UPDATE form_draft SET sealed = \($0) WHERE commune_id = \($1) AND id = \($2)" },
      drop: "DELETE FROM form_draft"),
  ]

  /// Those that this database has: one that waits for its upgrade lacks the newer ones.
  static func present(in tx: any Transaction) throws -> [SealedColumn] {
    guard try tx.exists("SELECT name FROM sqlite_master WHERE type = 'table' AND name = 'migration'") else { return [] }
    let taken = Set(try tx.rows("SELECT number FROM migration").map { try $0["number"] as Int })
    return all.filter { taken.contains($0.since) }
  }

  /// Puts in place of each text what `change` makes of it; nil leaves it. - Returns: how many were changed.
  @discardableResult
  func each(
    in tx: any Transaction, _ change: (_ text: String, _ place: Keyring.Place) throws -> String?
  ) throws -> Int {
    var changed = 0
    for row in try tx.rows(read) {
      let (commune, id): (String, String) = (try row["commune_id"], try row["id"])
      guard let text = try change(try row["text"], place(commune, id)) else { continue }
      try tx.run(write(text, commune, id))
      changed += 1
    }
    return changed
  }

  /// The key is lost: what was sealed is given up. - Returns: how many texts.
  func giveUp(in tx: any Transaction, _ ring: Keyring) throws -> Int {
    let count = try each(in: tx) { _, place in try ring.seal(place.lost, at: place) }
    if let drop { try tx.run(drop) }
    return count
  }
}

extension Keyring {
  /// Whether anything in this database was sealed, so that it needs a key to be read.
  static func isNeeded(by tx: any Transaction) throws -> Bool {
    try SealedColumn.present(in: tx).contains { column in try tx.exists("\(column.read) LIMIT 1") }
  }

  /// Seals everything anew under the newest key. - Returns: how many texts were sealed anew.
  /// - Throws: `Problem` where one of them does not open: then nothing is changed.
  func resealAll(in tx: any Transaction) throws -> Int {
    let newest = keys.last?.id
    return try SealedColumn.all.reduce(0) { sum, column in
      try sum
        + column.each(in: tx) { text, place in
          Keyring.keyID(of: text) == newest ? nil : try seal(try open(text, at: place), at: place)
        }
    }
  }
}

extension Keyring.Place {
  /// What stands where a sealed text was lost: readable by the program, and saying nothing.
  fileprivate var lost: String {
    switch self {
    case .voice, .speaker, .intakeText, .ballot, .secondStep, .draft: ""
    case .intakeDraft: "{}"
    }
  }
}

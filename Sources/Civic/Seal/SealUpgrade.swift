import Foundation
import Storage

/// Seals what an older program left readable. Part of migrations 0010 and 0022; a new database has nothing of it.
struct SealUpgrade {
  let tx: any Transaction
  let keys: Keyring

  /// - Parameter step: the number of the migration that brought the columns.
  func run(step: Int) throws {
    if step == SealedColumn.voiceStep { try sealVoices() }
    for column in SealedColumn.all where column.since == step && column.table != "voice" {
      try column.each(in: tx) { text, place in
        Keyring.isSealed(text) ? nil : try keys.seal(text, at: place)
      }
    }
  }

  private func sealVoices() throws {
    for row in try tx.rows("SELECT commune_id, id, name, contact, address FROM voice") {
      let (commune, id): (String, String) = (try row["commune_id"], try row["id"])
      let identity = Voice.Identity(name: try row["name"], contact: try row["contact"], address: try row["address"])
      let sealed = try keys.seal(try identity.text(), at: .voice(commune: commune, id: id))
      try tx.run("UPDATE voice SET sealed = \(sealed) WHERE commune_id = \(commune) AND id = \(id)")
    }
  }
}

/// A column that holds sealed texts: what a rotation of keys walks through.
struct SealedColumn: Sendable {
  let table: String
  /// The migration that brought it; an older database has no such column.
  let since: Int
  let read: SQL
  let place: @Sendable (_ commune: String, _ id: String) -> Keyring.Place
  let write: @Sendable (_ text: String, _ commune: String, _ id: String) -> SQL

  static let voiceStep = 10
  static let secondStep = 22

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
    SealedColumn(
      table: "second_factor", since: secondStep,
      read: "SELECT commune_id, person_id AS id, sealed_secret AS text FROM second_factor WHERE sealed_secret <> ''",
      place: { .secondStep(commune: $0, id: $1) },
      write: { "UPDATE second_factor SET sealed_secret = \($0) WHERE commune_id = \($1) AND person_id = \($2)" }),
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

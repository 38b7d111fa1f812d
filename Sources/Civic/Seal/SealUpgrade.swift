import Foundation
import Storage

/// Seals what an older program left readable. Part of migration 0010; a new database has nothing of it.
struct SealUpgrade {
  let tx: any Transaction
  let keys: Keyring

  func run() throws {
    for row in try tx.rows("SELECT commune_id, id, name, contact, address FROM voice") {
      let (commune, id): (String, String) = (try row["commune_id"], try row["id"])
      let identity = Voice.Identity(name: try row["name"], contact: try row["contact"], address: try row["address"])
      let sealed = try keys.seal(try identity.text(), at: .voice(commune: commune, id: id))
      try tx.run("UPDATE voice SET sealed = \(sealed) WHERE commune_id = \(commune) AND id = \(id)")
    }
    for column in SealedColumn.all where column.table != "voice" {
      try column.each(in: tx) { text, place in
        Keyring.isSealed(text) ? nil : try keys.seal(text, at: place)
      }
    }
  }
}

/// A column that holds sealed texts: what a rotation of keys walks through.
struct SealedColumn: Sendable {
  let table: String
  let read: SQL
  let place: @Sendable (_ commune: String, _ id: String) -> Keyring.Place
  let write: @Sendable (_ text: String, _ commune: String, _ id: String) -> SQL

  static let all = [
    SealedColumn(
      table: "voice", read: "SELECT commune_id, id, sealed AS text FROM voice WHERE sealed <> ''",
      place: { .voice(commune: $0, id: $1) },
      write: { "UPDATE voice SET sealed = \($0) WHERE commune_id = \($1) AND id = \($2)" }),
    SealedColumn(
      table: "contribution",
      read: "SELECT commune_id, id, sealed_speaker AS text FROM contribution WHERE sealed_speaker <> ''",
      place: { .speaker(commune: $0, id: $1) },
      write: { "UPDATE contribution SET sealed_speaker = \($0) WHERE commune_id = \($1) AND id = \($2)" }),
    SealedColumn(
      table: "intake", read: "SELECT commune_id, id, sealed_text AS text FROM intake WHERE sealed_text <> ''",
      place: { .intakeText(commune: $0, id: $1) },
      write: { "UPDATE intake SET sealed_text = \($0) WHERE commune_id = \($1) AND id = \($2)" }),
    SealedColumn(
      table: "intake", read: "SELECT commune_id, id, sealed_draft AS text FROM intake WHERE sealed_draft <> ''",
      place: { .intakeDraft(commune: $0, id: $1) },
      write: { "UPDATE intake SET sealed_draft = \($0) WHERE commune_id = \($1) AND id = \($2)" }),
  ]

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
    guard try tx.exists("SELECT name FROM sqlite_master WHERE type = 'table' AND name = 'history_head'") else {
      return false
    }
    return try SealedColumn.all.contains { column in try tx.exists("\(column.read) LIMIT 1") }
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

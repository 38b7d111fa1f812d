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

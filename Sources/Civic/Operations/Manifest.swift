import Foundation

/// What a backup says of itself: `manifest.json`, its first entry.
struct Manifest: Codable, Sendable, Equatable {
  /// Of this layout.
  var format = 1
  var madeAt: String
  /// The migrations that the database has taken.
  var schema: [Int]
  var communes: [Commune]
  var entries: [Entry]
  /// Files that the database knows and the disk did not have when this was made.
  var missing: [String]
  /// Whether the keys to the names are in it; only in one that is sealed with a passphrase.
  var hasKeys: Bool

  struct Commune: Codable, Sendable, Equatable {
    var id: String
    var events: Int
    var head: String
  }
  struct Entry: Codable, Sendable, Equatable {
    var name: String
    var size: Int
    var sha256: String
  }

  static let name = "manifest.json"
  static let hashName = "manifest.sha256"

  func json() throws -> [UInt8] {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    return [UInt8](try encoder.encode(self))
  }

  /// Names that stay inside the folder and that we know: nothing from an archive is written anywhere else.
  static func isOurs(_ name: String) -> Bool {
    if ["hoiam.sqlite", "anchors.tsv", "secrets/names.keys"].contains(name) { return true }
    let parts = name.split(separator: "/", omittingEmptySubsequences: false)
    return parts.count == 3 && parts[0] == "files" && parts[1].count == 2 && parts[2].count == 64
      && parts[2].hasPrefix(parts[1]) && parts[2].allSatisfy { $0.isHexDigit && !$0.isUppercase }
  }
}

/// Why a backup was not made or not put back, in words for whoever stands before the machine.
public enum BackupProblem: Error, Equatable, CustomStringConvertible {
  case exists(String)
  case notEmpty(String)
  case cannotRead(String)
  case cannotWrite(String)
  case notABackup
  case cutOff
  case changed(String)
  case lacks(String)
  case foreign(String)
  case passphraseNeeded
  case passphraseOrDamage
  case newer(Int)
  case brokenHistory(String)
  case damagedDatabase(String)

  public var description: String {
    switch self {
    case .exists(let path): "\(path) is there already: name a file that is not."
    case .notEmpty(let path): "\(path) is not empty: a backup is put back into an empty or new folder only."
    case .cannotRead(let path): "Cannot read \(path): there is no such file, or it may not be opened."
    case .cannotWrite(let path): "Cannot write \(path): look at the free space and who owns the folder."
    case .notABackup: "This is no backup of hoiam, or its beginning is damaged. Nothing was put back."
    case .cutOff: "The backup is cut off: its end is missing. Nothing was put back; take another copy of it."
    case .changed(let name):
      "The backup is damaged: \(name) is not what was backed up. Nothing was put back; take another copy of it."
    case .lacks(let name): "The backup is damaged: \(name) is missing in it. Nothing was put back."
    case .foreign(let name): "The backup holds \(name), which no backup of ours does. Nothing was put back."
    case .passphraseNeeded:
      "The backup is sealed with a passphrase: give it with --passphrase-file or HOIAM_PASSPHRASE."
    case .passphraseOrDamage:
      "The passphrase is wrong, or the beginning of the backup is damaged. Nothing was put back."
    case .newer(let format): "The backup was made by a newer program (layout \(format)): put that one in place first."
    case .brokenHistory(let reason): "The history in the backup does not hold: \(reason). Nothing was put back."
    case .damagedDatabase(let reason): "The database in the backup is damaged: \(reason). Nothing was put back."
    }
  }
}

import Foundation

/// Where the keys of an installation lie: `DIR/secrets/names.keys`, which only its owner may read, or the environment
/// variable `HOIAM_KEYS`, which goes before the file. A line is a key: its id, itself in base64url, when it was made.
public enum KeyFile {
  public static let variable = "HOIAM_KEYS"

  static func place(in directory: URL) -> URL {
    directory.appendingPathComponent("secrets", isDirectory: true).appendingPathComponent("names.keys")
  }

  public enum Problem: Error, Equatable, CustomStringConvertible {
    case readableByOthers(String)
    case unreadable(String)
    /// Names are sealed in the database, and there is no key.
    case lost(String)
    case inEnvironment

    public var description: String {
      switch self {
      case .readableByOthers(let path):
        "\(path) may be read by others on this machine. Run: chmod 600 \(path)"
      case .unreadable(let path):
        "\(path) is not a file of keys: each line is an id, a key and a time. Put it back from a copy."
      case .lost(let path):
        """
        The names in this database are sealed, and there is no key in \(path). Put the file back from the place where \
        you keep a copy of it, or set \(KeyFile.variable). If it is lost for good, the names are too: \
        `hoiam keys new --accept-loss` goes on without them.
        """
      case .inEnvironment:
        "The keys of this installation are in \(KeyFile.variable), so they are changed there and not by this command."
      }
    }
  }

  /// The keys, or nil where there are none yet.
  /// - Throws: `Problem`.
  static func read(in directory: URL, environment: [String: String]) throws -> Keyring? {
    if let text = environment[variable], !text.isEmpty {
      guard let ring = ring(in: text.replacingOccurrences(of: ";", with: "\n")) else {
        throw Problem.unreadable("$\(variable)")
      }
      return ring
    }
    let path = place(in: directory).path
    guard FileManager.default.fileExists(atPath: path) else { return nil }
    guard PrivateFile.isPrivate(path) else { throw Problem.readableByOthers(path) }
    guard let text = try? String(contentsOfFile: path, encoding: .utf8), let ring = ring(in: text) else {
      throw Problem.unreadable(path)
    }
    return ring
  }

  static func write(_ ring: Keyring, in directory: URL) throws {
    let place = place(in: directory)
    try PrivateFile.makeFolder(place.deletingLastPathComponent())
    try PrivateFile.write(Array(text(of: ring).utf8), to: place)
  }

  static func text(of ring: Keyring) -> String {
    let lines = ring.keys.map { "\($0.id) \(Secret.base64($0.bytes)) \($0.madeAt)\n" }
    return
      "# The keys to the names in hoiam.sqlite, of which the last seals. Keep a copy in another place than the backups.\n"
      + lines.joined()
  }

  private static func ring(in text: String) -> Keyring? {
    let lines = text.split(whereSeparator: \.isNewline).filter { !$0.hasPrefix("#") }
    let keys = lines.compactMap { line -> Keyring.Key? in
      let words = line.split(separator: " ").map(String.init)
      guard words.count == 3, let bytes = Secret.bytes(base64: words[1]), bytes.count == 32,
        let madeAt = Instant(words[2])
      else { return nil }
      return Keyring.Key(id: words[0], bytes: bytes, madeAt: madeAt)
    }
    return keys.isEmpty || keys.count != lines.count ? nil : Keyring(keys)
  }
}

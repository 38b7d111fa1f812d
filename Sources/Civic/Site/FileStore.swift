import Foundation

/// Where attachments lie: outside the database, each under the SHA-256 of its bytes, so that the same file is kept once
/// and a changed byte is noticed.
///
/// Bytes are kept before the transaction in which they are attached. Until it is decided they are *held*; a file that
/// nobody holds and no attachment names is let go, so that a refused upload leaves nothing behind.
public struct FileStore: Sendable {
  let root: URL
  private let held = Held()

  public init(root: URL) { self.root = root }

  /// Keeps the bytes durably before it returns, and holds them until `release`.
  /// - Returns: the SHA-256 in hexadecimal.
  func keep(_ bytes: [UInt8]) throws -> String {
    let name = Secret.sha256(bytes)
    try held.holding(name) { try write(bytes, name) }
    return name
  }

  private func write(_ bytes: [UInt8], _ name: String) throws {
    let place = place(of: name)
    if FileManager.default.fileExists(atPath: place.path) { return }
    try PrivateFile.makeFolder(place.deletingLastPathComponent())
    try PrivateFile.write(bytes, to: place)
  }

  /// The deed is done or refused. - Parameter isAttached: whether an attachment names the file by now.
  func release(_ name: String, isAttached: Bool) {
    held.releasing(name, isAttached: isAttached) { try? FileManager.default.removeItem(at: place(of: name)) }
  }

  /// Throws `NotFound` where the file is gone or its bytes are no longer those that were kept.
  func bytes(_ sha256: String) throws -> [UInt8] {
    guard let data = FileManager.default.contents(atPath: place(of: sha256).path) else { throw NotFound() }
    let bytes = [UInt8](data)
    guard Secret.sha256(bytes) == sha256 else { throw NotFound() }
    return bytes
  }

  func has(_ name: String) -> Bool { FileManager.default.fileExists(atPath: place(of: name).path) }

  /// Everything that lies here: names of files, and what was left half-written.
  func names() -> [String] {
    let folders = (try? FileManager.default.contentsOfDirectory(atPath: root.path)) ?? []
    return folders.flatMap { folder in
      (try? FileManager.default.contentsOfDirectory(atPath: root.appendingPathComponent(folder).path)) ?? []
    }
  }

  /// Takes away what no attachment names and nobody holds: what a power cut left between the file and its row.
  /// - Returns: how many were taken away.
  @discardableResult
  func sweep(keeping attached: Set<String>) -> Int {
    let loose = names().filter { !attached.contains($0) && !held.holds($0) }
    for name in loose { try? FileManager.default.removeItem(at: place(of: name)) }
    return loose.count
  }

  /// Two levels of folders, so that none grows past some thousands of files.
  func place(of name: String) -> URL {
    root.appendingPathComponent(String(name.prefix(2))).appendingPathComponent(name)
  }

  /// How many uploads are waiting for each file, and whether one of them has been attached meanwhile.
  private final class Held: @unchecked Sendable {  // the lock guards the only field
    private let lock = NSLock()
    private var files: [String: (waiting: Int, isAttached: Bool)] = [:]

    /// Counts one more, with the file written before anybody else can let it go.
    func holding(_ name: String, _ write: () throws -> Void) throws {
      try lock.withLock {
        try write()
        files[name, default: (0, false)].waiting += 1
      }
    }

    /// Counts one less; the last one takes the file away, if none of them attached it.
    func releasing(_ name: String, isAttached: Bool, takeAway: () -> Void) {
      lock.withLock {
        guard var file = files[name] else { return }
        file.waiting -= 1
        file.isAttached = file.isAttached || isAttached
        files[name] = file.waiting > 0 ? file : nil
        if file.waiting <= 0, !file.isAttached { takeAway() }
      }
    }

    func holds(_ name: String) -> Bool { lock.withLock { files[name] != nil } }
  }
}

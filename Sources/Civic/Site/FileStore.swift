import Foundation

/// Where attachments lie: outside the database, each under the SHA-256 of its bytes, so that the same file is kept once
/// and a changed byte is noticed.
public struct FileStore: Sendable {
  let root: URL

  public init(root: URL) { self.root = root }

  /// Keeps the bytes durably before it returns. - Returns: the SHA-256 in hexadecimal.
  func keep(_ bytes: [UInt8]) throws -> String {
    let name = Secret.sha256(bytes)
    let place = place(of: name)
    if FileManager.default.fileExists(atPath: place.path) { return name }
    try FileManager.default.createDirectory(at: place.deletingLastPathComponent(), withIntermediateDirectories: true)
    let fresh = place.appendingPathExtension("new")
    try Data(bytes).write(to: fresh)
    let handle = try FileHandle(forWritingTo: fresh)
    try handle.synchronize()
    try handle.close()
    try FileManager.default.moveItem(at: fresh, to: place)
    return name
  }

  /// Throws `NotFound` where the file is gone or its bytes are no longer those that were kept.
  func bytes(_ sha256: String) throws -> [UInt8] {
    guard let data = FileManager.default.contents(atPath: place(of: sha256).path) else { throw NotFound() }
    let bytes = [UInt8](data)
    guard Secret.sha256(bytes) == sha256 else { throw NotFound() }
    return bytes
  }

  /// Two levels of folders, so that none grows past some thousands of files.
  private func place(of name: String) -> URL {
    root.appendingPathComponent(String(name.prefix(2))).appendingPathComponent(name)
  }
}

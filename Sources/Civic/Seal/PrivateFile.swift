import Foundation

/// Files that only their owner may read, written so that a cut in the power leaves the old one or the new one.
enum PrivateFile {
  /// Nobody but the owner may do anything with it.
  static func isPrivate(_ path: String) -> Bool { permissions(of: path).map { $0 & 0o077 == 0 } ?? false }

  static func permissions(of path: String) -> Int? {
    (try? FileManager.default.attributesOfItem(atPath: path))?[.posixPermissions] as? Int
  }

  static func makeFolder(_ folder: URL) throws {
    try FileManager.default.createDirectory(
      at: folder, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
  }

  static func write(_ bytes: [UInt8], to place: URL) throws {
    let fresh = place.appendingPathExtension("new")
    try? FileManager.default.removeItem(at: fresh)
    guard
      FileManager.default.createFile(
        atPath: fresh.path, contents: Data(bytes), attributes: [.posixPermissions: 0o600])
    else { throw CocoaError(.fileWriteUnknown, userInfo: [NSFilePathErrorKey: fresh.path]) }
    try synchronize(fresh)
    guard rename(fresh.path, place.path) == 0 else {
      throw CocoaError(.fileWriteUnknown, userInfo: [NSFilePathErrorKey: place.path])
    }
    try? synchronize(place.deletingLastPathComponent())
  }

  /// Down to the disk: of a file its bytes, of a folder its names.
  static func synchronize(_ place: URL) throws {
    let descriptor = open(place.path, O_RDONLY)
    guard descriptor >= 0 else { throw CocoaError(.fileReadUnknown, userInfo: [NSFilePathErrorKey: place.path]) }
    defer { close(descriptor) }
    guard fsync(descriptor) == 0 else {
      throw CocoaError(.fileWriteUnknown, userInfo: [NSFilePathErrorKey: place.path])
    }
  }
}

import Foundation
import Storage

/// Puts a backup back into an empty folder. All of it is checked first; what does not hold is not put in place.
public struct Restore: Sendable {
  let source: URL
  let directory: URL

  public init(_ source: URL, into directory: URL) {
    (self.source, self.directory) = (source, directory)
  }

  public struct Report: Sendable {
    public var madeAt: String
    public var entries: Int
    public var events: Int
    public var missing: [String]
    /// Whether the names can be opened with what was put back.
    public var hasKeys: Bool
  }

  /// - Throws: `BackupProblem`.
  public func run(passphrase: String? = nil) async throws -> Report {
    guard FileManager.default.isReadableFile(atPath: source.path) else { throw BackupProblem.cannotRead(source.path) }
    let before = (try? FileManager.default.contentsOfDirectory(atPath: directory.path)) ?? []
    guard before.isEmpty else { throw BackupProblem.notEmpty(directory.path) }
    let desk = try Backup.Desk(in: directory.deletingLastPathComponent())
    defer { desk.clear() }
    let unpacked = desk.place("unpacked")
    let manifest = try unpack(try archive(desk, passphrase), into: unpacked)
    try await check(manifest, in: unpacked)
    try put(unpacked)
    return Report(
      madeAt: manifest.madeAt, entries: manifest.entries.count, events: manifest.communes.reduce(0) { $0 + $1.events },
      missing: manifest.missing, hasKeys: manifest.hasKeys)
  }

  /// The archive itself, opened where it is sealed.
  private func archive(_ desk: Backup.Desk, _ passphrase: String?) throws -> URL {
    guard SealedStream.isSealed(source) else {
      try Trailer.check(source)
      return source
    }
    guard let passphrase, !passphrase.isEmpty else { throw BackupProblem.passphraseNeeded }
    let opened = desk.place("backup.tar.gz")
    try SealedStream.open(source, to: opened, passphrase: passphrase)
    return opened
  }

  private func unpack(_ archive: URL, into folder: URL) throws -> Manifest {
    let tar = try TarReader(archive)
    guard try tar.next() == Manifest.name else { throw BackupProblem.notABackup }
    let json = try bytes(of: Manifest.name, tar)
    guard try tar.next() == Manifest.hashName,
      String(decoding: try bytes(of: Manifest.hashName, tar), as: UTF8.self) == Secret.sha256(json)
    else { throw BackupProblem.changed(Manifest.name) }
    guard let manifest = try? JSONDecoder().decode(Manifest.self, from: Data(json)) else {
      throw BackupProblem.notABackup
    }
    guard manifest.format <= 1 else { throw BackupProblem.newer(manifest.format) }
    var expected = Dictionary(manifest.entries.map { ($0.name, $0) }, uniquingKeysWith: { first, _ in first })
    while let name = try tar.next() {
      guard Manifest.isOurs(name), let entry = expected.removeValue(forKey: name) else {
        throw BackupProblem.foreign(name)
      }
      try write(entry, tar, to: folder.appendingPathComponent(name))
    }
    if let left = expected.keys.min() { throw BackupProblem.lacks(left) }
    return manifest
  }

  /// 16 MB: a manifest of more than a hundred thousand files.
  private static let largestText = 16 * 1024 * 1024

  private func bytes(of name: String, _ tar: TarReader) throws -> [UInt8] {
    var bytes: [UInt8] = []
    try tar.read(name) { piece in
      bytes += piece
      guard bytes.count <= Restore.largestText else { throw BackupProblem.notABackup }
    }
    return bytes
  }

  private func write(_ entry: Manifest.Entry, _ tar: TarReader, to place: URL) throws {
    try PrivateFile.makeFolder(place.deletingLastPathComponent())
    guard FileManager.default.createFile(atPath: place.path, contents: nil, attributes: [.posixPermissions: 0o600]),
      let out = FileHandle(forWritingAtPath: place.path)
    else { throw BackupProblem.cannotWrite(place.path) }
    defer { try? out.close() }
    var (hash, size) = (FileHash(), 0)
    try tar.read(entry.name) { piece in
      size += piece.count
      guard size <= entry.size else { throw BackupProblem.changed(entry.name) }
      hash.add(piece)
      try out.write(contentsOf: Data(piece))
    }
    guard size == entry.size, hash.finish() == entry.sha256 else { throw BackupProblem.changed(entry.name) }
    try out.synchronize()
  }

  /// The database is whole, its history holds, and its heads are those that the manifest names.
  private func check(_ manifest: Manifest, in folder: URL) async throws {
    let place = Installation.database(in: folder)
    guard FileManager.default.fileExists(atPath: place.path) else { throw BackupProblem.lacks("hoiam.sqlite") }
    let database = try SQLiteDatabase(inspecting: place.path)
    defer { try? database.close() }
    if let damage = try await database.damage().first { throw BackupProblem.damagedDatabase(damage) }
    let anchors = manifest.anchors.filter { $0.position > 0 }
    let check = try await database.read { try HistoryChain(tx: $0).check(anchors: anchors) }
    if let broken = check.breaks.first { throw BackupProblem.brokenHistory(broken.description) }
  }

  private func put(_ folder: URL) throws {
    let parent = directory.deletingLastPathComponent()
    try FileManager.default.createDirectory(at: parent, withIntermediateDirectories: true)
    if FileManager.default.fileExists(atPath: directory.path) { try FileManager.default.removeItem(at: directory) }
    do {
      try FileManager.default.moveItem(at: folder, to: directory)
    } catch {
      throw BackupProblem.cannotWrite(directory.path)
    }
    try? PrivateFile.synchronize(parent)
  }
}

import Foundation
import Storage

/// One file that holds an installation as it was at one moment: database, attachments, anchors, and what they are.
///
/// The server may go on meanwhile: the database is copied as one consistent state, and an attachment is never changed
/// once it is there. Without a passphrase the keys stay out of it, so that a stolen backup names nobody.
public struct Backup: Sendable {
  let directory: URL
  let now: Instant
  /// What a key from a passphrase costs to make.
  var cost = SealedStream.Cost.usual

  public init(of directory: URL, now: Instant) {
    (self.directory, self.now) = (directory, now)
  }

  /// What was made.
  public struct Report: Sendable {
    public var entries: Int
    public var bytes: Int
    public var events: Int
    /// Attachments that the database knows and the disk does not have.
    public var missing: [String]
    public var hasKeys: Bool
  }

  /// - Throws: `BackupProblem`.
  @discardableResult
  public func make(at target: URL, passphrase: String? = nil) async throws -> Report {
    guard !FileManager.default.fileExists(atPath: target.path) else { throw BackupProblem.exists(target.path) }
    guard FileManager.default.fileExists(atPath: Installation.database(in: directory).path) else {
      throw BackupProblem.cannotRead(Installation.database(in: directory).path)
    }
    let desk = try Desk(in: Installation.backups(in: directory))
    defer { desk.clear() }
    let copy = desk.place("hoiam.sqlite")
    try SQLiteDatabase.copy(Installation.database(in: directory).path, to: copy.path)
    let (manifest, sources) = try await manifest(of: copy, withKeys: passphrase != nil)
    let archive = desk.place("backup.tar.gz")
    try write(manifest, sources, to: archive)
    var finished = archive
    if let passphrase {
      finished = desk.place("backup.sealed")
      try SealedStream.seal(archive, to: finished, passphrase: passphrase, cost: cost)
    } else {
      try Trailer.add(to: archive)
    }
    let bytes = try move(finished, to: target)
    try AnchorFile.add(manifest.anchors, in: directory)
    return Report(
      entries: manifest.entries.count, bytes: bytes, events: manifest.communes.reduce(0) { $0 + $1.events },
      missing: manifest.missing, hasKeys: manifest.hasKeys)
  }

  private func manifest(of copy: URL, withKeys: Bool) async throws -> (Manifest, [String: URL]) {
    let database = try SQLiteDatabase(inspecting: copy.path)
    defer { try? database.close() }
    let facts = try await database.read { try Facts(tx: $0) }
    let files = FileStore(root: Installation.files(in: directory))
    var sources = ["hoiam.sqlite": copy]
    for name in facts.files where files.has(name) { sources["files/\(name.prefix(2))/\(name)"] = files.place(of: name) }
    let keys = KeyFile.place(in: directory)
    let hasKeys = withKeys && FileManager.default.fileExists(atPath: keys.path)
    if hasKeys { sources["secrets/names.keys"] = keys }
    let entries = try sources.sorted { $0.key < $1.key }.map { name, place in
      let (size, sha256) = try FileHash.of(place)
      return Manifest.Entry(name: name, size: size, sha256: sha256)
    }
    return (
      Manifest(
        madeAt: now.description, schema: facts.schema, communes: facts.communes, entries: entries,
        missing: facts.files.filter { !files.has($0) }, hasKeys: hasKeys),
      sources
    )
  }

  private func write(_ manifest: Manifest, _ sources: [String: URL], to archive: URL) throws {
    let tar = try TarWriter(to: archive)
    let json = try manifest.json()
    try tar.add(Manifest.name, json)
    try tar.add(Manifest.hashName, Array(Secret.sha256(json).utf8))
    for entry in manifest.entries {
      guard let place = sources[entry.name] else { continue }
      try tar.add(entry.name, fileAt: place, size: entry.size)
    }
    try tar.close()
  }

  private func move(_ finished: URL, to target: URL) throws -> Int {
    try FileManager.default.setAttributes([.posixPermissions: 0o600], ofItemAtPath: finished.path)
    try PrivateFile.synchronize(finished)
    do {
      try FileManager.default.moveItem(at: finished, to: target)
    } catch {
      throw BackupProblem.cannotWrite(target.path)
    }
    return (try FileManager.default.attributesOfItem(atPath: target.path)[.size] as? Int) ?? 0
  }

  /// A folder of its own for what is being made; nothing of it is left behind.
  struct Desk {
    let folder: URL

    init(in parent: URL) throws {
      try PrivateFile.makeFolder(parent)
      folder = parent.appendingPathComponent(".making-\(Secret.hex(Secret.randomBytes(6)))", isDirectory: true)
      try PrivateFile.makeFolder(folder)
    }

    func place(_ name: String) -> URL { folder.appendingPathComponent(name) }
    func clear() { try? FileManager.default.removeItem(at: folder) }
  }

  /// What the manifest takes from the copied database.
  private struct Facts {
    var schema: [Int]
    var communes: [Manifest.Commune]
    var files: [String]

    init(tx: any Transaction) throws {
      schema = try tx.rows("SELECT number FROM migration ORDER BY number").map { try $0["number"] }
      communes = try tx.rows("SELECT commune_id, position, hash FROM history_head ORDER BY commune_id").map {
        Manifest.Commune(id: try $0["commune_id"], events: try $0["position"], head: try $0["hash"])
      }
      files = try tx.rows("SELECT DISTINCT sha256 FROM attachment ORDER BY sha256").map { try $0["sha256"] }
    }
  }
}

extension Manifest {
  /// The heads at that moment, for the file of anchors.
  var anchors: [HistoryAnchor] {
    communes.map { HistoryAnchor(commune: $0.id, position: $0.events, hash: $0.head, at: madeAt) }
  }
}

/// The last line of a backup without a passphrase: the SHA-256 of all that stands before it, so that one changed byte
/// anywhere is noticed, also where tar and gzip would not mind. Both pass over it.
enum Trailer {
  private static let mark = "\nHOIAM-SHA256 "
  private static let length = mark.utf8.count + 64 + 1

  static func add(to place: URL) throws {
    let hash = try FileHash.of(place).sha256
    let handle = try FileHandle(forWritingTo: place)
    defer { try? handle.close() }
    try handle.seekToEnd()
    try handle.write(contentsOf: Data("\(mark)\(hash)\n".utf8))
  }

  /// - Throws: `BackupProblem.cutOff` where there is none, `.changed` where it is not that of the file.
  static func check(_ place: URL) throws {
    let handle = try FileHandle(forReadingFrom: place)
    defer { try? handle.close() }
    let size = Int(try handle.seekToEnd())
    guard size > length else { throw BackupProblem.notABackup }
    try handle.seek(toOffset: UInt64(size - length))
    let line = String(decoding: try handle.readToEnd() ?? Data(), as: UTF8.self)
    guard line.hasPrefix(mark), line.hasSuffix("\n") else { throw BackupProblem.cutOff }
    var (hash, left) = (FileHash(), size - length)
    try FileHash.read(place) { piece in
      hash.add(Array(piece.prefix(max(0, left))))
      left -= piece.count
    }
    guard line.dropFirst(mark.count).dropLast() == hash.finish() else { throw BackupProblem.changed("the file") }
  }
}

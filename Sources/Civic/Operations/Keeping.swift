import Foundation
import Storage

/// What is asked of an installation that need not be running: `hoiam verify` and `hoiam keys`.
public enum Keeping {
  /// Walks the chains, and holds them against the anchors of the folder and one that somebody typed from paper.
  /// Nothing is changed; the server may be running.
  /// - Throws: `BackupProblem.cannotRead` where there is no database.
  public static func verify(_ directory: URL, anchor: HistoryAnchor? = nil) async throws -> HistoryCheck {
    let place = Installation.database(in: directory)
    guard FileManager.default.fileExists(atPath: place.path) else { throw BackupProblem.cannotRead(place.path) }
    let anchors = AnchorFile.read(in: directory) + (anchor.map { [$0] } ?? [])
    do {
      let database = try SQLiteDatabase(inspecting: place.path)
      defer { try? database.close() }
      if let damage = try await database.damage().first { return HistoryCheck(breaks: [.damaged(damage)]) }
      return try await database.read { try HistoryChain(tx: $0).check(anchors: anchors) }
    } catch {
      // A page that cannot be read is a break too, and SQLite's own words say where.
      return HistoryCheck(breaks: [.damaged("\(error)")])
    }
  }

  /// A new key that seals from now on; everything sealed before is sealed anew under it. Older keys stay on the ring,
  /// because older backups need them. The server must be stopped: it would go on with the old ring.
  /// - Returns: how many texts were sealed anew.
  public static func rotateKeys(
    _ directory: URL, now: Instant, environment: [String: String] = ProcessInfo.processInfo.environment
  ) async throws -> Int {
    if environment[KeyFile.variable]?.isEmpty == false { throw KeyFile.Problem.inEnvironment }
    let installation = try await Installation(directory: directory.path, clock: Clock { now }, environment: environment)
    let ring = installation.keys.rotated(at: now)
    // The file first: were the database first, a cut in the power between the two would lose the names.
    try KeyFile.write(ring, in: directory)
    let count = try await installation.database.write { tx in
      let count = try ring.resealAll(in: tx)
      try tellAll(tx, .keysRotated, ["count": String(count)], now)
      return count
    }
    try await installation.database.scrub()
    return count
  }

  /// Starts again with a new key where the old one is lost: what was sealed stays unreadable and is erased.
  /// - Returns: how many sealed texts were given up.
  public static func replaceLostKeys(_ directory: URL, now: Instant) async throws -> Int {
    let place = Installation.database(in: directory)
    guard FileManager.default.fileExists(atPath: place.path) else { throw BackupProblem.cannotRead(place.path) }
    let database = try SQLiteDatabase(path: place.path)
    let ring = Keyring.fresh(at: now)
    try KeyFile.write(ring, in: directory)
    let count = try await database.write { tx in
      let count = try SealedColumn.present(in: tx).reduce(0) { try $0 + $1.giveUp(in: tx, ring) }
      try tellAll(tx, .keysRotated, ["count": String(count), "lost": "yes"], now)
      return count
    }
    try await database.scrub()
    return count
  }

  private static func tellAll(
    _ tx: any Transaction, _ kind: Event.Kind, _ detail: [String: String], _ now: Instant
  ) throws {
    let chain = HistoryChain(tx: tx)
    for commune in try chain.communes() {
      try chain.append(
        Event(
          id: IDs.random.next(now), at: now, kind: kind, person: nil, membership: nil, deputy: nil, organization: nil,
          subject: .commune(commune), also: nil, detail: detail), in: commune)
    }
  }
}

extension HistoryCheck {
  init(breaks: [Break]) { self.breaks = breaks }
}

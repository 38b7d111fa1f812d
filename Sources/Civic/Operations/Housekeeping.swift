import Foundation
import Logging
import Rulebook
import Storage

/// What a running server does by itself, looked at every quarter of an hour: a copy a day, an anchor a day, personal data
/// whose time is over, files that nobody names, the database's log of changes, where the order of a secret ballot stays if a
/// reader kept it from being emptied at the close.
public struct Housekeeping: Sendable {
  let site: Site
  let directory: URL
  /// How many daily copies are kept; 0 makes none.
  let copies: Int
  let logger: Logger

  public init(site: Site, directory: URL, copies: Int, logger: Logger) {
    (self.site, self.directory, self.copies, self.logger) = (site, directory, copies, logger)
  }

  private static let pause = Duration.seconds(900)

  /// Until the task is cancelled.
  func run() async {
    await trying("sweeping files") { try await site.sweepFiles() }
    while !Task.isCancelled {
      await once()
      try? await Task.sleep(for: Housekeeping.pause)
    }
  }

  /// One round. What fails is logged and tried again in the next one; the rest goes on.
  func once() async {
    await trying("erasing expired personal data") { try await site.eraseExpiredVoices() }
    await trying("forgetting old drafts") { try await site.forgetOldDrafts() }
    await trying("forgetting what cannot be taken back any more") { try await site.forgetOldUndos() }
    await trying("forgetting which forms were sent") { try await site.forgetSentForms() }
    await trying("forgetting who had the floor") { try await site.forgetSpeakers() }
    await trying("emptying the log of changes") { _ = try await site.database.emptyLog() }
    await trying("the daily copy") { try await copyIfDue() }
    await trying("the daily anchor") { try await anchorIfDue() }
  }

  private func trying(_ what: String, _ body: () async throws -> Void) async {
    do {
      try await body()
    } catch {
      // The kind alone: an error of the database can hold what somebody wrote. Those of backups name files.
      let why = (error as? BackupProblem)?.description ?? "\(type(of: error))"
      logger.error("\(what) failed", metadata: ["error": "\(why)"])
    }
  }

  private func copyIfDue() async throws {
    guard copies > 0 else { return }
    let (now, rotation) = (site.clock.now(), Rotation(Installation.backups(in: directory)))
    if let newest = rotation.newest, newest.day == now.day { return }
    try await Backup(of: directory, now: now).make(at: rotation.place(at: now))
    rotation.prune(keeping: copies)
  }

  private func anchorIfDue() async throws {
    let now = site.clock.now()
    let today = AnchorFile.read(in: directory).contains { Instant($0.at)?.day == now.day }
    if today { return }
    try AnchorFile.add(try await site.anchors(), in: directory)
  }
}

extension Site {
  /// The heads as they are now.
  func anchors() async throws -> [HistoryAnchor] {
    let now = clock.now()
    return try await database.read { tx in
      let chain = HistoryChain(tx: tx)
      return try chain.communes().map { commune in
        let head = try chain.head(of: commune)
        return HistoryAnchor(commune: commune, position: head.position, hash: head.hash, at: now.description)
      }
    }
  }

  /// Takes away files that a cut in the power left without a record.
  func sweepFiles() async throws {
    let attached = try await database.read { try $0.attachedFiles() }
    files.sweep(keeping: attached)
  }

  /// In days: a form that waits on a device without a line, or on a page left open, is sent within two months or never.
  private static let sentFormsKept = 62

  /// Who sent which form when is kept only as long as the same one might come again.
  func forgetSentForms() async throws {
    let limit = clock.now().adding(days: -Site.sentFormsKept)
    try await database.writeAside { try $0.run("DELETE FROM done_once WHERE at < \(limit)") }
  }

  /// In every commune, as the program itself.
  func eraseExpiredVoices() async throws {
    let (now, rules, ids, keys) = (clock.now(), rules, ids, keys)
    try await database.write { tx in
      for commune in try HistoryChain(tx: tx).communes() {
        let program = Actor(
          commune: commune, person: "", personName: "", membership: "", organization: "", organizationName: "",
          postTitle: "", role: .admin)
        try Work(tx: tx, actor: program, now: now, rules: rules, ids: ids, keys: keys).eraseExpiredVoices()
      }
    }
  }
}

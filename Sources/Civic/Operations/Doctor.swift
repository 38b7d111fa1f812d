import Foundation
import Storage

/// `hoiam doctor`: what is wrong with an installation, and the mend.
public struct Doctor: Sendable {
  let directory: URL
  let now: Instant
  let environment: [String: String]

  public init(
    _ directory: URL, now: Instant, environment: [String: String] = ProcessInfo.processInfo.environment
  ) {
    (self.directory, self.now, self.environment) = (directory, now, environment)
  }

  public struct Finding: Sendable, Equatable {
    public var what: String
    /// Nil where all is well.
    public var mend: String?
    public var isWell: Bool { mend == nil }
  }

  public func examine() async -> [Finding] {
    let place = Installation.database(in: directory)
    guard FileManager.default.fileExists(atPath: place.path) else {
      return [
        Finding(what: "no database in \(directory.path)", mend: "Name the folder of the installation with --data.")
      ]
    }
    var findings = permissions() + [disk()]
    do {
      let database = try SQLiteDatabase(inspecting: place.path)
      defer { try? database.close() }
      findings.append(try await schema(database))
      findings.append(await keys(database))
      findings += try await files(database)
      findings.append(try await clock(database))
    } catch {
      findings.append(Finding(what: "the database cannot be read: \(error)", mend: "Restore the last backup."))
    }
    return findings + [await history(), backups()]
  }

  private func permissions() -> [Finding] {
    let paths = [
      directory.path, KeyFile.place(in: directory).path, KeyFile.place(in: directory).deletingLastPathComponent().path,
    ]
    return paths.filter { FileManager.default.fileExists(atPath: $0) }.map { path in
      let isFolder = path != KeyFile.place(in: directory).path
      return Finding(
        what: PrivateFile.isPrivate(path) ? "\(path) is its owner's only" : "\(path) may be read by others",
        mend: PrivateFile.isPrivate(path) ? nil : "chmod \(isFolder ? "700" : "600") \(path)")
    }
  }

  /// Below this much room a day of scanned papers may not fit. In bytes.
  private static let littleRoom = 1024 * 1024 * 1024

  private func disk() -> Finding {
    let free = (try? FileManager.default.attributesOfFileSystem(forPath: directory.path)[.systemFreeSize]) as? Int
    guard let free else { return Finding(what: "free space unknown", mend: "df \(directory.path)") }
    return Finding(
      what: "\(free / 1024 / 1024) MB free",
      mend: free < Doctor.littleRoom ? "Make room, or move \(directory.path) to a larger disk." : nil)
  }

  private func schema(_ database: SQLiteDatabase) async throws -> Finding {
    let migrations = try Schema.migrations()
    do {
      let missing = try await database.read { try migrations.missing(in: $0).map(\.name) }
      return Finding(
        what: missing.isEmpty ? "tables are up to date" : "tables lack \(missing.joined(separator: ", "))",
        mend: missing.isEmpty ? nil : "Start `hoiam serve` once: it copies the database and brings it up to date.")
    } catch StorageError.newerSchema(let found, let known) {
      return Finding(
        what: "the tables are of step \(found), this program knows \(known)", mend: "Put the newer program in place.")
    }
  }

  private func keys(_ database: SQLiteDatabase) async -> Finding {
    do {
      let ring = try KeyFile.read(in: directory, environment: environment)
      let count = try await database.read { try Doctor.openAll($0, ring ?? .empty) }
      if ring == nil, count.sealed == 0 { return Finding(what: "no key yet, and nothing sealed", mend: nil) }
      guard count.locked == 0 else {
        return Finding(
          what: "\(count.locked) of \(count.sealed) sealed texts do not open",
          mend: "Put back secrets/names.keys from its copy, with all of its lines.")
      }
      return Finding(what: "the keys open all \(count.sealed) sealed texts", mend: nil)
    } catch let problem as KeyFile.Problem {
      return Finding(what: "the keys cannot be used", mend: problem.description)
    } catch {
      return Finding(what: "the sealed texts cannot be read: \(error)", mend: "Restore the last backup.")
    }
  }

  private static func openAll(_ tx: any Transaction, _ ring: Keyring) throws -> (sealed: Int, locked: Int) {
    var (sealed, locked) = (0, 0)
    for column in try SealedColumn.present(in: tx) {
      try column.each(in: tx) { text, place in
        sealed += 1
        if (try? ring.open(text, at: place)) == nil { locked += 1 }
        return nil
      }
    }
    return (sealed, locked)
  }

  private func files(_ database: SQLiteDatabase) async throws -> [Finding] {
    let store = FileStore(root: Installation.files(in: directory))
    let attached = try await database.read { try $0.attachedFiles() }
    let missing = attached.filter { (try? store.bytes($0)) == nil }.count
    let loose = store.names().filter { !attached.contains($0) }.count
    return [
      Finding(
        what: missing == 0 ? "all \(attached.count) files are whole" : "\(missing) files are gone or changed",
        mend: missing == 0 ? nil : "Take them from a backup: unpack it elsewhere with `hoiam restore` and copy files/."),
      Finding(
        what: loose == 0 ? "no file without a record" : "\(loose) files that no record names",
        mend: loose == 0 ? nil : "Start `hoiam serve` once: it takes them away."),
    ]
  }

  /// The clock of the machine must not stand before what has already happened. Less than a day is no matter: the demo ward
  /// plays its last morning before it has come.
  private func clock(_ database: SQLiteDatabase) async throws -> Finding {
    let last = try await database.read { tx in
      try tx.rows("SELECT max(at) AS at FROM event").first.flatMap { try $0["at"] as Instant? }
    }
    guard let last, last.seconds > now.seconds + 86_400 else {
      return Finding(what: "the clock says \(now)", mend: nil)
    }
    return Finding(
      what: "the clock says \(now), and something was recorded at \(last)",
      mend: "Set the clock (timedatectl set-ntp true).")
  }

  private func history() async -> Finding {
    do {
      let check = try await Keeping.verify(directory)
      if let broken = check.breaks.first {
        return Finding(
          what: "the history does not hold: \(broken)", mend: "Compare with a backup and the paper anchors.")
      }
      return Finding(what: "the history holds, \(check.whole.reduce(0) { $0 + $1.events }) events", mend: nil)
    } catch {
      return Finding(what: "the history cannot be read: \(error)", mend: "Restore the last backup.")
    }
  }

  /// More than two days without a copy means that the daily one fails.
  private func backups() -> Finding {
    guard let last = Rotation(Installation.backups(in: directory)).newest else {
      return Finding(what: "no daily copy yet", mend: "Leave `hoiam serve` running, or run `hoiam backup`.")
    }
    let isOld = last.seconds < now.seconds - 2 * 86_400
    return Finding(
      what: "the last daily copy is of \(last)",
      mend: isOld ? "See why in the log of `hoiam serve`; run `hoiam backup` now." : nil)
  }
}

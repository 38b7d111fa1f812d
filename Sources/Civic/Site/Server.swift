import Foundation
import Hummingbird
import Logging
import Rulebook
import Storage

/// An installation on disk: `DIR/hoiam.sqlite` and `DIR/files/`.
public struct Installation: Sendable {
  public let directory: URL
  public let database: SQLiteDatabase
  public let files: FileStore

  /// Opens the installation, makes what is missing, and brings the tables up to date.
  public init(directory path: String, clock: Clock = .system) async throws {
    directory = URL(fileURLWithPath: path, isDirectory: true)
    try FileManager.default.createDirectory(at: directory, withIntermediateDirectories: true)
    database = try SQLiteDatabase(path: directory.appendingPathComponent("hoiam.sqlite").path)
    files = FileStore(root: directory.appendingPathComponent("files", isDirectory: true))
    try await Schema.migrations().run(on: database, now: clock.now().description)
  }
}

/// Serves a site until the process is asked to stop.
public struct Server: Sendable {
  let site: Site
  let host: String
  let port: Int
  let logger: Logger

  public init(site: Site, host: String, port: Int, logger: Logger) {
    self.site = site
    self.host = host
    self.port = port
    self.logger = logger
  }

  /// - Parameter ready: called once the port is open.
  public func run(ready: @escaping @Sendable (Int) async -> Void = { _ in }) async throws {
    let application = Application(
      router: site.router(),
      configuration: .init(address: .hostname(host, port: port), serverName: nil),
      onServerRunning: { channel in await ready(channel.localAddress?.port ?? 0) },
      logger: logger)
    try await application.runService()
  }
}

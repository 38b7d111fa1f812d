import Foundation
import Hummingbird
import Logging

/// Serves a site until the process is asked to stop.
public struct Server: Sendable {
  let site: Site
  let host: String
  let port: Int
  let logger: Logger
  /// What goes on beside the answering.
  let housekeeping: Housekeeping

  public init(site: Site, host: String, port: Int, logger: Logger, beside housekeeping: Housekeeping) {
    self.housekeeping = housekeeping
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
    try await withThrowingTaskGroup(of: Void.self) { group in
      group.addTask { await housekeeping.run() }
      defer { group.cancelAll() }
      try await application.runService()
    }
  }
}

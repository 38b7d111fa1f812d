import Foundation
import Hummingbird
import HummingbirdCore
import Logging
import NIOCore
import Rulebook
import Storage

#if TLS
  import HummingbirdTLS
  import NIOSSL
#endif

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
  let certificate: Certificate?
  let logger: Logger

  /// For serving HTTPS without a proxy in front: the chain and its key, as PEM files.
  public struct Certificate: Sendable {
    public var chain: String
    public var key: String
    public init(chain: String, key: String) {
      self.chain = chain
      self.key = key
    }
  }

  public init(site: Site, host: String, port: Int, certificate: Certificate? = nil, logger: Logger) {
    self.site = site
    self.host = host
    self.port = port
    self.certificate = certificate
    self.logger = logger
  }

  /// Whether this program was built with `--traits TLS`.
  public static var servesTLS: Bool {
    #if TLS
      true
    #else
      false
    #endif
  }

  /// - Parameter ready: called once the port is open.
  public func run(ready: @escaping @Sendable (Int) async -> Void = { _ in }) async throws {
    let application = Application(
      router: site.router(),
      server: try builder(),
      configuration: .init(address: .hostname(host, port: port), serverName: nil),
      onServerRunning: { channel in await ready(channel.localAddress?.port ?? 0) },
      logger: logger)
    try await application.runService()
  }

  /// A connection on which nothing comes for a minute is closed: else a few hundred slow ones would take them all.
  private func builder() throws -> HTTPServerBuilder {
    let plain = HTTPServerBuilder.http1(configuration: .init(idleTimeout: .seconds(60)))
    #if TLS
      if let certificate { return try .tls(plain, tlsConfiguration: certificate.configuration()) }
    #endif
    return plain
  }
}

#if TLS
  extension Server.Certificate {
    /// TLS 1.2 and later, with the library's own choice of ciphers.
    /// - Throws: where a file is missing, or the key is not the certificate's.
    fileprivate func configuration() throws -> TLSConfiguration {
      var configuration = TLSConfiguration.makeServerConfiguration(
        certificateChain: try NIOSSLCertificate.fromPEMFile(chain).map { .certificate($0) },
        privateKey: .privateKey(try NIOSSLPrivateKey(file: key, format: .pem)))
      configuration.minimumTLSVersion = .tlsv12
      return configuration
    }
  }
#endif

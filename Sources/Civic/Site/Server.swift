import Foundation
import Hummingbird
import HummingbirdCore
import Logging
import NIOCore

#if TLS
  import HummingbirdTLS
  import NIOSSL
#endif

/// Serves a site until the process is asked to stop.
public struct Server: Sendable {
  let site: Site
  let host: String
  let port: Int
  let certificate: Certificate?
  let logger: Logger
  /// What goes on beside the answering.
  let housekeeping: Housekeeping

  /// For serving HTTPS without a proxy in front: the chain and its key, as PEM files.
  public struct Certificate: Sendable {
    public var chain: String
    public var key: String
    public init(chain: String, key: String) {
      self.chain = chain
      self.key = key
    }
  }

  public init(
    site: Site, host: String, port: Int, certificate: Certificate? = nil, logger: Logger,
    beside housekeeping: Housekeeping
  ) {
    self.housekeeping = housekeeping
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
    try await withThrowingTaskGroup(of: Void.self) { group in
      group.addTask { await housekeeping.run() }
      defer { group.cancelAll() }
      try await application.runService()
    }
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
    /// - Throws: `Unusable`, where a file is missing or is no PEM file, or the key is not the certificate's.
    fileprivate func configuration() throws -> TLSConfiguration {
      var configuration = TLSConfiguration.makeServerConfiguration(
        certificateChain: try read(chain) { try NIOSSLCertificate.fromPEMFile($0).map { .certificate($0) } },
        privateKey: .privateKey(try read(key) { try NIOSSLPrivateKey(file: $0, format: .pem) }))
      configuration.minimumTLSVersion = .tlsv12
      do { _ = try NIOSSLContext(configuration: configuration) } catch {
        throw Unusable(
          description: "\(key) is not the key of \(chain): name the key that was made for this certificate.")
      }
      return configuration
    }

    private func read<T>(_ path: String, _ make: (String) throws -> T) throws -> T {
      do { return try make(path) } catch {
        throw Unusable(
          description: "Cannot read \(path) as a PEM file: see that it is there and that this user may open it.")
      }
    }

    /// For whoever starts the program in a terminal.
    private struct Unusable: Error, CustomStringConvertible { var description: String }
  }
#endif

import ArgumentParser
import Civic
import Foundation
import Logging
import Rulebook

/// Where an installation lies.
struct DataOptions: ParsableArguments {
  @Option(help: "The folder of the installation: database and files.")
  var data: String
}

/// Where to listen.
struct ListenOptions: ParsableArguments {
  @Option(help: "The port to listen on.")
  var port = 8080

  @Option(help: "The address to listen on; 0.0.0.0 for all.")
  var host = "127.0.0.1"

  @Flag(help: "The site is reached by HTTPS: cookies are sent over it only, and browsers are told to stay there.")
  var https = false

  @Option(help: "How many daily copies are kept in the folder backups; 0 makes none.")
  var backups = 14

  @Flag(help: "A proxy of ours with HTTPS stands in front: as --https, and it is believed about who came.")
  var behindTls = false

  @Option(help: "The address by which people reach the site, for what is printed: https://hoiam.anhoa.example")
  var publicUrl: String?

  func validate() throws {
    guard let publicUrl else { return }
    guard let url = URL(string: publicUrl), let scheme = url.scheme, ["http", "https"].contains(scheme),
      url.host != nil, url.path.isEmpty || url.path == "/"
    else { throw ValidationError("--public-url is no address of a site: \(publicUrl). Give https:// and the name.") }
  }

  var settings: Site.Settings {
    let address = publicUrl.map { $0.hasSuffix("/") ? String($0.dropLast()) : $0 }
    return Site.Settings(
      secureCookies: https || behindTls, isBehindProxy: behindTls, publicAddress: address, makesPDF: true)
  }
}

/// HTTPS without a proxy; only a program that was built with `--traits TLS` can.
struct CertificateOptions: ParsableArguments {
  @Option(help: "The certificate and those above it, a PEM file.")
  var tlsCert: String?

  @Option(help: "The key of the certificate, a PEM file.")
  var tlsKey: String?

  func validate() throws {
    guard tlsCert != nil || tlsKey != nil else { return }
    guard tlsCert != nil, tlsKey != nil else { throw ValidationError("Give --tls-cert and --tls-key together.") }
    guard Server.servesTLS else {
      throw ValidationError("This program was built without TLS. Build it with `swift build --traits TLS`.")
    }
  }

  var certificate: Server.Certificate? {
    guard let tlsCert, let tlsKey else { return nil }
    return Server.Certificate(chain: tlsCert, key: tlsKey)
  }
}

/// By whom else people may sign in. Off where no provider is named.
struct OpenIDOptions: ParsableArguments {
  @Option(help: "The address of an OpenID Connect provider by which people may sign in; needs --public-url.")
  var openidIssuer: String?

  @Option(help: "The name under which this site is known to the provider.")
  var openidClient: String?

  @Option(help: "What the button calls the provider.")
  var openidName: String?

  @Option(help: "A file with the secret that the provider gave; HOIAM_OPENID_SECRET does the same.")
  var openidSecretFile: String?

  func validate() throws {
    guard let openidIssuer else { return }
    guard openidIssuer.hasPrefix("https://") else { throw ValidationError("--openid-issuer begins with https://.") }
    guard openidClient != nil else { throw ValidationError("Give --openid-client with --openid-issuer.") }
  }

  func settings(publicURL: String?) throws -> OpenIDSettings? {
    guard let openidIssuer, let openidClient else { return nil }
    guard publicURL != nil else { throw ValidationError("Give --public-url: the provider leads people back to it.") }
    let secret = try openidSecretFile.map { path -> String in
      guard let text = try? String(contentsOfFile: path, encoding: .utf8), let line = text.split(separator: "\n").first
      else { throw ValidationError("Cannot read a secret from \(path).") }
      return String(line)
    }
    return OpenIDSettings(
      issuer: openidIssuer, client: openidClient,
      secret: secret ?? ProcessInfo.processInfo.environment["HOIAM_OPENID_SECRET"],
      name: openidName ?? URL(string: openidIssuer)?.host ?? openidIssuer)
  }
}

struct Serve: AsyncParsableCommand {
  static let configuration = CommandConfiguration(abstract: "Serve an installation.")

  @OptionGroup var data: DataOptions
  @OptionGroup var listen: ListenOptions
  @OptionGroup var tls: CertificateOptions
  @OptionGroup var openID: OpenIDOptions

  func run() async throws {
    let provider = try openID.settings(publicURL: listen.publicUrl)
    try await telling {
      try await serve(try await Installation(directory: data.data), listen, tls.certificate, provider)
    }
  }
}

/// Serves an installation and says where, once the port is open.
func serve(
  _ installation: Installation, _ listen: ListenOptions, _ certificate: Server.Certificate? = nil,
  _ openID: OpenIDSettings? = nil
) async throws {
  var logger = Logger(label: "hoiam")
  logger.logLevel = .notice
  var settings = listen.settings
  settings.openID = openID
  if certificate != nil { settings.secureCookies = true }
  let site = try Site(
    database: installation.database, files: installation.files, keys: installation.keys, rules: try Rulebook.shipped(),
    settings: settings)
  let (host, scheme, address) = (listen.host, certificate == nil ? "http" : "https", settings.publicAddress)
  let housekeeping = Housekeeping(
    site: site, directory: installation.directory, copies: listen.backups, logger: logger)
  let server = Server(
    site: site, host: host, port: listen.port, certificate: certificate, logger: logger, beside: housekeeping)
  try await server.run { port in
    print("Hồi Âm: \(address ?? "\(scheme)://\(host):\(port)")")
  }
}

import ArgumentParser
import Civic
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

  @Flag(help: "The site is reached by HTTPS: cookies are sent over it only.")
  var https = false

  @Option(help: "How many daily copies are kept in the folder backups; 0 makes none.")
  var backups = 14
}

struct Serve: AsyncParsableCommand {
  static let configuration = CommandConfiguration(abstract: "Serve an installation.")

  @OptionGroup var data: DataOptions
  @OptionGroup var listen: ListenOptions

  func run() async throws {
    try await telling { try await serve(try await Installation(directory: data.data), listen) }
  }
}

/// Serves an installation and says where, once the port is open.
func serve(_ installation: Installation, _ listen: ListenOptions) async throws {
  var logger = Logger(label: "hoiam")
  logger.logLevel = .notice
  let site = try Site(
    database: installation.database, files: installation.files, keys: installation.keys, rules: try Rulebook.shipped(),
    settings: .init(secureCookies: listen.https))
  let host = listen.host
  let housekeeping = Housekeeping(
    site: site, directory: installation.directory, copies: listen.backups, logger: logger)
  try await Server(site: site, host: host, port: listen.port, logger: logger, beside: housekeeping).run { port in
    print("Hồi Âm: http://\(host):\(port)")
  }
}

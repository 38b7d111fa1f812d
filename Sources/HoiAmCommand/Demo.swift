import ArgumentParser
import Civic
import Foundation
import Rulebook

struct DemoCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "demo",
    abstract: "Serve a ward of invented people, with one sign-in address a role.",
    discussion: "The ward is made once in the folder and kept there, with what you do in it. --fresh makes it anew.")

  @OptionGroup var data: DataOptions
  @OptionGroup var listen: ListenOptions

  @Flag(help: "Throw away the ward in this folder and make it anew.")
  var fresh = false

  func run() async throws {
    if fresh { try removeDemo() }
    let installation = try await Installation(directory: data.data)
    let lines = try await Demo.prepare(installation, rules: try Rulebook.shipped(), now: Clock.system.now())
    let shown = try Demo.write(lines, base: "http://\(listen.host):\(listen.port)", to: installation)
    print("Sign in as (each address works once; they are also in \(data.data)/demo-sign-ins.tsv):\n\(shown)")
    fflush(nil)
    try await serve(installation, listen)
  }

  /// Only what `demo` itself makes, and only where it has made it.
  private func removeDemo() throws {
    let folder = URL(fileURLWithPath: data.data, isDirectory: true)
    guard FileManager.default.fileExists(atPath: folder.appendingPathComponent("demo-sign-ins.tsv").path) else {
      return
    }
    for name in [
      "hoiam.sqlite", "hoiam.sqlite-wal", "hoiam.sqlite-shm", "files", "backups", "secrets", "anchors.tsv",
      "demo-sign-ins.tsv",
    ] {
      try? FileManager.default.removeItem(at: folder.appendingPathComponent(name))
    }
  }
}

import ArgumentParser
import Civic
import Foundation
import Rulebook
import SessionReader

struct Import: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Read an archive of reports and minutes into drafts, which a clerk then checks and confirms.",
    discussion: "Nothing becomes a session before a person has confirmed it. The same text is never imported twice.")

  @Argument(help: "The texts, or folders of them.")
  var files: [String]

  @OptionGroup var data: DataOptions

  @Option(name: .customLong("as"), help: "The sign-in name of the clerk as whom to import; else the first clerk.")
  var clerk: String?

  func validate() throws {
    if files.isEmpty { throw ValidationError("Name at least one text to import.") }
  }

  func run() async throws {
    let paths = try InputFiles.all(files)
    guard FileManager.default.fileExists(atPath: "\(data.data)/hoiam.sqlite") else {
      throw ValidationError("There is no installation in \(data.data): name its folder with --data.")
    }
    let installation = try await Installation(directory: data.data)
    let desk = try await IntakeImport(
      database: installation.database, rules: try Rulebook.shipped(), keys: installation.keys, as: clerk)
    var (new, known, failed) = (0, 0, 0)
    for path in paths {
      do {
        let input = try InputText.of(path)
        let outcome = try await desk.add(input.text, isScanned: input.isScanned)
        if outcome.isNew { new += 1 } else { known += 1 }
        print("\(outcome.address)\t\(path)\t\(found(outcome))\(input.isScanned ? "; scanned, check every word" : "")")
      } catch {
        failed += 1
        Aside.say("\(path): \(error)")
      }
    }
    Aside.say("\(new) new drafts, \(known) already there, \(failed) not readable")
    if failed > 0 { throw ExitCode.failure }
  }

  private func found(_ outcome: IntakeImport.Outcome) -> String {
    guard outcome.isNew else { return "already there" }
    let reading = outcome.reading
    return [
      reading.heldOn?.value ?? "no day", "\(reading.participants.count) people", "\(reading.opinions.count) opinions",
      "\(reading.difficulties.count) difficulties", "\(reading.requests.count) requests",
      "\(reading.documents.count) papers",
    ].joined(separator: ", ")
  }
}

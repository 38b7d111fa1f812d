import ArgumentParser
import Civic
import Foundation

extension DataOptions {
  var folder: URL { URL(fileURLWithPath: data, isDirectory: true) }
}

/// Words for whoever stands before the machine, on standard error.
func complain(_ words: String) { FileHandle.standardError.write(Data("\(words)\n".utf8)) }

/// Runs a command whose problems say their own mend.
func telling(_ body: () async throws -> Void) async throws {
  do {
    try await body()
  } catch let problem as BackupProblem {
    complain(problem.description)
    throw ExitCode.failure
  } catch let problem as KeyFile.Problem {
    complain(problem.description)
    throw ExitCode.failure
  } catch let problem as Founding.Problem {
    complain(problem.description)
    throw ExitCode.failure
  }
}

struct Verify: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Recompute the history, event by event, and say where it first does not hold.",
    discussion: "Nothing is changed, and the server may be running. Exits with 1 where anything does not hold.")

  @OptionGroup var data: DataOptions

  @Option(help: "A hash from paper, or the text of its code: the history must still contain it.")
  var anchor: String?

  func run() async throws {
    let typed = try anchor.map { text -> HistoryAnchor in
      guard let anchor = HistoryAnchor(typed: text) else {
        throw ValidationError("\(text) is no anchor: type at least the first 16 of its 64 digits, 0-9 and a-f.")
      }
      return anchor
    }
    try await telling {
      let check = try await Keeping.verify(data.folder, anchor: typed)
      for whole in check.whole { print("\(whole.commune): \(whole.events) events, head \(whole.head)") }
      for broken in check.breaks { complain("BROKEN: \(broken)") }
      if !check.holds { throw ExitCode.failure }
      print(typed == nil ? "The history holds." : "The history holds, and the anchor stands in it.")
    }
  }
}

struct BackupCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "backup", abstract: "Write the whole installation into one file, while it may be running.",
    discussion: """
      Without a passphrase the keys to the names are left out: keep a copy of secrets/ in another place. With one, all \
      of it is sealed and the keys are in it.
      """)

  @OptionGroup var data: DataOptions
  @OptionGroup var secret: PassphraseOptions

  @Option(help: "The file to write; there must be none yet.")
  var out: String

  func run() async throws {
    try await telling {
      let report = try await Backup(of: data.folder, now: Clock.system.now()).make(
        at: URL(fileURLWithPath: out), passphrase: try secret.passphrase())
      for name in report.missing { complain("Not on the disk and so not in the backup: file \(name)") }
      print("\(out): \(report.entries) files, \(report.events) events, \(report.bytes) bytes")
      if !report.hasKeys { print("The keys to the names are not in it: keep \(data.data)/secrets in another place.") }
    }
  }
}

struct RestoreCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "restore", abstract: "Check a backup and put it back into an empty folder.")

  @OptionGroup var data: DataOptions
  @OptionGroup var secret: PassphraseOptions

  @Argument(help: "The backup.")
  var file: String

  func run() async throws {
    try await telling {
      let report = try await Restore(URL(fileURLWithPath: file), into: data.folder).run(
        passphrase: try secret.passphrase())
      for name in report.missing { complain("Was missing already when the backup was made: file \(name)") }
      print(
        "\(data.data): \(report.entries) files, \(report.events) events, as of \(report.madeAt). The history holds.")
      if !report.hasKeys { print("Now put secrets/names.keys into \(data.data)/secrets: without it no name opens.") }
    }
  }
}

/// A passphrase never stands on the command line, where every user of the machine can read it.
struct PassphraseOptions: ParsableArguments {
  @Option(help: "A file whose first line is the passphrase; HOIAM_PASSPHRASE does the same.")
  var passphraseFile: String?

  func passphrase() throws -> String? {
    let words = try passphraseFile.map { path -> String in
      guard let text = try? String(contentsOfFile: path, encoding: .utf8), let line = text.split(separator: "\n").first
      else { throw ValidationError("Cannot read a passphrase from \(path).") }
      return String(line)
    }
    let found = words ?? ProcessInfo.processInfo.environment["HOIAM_PASSPHRASE"]
    guard let found, !found.isEmpty else { return nil }
    guard found.count >= 12 else { throw ValidationError("The passphrase needs 12 letters or more: several words.") }
    return found
  }
}

struct DoctorCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "doctor", abstract: "Find what is wrong with an installation, and say the mend.")

  @OptionGroup var data: DataOptions

  func run() async throws {
    let findings = await Doctor(data.folder, now: Clock.system.now()).examine()
    for one in findings { print(one.mend.map { "WRONG  \(one.what)\n       → \($0)" } ?? "well   \(one.what)") }
    if !findings.allSatisfy(\.isWell) { throw ExitCode.failure }
  }
}

struct Keys: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "The keys to the names.", subcommands: [KeysRotate.self, KeysNew.self])
}

struct KeysRotate: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "rotate", abstract: "Make a new key and seal every name anew under it. Stop the server first.")

  @OptionGroup var data: DataOptions

  func run() async throws {
    try await telling {
      let count = try await Keeping.rotateKeys(data.folder, now: Clock.system.now())
      print("\(count) sealed anew. Take a new copy of \(data.data)/secrets; older backups still need the older lines.")
    }
  }
}

struct KeysNew: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "new", abstract: "Go on with a new key where the old one is lost. The names under it are lost too.")

  @OptionGroup var data: DataOptions

  @Flag(help: "I know that every name that was sealed is lost for good.")
  var acceptLoss = false

  func run() async throws {
    guard acceptLoss else { throw ValidationError("Say --accept-loss: every name that was sealed is lost for good.") }
    try await telling {
      let count = try await Keeping.replaceLostKeys(data.folder, now: Clock.system.now())
      print("A new key is in place; \(count) sealed texts were given up.")
    }
  }
}

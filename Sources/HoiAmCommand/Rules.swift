import ArgumentParser
import Foundation
import Rulebook

struct Rules: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Check the rulebook, or work out when something is due.", subcommands: [RulesCheck.self, RulesDue.self])
}

struct RulesCheck: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check", abstract: "Every rule has a source, no versions overlap, no unit is unknown.")

  func run() throws {
    let book = try Rulebook.shipped()
    let problems = book.check()
    for problem in problems { FileHandle.standardError.write(Data("\(problem)\n".utf8)) }
    print("\(book.all.count) rules, \(problems.count) problems")
    if !problems.isEmpty { throw ExitCode.failure }
  }
}

struct RulesDue: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "due", abstract: "The due day of a rule, with the count behind it.")

  enum Format: String, ExpressibleByArgument, CaseIterable { case json, text }

  @Argument(help: "The rule's id, for example lcr-first-answer.")
  var rule: String

  @Option(name: .customLong("from"), help: "The day that sets the term off, as 2026-11-20. It is not counted.")
  var start: String

  @Option(help: "A pause, as 2026-11-23..2026-11-27; may be given several times.")
  var pause: [String] = []

  @Option(help: "text or json.")
  var format = Format.text

  func run() throws {
    let book = try Rulebook.shipped()
    let deadline: Deadline
    do {
      deadline = try book.deadline(rule, from: try day(start), pauses: try pause.map(pauseRange))
    } catch let problem as RulebookProblem {
      throw ValidationError("\(problem)")
    }
    let explanation = try book.explanation(of: deadline)
    switch format {
    case .json:
      let encoder = JSONEncoder()
      encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
      print(String(decoding: try encoder.encode(explanation), as: UTF8.self))
    case .text:
      print("\(explanation.due)  \(explanation.title)")
      print(
        "\(explanation.counted.count) days counted, \(explanation.skipped.count) skipped; \(explanation.citation.document)"
      )
    }
  }

  private func day(_ text: String) throws -> Day {
    guard let day = Day(text) else {
      throw ValidationError("There is no day \(text): write year-month-day, for example 2026-11-20.")
    }
    return day
  }

  private func pauseRange(_ text: String) throws -> Pause {
    let ends = text.components(separatedBy: "..")
    guard ends.count == 2 else {
      throw ValidationError("\(text) is no pause: write its first and last day as 2026-11-23..2026-11-27.")
    }
    return Pause(from: try day(ends[0]), to: try day(ends[1]))
  }
}

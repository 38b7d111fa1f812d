import ArgumentParser
import Foundation
import Rulebook

struct Rules: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Check the rulebook, or work out when something is due.", subcommands: [RulesCheck.self, RulesDue.self])
}

struct RulesCheck: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "Every rule has a source, no versions overlap, no unit is unknown, every calendar can be read.")

  func run() throws {
    let problems = Rulebook.checkShipped()
    for problem in problems { FileHandle.standardError.write(Data("\(problem)\n".utf8)) }
    if !problems.isEmpty { throw ExitCode.failure }
    let book = try Rulebook.shipped()
    print("\(Set(book.all.map(\.id)).count) rules in \(book.all.count) versions, 0 problems")
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
    case .text: print(lines(explanation).joined(separator: "\n"))
    }
  }

  /// The count as one would read it aloud: the day, what it was counted from, what was left out, and where it stands.
  private func lines(_ why: Explanation) -> [String] {
    let term = [why.value.map { "\($0)" }, why.unit?.rawValue].compactMap { $0 }.joined(separator: " ")
    let skipped = why.skipped.map { "\($0.day) \($0.name ?? $0.kind.rawValue)" }
    let source = [why.citation.document, why.citation.symbol, why.citation.clause].compactMap { $0 }
    var lines = ["\(why.due)  \(why.title)", "from      \(why.start), which is not counted; \(term)"]
    lines.append("counted   \(why.counted.count): \(why.counted.map(\.description).joined(separator: ", "))")
    lines.append("skipped   \(skipped.count): \(skipped.joined(separator: ", "))")
    if why.due != why.termEnd { lines.append("moved     the term ends on \(why.termEnd), a rest day") }
    lines.append("rule      \(why.rule), version of \(why.ruleVersion), \(why.confidence.rawValue)")
    lines.append("source    \(source.joined(separator: ", "))")
    lines.append("calendar  \(why.calendarVersion)\(why.provisional ? ", provisional: a year is not announced" : "")")
    return lines
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

import Foundation
import Testing

/// Numbers of law live in the rulebook. This walks the sources of the other modules for days, shares and reminders that
/// somebody wrote into Swift.
@Suite("Numbers of law") struct LawInCodeTests {
  private static let sources = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().appendingPathComponent("Sources")

  /// What looks like one and is none, each with its reason. A line that is no longer there has to go from here too.
  private static let allowed: [String: String] = [
    "static let rememberedDays = 90": "how long a device stays signed in: security, no law",
    "static let sharedHours = 8": "the same on a shared device",
    "static let cardDays = 30": "how long a printed card is good",
    "static let rememberedIdleMinutes = 45 * 24 * 60": "a device that nobody uses is signed out: security, no law",
    "static let keeperIdleMinutes = 7 * 24 * 60": "the same for whoever keeps the keys",
    "static let sharedIdleMinutes = 120": "the same on a shared device",
    "static let codeMinutes = 30": "how long a code given in person is good",
    "static let freshMinutes = 10": "how long whoever came in is not asked for the second step again: security, no law",
    "private let speakerHours = 24": "how long it is known who had the floor: our own, no law",
    "static let halfMinutes = 10": "how long the second step of signing in may take",
    "static let secondStepPutOffDays = 14": "how long the second step of signing in may be put off: security, no law",
    "private static let days = 365": "how long a known device passes where guesses are slowed",
    "public static let hoursAhead = 7": "the offset of Vietnam's clock",
    "static let stripDays = 31": "how wide a picture is",
    "static let keptDays = 31": "how long what was begun is kept: our own, no law",
    "static let openHours = 12": "how long a slip can be taken back: our own, no law",
    "static let minutes = 120": "how long somebody may sit beside the keys: our own, no law",
    "let late = dueTag(look.today.adding(days: -2), look)": "a sample on /style",
  ]

  nonisolated(unsafe) private static let patterns: [Regex<Substring>] = [
    #/adding\((?:days|months|years|workingDays): *-?(?:[2-9]|[0-9]{2,})\b/#,
    #/(?:let|var) +\w*(?:[dD]ays|[hH]ours|[mM]onths|[pP]ercent|[mM]ajority|[qQ]uorum|[mM]inutes)\w* *(?:: *Int *)?= *[0-9]+\b/#,
    #/\* *[0-9]+ *\/ *(?:3|100)\b/#,
    #/(?:dueOn|due|deadline|today) *[+-] *[0-9]{1,3}\b/#,
    #/case +[0-9]+\.\.\.[0-9]+: *statusTag/#,
  ]

  private static func lines() throws -> [(file: String, line: String)] {
    let walker = FileManager.default.enumerator(at: sources, includingPropertiesForKeys: nil)
    let files = (walker?.allObjects as? [URL] ?? []).filter {
      $0.pathExtension == "swift" && !$0.path.contains("/Rulebook/")
    }
    return try files.flatMap { file in
      try String(contentsOf: file, encoding: .utf8).split(separator: "\n")
        .map { $0.trimmingCharacters(in: .whitespaces) }.filter { !$0.hasPrefix("//") }
        .map { (file.lastPathComponent, $0) }
    }
  }

  @Test("stand in the rulebook and nowhere else")
  func grep() throws {
    let lines = try Self.lines()
    #expect(lines.count > 5000)
    let found = lines.filter { one in Self.patterns.contains { one.line.contains($0) } }
    let wrong = found.filter { Self.allowed[$0.line] == nil }
    #expect(wrong.isEmpty, "\(wrong.map { "\($0.file): \($0.line)" }.joined(separator: "\n"))")
    let gone = Set(Self.allowed.keys).subtracting(found.map(\.line))
    #expect(gone.isEmpty, "no longer there: \(gone)")
  }

  @Test(
    "would be found if somebody wrote one",
    arguments: [
      "let due = today.adding(days: 10)", "let reminderDays = 3", "if count * 2 / 3 < votes {",
      "let due = deadline + 5",
      "let replyDays: Int = 10", "case 1...3: statusTag(words.left, .clock, .warning)",
    ])
  func teeth(line: String) { #expect(Self.patterns.contains { line.contains($0) }) }
}

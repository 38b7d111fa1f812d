import Testing

@testable import Rulebook

@Suite("Rules that somebody confirmed")
struct ConfirmationTests {
  private let word = Rule.Confirmation(
    ruleID: "cell-monthly", version: day("2011-01-19"), by: "Lan", on: day("2026-11-20"), note: "Bản in 2011")

  @Test("a confirmed rule is relied on like one whose wording was read, and still says what it was")
  func confirmed() throws {
    let before = try #require(try Shipped.book().rule("cell-monthly", on: day("2026-11-20")))
    #expect(before.needsConfirmation)
    let book = try Shipped.book().confirming([word])
    let after = try #require(book.rule("cell-monthly", on: day("2026-11-20")))
    #expect(!after.needsConfirmation && after.confirmation == word)
    #expect(after.confidence == before.confidence && after.sureness == .verified)
  }

  @Test("a word about a version that is gone changes nothing")
  func gone() throws {
    var old = word
    old.version = day("1999-01-01")
    #expect(try Shipped.book().confirming([old]).rule("cell-monthly", on: day("2026-11-20"))?.confirmation == nil)
  }

  @Test("a rule whose law knows no extension cannot be extended")
  func notExtendable() throws {
    let more = Extension(value: 5, unit: .workingDays, reason: "Phức tạp")
    #expect(throws: RulebookProblem.notExtendable(rule: "lcr-first-answer")) {
      try Shipped.book().deadline("lcr-first-answer", from: day("2026-11-20"), extensions: [more])
    }
  }

  @Test(
    "a day that no rule gave is near for the least time of a reminder",
    arguments: [
      ("2026-12-02", Deadline.Standing.running), ("2026-12-03", .approaching), ("2026-12-08", .overdue),
    ])
  func standing(date: String, standing: Deadline.Standing) throws {
    #expect(try Shipped.book().standing(from: nil, due: day("2026-12-07"), on: day(date)) == standing)
  }
}

import Testing

@testable import Rulebook

@Suite("A local decision")
struct LocalDecisionTests {
  let decision = LocalDecision(
    ruleID: "p11-reply-deadline", value: Rule.Value(7), validFrom: day("2026-03-01"), validTo: day("2026-12-31"),
    citation: Citation(document: "Quyết định 12-QĐ/ĐU", symbol: "12-QĐ/ĐU", date: day("2026-02-20")))

  @Test("counts for its period and no longer")
  func period() throws {
    let book = try Shipped.book().applying([decision])
    let values = ["2026-02-28", "2026-03-01", "2026-12-31", "2027-01-01"]
      .map { book.rule("p11-reply-deadline", on: day($0))?.value?.whole }
    #expect(values == [10, 7, 7, 10])
    #expect(book.versions(of: "p11-reply-deadline").count == 3)
  }

  @Test("may begin or end on the very day that a version does")
  func sharedDays() throws {
    var first = Rule.sample()
    (first.overridable, first.validTo) = (true, day("2009-12-31"))
    var second = Rule.sample(value: Rule.Value(20))
    (second.overridable, second.validFrom) = (true, day("2010-01-01"))
    let law = try Rulebook(rules: [first, second], calendar: Shipped.book().calendar)
    var local = decision
    (local.ruleID, local.validFrom, local.validTo) = ("sample", day("2009-12-31"), day("2009-12-31"))
    let book = try law.applying([local])
    #expect(book.versions(of: "sample").map { $0.value?.whole } == [10, 7, 20])
    #expect(book.versions(of: "sample").map(\.validTo) == [day("2009-12-30"), day("2009-12-31"), nil])
  }

  @Test("is shown with the deadline it changed")
  func shown() throws {
    let deadline = try Shipped.book().applying([decision]).deadline("p11-reply-deadline", from: day("2026-11-20"))
    #expect(deadline.due == day("2026-12-02") && deadline.decision?.citation.symbol == "12-QĐ/ĐU")
    #expect(deadline.unit == .workingDays)
  }

  @Test("cannot change what the law fixes")
  func fixed() throws {
    var other = decision
    other.ruleID = "lcr-first-answer"
    #expect(throws: RulebookProblem.notOverridable(rule: "lcr-first-answer")) {
      try Shipped.book().applying([other])
    }
  }

  @Test("about a rule that is not there is refused")
  func unknown() throws {
    var other = decision
    other.ruleID = "nothing"
    #expect(throws: RulebookProblem.unknownRule("nothing")) { try Shipped.book().applying([other]) }
  }

  @Test("takes the place of an earlier one where they overlap")
  func later() throws {
    var second = decision
    (second.value, second.validFrom, second.validTo) = (Rule.Value(5), day("2026-06-01"), nil)
    let book = try Shipped.book().applying([decision, second])
    #expect(
      ["2026-05-31", "2026-06-01", "2027-01-01"].map { book.rule("p11-reply-deadline", on: day($0))?.value?.whole }
        == [7, 5, 5])
  }
}

import Testing

@testable import Rulebook

@Suite("The rules that come with the program")
struct RulebookTests {
  @Test("have no faults")
  func noFaults() throws {
    #expect(Rulebook.checkShipped().map(\.description) == [])
    #expect(try Shipped.book().check().map(\.description) == [])
  }

  @Test("are more than a hundred and twenty, of every kind")
  func enough() throws {
    let book = try Shipped.book()
    #expect(Set(book.all.map(\.id)).count >= 120)
    #expect(Set(book.all.map(\.kind)) == Set(Rule.Kind.allCases))
  }

  @Test("may be changed locally wherever their value was not verified")
  func unverifiedIsOverridable() throws {
    let fixed = try Shipped.book().all.filter { $0.confidence != .verified && !$0.overridable }
    #expect(fixed.map(\.id) == [])
  }

  @Test("say for whom they are in a short sentence")
  func titles() throws {
    for rule in try Shipped.book().all {
      #expect((10...120).contains(rule.title.count), "\(rule.id): \(rule.title)")
    }
  }

  @Test(
    "answer to the dated ids of the research",
    arguments: [
      ("p11-scope-v1", "p11-scope"), ("lcr-commune-chair-v2", "lcr-commune-chair"), ("gd-dialogue-v1", "gd-dialogue"),
      ("gd-dialogue-v2", "gd-dialogue"), ("lcr-place-v2", "lcr-place"), ("kn-withdraw-v2", "kn-withdraw"),
    ])
  func aliases(alias: String, id: String) throws {
    #expect(try Shipped.book().rule(alias, on: day("2026-07-01"))?.id == id)
  }

  @Test(
    "change with the law, on the day it changes",
    arguments: [
      // Law 136/2025/QH15: from one day a week to two days a month
      ("lcr-commune-chair", "2026-06-30", "1"), ("lcr-commune-chair", "2026-07-01", "2"),
      // Decree 155/2026: from ten days to seven working days
      ("kn-accept", "2026-06-30", "10"), ("kn-accept", "2026-07-01", "7"),
      // Guidance 42 in place of guidance 12: above 85 %, then above 90 %
      ("cell-attendance", "2025-10-27", "85%"), ("cell-attendance", "2025-10-28", "90%"),
      // Decree 154/2026: a register of thirteen columns
      ("lcr-book", "2026-06-30", "12"), ("lcr-book", "2026-07-01", "13"),
    ])
  func versions(id: String, on date: String, value: String) throws {
    #expect(try Shipped.book().rule(id, on: day(date))?.value?.description == value)
  }

  @Test("end with the district level")
  func districts() throws {
    let book = try Shipped.book()
    #expect(book.rule("p11-freq-district", on: day("2025-06-30")) != nil)
    #expect(book.rule("p11-freq-district", on: day("2025-07-01")) == nil)
    #expect(book.rule("lcr-district-chair", on: day("2025-07-01")) == nil)
  }

  @Test("mark the answer after a Party reception as not established")
  func openRule() throws {
    let rule = try #require(try Shipped.book().rule("p11-reply-deadline", on: day("2026-11-22")))
    #expect(rule.confidence == .open && rule.needsConfirmation && rule.overridable)
    #expect(rule.value == Rule.Value(10) && rule.unit == .workingDays)
  }
}

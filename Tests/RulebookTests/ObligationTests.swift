import Testing

@testable import Rulebook

@Suite("What is owed in a period")
struct ObligationTests {
  private func owed(_ organization: String, _ level: String, on date: String) throws -> [String: Obligation] {
    let list = try Shipped.book().obligations(of: organization, level: level, on: day(date))
    return Dictionary(uniqueKeysWithValues: list.map { ($0.rule.id, $0) })
  }

  // Regulation 11-QĐi/TW, art. 4 §1; Conclusion 215-KL/TW on reports
  @Test("a ward's Party committee receives twice a month and reports")
  func partyCommittee() throws {
    let owed = try owed("party-committee", "commune", on: "2026-11-20")
    #expect(owed["p11-freq-commune"]?.least == 2)
    #expect(owed["p11-freq-commune"]?.period == day("2026-11-01")...day("2026-11-30"))
    #expect(owed["p11-report-cycle"]?.least == 1 && owed["p11-report-year"] != nil)
    #expect(owed["p11-fixed-day"] != nil)
    #expect(owed["p11-freq-province"] == nil && owed["cell-monthly"] == nil)
  }

  @Test("the nine-month report is owed until it is over")
  func nineMonths() throws {
    #expect(try owed("party-committee", "commune", on: "2026-09-30")["p11-report-nine"] != nil)
    #expect(try owed("party-committee", "commune", on: "2026-10-01")["p11-report-nine"] == nil)
  }

  // Charter, art. 24 §2; guidance 42-HD/BTCTW; guidance 03-HD/TW says at most three times
  @Test("a cell meets every month, has a theme every quarter, and owes no meeting by groups")
  func cell() throws {
    let owed = try owed("cell", "base", on: "2026-11-20")
    #expect(owed["cell-monthly"]?.period.upperBound == day("2026-11-30"))
    #expect(owed["cell-thematic"]?.period == day("2026-10-01")...day("2026-12-31"))
    #expect(owed["cell-by-group"] == nil)
  }

  // Law 136/2025/QH15: from one day a week to two days a month
  @Test("the chair's reception changes with the law")
  func chair() throws {
    let old = try owed("people-committee", "commune", on: "2026-06-30")["lcr-commune-chair"]
    let new = try owed("people-committee", "commune", on: "2026-07-01")["lcr-commune-chair"]
    #expect(old?.period == day("2026-06-29")...day("2026-07-05") && old?.least == 1)
    #expect(new?.period == day("2026-07-01")...day("2026-07-31") && new?.least == 2)
  }
}

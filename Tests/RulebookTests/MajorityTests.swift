import Testing

@testable import Rulebook

@Suite("Majorities")
struct MajorityTests {
  private func outcome(_ id: String, _ count: Majority.Count, on date: String = "2026-11-20") throws -> Majority.Outcome
  {
    try Shipped.book().majority(id, on: day(date)).outcome(of: count)
  }

  // Charter, art. 9 §5: more than half of all its members.
  @Test("half of all official members is not enough, one more is")
  func moreThanHalf() throws {
    #expect(try outcome("dl-majority", Majority.Count(all: 20, present: 18, inFavour: 10)).isReached == false)
    #expect(try outcome("dl-majority", Majority.Count(all: 20, present: 18, inFavour: 11)).isReached)
    #expect(try outcome("dl-majority", Majority.Count(all: 21, present: 18, inFavour: 11)).needed == 11)
  }

  // Regulation 24-QĐ/TW §9.3.2, carried into 294-QĐ/TW: who is left out of the base.
  @Test("members excused by the rule are taken out of the base, absent ones are not")
  func exclusions() throws {
    let count = Majority.Count(all: 20, present: 12, inFavour: 9, excluded: [.exemptAndAbsent: 3, .suspended: 1])
    #expect(try outcome("dl-majority", count) == Majority.Outcome(base: 16, needed: 9, inFavour: 9, isReached: true))
    // For an admission, leave from a whole congress is no reason.
    let congress = Majority.Count(all: 9, present: 6, inFavour: 6, excluded: [.excusedFromWholeSession: 3])
    #expect(try outcome("adm-vote", congress).base == 9)
  }

  // Guidance 06-HD/TW §3.6 b: two thirds of the official members.
  @Test("two thirds are rounded up", arguments: [(9, 6), (10, 7), (11, 8), (12, 8)])
  func twoThirds(all: Int, needed: Int) throws {
    #expect(try outcome("adm-vote", Majority.Count(all: all, present: all, inFavour: needed)).isReached)
    #expect(try !outcome("adm-vote", Majority.Count(all: all, present: all, inFavour: needed - 1)).isReached)
  }

  // Law 10/2022/QH15, art. 21 §1: of all households, not of those who came. Decree 59/2023, art. 3 §5: of those present.
  @Test("residents: all households, except for choosing the secretary")
  func households() throws {
    let count = Majority.Count(all: 300, present: 180, inFavour: 151, against: 29)
    #expect(try outcome("gd-threshold-other", count).isReached)
    #expect(
      try outcome("gd-threshold-12", count) == Majority.Outcome(base: 300, needed: 200, inFavour: 151, isReached: false)
    )
    #expect(try outcome("gd-secretary", count).base == 180)
  }

  // Decree 61/2023/NĐ-CP, art. 10: more than 50 % of the households attend.
  @Test("a quorum asks who came")
  func quorum() throws {
    let count = Majority.Count(all: 300, present: 150, inFavour: 0)
    #expect(try !outcome("gd-hu-quorum", count.asAttendance).isReached)
    #expect(try outcome("gd-hu-quorum", Majority.Count(all: 300, present: 151, inFavour: 0).asAttendance).isReached)
  }

  // Charter, art. 24 §1: at least three official members.
  @Test("a plain number is no share")
  func plainNumber() throws {
    #expect(try outcome("cell-min", Majority.Count(all: 30, present: 2, inFavour: 2)).needed == 3)
    #expect(try !outcome("cell-min", Majority.Count(all: 30, present: 2, inFavour: 2)).isReached)
  }

  @Test("one that was only recalled declares nothing adopted by itself")
  func recalled() throws {
    let book = try Shipped.book()
    #expect(try !book.majority("dl-quorum", on: day("2026-11-20")).confidence.mayDecideAlone)
    #expect(try book.majority("dl-majority", on: day("2026-11-20")).confidence.mayDecideAlone)
  }

  @Test("nobody in the base reaches nothing")
  func emptyBase() throws {
    #expect(try !outcome("dl-majority", Majority.Count(all: 0, present: 0, inFavour: 0)).isReached)
  }

  @Test("a rule that is neither majority nor quorum is refused")
  func notAMajority() {
    #expect(throws: RulebookProblem.notAMajority(rule: "lcr-first-answer")) {
      try outcome("lcr-first-answer", Majority.Count(all: 1, present: 1, inFavour: 1))
    }
  }
}

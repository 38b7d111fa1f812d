import Testing

@testable import Rulebook

@Suite("How a deadline stands")
struct StandingTests {
  // The reminder is in place for a fifth of the term, and never for less than two working days.
  @Test(
    "a term of ten working days is approaching for its last two",
    arguments: [
      ("2026-12-02", Deadline.Standing.running), ("2026-12-03", .approaching), ("2026-12-07", .approaching),
      ("2026-12-08", .overdue),
    ])
  func tenDays(date: String, standing: Deadline.Standing) throws {
    let book = try Shipped.book()
    let deadline = try book.deadline("lcr-first-answer", from: day("2026-11-20"))
    #expect(try book.standing(of: deadline, on: day(date)) == standing)
  }

  @Test("a long term is approaching for a fifth of it")
  func longTerm() throws {
    let book = try Shipped.book()
    // 60 working days from 20/11/2026 to 23/02/2027: twelve are left after 29/01/2027
    let deadline = try book.deadline("mem-transfer", from: day("2026-11-20"))
    #expect(try book.standing(of: deadline, on: day("2027-01-28")) == .running)
    #expect(try book.standing(of: deadline, on: day("2027-01-29")) == .approaching)
  }

  @Test("a term of a day is approaching from the start")
  func shortTerm() throws {
    let book = try Shipped.book()
    let deadline = try book.deadline("nd30-register-time", from: day("2026-11-20"))
    #expect(try book.standing(of: deadline, on: day("2026-11-20")) == .approaching)
  }
}

import Testing

@testable import Rulebook

@Suite("The shipped rulebook")
struct ShippedRulebookTests {
  @Test("has no faults")
  func noFaults() throws {
    #expect(try Rulebook.shipped().check().isEmpty)
  }

  @Test("counts ten working days around a holiday")
  func firstAnswer() throws {
    let start = try #require(Day("2026-11-20"))
    let deadline = try Rulebook.shipped().deadline("lcr-first-answer", from: start)
    #expect(deadline.due == Day("2026-12-07"))
  }
}

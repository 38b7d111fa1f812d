import Foundation
import Testing

@testable import Rulebook

@Suite("Why this day?")
struct ExplanationTests {
  let book: Rulebook
  init() throws { book = try Shipped.book() }

  @Test("names every skipped day, with the holiday by its name")
  func skipped() throws {
    let why = try book.explanation(of: book.deadline("lcr-first-answer", from: day("2026-11-20")))
    #expect(why.counted.count == 10 && why.counted.first == day("2026-11-23") && why.counted.last == why.due)
    #expect(
      why.skipped.map(\.day.description) == [
        "2026-11-21", "2026-11-22", "2026-11-24", "2026-11-28", "2026-11-29", "2026-12-05", "2026-12-06",
      ])
    #expect(why.skipped[2].kind == .holiday && why.skipped[2].name == "Ngày Văn hóa Việt Nam 24/11")
    #expect(why.ruleVersion == day("2014-07-01") && why.citation.clause == "Điều 28 khoản 1")
  }

  @Test("shows a worked Saturday among the counted days")
  func workedSaturday() throws {
    let steps = try book.deadline("lcr-first-answer", from: day("2026-08-17")).steps(on: book.calendar)
    let saturday = try #require(steps.first { $0.day == day("2026-08-22") })
    #expect(saturday.mark == .counted && saturday.place == 5 && saturday.kind == .worked)
  }

  @Test("tells the end of the term from the day it moved to")
  func moved() throws {
    let deadline = try book.deadline("kn-accept", from: day("2026-04-21"))
    #expect(deadline.termEnd == day("2026-05-01") && deadline.due == day("2026-05-04"))
    let last = deadline.steps(on: book.calendar).suffix(4)
    #expect(last.map(\.mark) == [.counted, .carried, .carried, .moved])
    #expect(last.map(\.place) == [10, nil, nil, nil])
  }

  @Test("gives the reason of a pause")
  func paused() throws {
    let pause = Pause(from: day("2026-11-25"), to: day("2026-11-26"), reason: "Chờ cấp trên")
    let why = try book.explanation(
      of: book.deadline("lcr-first-answer", from: day("2026-11-20"), pauses: [pause]))
    #expect(why.skipped.filter { $0.mark == .paused }.map(\.name) == ["Chờ cấp trên", "Chờ cấp trên"])
  }

  @Test("counts back from the event for a notice")
  func backward() throws {
    let steps = try book.deadline("lcr-publish-lead", from: day("2026-11-30")).steps(on: book.calendar)
    #expect(steps.first?.day == day("2026-11-20") && steps.first?.place == 5)
    #expect(steps.last?.mark == .event && steps.dropLast().last?.mark == .rest)
  }

  @Test("counts nothing for a rule that says how often")
  func periodic() throws {
    let why = try book.explanation(of: book.deadline("p11-freq-commune", from: day("2026-11-20")))
    #expect(why.period == .month && why.due == day("2026-11-30") && why.counted == [] && why.skipped == [])
  }

  @Test("writes its days as text in JSON")
  func json() throws {
    let why = try book.explanation(of: book.deadline("kn-accept", from: day("2026-07-01")))
    let text = String(decoding: try JSONEncoder().encode(why), as: UTF8.self)
    #expect(text.contains(#""due":"2026-07-10""#) && text.contains(#""rule":"kn-accept""#))
    #expect(text.contains(#""value":"7""#) && text.contains(#""unit":"working-days""#))
  }
}

import Foundation
import Testing

@testable import Rulebook

@Suite("A deadline")
struct DeadlineTests {
  let book: Rulebook
  init() throws { book = try Shipped.book() }

  @Test("keeps the version, the source and the calendar it was counted by")
  func selfContained() throws {
    let deadline = try book.deadline("kn-accept", from: day("2026-07-01"))
    #expect(deadline.ruleVersion == day("2026-07-01") && deadline.calendarVersion == book.calendar.version)
    #expect(deadline.citation.symbol == "124/2020/NĐ-CP" && deadline.confidence == .verified)
  }

  @Test("has the same day when only the day is asked for", arguments: ["lcr-first-answer", "gd-dialogue", "rep-month"])
  func dueDay(rule: String) throws {
    let pause = Pause(from: day("2026-11-25"), to: day("2026-11-30"))
    let whole = try book.deadline(rule, from: day("2026-11-20"), pauses: [pause])
    #expect(try book.dueDay(rule, from: day("2026-11-20"), pauses: [pause]) == whole.due)
  }

  @Test("stands still while it is paused, both ends included")
  func pause() throws {
    let pause = Pause(from: day("2026-11-25"), to: day("2026-11-30"), reason: "Chờ người gửi bổ sung")
    // 23/11 is the first day, 24/11 a holiday, and 01/12 the second
    #expect(try book.deadline("lcr-first-answer", from: day("2026-11-20"), pauses: [pause]).due == day("2026-12-11"))
  }

  @Test("ignores a pause that was over before it began, or that began after it was due")
  func pausesOutside() throws {
    let outside = [
      Pause(from: day("2026-11-01"), to: day("2026-11-20")), Pause(from: day("2026-12-08"), to: day("2026-12-20")),
    ]
    #expect(try book.deadline("lcr-first-answer", from: day("2026-11-20"), pauses: outside).due == day("2026-12-07"))
  }

  @Test("counts a day that is paused twice once")
  func overlappingPauses() throws {
    let one = Pause(from: day("2026-11-25"), to: day("2026-11-27"))
    let two = Pause(from: day("2026-11-26"), to: day("2026-11-30"))
    let both = try book.deadline("lcr-first-answer", from: day("2026-11-20"), pauses: [two, one])
    #expect(both.due == day("2026-12-11"))
  }

  @Test("is put off by a pause that begins on its last day")
  func pauseOnTheLastDay() throws {
    // Ten days end on Thursday 19/11; a day is lost, so the term ends on Friday
    let last = Pause(from: day("2026-11-19"), to: day("2026-11-19"))
    let deadline = try book.deadline("gd-dialogue-result", from: day("2026-11-09"), pauses: [last])
    #expect(deadline.termEnd == day("2026-11-20") && deadline.due == day("2026-11-20"))
    // Ended on 01/05 and carried to Monday 04/05, which is paused
    let monday = Pause(from: day("2026-05-04"), to: day("2026-05-04"))
    #expect(try book.deadline("kn-accept", from: day("2026-04-21"), pauses: [monday]).due == day("2026-05-05"))
  }

  @Test("refuses a pause that ends before it begins")
  func backwardPause() {
    let pause = Pause(from: day("2026-11-30"), to: day("2026-11-25"))
    #expect(throws: RulebookProblem.pauseEndsBeforeItBegins(from: pause.from, to: pause.to)) {
      try book.deadline("lcr-first-answer", from: day("2026-11-20"), pauses: [pause])
    }
  }

  // Law on Denunciations 25/2018/QH14, art. 30: 30 days; one extension of 30, two where specially complex.
  @Test("may be extended as often as the rule allows")
  func extensions() throws {
    let more = Extension(value: 30, unit: .days, reason: "Phức tạp", by: "Chủ tịch", clause: "Điều 30 khoản 2")
    let start = day("2026-01-05")
    #expect(try book.deadline("tc-resolve", from: start).due == day("2026-02-04"))
    #expect(try book.deadline("tc-resolve", from: start, extensions: [more]).due == day("2026-03-06"))
    #expect(throws: RulebookProblem.tooManyExtensions(rule: "tc-resolve", allowed: 2)) {
      try book.deadline("tc-resolve", from: start, extensions: [more, more, more])
    }
    let months = Extension(value: 1, unit: .months, reason: "Phức tạp")
    #expect(throws: RulebookProblem.extensionTooLong(rule: "tc-resolve", allowed: 30, unit: .days)) {
      try book.deadline("tc-resolve", from: start, extensions: [months])
    }
    let long = Extension(value: 31, unit: .days, reason: "Phức tạp")
    #expect(throws: RulebookProblem.extensionTooLong(rule: "tc-resolve", allowed: 30, unit: .days)) {
      try book.deadline("tc-resolve", from: start, extensions: [long])
    }
  }

  @Test("is provisional when it reaches a year without an announced calendar")
  func provisional() throws {
    #expect(try !book.deadline("lcr-first-answer", from: day("2026-11-20")).provisional)
    #expect(try book.deadline("lcr-first-answer", from: day("2026-12-25")).provisional)
    // 2025 and 2026 were both announced
    #expect(try !book.deadline("lcr-first-answer", from: day("2025-12-25")).provisional)
  }

  @Test("moves when a holiday is added, and the old one stays what it was")
  func recomputed() throws {
    let old = try book.deadline("lcr-first-answer", from: day("2026-11-20"))
    let holiday = CalendarDay(day: day("2026-11-23"), kind: .swapped, name: "Hoán đổi, làm bù thứ Bảy 28/11/2026")
    let new = try book.with(book.calendar.adding([holiday])).recomputed(old)
    #expect(old.due == day("2026-12-07") && new.due == day("2026-12-08"))
    #expect(old.calendarVersion != new.calendarVersion)
    #expect(try book.recomputed(old) == old)
  }

  @Test("is set by a person where no value is known")
  func setByPerson() throws {
    #expect(throws: RulebookProblem.open(rule: "mt-answer-days")) {
      try book.deadline("mt-answer-days", from: day("2026-11-20"))
    }
    let set = try book.deadline("mt-answer-days", from: day("2026-11-20"), setTo: day("2026-12-15"), by: "Lan")
    #expect(set.due == day("2026-12-15") && set.setBy == "Lan" && set.confidence == .open)
    #expect(try book.recomputed(set) == set)
  }

  @Test("is not to be had from a rule that gives no term, was not in force or is not there")
  func refusals() {
    let today = day("2026-11-20")
    #expect(throws: RulebookProblem.notATerm(rule: "cell-min-duration")) {
      try book.deadline("cell-min-duration", from: today)
    }
    #expect(throws: RulebookProblem.notInForce(rule: "gd-dialogue-result", on: day("2025-06-30"))) {
      try book.deadline("gd-dialogue-result", from: day("2025-06-30"))
    }
    #expect(throws: RulebookProblem.unknownRule("nothing")) { try book.deadline("nothing", from: today) }
  }

  @Test(
    "that lies beyond all calendars is refused, however large the number that was typed", arguments: [40_000, Int.max])
  func outOfRange(value: Int) throws {
    for unit in [Rule.Unit.workingDays, .days, .months, .years] {
      let rules = try Rulebook(rules: [.sample(value: Rule.Value(value), unit: unit)], calendar: book.calendar)
      #expect(throws: RulebookProblem.outOfRange(rule: "sample")) {
        try rules.deadline("sample", from: day("2026-11-20"))
      }
    }
  }

  @Test("survives being written and read")
  func codable() throws {
    let pause = Pause(from: day("2026-11-25"), to: day("2026-11-30"), reason: "Chờ cấp trên")
    let deadline = try book.deadline("lcr-first-answer", from: day("2026-11-20"), pauses: [pause])
    let text = try JSONEncoder().encode(deadline)
    #expect(try JSONDecoder().decode(Deadline.self, from: text) == deadline)
  }
}

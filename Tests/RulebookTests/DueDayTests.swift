import Testing

@testable import Rulebook

/// Due days worked out by hand, with the clause that says so above each group.
struct Case: Sendable, CustomTestStringConvertible {
  let rule, start, due: String
  init(_ rule: String, from start: String, due: String) { (self.rule, self.start, self.due) = (rule, start, due) }
  var testDescription: String { "\(rule) from \(start) is due \(due)" }
}

@Suite("Due days from the law")
struct DueDayTests {
  private func expect(_ item: Case) throws {
    let deadline = try Shipped.book().deadline(item.rule, from: day(item.start))
    #expect(deadline.due == day(item.due))
  }

  // Law on Reception of Citizens 42/2013/QH13, art. 28 §1: within 10 working days from receipt.
  // Civil Code 91/2015/QH13, art. 147 §2: the day of the event is not counted.
  @Test(
    "an answer to a petition, across every kind of day off",
    arguments: [
      Case("lcr-first-answer", from: "2026-02-06", due: "2026-02-27"),  // Tết: 16–20/02
      Case("lcr-first-answer", from: "2026-02-13", due: "2026-03-06"),  // the last day before Tết
      Case("lcr-first-answer", from: "2023-01-16", due: "2023-02-06"),  // Tết 20–26/01/2023
      Case("lcr-first-answer", from: "2026-04-20", due: "2026-05-07"),  // Hùng Kings made up on 27/04; 30/04, 01/05
      Case("lcr-first-answer", from: "2026-08-17", due: "2026-08-28"),  // Saturday 22/08 is worked
      Case("lcr-first-answer", from: "2026-08-21", due: "2026-09-08"),  // 22/08 worked; 31/08, 01/09, 02/09 off
      Case("lcr-first-answer", from: "2026-11-20", due: "2026-12-07"),  // 24/11/2026 off
      Case("lcr-first-answer", from: "2026-11-24", due: "2026-12-08"),  // received on the holiday itself
      Case("lcr-first-answer", from: "2025-12-25", due: "2026-01-10"),  // ends on Saturday 10/01, which is worked
      Case("lcr-first-answer", from: "2024-04-22", due: "2024-05-08"),  // 29/04 off, Saturday 04/05 worked
      Case("lcr-first-answer", from: "2025-04-18", due: "2025-05-06"),  // Saturday 26/04 worked, 02/05 off
      Case("lcr-first-answer", from: "2026-12-25", due: "2027-01-11"),  // over the new year
    ])
  func firstAnswer(item: Case) throws { try expect(item) }

  // Law on Complaints 02/2011/QH13, art. 27: within 10 days; from 2026-07-01 within 7 working days by
  // Decree 124/2020/NĐ-CP, art. 16 §1, as amended by Decree 155/2026/NĐ-CP, art. 10.
  // Civil Code, art. 148 §5: a last day that is a rest day moves to the next working day.
  @Test(
    "accepting a complaint, before and after 2026-07-01",
    arguments: [
      Case("kn-accept", from: "2026-06-30", due: "2026-07-10"),  // ten days, the old rule
      Case("kn-accept", from: "2026-07-01", due: "2026-07-10"),  // seven working days, the new one
      Case("kn-accept", from: "2026-02-06", due: "2026-02-23"),  // ends on Monday 16/02, in Tết
      Case("kn-accept", from: "2026-04-21", due: "2026-05-04"),  // ends on 01/05, then a weekend
      Case("kn-accept", from: "2025-06-30", due: "2025-07-10"),  // the day before the two-tier reform
      Case("kn-accept", from: "2026-08-24", due: "2026-09-07"),  // 25–28/08, then 03, 04, 07/09
    ])
  func complaintAccepted(item: Case) throws { try expect(item) }

  // Law on Complaints, art. 28: 30 days, complex 45; remote 45, complex 60. Art. 37: second time 45, 60; 60, 70.
  @Test(
    "deciding a complaint",
    arguments: [
      Case("kn-first", from: "2026-01-17", due: "2026-02-23"),  // ends on 16/02, in Tết
      Case("kn-first", from: "2026-07-26", due: "2026-08-25"),
      Case("kn-first-complex", from: "2026-07-18", due: "2026-09-03"),  // ends on 01/09
      Case("kn-first-remote-complex", from: "2026-09-25", due: "2026-11-25"),  // ends on 24/11
      Case("kn-second-remote-complex", from: "2026-09-15", due: "2026-11-25"),  // ends on 24/11
    ])
  func complaintDecided(item: Case) throws { try expect(item) }

  // Law on Reception of Citizens, art. 24: at least 5 working days before the day of reception.
  // Decree 154/2026/NĐ-CP, art. 23 §1: notice of an online reception at least 5 working days before.
  // Decree 155/2026/NĐ-CP, art. 11: notice of a dialogue at least 5 days before.
  // Law 72/2025/QH15, art. 43 (and Law 65/2025/QH15, art. 24, before 2025-07-01): at least 7 days before.
  // Guidance 42-HD/BTCTW: papers at least 1 day before the meeting.
  @Test(
    "what has to be published before an event",
    arguments: [
      Case("lcr-publish-lead", from: "2026-11-30", due: "2026-11-20"),
      Case("lcr-publish-lead", from: "2026-02-23", due: "2026-02-09"),
      Case("lcr-publish-lead", from: "2026-05-04", due: "2026-04-22"),
      Case("lcr-publish-lead", from: "2026-09-03", due: "2026-08-24"),
      Case("lcr-online-notice", from: "2026-11-30", due: "2026-11-20"),
      Case("kn-dialogue-notice", from: "2026-11-25", due: "2026-11-20"),
      Case("gd-dialogue-v2", from: "2026-11-24", due: "2026-11-17"),
      Case("gd-dialogue-v1", from: "2025-06-30", due: "2025-06-23"),
      Case("cell-materials", from: "2026-11-05", due: "2026-11-04"),
    ])
  func before(item: Case) throws { try expect(item) }

  // Law 72/2025/QH15, art. 43: results within 10 days after the dialogue.
  @Test(
    "publishing the results of a dialogue",
    arguments: [
      Case("gd-dialogue-result", from: "2026-11-14", due: "2026-11-25"),  // ends on 24/11
      Case("gd-dialogue-result", from: "2026-08-22", due: "2026-09-03"),  // ends on 01/09
      Case("gd-dialogue-result", from: "2025-07-01", due: "2025-07-11"),
    ])
  func dialogueResult(item: Case) throws { try expect(item) }

  // Civil Code, art. 148 §3: a month without that date ends on its last day.
  // Regulation 294-QĐ/TW, art. 4: probation of 12 months from the ceremony. Decree 185/2026/NĐ-CP, art. 4 §2: 6 months.
  @Test(
    "months and years",
    arguments: [
      Case("adm-probation", from: "2025-11-20", due: "2026-11-20"),
      Case("adm-probation", from: "2025-05-31", due: "2026-06-01"),  // 31/05/2026 is a Sunday
      Case("tdp-head-interim", from: "2026-08-31", due: "2027-03-01"),  // 28/02/2027 is a Sunday
      Case("tt05-keep", from: "2024-02-29", due: "2025-02-28"),
    ])
  func months(item: Case) throws { try expect(item) }

  // Regulation 294-QĐ/TW: 30 working days to the ceremony, 60 to the transfer. Decree 30/2020/NĐ-CP, art. 4: registered
  // on the day, at the latest on the next working day.
  @Test(
    "short and long terms in working days",
    arguments: [
      Case("adm-ceremony", from: "2026-01-09", due: "2026-02-26"),
      Case("mem-transfer", from: "2026-11-20", due: "2027-02-23"),
      Case("nd30-register-time", from: "2026-08-28", due: "2026-09-03"),
      Case("nd30-register-time", from: "2026-01-09", due: "2026-01-10"),
      Case("lcr-refuse-notice", from: "2026-11-20", due: "2026-11-26"),
      Case("lcr-holiday-shift", from: "2026-04-30", due: "2026-05-04"),
      Case("lcr-holiday-shift", from: "2026-05-05", due: "2026-05-05"),
    ])
  func workingDays(item: Case) throws { try expect(item) }

  // Decree 09/2019/NĐ-CP, art. 12: figures from the 15th to the 14th. Circular 10/2022/TT-BNV: from the year it ends.
  @Test(
    "cut-offs, periods and keeping times",
    arguments: [
      Case("rep-month", from: "2026-11-14", due: "2026-11-14"),
      Case("rep-month", from: "2026-11-15", due: "2026-12-14"),
      Case("rep-quarter", from: "2026-12-15", due: "2027-03-14"),
      Case("rep-half", from: "2026-06-15", due: "2026-12-14"),
      Case("rep-year", from: "2026-12-15", due: "2027-12-14"),
      Case("p11-freq-commune", from: "2026-11-20", due: "2026-11-30"),
      Case("lcr-commune-chair", from: "2026-06-29", due: "2026-07-05"),  // a week, as the law then was
      Case("lcr-commune-chair", from: "2026-07-01", due: "2026-07-31"),  // a month, as it is now
      Case("p11-report-nine", from: "2026-09-30", due: "2026-09-30"),
      Case("p11-report-nine", from: "2026-10-01", due: "2027-09-30"),  // the one of the next year
      Case("ret-petitions", from: "2026-03-05", due: "2041-12-31"),
      Case("pd-breach", from: "2026-02-14", due: "2026-02-17"),  // 72 hours run through Tết
    ])
  func periods(item: Case) throws { try expect(item) }
}

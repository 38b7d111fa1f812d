import Rulebook

/// "05/5/2026": the day with two digits, the month with two only for January and February, as official papers write
/// it (Decree 30/2020, annex I). The words of the months are data, `site.dates.months`.
func dayText(short day: Day, _ look: Look) -> String {
  let dates = look.text.site.dates
  let month = dates.months.indices.contains(day.month - 1) ? dates.months[day.month - 1] : String(day.month)
  return dates.day(["day": twoDigits(day.day), "month": month, "year": day.year])
}

/// "thứ Ba, 05/5/2026".
func dayText(_ day: Day, _ look: Look) -> String {
  let dates = look.text.site.dates
  let index = day.weekday.rawValue - 1
  guard dates.weekdays.indices.contains(index) else { return dayText(short: day, look) }
  return dates.weekday(["weekday": dates.weekdays[index], "date": dayText(short: day, look)])
}

/// "08 giờ 15".
func timeText(hour: Int, minute: Int, _ look: Look) -> String {
  look.text.site.dates.time(["hour": twoDigits(hour), "minute": twoDigits(minute)])
}

/// "08 giờ 15, 05/5/2026" for an instant kept as `2026-05-05T01:15:00Z`. What is no such instant is shown as it is.
func instantText(_ instant: String, _ look: Look) -> String {
  guard let local = VietnamTime(utc: instant) else { return instant }
  let time = timeText(hour: local.hour, minute: local.minute, look)
  return look.text.site.dates.instant(["time": time, "date": dayText(short: local.day, look)])
}

/// What the clock on the wall shows in Vietnam: seven hours ahead of UTC all year, so that no table of time zones is
/// needed.
struct VietnamTime: Equatable {
  let day: Day
  let hour: Int
  let minute: Int

  /// Reads `2026-05-05T01:15:00Z`; seconds and parts of them are dropped.
  init?(utc instant: String) {
    let halves = instant.split(separator: "T")
    guard halves.count == 2, instant.hasSuffix("Z"), let day = Day(String(halves[0])) else { return nil }
    let clock = halves[1].split(separator: ":")
    guard clock.count >= 2, let hour = Int(clock[0]), let minute = Int(clock[1].prefix(2)),
      (0..<24).contains(hour), (0..<60).contains(minute)
    else { return nil }
    let local = hour + 7
    self.day = day.adding(days: local / 24)
    self.hour = local % 24
    self.minute = minute
  }
}

private func twoDigits(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }

/// A date as a text writes it: the year may be missing, the day too. `isPeriod` where it is the end of several days.
public struct WrittenDate: Sendable, Equatable {
  public var day: Int?
  public var month: Int
  public var year: Int?
  public var isPeriod = false
  public var tokens: Range<Int>

  /// "2026-03-05", when day and year are known, here or from `year`.
  public func iso(assumingYear assumed: Int? = nil) -> String? {
    guard let day, let year = year ?? assumed, isDay(day, month: month, year: year) else { return nil }
    return "\(year)-\(padded(month))-\(padded(day))"
  }

  /// The day before it, where day and year are written.
  public func dayBefore() -> String? {
    guard let day, let year, iso() != nil else { return nil }
    if day > 1 { return "\(year)-\(padded(month))-\(padded(day - 1))" }
    if month == 1 { return "\(year - 1)-12-31" }
    return "\(year)-\(padded(month - 1))-\(padded(daysOfMonth(month - 1, year: year)))"
  }
}

/// Whether there is such a day in the calendar: 31/02 is none, and 29/02 only in a leap year.
public func isDay(_ day: Int, month: Int, year: Int?) -> Bool {
  (1...12).contains(month) && day >= 1 && day <= daysOfMonth(month, year: year)
}

/// The length of a month from 1 to 12; February has 29 days where the year is not known.
private func daysOfMonth(_ month: Int, year: Int?) -> Int {
  let leap = year.map { $0 % 4 == 0 && ($0 % 100 != 0 || $0 % 400 == 0) } ?? true
  return [31, leap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1]
}

private func padded(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }

/// The date that begins with the token `index`, which must be a number; nil where none does.
///
/// Knows 16/6/2026, 16-6-2026, 16.6.2026, 2026-06-16, 16 tháng 6 năm 2026, 16 tháng 6, 5-6/3/2026 and 5 và 6/3,
/// 6/2026. A bare 16/6 looks like 15/18, and 7.1 like a decimal: they count only where `context` says that a day is
/// expected.
public func date(at index: Int, in tokens: [Token], expected context: Bool) -> WrittenDate? {
  let cursor = DateCursor(tokens: tokens)
  return cursor.isoDate(index) ?? cursor.severalDays(index) ?? cursor.spelled(index)
    ?? cursor.fullDate(index) ?? cursor.monthOfYear(index) ?? (context ? cursor.dayAndMonth(index) : nil)
}

/// As words are compared: the tone of "quý" moves as that of "uý" does.
private let quarter = wordKey("quý")

private struct DateCursor {
  let tokens: [Token]

  func isoDate(_ index: Int) -> WrittenDate? {
    guard let year = year(index), isGlued("-", index + 1), let month = small(index + 2, through: 12),
      isGlued("-", index + 3), let day = small(index + 4, through: 31), isDay(day, month: month, year: year)
    else { return nil }
    return WrittenDate(day: day, month: month, year: year, tokens: index..<index + 5)
  }

  func fullDate(_ index: Int) -> WrittenDate? {
    for mark in ["/", "-", "."] {
      if let date = dayAndMonth(index, mark: mark), isGlued(mark, date.tokens.upperBound),
        let year = year(date.tokens.upperBound + 1), let day = date.day, isDay(day, month: date.month, year: year)
      {
        return WrittenDate(day: day, month: date.month, year: year, tokens: index..<date.tokens.upperBound + 2)
      }
    }
    return looseDate(index)
  }

  /// "01 /7/2022", "1/ 7 /2022": a slip that only a whole date can be forgiven.
  private func looseDate(_ index: Int) -> WrittenDate? {
    guard let day = small(index, through: 31), isSlash(index + 1), let month = small(index + 2, through: 12),
      isSlash(index + 3), let year = year(index + 4), isDay(day, month: month, year: year)
    else { return nil }
    return WrittenDate(day: day, month: month, year: year, tokens: index..<index + 5)
  }

  private func isSlash(_ index: Int) -> Bool { tokens.indices.contains(index) && tokens[index].isMark("/") }

  /// The day and the month, with nothing numeric after it.
  func dayAndMonth(_ index: Int) -> WrittenDate? {
    for mark in ["/", "-", "."] {
      guard let date = dayAndMonth(index, mark: mark) else { continue }
      let end = date.tokens.upperBound
      let goesOn = (isGlued("/", end) || isGlued("-", end)) && end + 1 < tokens.count && !tokens[end + 1].spaceBefore
      return goesOn && tokens[end + 1].isNumber ? nil : date
    }
    return nil
  }

  func spelled(_ index: Int) -> WrittenDate? {
    guard let day = small(index, through: 31), isWord("tháng", index + 1), let month = small(index + 2, through: 12),
      isDay(day, month: month, year: nil)
    else { return nil }
    if isWord("năm", index + 3), let year = year(index + 4), isDay(day, month: month, year: year) {
      return WrittenDate(day: day, month: month, year: year, tokens: index..<index + 5)
    }
    if isGlued("/", index + 3), let year = year(index + 4), isDay(day, month: month, year: year) {
      return WrittenDate(day: day, month: month, year: year, tokens: index..<index + 5)
    }
    return WrittenDate(day: day, month: month, year: nil, tokens: index..<index + 3)
  }

  /// "5-6/3/2026", "5 và 6/3": the session took several days.
  func severalDays(_ index: Int) -> WrittenDate? {
    guard small(index, through: 31) != nil, index + 2 < tokens.count,
      tokens[index + 1].isMark("-") || tokens[index + 1].isMark(",") || isWord("và", index + 1)
    else { return nil }
    if tokens[index + 1].isMark("-"), let whole = fullDate(index), whole.year != nil { return nil }
    guard let last = fullDate(index + 2) ?? slashed(index + 2) else { return nil }
    return WrittenDate(
      day: last.day, month: last.month, year: last.year, isPeriod: true, tokens: index..<last.tokens.upperBound)
  }

  func monthOfYear(_ index: Int) -> WrittenDate? {
    guard let month = small(index, through: 12) else { return nil }
    // "quý 1 năm 2026" is no month.
    guard !isWord(quarter, index - 1), isGlued("/", index + 1) || isWord("năm", index + 1),
      let year = year(index + 2)
    else { return nil }
    return WrittenDate(day: nil, month: month, year: year, tokens: index..<index + 3)
  }

  private func slashed(_ index: Int) -> WrittenDate? { dayAndMonth(index, mark: "/") }

  private func dayAndMonth(_ index: Int, mark: String) -> WrittenDate? {
    guard let day = small(index, through: 31), isGlued(mark, index + 1), let month = small(index + 2, through: 12),
      !tokens[index + 2].spaceBefore, isDay(day, month: month, year: nil)
    else { return nil }
    return WrittenDate(day: day, month: month, year: nil, tokens: index..<index + 3)
  }

  private func small(_ index: Int, through most: Int) -> Int? {
    guard tokens.indices.contains(index), tokens[index].isNumber, tokens[index].key.utf8.count <= 2,
      let value = Int(tokens[index].key), value >= 1, value <= most
    else { return nil }
    return value
  }

  /// Years an office may still write about: a four-digit number from 1900 to 2199.
  private func year(_ index: Int) -> Int? {
    guard tokens.indices.contains(index), tokens[index].isNumber, tokens[index].key.utf8.count == 4,
      let value = Int(tokens[index].key), (1900..<2200).contains(value)
    else { return nil }
    return value
  }

  private func isGlued(_ mark: String, _ index: Int) -> Bool {
    tokens.indices.contains(index) && tokens[index].isMark(mark) && !tokens[index].spaceBefore
  }

  private func isWord(_ key: String, _ index: Int) -> Bool {
    tokens.indices.contains(index) && tokens[index].isWord && tokens[index].key == key
  }
}

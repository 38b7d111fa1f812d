import VietnameseText

/// By when something is asked, as the words of a request say it.
public struct RequestDue: Sendable, Equatable {
  /// ISO. Where only a month or a quarter is named, its last day.
  public var day: String
  /// The words that say it: "trước ngày 30/11/2026", "trong tháng 12".
  public var words: String
}

extension SessionReader {
  /// The day by which `request` is to be done, or nil where it names none.
  ///
  /// - Parameter held: the day of the session, ISO. A day without a year is the next such day after it; without `held`
  ///   it is no day.
  public func due(in request: String, heldOn held: String?) -> RequestDue? {
    let page = Page(text: nfc(request), lexicon: lexicon)
    let reader = DueReader(page: page, held: held.flatMap(DayParts.init))
    return page.tokens.indices.lazy.compactMap(reader.due).first
  }
}

/// Year, month and day of an ISO date.
private struct DayParts: Comparable {
  var year: Int
  var month: Int
  var day: Int

  init(year: Int, month: Int, day: Int) { (self.year, self.month, self.day) = (year, month, day) }

  init?(_ iso: String) {
    let parts = iso.split(separator: "-").compactMap { Int($0) }
    guard parts.count == 3, isDay(parts[2], month: parts[1], year: parts[0]) else { return nil }
    self.init(year: parts[0], month: parts[1], day: parts[2])
  }

  static func < (a: DayParts, b: DayParts) -> Bool { (a.year, a.month, a.day) < (b.year, b.month, b.day) }

  var iso: String { "\(year)-\(month < 10 ? "0" : "")\(month)-\(day < 10 ? "0" : "")\(day)" }

  static func lastDay(of month: Int, _ year: Int) -> DayParts {
    let last = (28...31).last { isDay($0, month: month, year: year) } ?? 28
    return DayParts(year: year, month: month, day: last)
  }
}

private struct DueReader {
  let page: Page
  let held: DayParts?

  func due(at index: Int) -> RequestDue? {
    if let before = page.marks.at(index, .dueBefore), let (day, end) = day(at: before.upperBound) {
      return RequestDue(day: day.iso, words: page.text(index..<end))
    }
    if let within = page.marks.at(index, .dueWithin), let (day, end) = span(from: within) {
      return RequestDue(day: day.iso, words: page.text(index..<end))
    }
    return nil
  }

  /// "30/11/2026", "30/11", "30 tháng 11", "tháng 11".
  private func day(at index: Int) -> (DayParts, Int)? {
    let start = page.marks.at(index, .dayWord)?.upperBound ?? index
    if let date = date(at: start, in: page.tokens, expected: true), let day = date.day,
      let whole = dated(day, date.month, date.year)
    {
      return (whole, date.tokens.upperBound)
    }
    return page.marks.at(start, .monthWord).flatMap { month(at: $0.upperBound) }
  }

  private func dated(_ day: Int, _ month: Int, _ year: Int?) -> DayParts? {
    if let year { return isDay(day, month: month, year: year) ? DayParts(year: year, month: month, day: day) : nil }
    guard let held, isDay(day, month: month, year: held.year) else { return nil }
    let here = DayParts(year: held.year, month: month, day: day)
    return here < held ? DayParts(year: held.year + 1, month: month, day: day) : here
  }

  /// "trong tháng 12", "trong quý I/2027", "trong năm 2026": its last day.
  private func span(from within: Range<Int>) -> (DayParts, Int)? {
    let unit = page.tokens[within.upperBound - 1].key
    guard unit == wordKey("quý") else {
      return month(at: within.upperBound)
    }
    guard let quarter = quarter(at: within.upperBound) else { return nil }
    let (year, end) = year(at: within.upperBound + 1)
    return lastDay(of: quarter * 3, year).map { ($0, end) }
  }

  private func month(at index: Int) -> (DayParts, Int)? {
    guard page.tokens.indices.contains(index), let month = Int(page.tokens[index].key), (1...12).contains(month) else {
      return nil
    }
    let (year, end) = year(at: index + 1)
    return lastDay(of: month, year).map { ($0, end) }
  }

  private func lastDay(of month: Int, _ year: Int?) -> DayParts? {
    if let year { return .lastDay(of: month, year) }
    guard let held else { return nil }
    return .lastDay(of: month, month < held.month ? held.year + 1 : held.year)
  }

  /// "/2027", "năm 2027", or nothing.
  private func year(at index: Int) -> (Int?, Int) {
    guard index + 1 < page.tokens.count, page.isMark(index, "/") || page.tokens[index].key == "năm",
      let year = Int(page.tokens[index + 1].key), (2000..<2200).contains(year)
    else { return (nil, index) }
    return (year, index + 2)
  }

  private func quarter(at index: Int) -> Int? {
    guard page.tokens.indices.contains(index) else { return nil }
    return ["i": 1, "ii": 2, "iii": 3, "iv": 4, "1": 1, "2": 2, "3": 3, "4": 4][page.tokens[index].key]
  }
}

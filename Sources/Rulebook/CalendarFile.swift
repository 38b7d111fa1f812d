import Yams

/// One year of the calendar as it lies in `calendars/`.
struct CalendarFile: Decodable {
  struct Entry: Decodable {
    var day: Day
    var kind: CalendarDay.Kind
    var name: String
    /// Key into `documents`; the first one where left out.
    var source: String?
  }

  var year: Int
  /// Whether the days off of that year have been announced.
  var announced: Bool
  var documents: [String: Citation]
  var days: [Entry]

  init(_ file: EmbeddedFile) throws(RulebookProblem) {
    do {
      self = try YAMLDecoder().decode(CalendarFile.self, from: file.text)
    } catch {
      throw .unreadable(file: file.name, reason: "\(error)")
    }
    for entry in days where entry.day.year != year {
      throw .unreadable(file: file.name, reason: "\(entry.day) is not in \(year)")
    }
    for entry in days where entry.source.map({ documents[$0] == nil }) ?? false {
      throw .unreadable(file: file.name, reason: "\(entry.day) names an unknown source")
    }
  }

  var calendarDays: [CalendarDay] {
    days.map { CalendarDay(day: $0.day, kind: $0.kind, name: $0.name, source: $0.source.flatMap { documents[$0] }) }
  }
}

extension WorkingCalendar {
  /// The calendar that comes with the program: the years with a file, and the rest of the table from the law alone.
  public static func shipped() throws(RulebookProblem) -> WorkingCalendar {
    var years: [CalendarFile] = []
    var statute: StatutoryDays?
    for file in EmbeddedFile.files(in: "Rulebook/calendars/") {
      if file.name.hasSuffix("/statutory.yaml") {
        statute = try StatutoryDays(file)
      } else {
        years.append(try CalendarFile(file))
      }
    }
    guard let statute else { throw .unreadable(file: "calendars/statutory.yaml", reason: "it is missing") }
    let covered = Set(years.map(\.year))
    let derived = WorkdayTable.years.filter { !covered.contains($0) }.flatMap { statute.days(of: $0) }
    return WorkingCalendar(
      special: derived + years.flatMap(\.calendarDays), announcedYears: Set(years.filter(\.announced).map(\.year)))
  }
}

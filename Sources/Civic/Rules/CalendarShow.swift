import Rulebook
import Storage

/// Everything that the page of a year shows.
struct CalendarPage: Sendable {
  var year: Int
  var isProvisional: Bool
  /// Every day of the year that is out of the ordinary, in order.
  var days: [CalendarDay]
  /// Ids of those that the commune added, by day.
  var own: [Day: String]
  var events: [Event]
  var mayChange: Bool
}

extension Work {
  /// - Throws: `NotFound` for a year that cannot be counted.
  func calendarPage(_ year: Int) throws -> CalendarPage {
    guard WorkingCalendar.years.contains(year) else { throw NotFound() }
    let calendar = try rules.calendar
    let own = try addedDays().filter { $0.day.year == year }
    let kinds: [Event.Kind] = [.calendarDayAdded, .calendarDayRemoved, .yearAnnounced]
    return CalendarPage(
      year: year, isProvisional: calendar.isProvisional(year), days: calendar.special.filter { $0.day.year == year },
      own: Dictionary(own.map { ($0.day, $0.id) }, uniquingKeysWith: { $1 }),
      events: try timeline(of: .commune(commune), only: kinds), mayChange: may(.changeCalendar))
  }

  /// What happened to the calendar, and not to all else in the commune.
  private func timeline(of subject: Event.Subject, only kinds: [Event.Kind]) throws -> [Event] {
    try tx.all(
      Event.self,
      """
      SELECT e.*, p.name AS who FROM event AS e
      LEFT JOIN person AS p ON p.commune_id = e.commune_id AND p.id = e.person_id
      WHERE e.commune_id = \(commune) AND e.subject_kind = \(subject.kind) AND e.subject_id = \(subject.id)
        AND e.kind IN \(list: kinds) ORDER BY e.id DESC LIMIT 50
      """)
  }
}

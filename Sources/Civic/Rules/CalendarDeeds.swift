import Rulebook

extension Work {
  /// Days off, worked Saturdays, closures: announced by a paper. Open deadlines that they touch move with them.
  func addDays(_ new: NewDays) throws {
    try allow(.changeCalendar)
    try new.check()
    try refuseSecrets(in: new.name, new.citation.document, new.citation.symbol ?? "")
    let taken = Set(try addedDays().map(\.day))
    if let day = new.days.first(where: taken.contains) {
      throw FormProblem("from", \.calendar.alreadyAdded, ["day": day.typed])
    }
    for day in new.days { try save(new, on: day) }
    let span = new.from == new.to ? new.from.typed : "\(new.from.typed) – \(new.to.typed)"
    try record(.calendarDayAdded, on: .commune(commune), ["name": new.name, "day": span])
    try rulesChanged(because: .calendar, "\(new.name), \(span)")
  }

  /// An added day is taken out again, with the reason.
  func removeDay(_ id: String, reason: String) throws {
    try allow(.changeCalendar)
    let day = try addedDay(id)
    try saveRemoval(of: id, reason: reason)
    try record(.calendarDayRemoved, on: .commune(commune), ["name": day.name, "day": day.day.typed, "reason": reason])
    try rulesChanged(because: .calendar, "\(day.name), \(day.day.typed): \(reason)")
  }

  /// A year's days off have been announced: what is counted in it is no longer provisional.
  func announceYear(_ year: Int, by citation: Citation) throws {
    try allow(.changeCalendar)
    guard try rules.calendar.isProvisional(year) else { throw Refusal(\.calendar.alreadyAnnounced) }
    guard WorkingCalendar.years.contains(year) else { throw NotFound() }
    try saveAnnouncement(of: year, citation)
    try record(.yearAnnounced, on: .commune(commune), ["year": String(year), "document": citation.document])
    try rulesChanged(because: .calendar, citation.document)
  }
}

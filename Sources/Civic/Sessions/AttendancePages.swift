import Hummingbird

/// `/sessions/:id/attendance`: who came.
struct AttendancePages: Pages {
  func add(to routes: Router<Visit>, _ site: Site) {
    routes.get("sessions/:id/attendance") { _, visit in
      let id = try visit.id()
      return try await attendancePage(site, visit, id, Filled())
    }
    routes.post("sessions/:id/attendance") { _, visit in
      let (id, form) = (try visit.id(), visit.form.withPressedMark())
      let back = address(
        "/sessions/\(id)/attendance", ["q": visit.query.optional("q"), "page": visit.query.optional("page")])
      return try await site.act(visit) { work in
        try work.allow(.markAttendance, inSession: id)
        var problem = FormProblem()
        let mark: Attendee.Mark? = form.choice("mark", \.session.attendance, &problem)
        let reason = form.text("reason", \.session.roll.reason, limit: 300, &problem)
        try problem.check()
        guard let mark else { throw problem }
        try work.markAttendance(id, form["attendee"], mark, reason: reason)
        return "\(back)#a-\(form["attendee"])"
      }
    }
    routes.post("sessions/:id/attendance/rest") { _, visit in
      let id = try visit.id()
      return try await site.act(visit) { work in
        try work.markRestPresent(id)
        return "/sessions/\(id)/attendance"
      }
    }
    routes.post("sessions/:id/attendance/guests") { _, visit in
      let id = try visit.id()
      return try await site.act(visit) { work in
        try work.allow(.markAttendance, inSession: id)
        var problem = FormProblem()
        let name = visit.form.required("name", \.session.roll.guestName, limit: 200, &problem)
        let title = visit.form.text("title", \.session.roll.guestTitle, limit: 300, &problem)
        try problem.check()
        try work.addGuest(id, name: name, title: title)
        return "/sessions/\(id)/attendance"
      } again: {
        try await attendancePage(site, visit, id, $0)
      }
    }
  }
}

private func attendancePage(_ site: Site, _ visit: Visit, _ id: String, _ filled: Filled) async throws -> Response {
  let (typed, number) = (visit.query["q"], visit.pageNumber)
  let page = try await site.read(visit) { work in
    let session = try work.session(id)
    try work.allow(.markAttendance, session)
    let attendees = try work.attendees(session)
    return AttendancePage(
      session: session, attendees: LongList(attendees, typed: typed, page: number) { $0.name },
      turnout: Turnout(attendees),
      bodies: try work.organizationNames(attendees.compactMap(\.organization)))
  }
  return try site.page(visit, { $0.session.attendance }) { attendanceView(page, filled, $0) }
}

extension Form {
  /// A button of the roll says both the mark and for whom: "present p-17".
  fileprivate func withPressedMark() -> Form { parting("mark", from: "attendee") }
}

import Hummingbird
import Markup

/// `/sessions/:id/room`: the one screen of a room, which follows what happens in its session.
struct RoomPages: Pages {
  func add(to routes: Router<Visit>, _ site: Site) {
    routes.get("assets/live.js") { _, _ in
      Response.text(
        try Embedded.text("Civic/Site/public/js/live.js"), type: "text/javascript; charset=utf-8", cached: true)
    }
    routes.get("sessions/:id/room") { _, visit in
      let id = try visit.id()
      let room = try await site.read(visit) { try $0.room(of: id) }
      return Response.html(roomWall(room, try site.look(visit)))
    }
    routes.get("sessions/:id/room/events") { _, visit in
      let id = try visit.id()
      let look = try site.look(visit)
      return EventStream.response(try await frame(site, visit, id, look)) { try await frame(site, visit, id, look) }
    }
    routes.post("sessions/:id/speaker") { _, visit in
      let (id, form) = (try visit.id(), visit.form)
      return try await site.act(visit) { work in
        try work.allow(.capture, inSession: id)
        if form.optional("done") != nil {
          try work.endSpeech(in: id)
        } else {
          var problem = FormProblem()
          let name = form.required("name", \.meeting.speaker, limit: 200, &problem)
          let minutes = form.minutes("minutes", &problem)
          try problem.check()
          try work.giveFloor(to: name, minutes: minutes, in: id)
        }
        return "/sessions/\(id)/clock"
      } again: {
        try await clockResponse(site, visit, $0)
      }
    }
  }

  private func frame(_ site: Site, _ visit: Visit, _ id: String, _ look: Look) async throws -> EventStream.Frame {
    let room = try await site.read(visit) { try $0.room(of: id) }
    return EventStream.Frame(text: roomText(room, look).text, isLast: !room.isLive)
  }
}

extension Form {
  /// Nothing typed is no limit.
  fileprivate func minutes(_ name: String, _ problem: inout FormProblem) -> Int? {
    guard let typed = optional(name) else { return nil }
    guard let minutes = Int(typed), (1...600).contains(minutes) else {
      problem.add(name, \.meeting.noMinutes, ["value": typed])
      return nil
    }
    return minutes
  }
}

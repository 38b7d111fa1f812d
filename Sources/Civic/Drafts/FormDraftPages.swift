import Foundation
import HTTPTypes
import Hummingbird
import Markup
import NIOCore
import Storage

/// `/drafts`: what somebody has begun to write. The script of every page saves here; a person takes up again here.
struct FormDraftPages: Pages {
  func add(to routes: Router<Visit>, _ site: Site) {
    routes.get("drafts") { _, visit in
      let drafts = try await site.read(visit) { try $0.drafts() }
      return try site.page(visit, { $0.draft.title }) { draftList(drafts, $0) }
    }
    routes.post("drafts") { _, visit in try await keep(site, visit) }
    routes.get("drafts/:id") { _, visit in
      let id = try visit.id()
      let draft = try await site.read(visit) { try $0.draft(id) }
      if visit.query["as"] == "fields" { return try fields(of: draft) }
      var visit = visit
      visit.ticket = nil  // it may hold a petitioner's name, so it stays on no device
      return try site.page(visit, { $0.draft.title }) { draftView(draft, $0) }
    }
    routes.post("drafts/:id/removal") { _, visit in
      let (id, back) = (try visit.id(), ownAddress(visit.form["back"]))
      return try await site.act(visit) { work in
        try work.dropDraft(try work.draft(id).note.id)
        return back
      }
    }
  }

  /// Answers the script with the words to show: "Đã lưu lúc 08 giờ 15", and the draft to name when the form is sent.
  private func keep(_ site: Site, _ visit: Visit) async throws -> Response {
    let (form, content) = (visit.form["draft-form"], FormDraft.Content(visit.form))
    let note = try await site.writeAside(visit) { try $0.keepDraft(of: form, content) }
    guard let note else { return Response(status: .noContent) }
    let look = try site.look(visit)
    var response = Response.text(savedWords(note.savedAt, look), type: "text/plain; charset=utf-8")
    response.headers[.draft] = note.id
    return response
  }

  private func fields(of draft: FormDraft) throws -> Response {
    let json = try JSONEncoder().encode(draft.content.fields)
    return Response.text(String(decoding: json, as: UTF8.self), type: "application/json")
  }
}

extension HTTPField.Name {
  /// The id under which the server keeps what is being written.
  static let draft = Self("X-Draft")!
}

extension Site {
  /// Writes what no page is made of but by its key, so that the pages kept in memory stay good. No events, no notices.
  func writeAside<T: Sendable>(_ visit: Visit, _ body: @Sendable @escaping (Work) throws -> T) async throws -> T {
    let (actor, now, rules, ids, keys, shelf) = (try visit.actor, clock.now(), rules, ids, keys, shelf)
    return try await database.writeAside { tx in
      try body(Work(tx: tx, actor: actor, now: now, rules: rules, ids: ids, keys: keys, shelf: shelf))
    }
  }
}

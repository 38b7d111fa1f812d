import Hummingbird
import Markup

/// `/helping`: typing for somebody who sits beside the keys. Both names stand on all that is done until it ends.
struct HelpingPages: Pages {
  func add(to routes: Router<Visit>, _ site: Site) {
    routes.get("helping") { _, visit in
      let words = visit.query["q"]
      let found = try await site.read(visit) { work in
        try work.allowHelping()
        return try work.helpable(words: words)
      }
      return try site.page(visit, { $0.helping.title }) { helpingView(found, words: words, $0) }
    }
    routes.post("helping") { _, visit in
      let (chosen, signIn) = (visit.form["membership"], visit.signIn?.id ?? "")
      return try await site.act(visit) { work in
        try work.startHelping(chosen, on: signIn)
        return "/"
      }
    }
    routes.post("helping/ending") { _, visit in
      let (signIn, back) = (visit.signIn?.id ?? "", ownAddress(visit.form["back"]))
      return try await site.act(visit) { work in
        try work.stopHelping(on: signIn)
        return back
      }
    }
    routes.get("helping/entries") { _, visit in
      let entries = try await site.read(visit) { try $0.helpedEntries() }
      return try site.page(visit, { $0.helping.entries }) { helpedEntriesView(entries, $0) }
    }
    routes.post("helping/entries/confirmation") { _, visit in
      let subject = Event.Subject(kind: visit.form["subject_kind"], id: visit.form["subject_id"])
      return try await site.act(visit) { work in
        guard let subject else { throw NotFound() }
        try work.confirmEntry(on: subject)
        return "/helping/entries"
      }
    }
  }
}

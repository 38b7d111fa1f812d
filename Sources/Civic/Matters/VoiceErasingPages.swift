import Hummingbird
import Markup

/// Taking somebody's name out because they ask for it: a reason, one button, and what stays.
struct VoiceErasingPages: Pages {
  func add(to routes: Router<Visit>, _ site: Site) {
    routes.get("matters/:id/voices/:vid/erasure") { _, visit in try await asking(site, visit, Filled()) }
    routes.post("matters/:id/voices/:vid/erasure") { _, visit in
      let (id, voice, form) = (try visit.id(), try visit.id("vid"), visit.form)
      return try await site.act(visit) { work in
        try work.allow(.look, try work.matter(id))
        var problem = FormProblem()
        let reason = form.required("words", \.matter.erasing.reason, limit: 300, &problem)
        try problem.check()
        try work.eraseVoice(voice, of: id, reason: reason)
        return "/matters/\(id)"
      } again: {
        try await asking(site, visit, $0)
      }
    }
  }

  private func asking(_ site: Site, _ visit: Visit, _ filled: Filled) async throws -> Response {
    let (id, voice) = (try visit.id(), try visit.id("vid"))
    let page = try await site.read(visit) { work in
      let matter = try work.matter(id)
      try work.allow(.look, matter)
      return (matter: matter, voice: try work.ownVoice(voice, of: id))
    }
    return try site.page(visit, { $0.matter.erasing.title }) { look in
      voiceErasingForm(page.matter, page.voice, filled, look)
    }
  }
}

/// The name itself is not on this page: it is asked for in one place only.
func voiceErasingForm(_ matter: Matter, _ voice: Voice, _ filled: Filled, _ look: Look) -> HTML {
  let words = look.text.matter
  let unit = voice.organizationName.isEmpty ? words.direct : voice.organizationName
  return """
    \(pageHead(words.erasing.title, lead: "\(matter.number). \(matter.title)", back: (words.page.back, "/matters/\(matter.id)")))
    \(errorSummary(filled, look))
    \(noticeBox(.warning, look, "<p>\(words.erasing.lead(["unit": unit, "day": dayText(short: voice.raisedOn, look)]))</p>"))
    \(form(action: "/matters/\(matter.id)/voices/\(voice.id)/erasure", look: look) {
      """
      \(textField(Field("words", words.erasing.reason, hint: words.erasing.hint), filled, look))
      \(buttons(button(words.erasing.button, .danger), linkButton(look.text.site.buttons.cancel, "/matters/\(matter.id)")))
      """
    })
    """
}

import Hummingbird
import Markup
import Rulebook

/// Those who raised it: adding one, telling one, and the page with their names.
struct MatterVoicePages: Pages {
  func add(to routes: Router<Visit>, _ site: Site) {
    routes.get("matters/:id/voices") { _, visit in try await adding(site, visit, Filled()) }
    routes.post("matters/:id/voices") { _, visit in
      let (id, form) = (try visit.id(), visit.form)
      return try await site.act(visit) { work in
        try work.allow(.addVoice, try work.matter(id))
        var problem = FormProblem()
        let voice = form.newVoice(&problem)
        try problem.check()
        try work.addVoice(voice, to: id)
        return "/matters/\(id)"
      } again: {
        try await adding(site, visit, $0)
      }
    }
    addTelling(to: routes, site)
    // A post, because looking is a deed: it leaves an event, and coming back to the address shows nothing.
    routes.post("matters/:id/voices/look") { _, visit in
      let id = try visit.id()
      let (matter, voices) = try await site.write(visit) { (try $0.matter(id), try $0.lookAtVoices(of: id)) }
      return try site.page(visit, { $0.matter.page.names }) { voiceIdentityView(matter, voices, $0) }
    }
  }

  private func adding(_ site: Site, _ visit: Visit, _ filled: Filled) async throws -> Response {
    let id = try visit.id()
    let (matter, page) = try await site.read(visit) { (try $0.matter(for: .addVoice, id), try $0.newMatterPage()) }
    return try site.page(visit, { $0.matter.deeds.addVoice }) { look in
      addVoiceForm(matter, units: page.units, filled, look)
    }
  }

  private func addTelling(to routes: Router<Visit>, _ site: Site) {
    routes.get("matters/:id/voices/:vid/telling") { _, visit in try await telling(site, visit, nil) }
    routes.post("matters/:id/voices/:vid/telling") { _, visit in
      let (id, voice, form) = (try visit.id(), try visit.id("vid"), visit.form)
      return try await site.act(visit) { work in
        try work.allow(.tell, try work.matter(id))
        var problem = FormProblem()
        let how = form.required("told_how", \.matter.form.toldHow, limit: 300, &problem)
        let day = form.requiredDay("told_on", \.matter.form.toldOn, &problem)
        try problem.check()
        let satisfied = Voice.Satisfied(rawValue: form["satisfied"])
        try work.tellVoice(voice, of: id, how: how, on: day ?? work.today, satisfied: satisfied)
        return "/matters/\(id)"
      } again: {
        try await telling(site, visit, $0)
      }
    }
  }

  /// The day is today unless somebody says otherwise.
  private func telling(_ site: Site, _ visit: Visit, _ filled: Filled?) async throws -> Response {
    let (id, voice) = (try visit.id(), try visit.id("vid"))
    let page = try await site.read(visit) { work in
      let matter = try work.matter(for: .tell, id)
      return TellingPage(
        matter: matter, voice: try work.ownVoice(voice, of: id), answer: try work.answers(of: id).first)
    }
    return try site.page(visit, { $0.matter.deeds.tell }) { look in
      tellingForm(page, filled ?? Filled(["told_on": look.today.typed]), look)
    }
  }
}

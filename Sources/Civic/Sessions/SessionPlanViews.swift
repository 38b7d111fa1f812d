import Markup

/// The form on which a session is planned or changed.
func sessionPlanView(_ plan: SessionPlan, _ filled: Filled, _ look: Look) -> HTML {
  let words = look.text.session
  let target = plan.session.map { "/sessions/\($0)" }
  return """
    \(pageHead(
      target == nil ? words.plan.newTitle : words.plan.editTitle,
      back: target.map { (words.one, $0) } ?? (words.title, "/sessions")))
    \(errorSummary(filled, look))
    \(form(action: target ?? "/sessions", look: look) { planFields(plan, filled, look) })
    """
}

private func planFields(_ plan: SessionPlan, _ filled: Filled, _ look: Look) -> HTML {
  let words = look.text.session.plan
  return """
    \(whatFields(plan, filled, look))
    \(whenFields(filled, look))
    \(counterpartFields(plan, filled, look))
    \(chairFields(plan, filled, look))
    \(textArea(Field("agenda", words.agenda, hint: words.agendaHint, optional: true), filled, look, rows: 6))
    \(textArea(Field("note", words.note, optional: true), filled, look, rows: 3))
    \(buttons(button(plan.session == nil ? words.schedule : words.save)))
    """
}

private func whatFields(_ plan: SessionPlan, _ filled: Filled, _ look: Look) -> HTML {
  let words = look.text.session.plan
  let kinds = Session.Kind.allCases.map { Choice($0.rawValue, look.text.session.word($0)) }
  let title = Field("title", words.title, hint: words.titleHint, optional: true)
  return """
    \(selectField(Field("kind", words.kind), kinds, filled, look))
    \(selectField(Field("organizer", words.organizer), plan.organizers.map { Choice($0.id, $0.name) }, filled, look))
    \(textField(title, filled, look))
    """
}

private func whenFields(_ filled: Filled, _ look: Look) -> HTML {
  let words = look.text.session.plan
  return """
    \(dayField(Field("held_on", words.heldOn), filled, look))
    \(timeField(Field("starts_at", words.startsAt, optional: true), filled, look))
    \(timeField(Field("ends_at", words.endsAt, optional: true), filled, look))
    \(textField(Field("place", words.place, optional: true), filled, look))
    """
}

private func chairFields(_ plan: SessionPlan, _ filled: Filled, _ look: Look) -> HTML {
  let words = look.text.session.plan
  let chair = Field("chair", words.chair, hint: words.chairHint, optional: true)
  return """
    \(selectField(chair, plan.chairs.map { Choice($0.id, $0.printed) }, filled, look))
    \(textField(Field("chair_name", words.chairName, optional: true), filled, look, .name))
    \(textField(Field("secretary_name", words.secretaryName, optional: true), filled, look, .name))
    """
}

// MARK: - Who is invited

/// Groups that stand closed: a commune has some hundred bodies, and one box may invite a whole cluster.
private func counterpartFields(_ plan: SessionPlan, _ filled: Filled, _ look: Look) -> HTML {
  let words = look.text.session.plan
  return fieldset("\(words.counterparts) (\(look.text.site.form.optional))", hint: words.counterpartsHint) {
    "\(each: plan.groups, { group in counterpartGroup(group, filled, look) })"
  }
}

private func counterpartGroup(_ group: SessionPlan.CounterpartGroup, _ filled: Filled, _ look: Look) -> HTML {
  let words = look.text.session.plan
  let chosen = group.organizations.filter { filled.contains($0.id, in: "counterparts") }.count
  let rows = tickRows("counterparts", group.organizations.map { Choice($0.id, $0.name) }, filled)
  let name =
    switch group.kind {
    case .cluster(let cluster): words.cluster(["cluster": cluster])
    case .cells: words.cells
    case .groups: words.groups
    case .bodies: words.bodies
    }
  let summary = chosen == 0 ? name : "\(name): \(words.chosen(["count": chosen]))"
  return "\(wholeCluster(group, filled, look))\(disclosure(summary, open: chosen > 0, rows))"
}

private func wholeCluster(_ group: SessionPlan.CounterpartGroup, _ filled: Filled, _ look: Look) -> HTML {
  guard case .cluster(let cluster) = group.kind else { return "" }
  let word = look.text.session.plan.wholeCluster(["cluster": cluster, "count": group.organizations.count])
  return tickRows("clusters", [Choice(cluster, word)], filled)
}

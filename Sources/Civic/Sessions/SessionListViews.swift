import Markup
import Rulebook

func sessionListView(_ list: SessionList, _ look: Look) -> HTML {
  let words = look.text.session
  return """
    \(pageHead(words.title, lead: words.list.lead))
    \(when: list.maySchedule, buttons(linkButton(words.list.schedule, "/sessions/new", .primary)))
    \(sessionFilters(list, look))
    \(when: list.past.number == 1, comingSessions(list, look))
    \(pastSessions(list, look))
    \(sheetButtons(.sessions, look))
    """
}

private func comingSessions(_ list: SessionList, _ look: Look) -> HTML {
  let words = look.text.session.list
  if list.coming.isEmpty, list.filter.isOn { return "" }
  return """
    <h2>\(words.coming)</h2>
    \(when: list.coming.isEmpty, emptyState(words.nothingComing))
    \(cardList(list.coming.map { sessionCard($0, look) }))
    """
}

private func pastSessions(_ list: SessionList, _ look: Look) -> HTML {
  let (filter, past, lists) = (list.filter, list.past, look.text.site.lists)
  if past.items.isEmpty, past.number == 1 {
    return filter.isOn && list.coming.isEmpty ? emptyState(lists.emptyFiltered) : ""
  }
  return """
    <h2>\(look.text.session.list.past)</h2>
    \(cardList(past.items.map { sessionCard($0, look) }))
    \(paging(
      previous: past.number > 1 ? filter.address(page: past.number - 1) : nil,
      next: past.hasNext ? filter.address(page: past.number + 1) : nil, page: past.number, look))
    """
}

func sessionCard(_ row: SessionRow, _ look: Look) -> HTML {
  let words = look.text.session
  var tags = [sessionStateTag(row.state, look)]
  if row.isInvited, row.state == .scheduled {
    tags.append(
      row.hasReported
        ? statusTag(words.list.reported, .tick, .success) : statusTag(words.list.mustReport, .alert, .warning))
  }
  let place = row.place.isEmpty ? "" : ", \(row.place)"
  return card(
    row.title, address: "/sessions/\(row.id)", tags: tags, level: 3,
    """
    <p><strong>\(momentText(row.heldOn, row.startsAt, look))</strong>\(place)</p>
    <p>\(words.word(row.kind)). \(words.list.heldBy(["unit": row.organizerName])).</p>
    """)
}

// MARK: - Filters

private func sessionFilters(_ list: SessionList, _ look: Look) -> HTML {
  let words = look.text.session
  let filled = filledFilter(list.filter)
  let kinds = Session.Kind.allCases.map { Choice($0.rawValue, words.word($0)) }
  let states = Session.State.allCases.map { Choice($0.rawValue, words.word($0)) }
  return filters(action: "/sessions", isOn: list.filter.isOn, look: look) {
    """
    \(textField(Field("q", words.list.words, hint: words.list.wordsHint), filled, look, .search))
    \(selectField(Field("kind", words.list.kind), kinds, filled, look))
    \(selectField(Field("state", words.list.state), states, filled, look))
    \(monthFields(filled, look))
    \(when: !list.units.isEmpty, unitField(list.units, filled, look))
    """
  }
}

/// The years that can be chosen: next year, and back to the first year of the communes as they are now and before.
private func monthFields(_ filled: Filled, _ look: Look) -> HTML {
  let words = look.text.session.list
  let years = (0..<8).map { String(look.today.year + 1 - $0) }.map { Choice($0, $0) }
  let months = (1...12).map { Choice(String($0), words.monthWord(["month": $0])) }
  return """
    \(selectField(Field("year", words.year), years, filled, look))
    \(selectField(Field("month", words.month), months, filled, look))
    """
}

private func unitField(_ units: [Organization], _ filled: Filled, _ look: Look) -> HTML {
  selectField(Field("unit", look.text.session.list.unit), units.map { Choice($0.id, $0.name) }, filled, look)
}

private func filledFilter(_ filter: SessionFilter) -> Filled {
  Filled([
    "q": filter.words, "kind": filter.kind?.rawValue, "state": filter.state?.rawValue,
    "year": filter.year.map(String.init), "month": filter.month.map(String.init), "unit": filter.unit,
  ])
}

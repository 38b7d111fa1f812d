import Markup

/// The list: numbers that open lists, a few filters, then the assignments, on a phone as cards.
struct AssignmentListPage: Sendable {
  var filter: AssignmentFilter
  var counts: AssignmentCounts
  var rows: Page<AssignmentRow>
  var leads: [Organization]
  var mayGive: Bool
}

func assignmentListView(_ page: AssignmentListPage, _ look: Look) -> HTML {
  let words = look.text.assignment
  return """
    \(pageHead(words.title, lead: words.leadText))
    \(when: page.mayGive, buttons(linkButton(words.give, "/assignments/new", .primary)))
    \(countTiles(tiles(page, look), look))
    \(assignmentFilters(page, look))
    \(page.rows.items.isEmpty ? nothing(page, look) : assignmentTable(page, look))
    \(paging(
      previous: page.rows.number > 1 ? page.filter.address(page: page.rows.number - 1) : nil,
      next: page.rows.hasNext ? page.filter.address(page: page.rows.number + 1) : nil, page: page.rows.number, look))
    \(sheetButtons(.assignments, look))
    """
}

private func tiles(_ page: AssignmentListPage, _ look: Look) -> [CountTile] {
  let (words, counts, filter) = (look.text.assignment, page.counts, page.filter)
  return [
    CountTile(counts.open, words.open, filter.address(state: .open)),
    CountTile(
      counts.overdue, words.overdue, filter.address(state: .overdue), tone: counts.overdue > 0 ? .danger : .neutral),
    CountTile(
      counts.toReview, words.toReview, filter.address(state: .toReview), tone: counts.toReview > 0 ? .warning : .neutral
    ),
    CountTile(counts.done, words.done, filter.address(state: .done), tone: .success),
  ]
}

private func stateWord(_ state: AssignmentFilter.State, _ words: AssignmentText) -> String {
  switch state {
  case .open: words.open
  case .overdue: words.overdue
  case .toReview: words.toReview
  case .done: words.done
  case .every: words.every
  }
}

private func assignmentFilters(_ page: AssignmentListPage, _ look: Look) -> HTML {
  let words = look.text.assignment
  let filled = Filled(["state": page.filter.state.rawValue, "lead": page.filter.lead, "q": page.filter.words])
  let states = AssignmentFilter.State.allCases.map { Choice($0.rawValue, stateWord($0, words)) }
  return filters(action: "/assignments", isOn: page.filter.isNarrow, look: look) {
    """
    \(some: page.filter.session, { hidden("session", $0) })
    \(textField(Field("q", words.search, optional: true), filled, look, .search))
    \(selectField(Field("state", words.filter), states, filled, look))
    \(selectField(Field("lead", words.lead, optional: true), page.leads.map { Choice($0.id, $0.name) }, filled, look))
    """
  }
}

private func nothing(_ page: AssignmentListPage, _ look: Look) -> HTML {
  page.filter.isNarrow || page.filter.state != .open
    ? emptyState(look.text.site.lists.emptyFiltered)
    : emptyState(look.text.assignment.none, action: "<p>\(look.text.assignment.noneHint)</p>")
}

private func assignmentTable(_ page: AssignmentListPage, _ look: Look) -> HTML {
  let words = look.text.assignment
  let columns = [Column(words.words), Column(words.lead), Column(words.dueOn), Column(words.filter)]
  return table(
    caption: stateWord(page.filter.state, words), columns,
    rows: page.rows.items.map { row in
      [
        assignmentLink(row), "\(row.leadName)", assignmentDue(row.assignment, look),
        assignmentTag(row.assignment.state, look),
      ]
    })
}

private func assignmentLink(_ row: AssignmentRow) -> HTML {
  """
  <a href="/assignments/\(row.assignment.id)">\(row.assignment.words)</a>\
  \(some: row.sessionTitle, { title in "<br><span class=\"hint\">\(title)</span>" })
  """
}

/// The day while it still counts; afterwards only the state matters.
func assignmentDue(_ assignment: Assignment, _ look: Look) -> HTML {
  switch assignment.state {
  case .given, .reported:
    assignment.dueOn == nil && !assignment.noDate.isEmpty ? "\(assignment.noDate)" : dueTag(assignment.dueOn, look)
  case .accepted, .cancelled: assignment.dueOn.map { "\(dayText(short: $0, look))" } ?? "\(assignment.noDate)"
  }
}

func assignmentTag(_ state: Assignment.State, _ look: Look) -> HTML {
  let words = look.text.assignment
  return switch state {
  case .given: statusTag(words.stateGiven, .dot, .info)
  case .reported: statusTag(words.stateReported, .clock, .warning)
  case .accepted: statusTag(words.stateAccepted, .tick, .success)
  case .cancelled: statusTag(words.stateCancelled, .cross, .neutral)
  }
}

import Markup

/// A page of the list of matters.
struct MatterListPage: Sendable {
  var filter: MatterFilter
  var rows: Page<MatterRow>
  var counts: MatterCounts
  var subjects: [Choice]
  var units: [Choice]
  var owners: [Choice]
  var mayOpen: Bool
}

func matterListView(_ page: MatterListPage, _ look: Look) -> HTML {
  let words = look.text.matter
  let add = page.mayOpen ? linkButton(words.list.open, "/matters/new", .primary) : ""
  return """
    \(pageHead(words.title, lead: words.list.lead, actions: add))
    \(groupTiles(page, look))
    \(matterFilters(page, look))
    <h2>\(words.groups[page.filter.group])</h2>
    \(matterRows(page, look))
    \(pagingOf(page, look))
    \(sheetButtons(.matters, look))
    """
}

private func groupTiles(_ page: MatterListPage, _ look: Look) -> HTML {
  let groups: [MatterFilter.Group] = [.open, .overdue, .promised, .answered, .closed]
  return countTiles(
    groups.map { group in
      let count = page.counts[group] ?? 0
      return CountTile(
        count, look.text.matter.groups[group], MatterFilter(group: group).address(), tone: tone(group, count))
    }, look)
}

private func tone(_ group: MatterFilter.Group, _ count: Int) -> Tone {
  switch group {
  case .overdue: count > 0 ? .danger : .neutral
  case .promised: .info
  case .answered, .closed: .success
  case .open, .all: .neutral
  }
}

private func matterFilters(_ page: MatterListPage, _ look: Look) -> HTML {
  let (words, filter) = (look.text.matter, page.filter)
  let filled = Filled([
    "q": [filter.words], "state": [filter.group.rawValue], "kind": [filter.kind?.rawValue ?? ""],
    "subject": [filter.subject], "unit": [filter.unit], "owner": [filter.owner],
  ])
  let groups = MatterFilter.Group.allCases.map { Choice($0.rawValue, words.groups[$0]) }
  let kinds = Matter.Kind.allCases.map { Choice($0.rawValue, words.kinds[$0]) }
  let narrow = { (name: String, label: String, choices: [Choice]) in
    selectField(Field(name, label, optional: true), choices, filled, look)
  }
  return filters(action: "/matters", isOn: filter.isNarrow, look: look) {
    """
    \(textField(Field("q", words.list.find, optional: true), filled, look, .search))
    \(narrow("state", words.list.state, groups))
    \(narrow("kind", words.kind, kinds))
    \(narrow("subject", words.subject, page.subjects))
    \(narrow("unit", words.list.unit, page.units))
    \(narrow("owner", words.owner, page.owners))
    \(when: !filter.session.isEmpty, hidden("session", filter.session))
    """
  }
}

private func matterRows(_ page: MatterListPage, _ look: Look) -> HTML {
  guard !page.rows.items.isEmpty else {
    let lists = look.text.site.lists
    return emptyState(page.filter.isNarrow ? lists.emptyFiltered : look.text.matter.list.none)
  }
  return cardList(page.rows.items.map { matterCard($0, look) })
}

/// A matter as large as a thumb: state and day first, then who owes the answer and how many asked.
func matterCard(_ row: MatterRow, _ look: Look, level: Int = 3) -> HTML {
  let (words, matter) = (look.text.matter, row.matter)
  let tags = [stateTag(matter, look), matterDueTag(matter, look)].filter { !$0.isEmpty }
  return card(
    matter.title, address: "/matters/\(matter.id)", tags: tags, level: level,
    """
    <p>\(words.numberAndKind(["number": matter.number, "kind": words.kinds[matter.kind]])) · \(row.subjectName) · \
    \(words.voiceCount(["count": row.voices]))</p>
    <p>\(words.owner): \(row.ownerName)</p>
    """)
}

private func pagingOf(_ page: MatterListPage, _ look: Look) -> HTML {
  let number = page.rows.number
  return paging(
    previous: number > 1 ? page.filter.address(page: number - 1) : nil,
    next: page.rows.hasNext ? page.filter.address(page: number + 1) : nil, page: number, look)
}

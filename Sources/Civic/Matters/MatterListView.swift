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
  /// The office does one deed to several of them (`BulkPages`).
  var mayChoose: Bool
  /// All boxes of the page are ticked: what the link does where there is no script.
  var isAllChosen = false
  /// The one that is read beside the list, on a wide screen.
  var beside: MatterPage?
}

func matterListView(_ page: MatterListPage, _ look: Look) -> HTML {
  guard let beside = page.beside else { return matterList(page, look) }
  let label = look.text.bulk.beside(["number": beside.matter.number])
  return """
    <div class="beside"><div class="list-side">\(matterList(page, look))</div>
    <section class="beside-pane" aria-label="\(label)">\(matterView(beside, look))</section></div>
    """
}

private func matterList(_ page: MatterListPage, _ look: Look) -> HTML {
  let words = look.text.matter
  return """
    \(pageHead(words.title, lead: words.list.lead, actions: page.mayOpen ? newMatterLinks(.primary, look) : ""))
    \(groupTiles(page, look))
    \(when: page.mayChoose, quickMatter(page.subjects, page.units, look))
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
  let cards = page.rows.items.map { row in matterCard(row, look, in: page) }
  guard page.mayChoose else { return cardList(cards) }
  let present = page.filter.address(page: page.rows.number)
  return """
    <form class="bulk" method="get" action="/matters/bulk">
    \(cardList(cards))
    \(bulkBar(back: present, all: page.filter.address(page: page.rows.number, more: ["all": "1"]), look))
    </form>
    """
}

/// A matter as large as a thumb: state and day first, then who owes the answer and how many asked.
func matterCard(_ row: MatterRow, _ look: Look, level: Int = 3, in page: MatterListPage? = nil) -> HTML {
  let (words, matter) = (look.text.matter, row.matter)
  let tags = [stateTag(matter, look), matterDueTag(matter, look)].filter { !$0.isEmpty }
  let isChoosing = page?.mayChoose ?? false
  return card(
    matter.title, address: "/matters/\(matter.id)", tags: tags, level: level,
    """
    \(when: isChoosing, bulkBox(matter, isChosen: page?.isAllChosen ?? false, look))
    <p>\(words.numberAndKind(["number": matter.number, "kind": words.kinds[matter.kind]])) · \(row.subjectName) · \
    \(words.voiceCount(["count": row.voices]))</p>
    <p>\(words.owner): \(row.ownerName)</p>
    \(some: page, { besideLink(matter, $0, look) })
    """)
}

/// On a wide screen one can read on beside the list: a plain link, so that it can be sent to somebody.
private func besideLink(_ matter: Matter, _ page: MatterListPage, _ look: Look) -> HTML {
  let address = page.filter.address(page: page.rows.number, more: ["beside": matter.id])
  let isHere = page.beside?.matter.id == matter.id
  return """
    <p class="follow only-widest"><a href="\(address)"\(attribute: "aria-current", isHere ? "true" : nil)>\
    \(look.text.aid.beside)<span class="unseen">: \(matter.number)</span></a></p>
    """
}

private func pagingOf(_ page: MatterListPage, _ look: Look) -> HTML {
  let number = page.rows.number
  return paging(
    previous: number > 1 ? page.filter.address(page: number - 1) : nil,
    next: page.rows.hasNext ? page.filter.address(page: number + 1) : nil, page: number, look)
}

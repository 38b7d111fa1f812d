import Markup

struct OrganizationList: Sendable {
  var organizations: [Organization]
  /// Names of areas by id.
  var areas: [String: String]
  /// The filter as it was chosen.
  var filled: Filled
  var mayChange: Bool
  var seesPhones: Bool

  var isFiltered: Bool { filled.values.contains { $0.key != "page" && $0.value != [""] } }
}

struct OrganizationPage: Sendable {
  var organization: Organization
  var parent: Organization?
  var area: String?
  var under: [NamedBody]
  var predecessors: [NamedBody]
  var successors: [NamedBody]
  var memberships: [Membership]
  /// By person; empty for those who may not see them.
  var phones: [String: String]
  var mayChange: Bool
  /// The roles whose posts the reader may give and take.
  var kept: Set<Actor.Role>
  /// The roles for whose posts the reader may appoint a deputy.
  var deputized: Set<Actor.Role>
  var seesPhones: Bool
  /// Its board of periodic duties is there for this reader.
  var seesDuties: Bool
  /// Its reports and registers are this reader's to print, and how its papers name it theirs to say.
  var makesPapers: Bool
  var setsLetterhead: Bool
}

/// The parts of the directory, at the head of each of them.
func directoryTabs(_ look: Look) -> HTML {
  let words = look.text.directory
  let tabs = [
    (words.organizations, "/organizations"), (words.people, "/people"), (words.areas, "/areas"),
    (look.text.deputy.title, "/deputies"),
  ]
  return """
    <nav class="preferences" aria-label="\(words.title)">\(each: tabs, { word, path in
      "<a href=\"\(path)\"\(attribute: "aria-current", isPresent(path, at: look.path) ? "page" : nil)>\(word)</a>"
    })</nav>
    """
}

// MARK: - The list

func organizationListView(_ page: OrganizationList, _ look: Look) -> HTML {
  let words = look.text.directory
  let groups = Organization.Classification.allCases.map { kind in
    (kind, page.organizations.filter { $0.classification == kind })
  }
  return """
    \(directoryTabs(look))
    \(pageHead(words.organizations, lead: words.lead))
    \(when: page.mayChange, buttons(linkButton(words.newOrganization, "/organizations/new", .primary),
      linkButton(words.importing.title, "/directory/import")))
    \(organizationFilters(page, look))
    \(when: page.organizations.isEmpty, emptyState(page.isFiltered ? look.text.site.lists.emptyFiltered : words.noOrganizations))
    \(each: groups.filter { !$0.1.isEmpty }, { kind, group in
      organizationTable(words.classes.word(kind), group, page, look)
    })
    \(sheetButtons(.organizations, look))
    """
}

private func organizationFilters(_ page: OrganizationList, _ look: Look) -> HTML {
  let words = look.text.directory
  return filters(action: "/organizations", isOn: page.isFiltered, look: look) {
    """
    \(textField(Field("q", words.findBody, hint: words.findHint), page.filled, look, .search))
    \(selectField(Field("class", words.classification), words.classes.choices, page.filled, look))
    \(checkboxes(Field("ended", words.endedOnes, hint: words.endedHint), [Choice("yes", words.endedToo)], page.filled, look))
    """
  }
}

/// Columns in which no body of the group has anything are left out.
private func organizationTable(_ title: String, _ group: [Organization], _ page: OrganizationList, _ look: Look) -> HTML
{
  let words = look.text.directory
  let all: [(Column, [HTML])] = [
    (Column(words.area), group.map { body in "\(body.area.flatMap { page.areas[$0] })" }),
    (Column(words.cluster), group.map { "\($0.cluster)" }),
    (Column(words.phone), page.seesPhones ? group.map { phoneLink($0.phone) } : []),
  ]
  let shown = all.filter { column in column.1.contains { !$0.isEmpty } }
  let rows = group.enumerated().map { index, body in [nameCell(body, look)] + shown.map { $0.1[index] } }
  return table(caption: title, [Column(words.name)] + shown.map(\.0), rows: rows)
}

private func nameCell(_ body: Organization, _ look: Look) -> HTML {
  "\(bodyLink(body.id, body.name))\(when: !body.stands(on: look.today), " \(endedTag(look))")"
}

func endedTag(_ look: Look) -> HTML { statusTag(look.text.directory.ended, .pause, .neutral) }

/// A number to touch and call; nothing where there is none.
func phoneLink(_ phone: String?) -> HTML {
  guard let phone else { return "" }
  return "<a href=\"tel:\(phone.filter { $0.isASCII && ($0.isNumber || $0 == "+") })\">\(phone)</a>"
}

// MARK: - One body

func organizationView(_ page: OrganizationPage, _ look: Look) -> HTML {
  let (words, body) = (look.text.directory, page.organization)
  let (present, former) = page.memberships.parted { $0.endedOn.map { $0 >= look.today } ?? true }
  return """
    \(pageHead(body.name, lead: body.shortName, back: (words.organizations, "/organizations")))
    \(when: !body.stands(on: look.today), "<p class=\"tags\">\(endedTag(look))</p>")
    \(organizationFacts(page, look))
    \(when: page.seesDuties, buttons(linkButton(look.text.obligation.title, "/organizations/\(body.id)/obligations")))
    \(when: page.makesPapers, papersLink("/organizations/\(body.id)", look))
    \(when: page.setsLetterhead, buttons(linkButton(look.text.paper.letterhead.title, "/organizations/\(body.id)/letterhead")))
    \(holderTable(words.holders, present, page, look))
    \(when: page.mayChange, organizationDeeds(body, look))
    \(when: !former.isEmpty, disclosure(words.formerHolders, holderTable(words.formerHolders, former, page, look)))
    """
}

private func organizationFacts(_ page: OrganizationPage, _ look: Look) -> HTML {
  let (words, body) = (look.text.directory, page.organization)
  return definitionList([
    (words.classification, "\(words.classes.word(body.classification))"),
    (words.parent, page.parent.map { bodyLink($0.id, $0.name) }),
    (words.under, bodyLinks(page.under)),
    (words.area, "\(page.area)"),
    (words.cluster, "\(body.cluster)"),
    (words.phone, page.seesPhones ? phoneLink(body.phone) : nil),
    (words.validFrom, "\(dayText(short: body.validFrom, look))"),
    (words.endedOn, body.validTo.map { "\(dayText(short: $0, look))" }),
    (words.predecessors, bodyLinks(page.predecessors)),
    (words.successors, bodyLinks(page.successors)),
  ])
}

func bodyLink(_ id: String, _ name: String) -> HTML { "<a href=\"/organizations/\(id)\">\(name)</a>" }

private func bodyLinks(_ bodies: [NamedBody]) -> HTML {
  HTML(bodies.map { bodyLink($0.id, $0.name) }, separator: "<br>")
}

private func holderTable(_ title: String, _ rows: [Membership], _ page: OrganizationPage, _ look: Look) -> HTML {
  let words = look.text.directory
  if rows.isEmpty { return "<h2>\(title)</h2>\(emptyState(words.noHolders))" }
  var columns = [Column(words.personName), Column(words.post), Column(words.since)]
  if page.seesPhones { columns.append(Column(words.phone)) }
  if page.mayChange { columns.append(Column(words.role)) }
  if !page.deputized.isEmpty { columns.append(Column(words.change)) }
  return table(caption: title, columns, rows: rows.map { holderRow($0, page, look) })
}

private func holderRow(_ row: Membership, _ page: OrganizationPage, _ look: Look) -> [HTML] {
  let words = look.text.directory
  var cells: [HTML] = [
    "<a href=\"/people/\(row.person)\">\(row.personName)</a>", "\(row.postTitle)", "\(heldText(row, look))",
  ]
  if page.seesPhones { cells.append(phoneLink(page.phones[row.person])) }
  if page.mayChange { cells.append("\(words.roles.word(row.role))") }
  if !page.deputized.isEmpty { cells.append(membershipLinks(row, page.kept, page.deputized, look)) }
  return cells
}

/// "từ 01/7/2025", "01/7/2025 – 30/9/2026".
func heldText(_ row: Membership, _ look: Look) -> String {
  let words = look.text.directory
  let from = dayText(short: row.startedOn, look)
  return row.endedOn.map { words.fromTo(["from": from, "to": dayText(short: $0, look)]) } ?? words.from(["from": from])
}

/// What the reader can do with a post of this role: end it, or write down who stands in.
func membershipLinks(
  _ row: Membership, _ kept: Set<Actor.Role>, _ deputized: Set<Actor.Role>, _ look: Look
) -> HTML {
  guard row.endedOn.map({ $0 >= look.today }) ?? true else { return "" }
  let address = "/memberships/\(row.id)"
  let mayEnd = row.endedOn == nil && kept.contains(row.role)
  let end: HTML? = mayEnd ? "<a href=\"\(address)/ending\">\(look.text.directory.endMembership)</a>" : nil
  let deputy: HTML? =
    !deputized.contains(row.role) ? nil : "<a href=\"\(address)/deputies/new\">\(look.text.deputy.appoint)</a>"
  return HTML([end, deputy].compactMap(\.self), separator: "<br>")
}

private func organizationDeeds(_ body: Organization, _ look: Look) -> HTML {
  let words = look.text.directory
  guard body.validTo == nil else { return "" }
  return buttons(
    linkButton(words.newMembership, "/organizations/\(body.id)/memberships/new", .primary),
    linkButton(words.endOrganization, "/organizations/\(body.id)/ending", .danger))
}

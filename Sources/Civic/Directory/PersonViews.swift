import Markup

struct PersonList: Sendable {
  var people: Page<Person>
  /// The posts of today, by person.
  var posts: [String: [Membership]]
  var typed: String
  var mayChange: Bool
  var seesPhones: Bool
}

struct PersonPage: Sendable {
  var person: Person
  var memberships: [Membership]
  /// Nil for those who may not help this person in.
  var signIn: SignInState?
  var events: [Event]
  var mayChange: Bool
  /// The roles whose posts the reader may give and take.
  var kept: Set<Actor.Role>
  /// The roles for whose posts the reader may appoint a deputy.
  var deputized: Set<Actor.Role>
}

func personListView(_ page: PersonList, _ look: Look) -> HTML {
  let words = look.text.directory
  let number = page.people.number
  let at = { (number: Int) in address("/people", ["q": page.typed, "page": number > 1 ? String(number) : nil]) }
  return """
    \(directoryTabs(look))
    \(pageHead(words.people))
    <form class="form" method="get" action="/people" role="search">
    \(textField(Field("q", words.findPerson, hint: words.findHint), Filled(["q": page.typed]), look, .search))
    \(buttons(button(look.text.site.layout.searchButton, .secondary)))
    </form>
    \(when: page.mayChange, buttons(linkButton(words.newPerson, "/people/new", .primary)))
    \(page.people.items.isEmpty ? emptyState(look.text.site.lists.emptyFiltered) : personTable(page, look))
    \(paging(previous: number > 1 ? at(number - 1) : nil, next: page.people.hasNext ? at(number + 1) : nil, page: number, look))
    \(sheetButtons(.people, look))
    """
}

private func personTable(_ page: PersonList, _ look: Look) -> HTML {
  let words = look.text.directory
  var columns = [Column(words.personName), Column(words.post)]
  if page.seesPhones { columns.append(Column(words.phone)) }
  let rows = page.people.items.map { person -> [HTML] in
    var row: [HTML] = ["<a href=\"/people/\(person.id)\">\(person.name)</a>", postLines(page.posts[person.id] ?? [])]
    if page.seesPhones { row.append(phoneLink(person.phone)) }
    return row
  }
  return table(caption: words.people, columns, rows: rows)
}

private func postLines(_ posts: [Membership]) -> HTML {
  HTML(posts.map { "\($0.postTitle), \(bodyLink($0.organization, $0.organizationName))" }, separator: "<br>")
}

// MARK: - One person

func personView(_ page: PersonPage, _ look: Look) -> HTML {
  let (words, person) = (look.text.directory, page.person)
  let (present, former) = page.memberships.parted { $0.endedOn.map { $0 >= look.today } ?? true }
  let events = page.events.map { TimelineEntry(at: $0.at.description, $0.sentence(look.text)) }
  return """
    \(pageHead(person.name, back: (words.people, "/people")))
    \(definitionList([
      (words.phone, phoneLink(person.phone)), (words.birthYear, person.birthYear.map { "\($0)" }),
    ]))
    \(when: page.mayChange, buttons(linkButton(words.correctPerson, "/people/\(person.id)/edit")))
    \(present.isEmpty ? "<h2>\(words.posts)</h2>\(emptyState(words.noPosts))" : postTable(words.posts, present, page, look))
    \(when: !former.isEmpty, disclosure(words.formerPosts, postTable(words.formerPosts, former, page, look)))
    \(some: page.signIn, { state in signInSection(person, state, look) })
    \(when: !events.isEmpty, disclosure(look.text.history.title, timeline(events, look)))
    """
}

private func postTable(_ title: String, _ rows: [Membership], _ page: PersonPage, _ look: Look) -> HTML {
  let words = look.text.directory
  var columns = [Column(words.post), Column(words.organization), Column(words.since)]
  if page.mayChange { columns.append(Column(words.role)) }
  if !page.deputized.isEmpty { columns.append(Column(words.change)) }
  return table(
    caption: title, columns,
    rows: rows.map { row in
      var cells: [HTML] = [
        "\(row.postTitle)", bodyLink(row.organization, row.organizationName), "\(heldText(row, look))",
      ]
      if page.mayChange { cells.append("\(words.roles.word(row.role))") }
      if !page.deputized.isEmpty { cells.append(membershipLinks(row, page.kept, page.deputized, look)) }
      return cells
    })
}

// MARK: - Forms

func newPersonView(_ namesakes: [Namesake], _ filled: Filled, _ look: Look) -> HTML {
  let words = look.text.directory
  return """
    \(pageHead(words.newPerson, lead: words.newPersonLead, back: (words.people, "/people")))
    \(errorSummary(filled, look))
    \(form(action: "/people", look: look) {
      """
      \(personFields(namesakes, filled, look))
      \(buttons(button(words.savePerson), linkButton(look.text.site.buttons.cancel, "/people")))
      """
    })
    """
}

func correctPersonView(_ person: Person, _ filled: Filled?, _ look: Look) -> HTML {
  let (words, back) = (look.text.directory, "/people/\(person.id)")
  let start = Filled([
    "name": person.name, "phone": person.phone, "birth_year": person.birthYear.map { String($0) },
  ])
  return """
    \(pageHead(words.correctPerson, lead: words.correctPersonLead, back: (person.name, back)))
    \(errorSummary(filled ?? start, look))
    \(form(action: back, look: look) {
      """
      \(personFields([], filled ?? start, look))
      \(buttons(button(words.saveCorrection), linkButton(look.text.site.buttons.cancel, back)))
      """
    })
    """
}

/// Name, phone and year of birth, and the question who is meant where people of that name are known.
func personFields(_ namesakes: [Namesake], _ filled: Filled, _ look: Look) -> HTML {
  let words = look.text.directory
  return """
    \(textField(Field("name", words.personName, hint: words.personNameHint), filled, look, .name))
    \(when: !namesakes.isEmpty, namesakeChoice(namesakes, filled, look))
    \(textField(Field("phone", words.phone, hint: words.phoneHint, optional: true), filled, look, .phone))
    \(textField(Field("birth_year", words.birthYear, optional: true), filled, look, .number))
    """
}

private func namesakeChoice(_ namesakes: [Namesake], _ filled: Filled, _ look: Look) -> HTML {
  let words = look.text.directory
  let known = namesakes.map { namesake in
    let posts = namesake.posts.map { "\($0.postTitle), \($0.organizationName)" }.joined(separator: "; ")
    let year = namesake.person.birthYear.map { words.born(["year": $0]) }
    let hint = [posts, namesake.person.phone ?? "", year ?? ""].filter { !$0.isEmpty }.joined(separator: " · ")
    return Choice(namesake.person.id, namesake.person.name, hint: hint.isEmpty ? nil : hint)
  }
  return radios(Field("person", words.namesakes), known + [Choice(Work.someoneNew, words.someoneElse)], filled, look)
}

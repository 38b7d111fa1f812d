import Hummingbird
import Markup
import Rulebook

/// People: found by a few letters of their names, with the posts they hold and held.
struct PersonPages: Pages {
  func add(to routes: Router<Visit>, _ site: Site) {
    routes.get("people") { _, visit in try await list(site, visit) }
    routes.get("people/new") { _, visit in try await newPage(site, visit, Filled()) }
    routes.post("people") { _, visit in
      let form = visit.form
      return try await site.act(visit) { work in
        try work.allow(DirectoryDeed.change)
        return "/people/\(try work.personMeant(by: form))"
      } again: {
        try await newPage(site, visit, $0)
      }
    }
    routes.get("people/:id") { _, visit in try await show(site, visit) }
    routes.get("people/:id/edit") { _, visit in try await editPage(site, visit, nil) }
    routes.post("people/:id") { _, visit in
      let (id, form) = (try visit.id(), visit.form)
      return try await site.act(visit) { work in
        var person = try work.person(id)
        try work.allow(DirectoryDeed.change)
        var problem = FormProblem()
        person.name = form.required("name", \.directory.personName, limit: longestName, &problem)
        person.phone = form.phone("phone", &problem)
        person.birthYear = form.birthYear("birth_year", today: work.today, &problem)
        try problem.check()
        try work.correctPerson(person)
        return "/people/\(id)"
      } again: {
        try await editPage(site, visit, $0)
      }
    }
  }

  private func list(_ site: Site, _ visit: Visit) async throws -> Response {
    let (typed, number) = (visit.query["q"], visit.pageNumber)
    let page = try await site.read(visit) { work in
      try work.allow(DirectoryDeed.see)
      let people = try work.people(typed, page: number)
      return PersonList(
        people: people, posts: try work.posts(of: people.items.map(\.id)), typed: typed, mayChange: work.may(.change),
        seesPhones: work.may(.seePhones))
    }
    return try site.page(visit, { $0.directory.people }) { personListView(page, $0) }
  }

  private func show(_ site: Site, _ visit: Visit) async throws -> Response {
    let id = try visit.id()
    let page = try await site.read(visit) { work in
      try work.allow(DirectoryDeed.see)
      let keeps = work.may(.change)
      var person = try work.person(id)
      if !work.may(.seePhones) { person.phone = nil }
      if !keeps { person.birthYear = nil }
      return PersonPage(
        person: person, memberships: try work.membershipHistory(of: id),
        signIn: try keeps && work.mayHelp(id) ? try work.signInState(of: id) : nil,
        events: keeps ? try work.timeline(of: .person(id)) : [], mayChange: keeps, kept: work.keptRoles,
        deputized: work.deputizedRoles)
    }
    return try site.page(visit, title: page.person.name) { personView(page, $0) }
  }

  private func editPage(_ site: Site, _ visit: Visit, _ filled: Filled?) async throws -> Response {
    let id = try visit.id()
    let person = try await site.read(visit) { work in
      let person = try work.person(id)
      try work.allow(DirectoryDeed.change)
      return person
    }
    return try site.page(visit, { $0.directory.correctPerson }) { correctPersonView(person, filled, $0) }
  }

  private func newPage(_ site: Site, _ visit: Visit, _ filled: Filled) async throws -> Response {
    let namesakes = try await site.read(visit) { work in
      try work.allow(DirectoryDeed.change)
      return try work.namesakes(of: filled)
    }
    return try site.page(visit, { $0.directory.newPerson }) { newPersonView(namesakes, filled, $0) }
  }
}

/// Somebody with the name that was typed, and what they do, so that one can tell whether it is they who are meant.
struct Namesake: Sendable {
  var person: Person
  var posts: [Membership]
}

extension Work {
  /// The answer "somebody else of that name" to the question who is meant.
  static let someoneNew = "new"

  /// The people of the name that was typed, where the form has to ask which one is meant.
  func namesakes(of filled: Filled) throws -> [Namesake] {
    guard filled.problem("person") != nil else { return [] }
    let people = try people(named: filled.value("name"))
    let posts = try posts(of: people.map(\.id))
    return people.map { Namesake(person: $0, posts: posts[$0.id] ?? []) }
  }

  /// The person of a form with name, phone and year of birth: the one that was picked, or somebody new.
  /// - Throws: `FormProblem` on `person` where people of that name are known and none was picked.
  func personMeant(by form: Form) throws -> String {
    var problem = FormProblem()
    let name = form.required("name", \.directory.personName, limit: longestName, &problem)
    let phone = form.phone("phone", &problem)
    let year = form.birthYear("birth_year", today: today, &problem)
    try problem.check()
    let known = try people(named: name)
    if let picked = known.first(where: { $0.id == form["person"] }) { return picked.id }
    guard known.isEmpty || form["person"] == Work.someoneNew else {
      throw FormProblem("person", \.directory.whoIsMeant, ["name": name])
    }
    let new = Person(id: newID(), name: name, phone: phone, birthYear: year)
    try addPerson(new)
    return new.id
  }
}

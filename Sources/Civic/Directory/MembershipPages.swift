import Hummingbird
import Markup
import Rulebook

/// Somebody takes up a post of a body, and gives it up.
struct MembershipPages: Pages {
  func add(to routes: Router<Visit>, _ site: Site) {
    routes.get("organizations/:id/memberships/new") { _, visit in try await newPage(site, visit, Filled()) }
    routes.post("organizations/:id/memberships") { _, visit in
      let (id, form) = (try visit.id(), visit.form)
      return try await site.act(visit) { work in
        try startMembership(in: id, form, work)
        return "/organizations/\(id)"
      } again: {
        try await newPage(site, visit, $0)
      }
    }
    routes.get("memberships/:id/ending") { _, visit in try await endingPage(site, visit, Filled()) }
    routes.post("memberships/:id/ending") { _, visit in
      let (id, form) = (try visit.id(), visit.form)
      return try await site.act(visit) { work in
        let membership = try work.membership(id)
        try work.allow(DirectoryDeed.change)
        try work.allowKeeping(membership.role)
        var problem = FormProblem()
        let day = form.requiredDay("ended_on", \.directory.lastDay, &problem)
        try problem.check()
        guard let day else { throw problem }
        try work.endMembership(id, on: day)
        return "/organizations/\(try work.membership(id).organization)"
      } again: {
        try await endingPage(site, visit, $0)
      }
    }
  }

  private func newPage(_ site: Site, _ visit: Visit, _ filled: Filled) async throws -> Response {
    let id = try visit.id()
    let (body, namesakes, kept) = try await site.read(visit) { work in
      let body = try work.organization(id)
      try work.allow(DirectoryDeed.change)
      return (body, try work.namesakes(of: filled), work.keptRoles)
    }
    return try site.page(visit, { $0.directory.newMembership }) { look in
      newMembershipView(body, namesakes, kept, filled, look)
    }
  }

  private func endingPage(_ site: Site, _ visit: Visit, _ filled: Filled) async throws -> Response {
    let id = try visit.id()
    let membership = try await site.read(visit) { work in
      let membership = try work.membership(id)
      try work.allow(DirectoryDeed.change)
      try work.allowKeeping(membership.role)
      return membership
    }
    return try site.page(visit, { $0.directory.endMembership }) { membershipEndingView(membership, filled, $0) }
  }
}

/// All that is wrong with the form is said at once, the person's fields and the post's.
private func startMembership(in organization: String, _ form: Form, _ work: Work) throws {
  _ = try work.organization(organization)
  try work.allow(DirectoryDeed.change)
  var problem = FormProblem()
  let title = form.required("title", \.directory.post, limit: longestName, &problem)
  let role: Actor.Role? = form.choice("role", \.directory.role, &problem)
  let day = form.requiredDay("started_on", \.directory.firstDay, &problem)
  let person: String
  do {
    person = try work.personMeant(by: form)
  } catch let theirs as FormProblem {
    throw theirs.followed(by: problem)
  }
  try problem.check()
  guard let role, let day else { throw problem }
  try work.startMembership(of: person, in: organization, title: title, role: role, from: day)
}

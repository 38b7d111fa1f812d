import Hummingbird
import Markup
import Rulebook

/// Bodies: who is there, who holds which post, who follows whom.
struct OrganizationPages: Pages {
  func add(to routes: Router<Visit>, _ site: Site) {
    routes.get("organizations") { _, visit in try await list(site, visit) }
    routes.get("organizations/new") { _, visit in try await newPage(site, visit, Filled()) }
    routes.post("organizations") { _, visit in
      let form = visit.form
      return try await site.act(visit) { work in
        let new = try organization(form, work)
        try work.addOrganization(new)
        return "/organizations/\(new.id)"
      } again: {
        try await newPage(site, visit, $0)
      }
    }
    routes.get("organizations/:id") { _, visit in try await show(site, visit) }
    routes.get("organizations/:id/ending") { _, visit in try await endingPage(site, visit, Filled()) }
    routes.post("organizations/:id/ending") { _, visit in
      let (id, form) = (try visit.id(), visit.form)
      return try await site.act(visit) { work in
        _ = try work.organization(id)
        try work.allow(DirectoryDeed.change)
        var problem = FormProblem()
        let day = form.requiredDay("ended_on", \.directory.endedOn, &problem)
        try problem.check()
        guard let day else { throw problem }
        try work.endOrganization(id, on: day, successor: form.optional("successor"))
        return "/organizations/\(id)"
      } again: {
        try await endingPage(site, visit, $0)
      }
    }
  }

  private func list(_ site: Site, _ visit: Visit) async throws -> Response {
    let query = visit.query
    let page = try await site.read(visit) { work in
      try work.allow(DirectoryDeed.see)
      let only = Organization.Classification(rawValue: query["class"])
      let found = try work.organizationList(query["q"], only, ended: query["ended"] == "yes")
      return OrganizationList(
        organizations: found, areas: try work.areaNames(), filled: query.filled(), mayChange: work.may(.change),
        seesPhones: work.may(.seePhones))
    }
    return try site.page(visit, { $0.directory.organizations }) { organizationListView(page, $0) }
  }

  private func show(_ site: Site, _ visit: Visit) async throws -> Response {
    let id = try visit.id()
    let page = try await site.read(visit) { work in
      try work.allow(DirectoryDeed.see)
      let organization = try work.organization(id)
      let memberships = try work.membershipHistory(in: id)
      return OrganizationPage(
        organization: organization, parent: try organization.parent.map(work.organization),
        area: try organization.area.flatMap { try work.areaNames()[$0] }, under: try work.organizations(under: id),
        predecessors: try work.predecessors(of: id), successors: try work.successors(of: id),
        memberships: memberships, phones: try work.phones(of: memberships.map(\.person)),
        mayChange: work.may(.change), kept: work.keptRoles, deputized: work.deputizedRoles,
        seesPhones: work.may(.seePhones), seesDuties: try work.bodiesWithDuties().contains { $0.id == id },
        makesPapers: work.mayMakePapers(of: id), setsLetterhead: work.mayChangeLetterhead(of: id))
    }
    return try site.page(visit, title: page.organization.name) { organizationView(page, $0) }
  }

  private func newPage(_ site: Site, _ visit: Visit, _ filled: Filled) async throws -> Response {
    let (bodies, areas) = try await site.read(visit) { work in
      try work.allow(DirectoryDeed.change)
      return (try work.organizations(), try work.areas())
    }
    return try site.page(visit, { $0.directory.newOrganization }) { newOrganizationView(bodies, areas, filled, $0) }
  }

  private func endingPage(_ site: Site, _ visit: Visit, _ filled: Filled) async throws -> Response {
    let id = try visit.id()
    let (organization, others) = try await site.read(visit) { work in
      let organization = try work.organization(id)
      try work.allow(DirectoryDeed.change)
      return (organization, try work.organizations().filter { $0.id != id })
    }
    return try site.page(visit, { $0.directory.endOrganization }) { look in
      organizationEndingView(organization, others, filled, look)
    }
  }
}

/// The new body of a filled form, or all that is wrong with it.
private func organization(_ form: Form, _ work: Work) throws -> Organization {
  var problem = FormProblem()
  let name = form.required("name", \.directory.name, limit: longestName, &problem)
  let kind: Organization.Classification? = form.choice("classification", \.directory.classification, &problem)
  let shortName = form.text("short_name", \.directory.shortName, limit: longestName, &problem)
  let cluster = form.text("cluster", \.directory.cluster, limit: longestName, &problem)
  let phone = form.phone("phone", &problem)
  let from = form.requiredDay("valid_from", \.directory.validFrom, &problem)
  try problem.check()
  guard let kind, let from else { throw problem }
  return Organization(
    id: work.newID(), name: name, shortName: shortName.isEmpty ? nil : shortName, classification: kind,
    parent: try form.optional("parent").map { try work.organization($0).id },
    area: try form.optional("area").map { try work.area($0).id }, cluster: cluster.isEmpty ? nil : cluster,
    phone: phone, validFrom: from)
}

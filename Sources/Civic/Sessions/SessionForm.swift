import Rulebook
import Storage

/// What the form offers to choose from.
struct SessionPlan: Sendable {
  /// The session that is changed; nil for a new one.
  var session: String?
  var organizers: [Organization]
  var groups: [CounterpartGroup]
  var chairs: [Membership]

  /// Bodies that are invited together: the cells of a former commune, the groups, the offices.
  struct CounterpartGroup: Sendable {
    var kind: Kind
    var organizations: [Organization]
    enum Kind: Sendable, Hashable { case cluster(String), cells, groups, bodies }
  }

  /// More lines than this are a text pasted into the wrong field.
  static let agendaLimit = 100
}

extension Work {
  func sessionPlan(for session: String? = nil) throws -> SessionPlan {
    let all = try organizations()
    let own = all.filter { $0.id == actor.organization }
    return SessionPlan(
      session: session, organizers: actor.seesWholeCommune ? all.filter { $0.classification != .province } : own,
      groups: SessionPlan.groups(all), chairs: try chairs())
  }

  /// Leaders of the commune, and those who lead the own cell.
  private func chairs() throws -> [Membership] {
    try tx.all(
      Membership.self,
      """
      \(Membership.selected)
      WHERE m.commune_id = \(commune) AND m.started_on <= \(today) AND (m.ended_on IS NULL OR m.ended_on >= \(today))
        AND (t.role = 'leader' OR (t.role = 'cell_secretary' AND t.organization_id = \(actor.organization)))
      ORDER BY CASE WHEN t.organization_id = \(actor.organization) THEN 0 ELSE 1 END, o.sort_key, p.sort_key LIMIT 100
      """)
  }

  /// A session as the form says it. `text` gives the name where none was typed.
  func newSession(_ form: Form, _ text: Text) throws -> NewSession {
    var problem = FormProblem()
    let kind: Session.Kind? = form.choice("kind", \.session.plan.kind, &problem)
    let organizer = form.required("organizer", \.session.plan.organizer, &problem)
    let title = form.text("title", \.session.plan.title, limit: 300, &problem)
    let day = form.requiredDay("held_on", \.session.plan.heldOn, &problem)
    var new = NewSession(
      kind: kind ?? .other, title: title, organizer: organizer, heldOn: day ?? today)
    form.readHours(&new, &problem)
    form.readNames(&new, &problem)
    new.agenda = AgendaItem.items(form.text("agenda", \.session.plan.agenda, limit: 20_000, &problem))
    if new.agenda.count > SessionPlan.agendaLimit {
      problem.add(
        "agenda", \.session.plan.tooManyAgendaLines,
        ["count": String(new.agenda.count), "limit": String(SessionPlan.agendaLimit)])
    }
    try problem.check()
    new.counterparts = try invited(form).filter { $0 != organizer }
    new.chair = form.optional("chair")
    if let chair = new.chair, new.chairName.isEmpty { new.chairName = try membership(chair).printed }
    if title.isEmpty {
      new.title = text.session.plan.proposedTitle([
        "kind": text.session.word(new.kind), "organizer": try organization(organizer).name,
      ])
    }
    return new
  }

  /// The bodies that were ticked, and all cells of the clusters that were ticked whole.
  private func invited(_ form: Form) throws -> [String] {
    let clusters = Set(form.all("clusters"))
    let whole = clusters.isEmpty ? [] : try organizations([.cell]).filter { $0.cluster.map(clusters.contains) ?? false }
    return Array(Set(form.all("counterparts").filter { !$0.isEmpty } + whole.map(\.id)))
  }
}

extension Form {
  fileprivate func readHours(_ new: inout NewSession, _ problem: inout FormProblem) {
    new.startsAt = time("starts_at", &problem)
    new.endsAt = time("ends_at", &problem)
    if !new.startsAt.isEmpty, !new.endsAt.isEmpty, new.endsAt <= new.startsAt {
      problem.add("ends_at", \.session.plan.endsBeforeStart, ["start": new.startsAt, "end": new.endsAt])
    }
  }

  fileprivate func readNames(_ new: inout NewSession, _ problem: inout FormProblem) {
    new.chairName = text("chair_name", \.session.plan.chairName, limit: 200, &problem)
    new.secretaryName = text("secretary_name", \.session.plan.secretaryName, limit: 200, &problem)
    new.place = text("place", \.session.plan.place, limit: 300, &problem)
    new.note = text("note", \.session.plan.note, limit: 2000, &problem)
  }
}

extension Membership {
  /// As a paper names somebody: "Trần Thị Lan, Bí thư Đảng ủy".
  var printed: String { "\(personName), \(postTitle)" }
}

extension SessionPlan {
  /// Clusters first, by name; each in the order in which the bodies came.
  static func groups(_ all: [Organization]) -> [CounterpartGroup] {
    var order: [CounterpartGroup.Kind] = []
    var members: [CounterpartGroup.Kind: [Organization]] = [:]
    for organization in all {
      guard let kind = group(of: organization) else { continue }
      if members[kind] == nil { order.append(kind) }
      members[kind, default: []].append(organization)
    }
    let groups = order.map { CounterpartGroup(kind: $0, organizations: members[$0] ?? []) }
    return groups.enumerated().sorted { ($0.element.rank, $0.offset) < ($1.element.rank, $1.offset) }.map(\.element)
  }

  private static func group(of organization: Organization) -> CounterpartGroup.Kind? {
    switch organization.classification {
    case .cell: organization.cluster.map { .cluster($0) } ?? .cells
    case .group: .groups
    case .province: nil
    case .partyCommittee, .partyOffice, .partyBody, .peoplesCommittee, .peoplesCouncil, .department, .front,
      .massOrganization, .police, .military, .other:
      .bodies
    }
  }
}

extension SessionPlan.CounterpartGroup {
  fileprivate var rank: Int {
    switch kind {
    case .cluster: 0
    case .cells: 1
    case .groups: 2
    case .bodies: 3
    }
  }
}

extension Filled {
  /// A session that stands, as its form starts out.
  init(_ s: Session, counterparts: [String], agenda: [AgendaItem]) {
    self.init([
      "kind": s.kind.rawValue, "title": s.title, "organizer": s.organizer, "chair": s.chair,
      "chair_name": s.chair == nil ? s.chairName : nil, "secretary_name": s.secretaryName, "place": s.place,
      "held_on": s.heldOn.typed, "starts_at": s.startsAt, "ends_at": s.endsAt, "note": s.note,
      "agenda": agenda.map(\.line).joined(separator: "\n"),
    ])
    values["counterparts"] = counterparts
  }
}

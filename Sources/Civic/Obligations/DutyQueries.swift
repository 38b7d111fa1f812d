import Rulebook
import Storage

/// What somebody wrote down as done.
struct Fulfilment: Sendable, Equatable {
  var organization: String
  var rule: String
  var day: Day
  var words: String
  var symbol: String
}

extension Fulfilment: RowDecodable {
  init(row: Row) throws {
    self.init(
      organization: try row["organization_id"], rule: try row["rule_id"], day: try row["done_on"],
      words: try row["words"], symbol: try row["symbol"])
  }
}

extension HeldSession: RowDecodable {
  init(row: Row) throws {
    let (start, end): (String, String) = (try row["starts_at"], try row["ends_at"])
    let minutes = minutesOfDay(end).flatMap { end in minutesOfDay(start).map { end - $0 } }
    let chairBody: String? = try row["chair_body"]
    let organizer: String = try row["organizer_id"]
    self.init(
      id: try row["id"], kind: try row["kind"], organizer: organizer, day: try row["held_on"],
      title: try row["title"], minutes: minutes.flatMap { $0 > 0 ? $0 : nil },
      chairTitle: try row["chair_title"] ?? "", chairIsOwn: chairBody == organizer)
  }
}

/// Minutes after midnight of `08:30`.
private func minutesOfDay(_ time: String) -> Int? {
  let parts = time.split(separator: ":").compactMap { Int($0) }
  return parts.count == 2 ? parts[0] * 60 + parts[1] : nil
}

extension Work {
  /// The bodies whose board an actor may see: the office, the leaders and the level above all of them, others their own.
  func bodiesWithDuties() throws -> [Organization] {
    let all = try organizations(Organization.Classification.withDuties)
    if actor.seesWholeCommune || actor.role == .province { return all }
    return all.filter { $0.id == actor.organization }
  }

  /// What each of some bodies owes in the periods of a day, and what was done of it: two questions, however many bodies.
  func duties(of bodies: [Organization], on day: Day) throws -> [Duty] {
    let owed = try bodies.flatMap { body in try obligations(of: body, on: day).map { (body.id, $0) } }
    guard let first = owed.map(\.1.period.lowerBound).min(), let last = owed.map(\.1.period.upperBound).max() else {
      return []
    }
    let ids = bodies.map(\.id)
    let held = Dictionary(grouping: try heldSessions(of: ids, from: first, to: last), by: \.organizer)
    let noted = Dictionary(grouping: try fulfilments(of: ids, from: first, to: last), by: \.organization)
    let heads = try PostTitles.shipped()
    return try owed.map { body, obligation in
      try duty(of: body, obligation, held: held[body] ?? [], noted: noted[body] ?? [], heads, on: day)
    }
  }

  /// By the day on which they are due. Rules for everybody are the committee's to see to.
  private func obligations(of body: Organization, on day: Day) throws -> [Obligation] {
    let kind = body.classification
    return try communeRules.owed(by: kind, on: day) { rules in
      let (names, level) = kind.dutyScope
      var seen: Set<String> = []
      return names.flatMap { rules.obligations(of: $0, level: level, on: day) }.filter { one in
        let isOwn = !one.rule.scope.organizations.isEmpty || kind == .partyCommittee
        return isOwn && seen.insert(one.rule.id).inserted
      }.sorted { ($0.period.upperBound, $0.rule.id) < ($1.period.upperBound, $1.rule.id) }
    }
  }

  private func duty(
    of body: String, _ obligation: Obligation, held: [HeldSession], noted: [Fulfilment], _ heads: PostTitles,
    on day: Day
  ) throws -> Duty {
    let count = DutyCount(
      obligation: obligation, leastMinutes: try rules.rule("cell-min-duration", on: day)?.value?.whole,
      leastMergedMinutes: try rules.rule("cell-min-duration-merged", on: day)?.value?.whole, heads: heads)
    let (counted, left) = count.counted(held)
    let written = noted.filter { $0.rule == obligation.rule.id && obligation.period.contains($0.day) }
      .map { Duty.Deed(day: $0.day, title: $0.words, session: nil, symbol: $0.symbol) }
    return Duty(
      organization: body, obligation: obligation,
      counted: (counted.map(deed) + written).sorted { $0.day < $1.day }, left: left.map { (deed($0.0), $0.1) })
  }

  /// The level above reads that something was done, and not what was said there.
  private func deed(_ session: HeldSession) -> Duty.Deed {
    Duty.Deed(
      day: session.day, title: session.title, session: actor.role == .province ? nil : session.id)
  }

  private func heldSessions(of bodies: [String], from first: Day, to last: Day) throws -> [HeldSession] {
    try tx.all(
      HeldSession.self,
      """
      SELECT s.id, s.kind, s.organizer_id, s.held_on, s.title, s.starts_at, s.ends_at, t.title AS chair_title,
             t.organization_id AS chair_body
      FROM session AS s
      LEFT JOIN membership AS m ON m.commune_id = s.commune_id AND m.id = s.chair_id
      LEFT JOIN post AS t ON t.commune_id = m.commune_id AND t.id = m.post_id
      WHERE s.commune_id = \(commune) AND s.state = 'concluded' AND s.held_on BETWEEN \(first) AND \(last)
        AND s.organizer_id IN \(list: bodies)
      ORDER BY s.held_on, s.id
      """)
  }

  private func fulfilments(of bodies: [String], from first: Day, to last: Day) throws -> [Fulfilment] {
    try tx.all(
      Fulfilment.self,
      """
      SELECT organization_id, rule_id, done_on, words, symbol FROM fulfilment
      WHERE commune_id = \(commune) AND done_on BETWEEN \(first) AND \(last) AND organization_id IN \(list: bodies)
      ORDER BY done_on, id
      """)
  }

  func save(_ new: Fulfilment) throws {
    try tx.run(
      """
      INSERT INTO fulfilment (commune_id, id, organization_id, rule_id, done_on, words, symbol, recorded_on, recorded_by)
      VALUES (\(commune), \(newID()), \(new.organization), \(new.rule), \(new.day), \(new.words), \(new.symbol),
              \(today), \(actor.person))
      """)
  }
}

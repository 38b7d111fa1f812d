import Storage
import VietnameseText

extension Attendee: RowDecodable {
  init(row: Row) throws {
    self.init(
      id: try row["id"], person: try row["person_id"], name: try row["name"], title: try row["title"],
      organization: try row["organization_id"], mark: try row["mark"], reason: try row["reason"])
  }
}

extension Work {
  /// Everybody on the roll, and whoever is expected but not on it yet; the body that holds the session first, guests
  /// last, by given name within a body.
  func attendees(_ s: Session) throws -> [Attendee] {
    let onRoll = try roll(of: s.id)
    guard s.state == .scheduled || s.state == .open else { return onRoll }
    let known = Set(onRoll.compactMap(\.person))
    return onRoll + (try expected(at: s)).filter { !known.contains($0.person ?? "") }
  }

  func roll(of session: String) throws -> [Attendee] {
    try tx.all(
      Attendee.self,
      """
      SELECT a.* FROM attendance AS a
      JOIN session AS s ON s.commune_id = a.commune_id AND s.id = a.session_id
      LEFT JOIN organization AS o ON o.commune_id = a.commune_id AND o.id = a.organization_id
      WHERE a.commune_id = \(commune) AND a.session_id = \(session)
      ORDER BY CASE WHEN a.person_id IS NULL THEN 2 WHEN a.organization_id = s.organizer_id THEN 0 ELSE 1 END,
        o.sort_key, a.sort_key, a.id LIMIT 2000
      """)
  }

  /// Who is expected today: all members of a body at its own meeting, at a congress the delegates too; of invited bodies
  /// those who hold a post.
  private func expected(at s: Session) throws -> [Attendee] {
    let invited = try counterparts(of: s.id).map(\.id).filter { $0 != s.organizer }
    var seen: Set<String> = []
    let all = try memberships(in: [s.organizer]) + delegates(to: s) + memberships(in: invited)
    let delegates = try delegateIDs(to: s)
    return all.compactMap { membership in
      let isMember = s.kind.isForAllMembers && membership.organization == s.organizer
      let isExpected = isMember || delegates.contains(membership.person) || membership.role.isSentToMeetings
      guard isExpected, seen.insert(membership.person).inserted else { return nil }
      return Attendee(
        person: membership.person, name: membership.personName, title: membership.postTitle,
        organization: membership.organization, mark: .expected, reason: "")
    }
  }

  /// Puts everybody who is expected on the roll, once.
  func callRoll(_ s: Session) throws {
    for attendee in try attendees(s) where attendee.id == nil { try add(attendee, to: s.id) }
  }

  func add(_ a: Attendee, to session: String) throws {
    try tx.run(
      """
      INSERT INTO attendance (commune_id, id, session_id, person_id, name, title, organization_id, mark, reason, sort_key)
      VALUES (\(commune), \(newID()), \(session), \(a.person), \(a.name), \(a.title), \(a.organization), \(a.mark),
              \(a.reason), \(personSortKey(a.name)))
      ON CONFLICT (commune_id, session_id, person_id) WHERE person_id IS NOT NULL DO NOTHING
      """)
  }

  func markExpectedPresent(at session: String) throws {
    try tx.run(
      """
      UPDATE attendance SET mark = 'present' WHERE commune_id = \(commune) AND session_id = \(session)
        AND mark = 'expected'
      """)
  }

  func setMark(_ mark: Attendee.Mark, reason: String, of attendee: Attendee, at session: String) throws {
    try tx.run(
      """
      UPDATE attendance SET mark = \(mark), reason = \(reason)
      WHERE commune_id = \(commune) AND session_id = \(session) AND id = \(attendee.id)
      """)
  }
}

extension Actor.Role {
  /// Whoever holds a post of a body goes to its meetings for it; members stay at home, and so does who only keeps
  /// the program.
  fileprivate var isSentToMeetings: Bool {
    switch self {
    case .leader, .clerk, .cellSecretary, .department, .front, .province: true
    case .admin, .member: false
    }
  }
}

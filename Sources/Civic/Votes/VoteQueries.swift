import Foundation
import Rulebook
import Storage
import VietnameseText

extension Vote: RowDecodable {
  init(row: Row) throws {
    self.init(
      id: try row["id"], session: try row["session_id"], resolution: try row["resolution_id"],
      motion: try row["motion"], way: try row["way"], rule: try row["rule_id"], seats: try row["seats"],
      state: try row["state"], ballotKey: try row["ballot_key"])
    let excluded: String = try row["excluded"]
    base = VoteBase(
      members: try row["members"], present: try row["present"],
      excluded: try JSONDecoder().decode([Majority.Exclusion: Int].self, from: Data(excluded.utf8)))
    count = VoteCount(
      inFavour: try row["in_favour"], against: try row["against"], other: try row["other"],
      invalid: try row["invalid"], issued: try row["issued"])
    if let passed: String = try row["passed"] {
      result = Result(base: try row["base"], needed: try row["needed"], isPassed: passed == "yes")
    }
    countedBy = try row["counted_by"]
    voidReason = try row["void_reason"]
    openedAt = try row["opened_at"]
    closedAt = try row["closed_at"]
  }
}

extension Candidate: RowDecodable {
  init(row: Row) throws {
    self.init(
      position: try row["position"], name: try row["name"], votes: try row["votes"], outcome: try row["elected"])
  }
}

extension ReservedOpinion: RowDecodable {
  init(row: Row) throws {
    self.init(
      id: try row["id"], person: try row["person_id"], name: try row["name"], words: try row["words"],
      notedOn: try row["noted_on"])
  }
}

extension Work {
  /// - Throws: `NotFound` where there is none, or this actor may not see it.
  func vote(_ id: String) throws -> Vote {
    let found = try tx.first(Vote.self, "SELECT v.* FROM vote AS v WHERE \(visibleVotes()) AND v.id = \(id)")
    guard let found else { throw NotFound() }
    return found
  }

  func votes(ofSession session: String) throws -> [Vote] {
    try tx.all(
      Vote.self,
      "SELECT v.* FROM vote AS v WHERE \(visibleVotes()) AND v.session_id = \(session) ORDER BY v.id LIMIT 200")
  }

  /// Of a resolution that this actor has found, the newest last.
  func votes(onResolution resolution: String) throws -> [Vote] {
    try tx.all(
      Vote.self,
      "SELECT v.* FROM vote AS v WHERE v.commune_id = \(commune) AND v.resolution_id = \(resolution) ORDER BY v.id")
  }

  /// The open votes in which this actor has a vote that is not yet given.
  func votesToCast() throws -> [Vote] {
    try tx.all(
      Vote.self,
      """
      SELECT v.* FROM vote AS v
      JOIN voter AS t ON t.commune_id = v.commune_id AND t.vote_id = v.id AND t.id = \(actor.person)
      LEFT JOIN named_vote AS n ON n.commune_id = v.commune_id AND n.vote_id = v.id AND n.voter_id = t.id
      WHERE v.commune_id = \(commune) AND v.state = 'open' AND v.way IN ('named', 'secret') AND n.voter_id IS NULL
      ORDER BY v.id LIMIT 20
      """
    ).filter { try hasCastBallot($0) != true }
  }

  func save(_ v: Vote) throws {
    let excluded = String(decoding: try JSONEncoder().encode(v.base.excluded), as: UTF8.self)
    try tx.run(
      """
      INSERT INTO vote (commune_id, id, session_id, resolution_id, motion, way, rule_id, seats, state, ballot_key,
                        opened_at, closed_at, members, present, excluded, in_favour, against, other, invalid, issued,
                        base, needed, passed, counted_by, void_reason)
      VALUES (\(commune), \(v.id), \(v.session), \(v.resolution), \(v.motion), \(v.way), \(v.rule), \(v.seats),
              \(v.state), \(v.ballotKey), \(v.openedAt), \(v.closedAt), \(v.base.members), \(v.base.present),
              \(excluded), \(v.count.inFavour), \(v.count.against), \(v.count.other), \(v.count.invalid),
              \(v.count.issued), \(v.result?.base ?? 0), \(v.result?.needed ?? 0),
              \(v.result.map { $0.isPassed ? "yes" : "no" }), \(v.countedBy), \(v.voidReason))
      ON CONFLICT (commune_id, id) DO UPDATE SET state = excluded.state, ballot_key = excluded.ballot_key,
        opened_at = excluded.opened_at, closed_at = excluded.closed_at, members = excluded.members,
        present = excluded.present, excluded = excluded.excluded, in_favour = excluded.in_favour,
        against = excluded.against, other = excluded.other, invalid = excluded.invalid, issued = excluded.issued,
        base = excluded.base, needed = excluded.needed, passed = excluded.passed, counted_by = excluded.counted_by,
        void_reason = excluded.void_reason
      """)
  }
}

// MARK: - Who votes

/// A voter, and what they chose where that may be known.
struct VoterRow: Sendable, RowDecodable {
  var id: String
  var name: String
  var choice: VoteChoice?
  var way: VoteSource?

  init(row: Row) throws {
    id = try row["id"]
    name = try row["name"]
    choice = try row["choice"]
    way = try row["way"]
  }
}

extension Work {
  /// The members of the body that holds a session, at a congress with the delegates, as they stand and whether they came.
  func roll(of session: Session) throws -> VoteRoll {
    let (standings, delegates) = (try standings(in: session.organizer), try delegateIDs(to: session))
    return VoteRoll(
      members: try attendees(session).compactMap { attendee in
        guard let person = attendee.person, attendee.organization == session.organizer || delegates.contains(person)
        else { return nil }
        return RollMember(
          person: person, name: attendee.name, standing: standings[person] ?? .official, mark: attendee.mark,
          reason: attendee.reason)
      }, isCongress: session.kind == .congress)
  }

  private func standings(in organization: String) throws -> [String: MemberStanding] {
    let rows = try tx.rows(
      """
      SELECT person_id, standing FROM member_standing
      WHERE commune_id = \(commune) AND organization_id = \(organization)
      """)
    return try Dictionary(uniqueKeysWithValues: rows.map { (try $0["person_id"] as String, try $0["standing"]) })
  }

  func saveStanding(_ standing: MemberStanding, of person: String, in organization: String) throws {
    try tx.run(
      """
      INSERT INTO member_standing (commune_id, organization_id, person_id, standing, since)
      VALUES (\(commune), \(organization), \(person), \(standing), \(today))
      ON CONFLICT (commune_id, organization_id, person_id) DO UPDATE SET standing = excluded.standing,
        since = excluded.since
      """)
  }

  func saveVoters(_ voters: [RollMember], of vote: String) throws {
    for voter in voters { try saveVoter(voter.person, voter.name, of: vote) }
  }

  /// A household's id is drawn by lot: two of one name are two.
  func saveHouseholds(_ names: [String], of vote: String) throws {
    for name in names { try saveVoter("h-" + Secret.digits(18), name, of: vote) }
  }

  private func saveVoter(_ id: String, _ name: String, of vote: String) throws {
    try tx.run(
      """
      INSERT INTO voter (commune_id, vote_id, id, name, sort_key)
      VALUES (\(commune), \(vote), \(id), \(name), \(personSortKey(name)))
      """)
  }

  /// By name. Of a secret vote there is no choice to be read.
  func voters(of vote: String) throws -> [VoterRow] {
    try tx.all(
      VoterRow.self,
      """
      SELECT t.id, t.name, n.choice, n.way FROM voter AS t
      LEFT JOIN named_vote AS n ON n.commune_id = t.commune_id AND n.vote_id = t.vote_id AND n.voter_id = t.id
      WHERE t.commune_id = \(commune) AND t.vote_id = \(vote) ORDER BY t.sort_key, t.id LIMIT 5000
      """)
  }

  func isVoter(_ person: String, in vote: String) throws -> Bool { try voterName(person, in: vote) != nil }

  func voterName(_ id: String, in vote: String) throws -> String? {
    try tx.rows("SELECT name FROM voter WHERE commune_id = \(commune) AND vote_id = \(vote) AND id = \(id)")
      .first.map { try $0["name"] }
  }

  /// - Returns: false where there was one already, which stands.
  func save(_ choice: VoteChoice, of voter: String, in vote: String, way: VoteSource) throws -> Bool {
    try tx.exists(
      """
      INSERT INTO named_vote (commune_id, vote_id, voter_id, choice, way, recorded_by)
      VALUES (\(commune), \(vote), \(voter), \(choice), \(way), \(actor.person))
      ON CONFLICT (commune_id, vote_id, voter_id) DO NOTHING RETURNING voter_id
      """)
  }

  func choice(of voter: String, in vote: String) throws -> VoteChoice? {
    try tx.rows(
      """
      SELECT choice FROM named_vote WHERE commune_id = \(commune) AND vote_id = \(vote) AND voter_id = \(voter)
      """
    ).first.map { try $0["choice"] }
  }

  func namedCounts(of vote: String) throws -> [VoteChoice: Int] {
    let rows = try tx.rows(
      """
      SELECT choice, count(*) AS n FROM named_vote WHERE commune_id = \(commune) AND vote_id = \(vote) GROUP BY choice
      """)
    return try Dictionary(uniqueKeysWithValues: rows.map { (try $0["choice"] as VoteChoice, try $0["n"]) })
  }
}

// MARK: - Candidates and reserved opinions

extension Work {
  func candidates(of vote: String) throws -> [Candidate] {
    try tx.all(
      Candidate.self,
      """
      SELECT * FROM candidate WHERE commune_id = \(commune) AND vote_id = \(vote) ORDER BY position LIMIT 200
      """)
  }

  func saveCandidates(_ names: [String], of vote: String) throws {
    for (index, name) in names.enumerated() { try save(Candidate(position: index + 1, name: name), of: vote) }
  }

  func save(_ c: Candidate, of vote: String) throws {
    try tx.run(
      """
      INSERT INTO candidate (commune_id, vote_id, position, name, votes, elected)
      VALUES (\(commune), \(vote), \(c.position), \(c.name), \(c.votes), \(c.outcome))
      ON CONFLICT (commune_id, vote_id, position) DO UPDATE SET votes = excluded.votes, elected = excluded.elected
      """)
  }

  func reservedOpinions(of vote: String) throws -> [ReservedOpinion] {
    try tx.all(
      ReservedOpinion.self,
      "SELECT * FROM reserved_opinion WHERE commune_id = \(commune) AND vote_id = \(vote) ORDER BY id LIMIT 500")
  }

  func save(_ o: ReservedOpinion, of vote: String) throws {
    try tx.run(
      """
      INSERT INTO reserved_opinion (commune_id, id, vote_id, person_id, name, words, noted_on)
      VALUES (\(commune), \(o.id), \(vote), \(o.person), \(o.name), \(o.words), \(o.notedOn))
      """)
  }
}

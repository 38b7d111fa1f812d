import Rulebook
import Storage

// The electronic secret ballot. What is kept where, and why nobody can put it together again: docs/secret-ballot.md.

extension Vote {
  /// One token a voter, known to the program only by what it becomes under the key of this vote. The key is erased at the
  /// close; a token says that somebody has voted and never what.
  func token(of person: String) -> String { Secret.hash("ballot|\(ballotKey)|\(id)|\(person)") }

  /// With fewer voters than this the count tells the others, or oneself, what was chosen: of two each knows the other's, and
  /// of four one vote against is soon guessed.
  static let fewVoters = 5
}

extension Work {
  /// Makes tokens and slots, both in the order of chance. Slots come from the system's randomness and never from `newID`,
  /// whose ids follow time.
  func fillBox(_ vote: inout Vote, _ voters: [String]) throws {
    vote.ballotKey = Secret.random(bytes: 32)
    try save(vote)
    for hash in voters.map(vote.token).sorted() {
      try tx.run("INSERT INTO ballot_token (commune_id, vote_id, hash) VALUES (\(commune), \(vote.id), \(hash))")
    }
    for _ in voters {
      try tx.run(
        "INSERT INTO ballot_slot (commune_id, vote_id, id) VALUES (\(commune), \(vote.id), \(Secret.random()))")
    }
  }

  /// Puts one's ballot into the box, once. Sent again it changes nothing, so that a telephone that lost its line can ask
  /// again without fear.
  ///
  /// The event says that a ballot came and not whose: history has an order, and so must not know both.
  func castBallot(_ id: String, _ choice: String) throws {
    let vote = try vote(id)
    try vote.mustBeOpen()
    guard vote.way == .secret else { throw Refusal(\.vote.notThisWay) }
    guard try isVoter(actor.person, in: id) else { throw Refusal(\.vote.notVoter) }
    guard try spendToken(vote.token(of: actor.person), of: id) else { return }
    let slot = try emptySlot(of: id)
    try tx.run(
      """
      UPDATE ballot_slot SET sealed = \(try keys.seal(choice, at: .ballot(commune: commune, slot: slot)))
      WHERE commune_id = \(commune) AND vote_id = \(id) AND id = \(slot)
      """)
    try HistoryChain(tx: tx).append(
      Event(
        id: newID(), at: now, kind: .ballotCast, person: nil, membership: nil, deputy: nil, organization: nil,
        subject: .vote(id), also: nil, detail: [:]), in: commune)
  }

  private func spendToken(_ hash: String, of vote: String) throws -> Bool {
    try tx.exists(
      """
      UPDATE ballot_token SET spent = 'yes'
      WHERE commune_id = \(commune) AND vote_id = \(vote) AND hash = \(hash) AND spent = 'no' RETURNING hash
      """)
  }

  /// An empty slot, drawn by lot: the first one after a random place, around the end where there is none.
  private func emptySlot(of vote: String) throws -> String {
    for place in [Secret.random(), ""] {
      let row = try tx.rows(
        """
        SELECT id FROM ballot_slot WHERE commune_id = \(commune) AND vote_id = \(vote) AND sealed = '' AND id >= \(place)
        ORDER BY id LIMIT 1
        """
      ).first
      if let row { return try row["id"] }
    }
    throw Refusal(\.vote.boxFull)
  }

  /// Whether this actor's token is spent; nil where they have none.
  func hasCastBallot(_ vote: Vote) throws -> Bool? {
    guard vote.way == .secret, vote.state == .open else { return nil }
    return try tx.rows(
      """
      SELECT spent FROM ballot_token
      WHERE commune_id = \(commune) AND vote_id = \(vote.id) AND hash = \(vote.token(of: actor.person))
      """
    ).first.map { try $0["spent"] as String == "yes" }
  }

  func ballotsCast(in vote: String) throws -> Int {
    try tx.count(
      """
      SELECT count(*) AS n FROM ballot_token WHERE commune_id = \(commune) AND vote_id = \(vote) AND spent = 'yes'
      """)
  }
}

// MARK: - Counting

extension Work {
  /// What was put into the box, in no order that means anything.
  func ballots(of vote: Vote) throws -> [String] {
    let rows = try tx.rows(
      "SELECT id, sealed FROM ballot_slot WHERE commune_id = \(commune) AND vote_id = \(vote.id) AND sealed <> ''")
    return try rows.map { row in
      let (id, sealed): (String, String) = (try row["id"], try row["sealed"])
      guard Keyring.isSealed(sealed) else { return sealed }
      return try keys.open(sealed, at: .ballot(commune: commune, slot: id))
    }.sorted()
  }

  /// What the program counts itself: the rows of a vote by name, the ballots of the box.
  func countBallots(_ vote: Vote) throws -> VoteCount {
    var count = VoteCount()
    guard vote.way == .secret else {
      let counts = try namedCounts(of: vote.id)
      (count.inFavour, count.against, count.other) = (
        counts[.inFavour] ?? 0, counts[.against] ?? 0, counts[.other] ?? 0
      )
      return count
    }
    let ballots = try ballots(of: vote)
    try checkBox(of: vote.id, holds: ballots.count)
    count.issued = vote.base.present
    for ballot in ballots {
      switch VoteChoice(rawValue: ballot) {
      case .inFavour?: count.inFavour += 1
      case .against?: count.against += 1
      case .other?: count.other += 1
      case nil: if vote.isElection { count.inFavour += 1 } else { count.invalid += 1 }
      }
    }
    return count
  }

  /// Every token that was spent put a ballot in. Where one is gone, by a lost key or by somebody's hand in the file, a count
  /// would pass for whole and be wrong: the vote is put aside instead.
  private func checkBox(of vote: String, holds found: Int) throws {
    let cast = try ballotsCast(in: vote)
    guard found == cast else {
      throw Refusal(\.vote.ballotsMissing, ["cast": String(cast), "found": String(found)])
    }
  }

  /// A ballot on which everybody was crossed out. It is valid and for nobody, so it must not be an empty text: that is
  /// what an empty slot has.
  static let blank = "-"

  /// How many each candidate has, and who is elected.
  func elect(_ vote: Vote, _ count: VoteCount, typed: [Int: Int], _ rule: Majority) throws {
    var candidates = try candidates(of: vote.id)
    let kept = vote.way == .secret ? try ballots(of: vote).flatMap(Election.kept) : []
    let valid = vote.way == .secret ? count.cast : count.cast - count.invalid
    for index in candidates.indices {
      let position = candidates[index].position
      let votes = vote.way == .secret ? kept.filter { $0 == position }.count : typed[position] ?? 0
      guard (0...max(0, valid)).contains(votes) else {
        throw Refusal(\.vote.moreThanPresent, ["sum": String(votes), "present": String(valid), "issued": ""])
      }
      candidates[index].votes = votes
    }
    let base = rule.denominator(of: vote.majorityCount)
    let needed = rule.needed(of: base) ?? base + 1
    for candidate in Election.decide(candidates, seats: vote.seats ?? 0, needed: needed) {
      try save(candidate, of: vote.id)
    }
  }

  /// After the close the tokens go, and the ballots are written anew: opened, sorted by what they say, under new ids. So
  /// they can be counted again and still belong to nobody. What was void is thrown away.
  func emptyBox(of vote: Vote) throws {
    guard vote.way == .secret else { return }
    let opened = vote.state == .closed ? try ballots(of: vote) : []
    try tx.run("DELETE FROM ballot_token WHERE commune_id = \(commune) AND vote_id = \(vote.id)")
    try tx.run("DELETE FROM ballot_slot WHERE commune_id = \(commune) AND vote_id = \(vote.id)")
    for ballot in opened {
      try tx.run(
        """
        INSERT INTO ballot_slot (commune_id, vote_id, id, sealed)
        VALUES (\(commune), \(vote.id), \(Secret.random()), \(ballot))
        """)
    }
  }
}

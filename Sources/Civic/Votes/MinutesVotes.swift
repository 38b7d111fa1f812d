import Rulebook

extension Work {
  /// The counted votes of a session for its minutes.
  func countedVotes(of session: String) throws -> [(vote: Vote, reserved: [ReservedOpinion])] {
    try votes(ofSession: session).filter { $0.state == .closed }.map { ($0, try reservedOpinions(of: $0.id)) }
  }
}

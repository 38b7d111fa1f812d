import Markup
import Rulebook

/// What was voted on and what came of it, with the opinions that were reserved; nothing where there was no vote.
func votesSection(_ minutes: Minutes, _ look: Look) -> HTML {
  guard !minutes.votes.isEmpty else { return "" }
  return """
    <section><h2>\(look.text.vote.title)</h2>
    <ol>\(each: minutes.votes, { row in minutesVote(row.vote, row.reserved, minutes.session.kind, look) })</ol></section>

    """
}

private func minutesVote(
  _ vote: Vote, _ reserved: [ReservedOpinion], _ kind: Session.Kind, _ look: Look
) -> HTML {
  let words = look.text.vote
  let rule = vote.closedAt.flatMap { try? look.rules?.majority(vote.rule, on: $0.day) }
  let sentence =
    rule.flatMap { VoteSentences(words: words, kind: kind).result(vote, $0) } ?? countsText(vote.count, look)
  return """
    <li>\(vote.motion) (\(words.word(vote.way))): \(sentence)\(each: reserved, { opinion in
      "<br>\(words.reserved): \(opinion.name): \(opinion.words)"
    })</li>

    """
}

extension Work {
  /// The counted votes of a session for its minutes.
  func countedVotes(of session: String) throws -> [(vote: Vote, reserved: [ReservedOpinion])] {
    try votes(ofSession: session).filter { $0.state == .closed }.map { ($0, try reservedOpinions(of: $0.id)) }
  }
}

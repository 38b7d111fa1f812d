import Markup
import Rulebook

/// The count for the whole room: what changes while people vote, and what came of it.
func liveText(_ live: LiveCount, _ kind: Session.Kind, _ look: Look) -> HTML {
  let (words, vote) = (look.text.vote, live.vote)
  let all = vote.way == .households ? vote.base.members : vote.base.present
  let sentence = live.rule.flatMap { VoteSentences(words: words, kind: kind).result(vote, $0) }
  let isCounted = vote.state == .closed || (vote.state == .open && (vote.way == .named || vote.way == .households))
  return """
    <h1>\(vote.motion)</h1>
    <p class="tags">\(voteTag(vote, look))</p>
    \(when: vote.state == .open && !vote.way.isTyped, castOf(live.cast, all, words))
    \(when: isCounted && !vote.isElection, liveFigures(vote, look))
    \(when: !live.candidates.isEmpty, liveElected(live.candidates, look))
    \(some: sentence, { sentence in "<p class=\"room-result\">\(sentence)</p>" })
    """
}

private func castOf(_ cast: Int, _ all: Int, _ words: VoteText) -> HTML {
  "<p class=\"room-cast\"><strong>\(cast)</strong> / \(all) <span>\(words.haveVoted)</span></p>"
}

private func liveElected(_ candidates: [Candidate], _ look: Look) -> HTML {
  """
  <ul class="room-elected">\(each: candidates, { one in
    "<li><strong>\(one.votes)</strong> \(one.name) \(electionTag(one, look))</li>"
  })</ul>
  """
}

private func liveFigures(_ vote: Vote, _ look: Look) -> HTML {
  let words = look.text.vote
  let figures = [
    (words.inFavour, vote.count.inFavour), (words.against, vote.count.against),
    (words.other, vote.count.other + vote.count.invalid),
  ]
  return
    "<dl class=\"room-figures\">\(each: figures, { name, count in "<div><dt>\(name)</dt><dd>\(count)</dd></div>" })</dl>"
}

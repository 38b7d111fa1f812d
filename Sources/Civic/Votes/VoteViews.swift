import Markup
import Rulebook

func voteTag(_ vote: Vote, _ look: Look) -> HTML {
  let words = look.text.vote
  switch vote.state {
  case .prepared: return statusTag(words.states.prepared, .ring, .neutral)
  case .open: return statusTag(words.states.open, .dot, .info)
  case .void: return statusTag(words.states.void, .cross, .neutral)
  case .closed:
    if vote.isElection { return statusTag(words.states.closed, .tick, .success) }
    return vote.result?.isPassed == true
      ? statusTag(words.isPassed, .tick, .success) : statusTag(words.isNotPassed, .cross, .warning)
  }
}

func voteCard(_ vote: Vote, _ look: Look) -> HTML {
  let words = look.text.vote
  let counts = vote.state == .closed && !vote.isElection ? "<p>\(countsText(vote.count, look))</p>" as HTML : ""
  return card(
    vote.motion, address: "/votes/\(vote.id)", tags: [voteTag(vote, look)], "<p>\(words.word(vote.way))</p>\(counts)")
}

/// "Tán thành 27, không tán thành 1, ý kiến khác 0".
func countsText(_ count: VoteCount, _ look: Look) -> String {
  let words = look.text.vote
  var parts = [
    "\(words.inFavour) \(count.inFavour)", "\(words.against.lowercased()) \(count.against)",
    "\(words.other.lowercased()) \(count.other)",
  ]
  if count.invalid > 0 { parts.append("\(words.invalid.lowercased()) \(count.invalid)") }
  return parts.joined(separator: ", ")
}

// MARK: - One vote

func voteView(_ page: VoteOverview, _ filled: Filled, _ look: Look) -> HTML {
  let (words, vote) = (look.text.vote, page.vote)
  let back = page.session.map { (word: $0.title, address: "/sessions/\($0.id)/votes") }
  return """
    \(pageHead(vote.motion, lead: words.word(vote.way), back: back))
    \(errorSummary(filled, look))
    <p class="tags">\(voteTag(vote, look))\(when: vote.isElection, statusTag(
      words.seatsOf(["seats": vote.seats ?? 0, "count": page.candidates.count]), .ring, .neutral))</p>
    \(when: vote.state == .void, noticeBox(.warning, look, "<p>\(vote.voidReason)</p>"))
    \(ownBallot(page, filled, look))
    \(voteResult(page, look))
    \(runningCount(page, look))
    \(when: page.runs, voteControls(page, filled, look))
    \(denominatorSection(page, look))
    \(voterSection(page, look))
    \(papersLink("/votes/\(vote.id)", look))
    \(reservedSection(page, filled, look))
    \(some: vote.resolution, { id in "<p><a href=\"/resolutions/\(id)\">\(look.text.resolution.one)</a></p>" })
    """
}

private func voteResult(_ page: VoteOverview, _ look: Look) -> HTML {
  let (words, vote) = (look.text.vote, page.vote)
  guard vote.state == .closed, let rule = page.rule else { return "" }
  let sentence = VoteSentences(words: words, kind: page.session?.kind).result(vote, rule)
  let isUnanimous =
    vote.way.isSecret && [vote.count.inFavour, vote.count.against, vote.count.other].contains(vote.count.cast)
  return """
    \(some: sentence, { sentence in "<blockquote class=\"words\">\(sentence)</blockquote>" })
    <p>\(countsText(vote.count, look))</p>
    \(when: vote.isElection, electionResult(page, look))
    \(when: isUnanimous && vote.count.cast > 0 && !vote.isElection, noticeBox(.info, look, "<p>\(words.unanimous)</p>"))
    \(when: !vote.countedBy.isEmpty, "<p>\(words.countedBy): \(vote.countedBy)</p>")
    <p class="hint">\(look.text.rule.citation): \(rule.name), \(citationText(rule.citation))\
    \(when: rule.confidence != .verified, " (\(look.text.site.states.unverified))")</p>
    """
}

private func electionResult(_ page: VoteOverview, _ look: Look) -> HTML {
  let words = look.text.vote
  return table(
    caption: words.electionResult,
    [Column(words.candidate), Column(words.votesOf, number: true), Column(words.outcome)],
    rows: page.candidates.sorted { ($1.votes, $0.position) < ($0.votes, $1.position) }.map { candidate in
      ["\(candidate.name)", "\(candidate.votes)", electionTag(candidate, look)]
    })
}

func electionTag(_ candidate: Candidate, _ look: Look) -> HTML {
  let words = look.text.vote
  switch candidate.outcome {
  case .elected: return statusTag(words.elected, .tick, .success)
  case .tied: return statusTag(words.tied, .pause, .warning)
  case .notElected, nil: return statusTag(words.notElected, .ring, .neutral)
  }
}

private func runningCount(_ page: VoteOverview, _ look: Look) -> HTML {
  let (words, vote) = (look.text.vote, page.vote)
  guard vote.state == .open else { return "" }
  let all = vote.way == .households ? vote.base.members : vote.base.present
  let counts: HTML = vote.way.isTyped ? "" : "<p>\(words.castOf(["cast": page.castCount, "all": all]))</p>"
  let missing = page.voterCount - page.castCount
  let isTypedFor = page.runs && missing > 0 && (vote.way == .named || vote.way == .households)
  let ways: [HTML] = [
    isTypedFor ? linkButton(words.recordRest(["count": missing]), "#voters") : "",
    page.session.map { linkButton(words.roomScreen, "/sessions/\($0.id)/room") } ?? "",
  ]
  return "\(counts)\(buttons(HTML(ways)))"
}

/// "27 = 30 − 2 − 1", each line with its reason, and whether enough have come.
private func denominatorSection(_ page: VoteOverview, _ look: Look) -> HTML {
  guard let rule = page.rule, page.vote.state == .open || page.vote.state == .closed else { return "" }
  let words = look.text.vote
  let lines = VoteSentences(words: words, kind: page.session?.kind).denominator(page.vote.base, rule)
  return disclosure(
    words.whyBase, open: true,
    """
    \(denominatorTable(lines, look))
    <p>\(words.presentNow(["count": page.vote.base.present]))</p>
    \(quorumWords(page, look))
    """)
}

func denominatorTable(_ lines: [(String, Int)], _ look: Look) -> HTML {
  definitionList(lines.map { name, count in (name, "\(numberText(count, look))") })
}

private func quorumWords(_ page: VoteOverview, _ look: Look) -> HTML {
  let words = look.text.vote
  guard let quorum = page.quorum else { return "<p class=\"hint\">\(words.noQuorum)</p>" }
  let outcome = quorum.outcome(of: page.vote.majorityCount.asAttendance)
  let values: KeyValuePairs<String, any CustomStringConvertible & Sendable> = [
    "present": outcome.inFavour, "base": outcome.base, "needed": outcome.needed,
  ]
  return
    "<p>\(outcome.isReached ? words.quorumReached(values) : words.quorumMissed(values)) (\(citationText(quorum.citation)))</p>"
}

private func voterSection(_ page: VoteOverview, _ look: Look) -> HTML {
  let words = look.text.vote
  guard !page.voters.isEmpty, page.vote.state != .prepared || page.vote.way == .households else { return "" }
  let (needsTyping, path) = (page.runs && page.vote.state == .open, "/votes/\(page.vote.id)")
  return """
    <h2 id="voters">\(words.voters)</h2>
    \(nameFilter(page.shown, path, look))
    \(when: needsTyping, recordForm(page, look))
    <ul class="voters">\(each: page.shown.items, { voter in voterRow(voter, needsTyping: needsTyping, look) })</ul>
    \(leafing(page.shown, path, look))
    """
}

private func voterRow(_ voter: VoterRow, needsTyping: Bool, _ look: Look) -> HTML {
  let words = look.text.vote
  let said: HTML =
    voter.choice.map { choice in
      """
      \(statusTag(words.word(choice), choice == .inFavour ? .tick : choice == .against ? .cross : .dot, .neutral)) \
      \(voter.way == .own ? "" : words.word(voter.way ?? .own))
      """
    } ?? statusTag(words.notYet, .ring, .neutral)
  guard needsTyping, voter.choice == nil else { return "<li>\(voter.name) \(said)</li>\n" }
  return """
    <li><fieldset class="segments"><legend>\(voter.name)</legend><div>\(each: VoteChoice.allCases, { choice in
      recordButton(choice, voter, words)
    })</div></fieldset></li>

    """
}

private func recordButton(_ choice: VoteChoice, _ voter: VoterRow, _ words: VoteText) -> HTML {
  """
  <button class="button secondary" form="record" name="choice" value="\(choice.rawValue) \(voter.id)">\(words.word(choice))</button>
  """
}

/// The one form to which the buttons of all rows belong: for somebody without a telephone, or a household's sheet. How they
/// were asked is chosen once for many.
private func recordForm(_ page: VoteOverview, _ look: Look) -> HTML {
  let words = look.text.vote
  let sources: [VoteSource] = page.vote.way == .households ? [.meeting, .sheet, .chat] : [.meeting]
  let chosen = page.source.flatMap { sources.contains($0) ? $0 : nil } ?? .meeting
  return form(action: page.shown.query("/votes/\(page.vote.id)/records"), look: look, id: "record") {
    """
    <p>\(words.recordLead)</p>
    \(sources.count == 1 ? hidden("way", chosen.rawValue) : radios(
      Field("way", words.source), sources.map { Choice($0.rawValue, words.word($0)) },
      Filled(["way": chosen.rawValue]), look))
    """
  }
}

private func reservedSection(_ page: VoteOverview, _ filled: Filled, _ look: Look) -> HTML {
  let (words, vote) = (look.text.vote, page.vote)
  guard vote.state == .closed else { return "" }
  let mayAdd = page.isVoter || page.runs
  return """
    \(when: !page.reserved.isEmpty, "<h2>\(words.reserved)</h2>")
    \(each: page.reserved, { opinion in
      "<blockquote class=\"words\"><strong>\(opinion.name)</strong>: \(opinion.words)</blockquote>\n"
    })
    \(when: mayAdd, disclosure(words.reserve, open: filled.problem("words") != nil, form(action: "/votes/\(vote.id)/reservations", look: look) {
      """
      <p>\(words.reserveLead)</p>
      \(textArea(Field("words", words.reservedWords), filled, look))
      \(when: page.runs, textField(
        Field("name", look.text.resolution.speaker, hint: look.text.resolution.speakerHint, optional: true), filled,
        look, .name))
      \(buttons(button(words.reserve, .secondary)))
      """
    }))
    """
}

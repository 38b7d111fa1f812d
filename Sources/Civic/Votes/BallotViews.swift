import Markup

/// The reader's own ballot: the question, the choices as large as thumbs, and afterwards that it has come in.
func ownBallot(_ page: VoteOverview, _ filled: Filled, _ look: Look) -> HTML {
  let (words, vote) = (look.text.vote, page.vote)
  guard vote.state == .open, let own = page.own else { return "" }
  switch own {
  case .given(let choice):
    return noticeBox(
      .success, look, title: words.received, "<p>\(words.yourChoice(["choice": words.word(choice)]))</p>")
  case .inTheBox: return noticeBox(.success, look, title: words.received, "<p>\(words.inTheBox)</p>")
  case .owed:
    let isSecret = vote.way == .secret
    return """
      \(when: isSecret, secrecyNotice(page, look))
      \(vote.isElection ? electionBallot(page, filled, look) : choiceBallot(page, look))
      """
  }
}

/// What is kept and what is not; and plainly where a secret vote cannot be secret.
private func secrecyNotice(_ page: VoteOverview, _ look: Look) -> HTML {
  let words = look.text.vote
  let isFew = page.vote.base.present < Vote.fewVoters
  return """
    \(noticeBox(.info, look, title: words.secretTitle, "<p>\(words.secretLead)</p>"))
    \(when: isFew, noticeBox(.warning, look, "<p>\(words.fewVoters(["count": page.vote.base.present]))</p>"))
    """
}

private func choiceBallot(_ page: VoteOverview, _ look: Look) -> HTML {
  let words = look.text.vote
  let field = Field("choice", words.yourVote)
  return """
    <div class="ballot">\(form(action: "/votes/\(page.vote.id)/ballot", look: look, keeps: false) {
      """
      \(radios(field, VoteChoice.allCases.map { Choice($0.rawValue, words.word($0)) }, Filled(), look))
      \(buttons(button(words.cast)))
      """
    })</div>
    """
}

/// The names as they stand on the ballot; whoever is not wanted is not ticked, which on paper is a line through the name.
private func electionBallot(_ page: VoteOverview, _ filled: Filled, _ look: Look) -> HTML {
  let words = look.text.vote
  let seats = page.vote.seats ?? 0
  return """
    <div class="ballot">\(form(action: "/votes/\(page.vote.id)/ballot", look: look, keeps: false) {
      """
      \(checkboxes(
        Field("kept", words.keepNames(["seats": seats]), hint: words.keepHint),
        page.candidates.map { Choice(String($0.position), $0.name) }, filled, look))
      \(buttons(button(words.cast)))
      """
    })</div>
    """
}

// MARK: - Whoever runs it

func voteControls(_ page: VoteOverview, _ filled: Filled, _ look: Look) -> HTML {
  let (words, vote) = (look.text.vote, page.vote)
  switch vote.state {
  case .prepared:
    return """
      \(when: vote.way == .secret, "<p>\(words.secretLead)</p>")
      \(when: page.unmarked > 0, unmarkedNotice(page, look))
      \(buttonForm(action: "/votes/\(vote.id)/opening", words.open, .primary, look: look))
      \(voiding(vote, filled, look))
      """
  case .open: return "\(closingForm(page, filled, look))\(evidence(page, look))\(voiding(vote, filled, look))"
  case .closed, .void: return ""
  }
}

/// Whoever is not marked present has no vote once it has begun.
private func unmarkedNotice(_ page: VoteOverview, _ look: Look) -> HTML {
  let words = look.text.vote
  return """
    \(noticeBox(.warning, look, "<p>\(words.unmarked(["count": page.unmarked]))</p>"))
    \(buttons(linkButton(look.text.session.attendance, "/sessions/\(page.vote.session)/attendance")))
    """
}

private func closingForm(_ page: VoteOverview, _ filled: Filled, _ look: Look) -> HTML {
  let (words, vote) = (look.text.vote, page.vote)
  return """
    <section class="closing"><h2>\(words.closeTitle)</h2>
    \(form(action: "/votes/\(vote.id)/closing", look: look, keeps: false) {
      """
      \(when: vote.way.isTyped, typedFields(page, filled, look))
      \(buttons(button(words.close)))
      """
    })</section>
    """
}

private func typedFields(_ page: VoteOverview, _ filled: Filled, _ look: Look) -> HTML {
  let (words, vote) = (look.text.vote, page.vote)
  func field(_ name: String, _ label: String, hint: String? = nil) -> HTML {
    textField(Field(name, label, hint: hint), filled, look, .number)
  }
  if vote.isElection {
    return """
      \(field("issued", words.issued))\(field("in_favour", words.validPapers))\(field("invalid", words.invalid))
      \(each: page.candidates, { field("candidate-\($0.position)", "\(words.votesOf): \($0.name)") })
      \(textField(Field("counted_by", words.countedBy, hint: words.countedByHint), filled, look))
      """
  }
  let isPaper = vote.way == .paper
  return """
    <p>\(words.mustAddUp(["present": vote.base.present]))</p>
    \(when: isPaper, field("issued", words.issued))
    \(field("in_favour", words.inFavour))\(field("against", words.against))\(field("other", words.other))
    \(when: isPaper, field("invalid", words.invalid))
    \(when: isPaper, textField(Field("counted_by", words.countedBy, hint: words.countedByHint), filled, look))
    """
}

/// What proves a vote that was held in a chat group.
private func evidence(_ page: VoteOverview, _ look: Look) -> HTML {
  guard page.vote.way == .households else { return "" }
  let add = uploadAddress(.vote(page.vote.id), back: "/votes/\(page.vote.id)")
  return
    "<h2>\(look.text.vote.evidence)</h2><p>\(look.text.vote.evidenceLead)</p>\(attachmentList(page.attachments, look, add: add))"
}

private func voiding(_ vote: Vote, _ filled: Filled, _ look: Look) -> HTML {
  let words = look.text.vote
  return disclosure(
    words.void, open: filled.problem("reason") != nil,
    form(action: "/votes/\(vote.id)/voiding", look: look) {
      """
      \(textField(Field("reason", words.voidReason), filled, look))
      \(buttons(button(words.void, .danger)))
      """
    })
}

import Markup
import Rulebook

struct RollPage: Sendable {
  var session: Session
  var roll: VoteRoll
  var members: LongList<RollMember>
  /// Whose standing is being changed.
  var chosen: RollMember?
  /// A cell decides from so many official members on; nil where there are enough.
  var tooFew: Rule?
  var votes: [Vote]
  var rule: Majority?
  var resolutions: [Resolution]
  var runs: Bool
}

struct NewVotePage: Sendable {
  var session: Session
  var isGroup: Bool
  var rules: [Choice]
  var resolutions: [Choice]
}

/// The votes of a session, and over whom they are counted.
func rollView(_ page: RollPage, _ filled: Filled, _ look: Look) -> HTML {
  let (words, session) = (look.text.vote, page.session)
  let address = "/sessions/\(session.id)"
  let isGoing = session.state == .scheduled || session.state == .open
  return """
    \(pageHead(
      words.title, lead: session.title, back: (look.text.session.one, address),
      actions: page.runs && isGoing ? linkButton(words.prepare, "\(address)/votes/new", .primary) : "",
      page.runs && isGoing ? linkButton(look.text.session.attendance, "\(address)/attendance") : "",
      page.runs && session.state == .open ? linkButton(words.chooseSecretary, "\(address)/secretary") : ""))
    \(when: !session.secretaryName.isEmpty, "<p>\(words.secretary): \(session.secretaryName)</p>")
    \(errorSummary(filled, look))
    \(some: page.tooFew, { rule in tooFewNotice(rule, look) })
    \(page.votes.isEmpty ? emptyState(words.none) : cardList(page.votes.map { voteCard($0, look) }))
    \(when: !page.resolutions.isEmpty, "<h2>\(look.text.resolution.title)</h2>")
    \(when: !page.resolutions.isEmpty, resolutionLinks(page.resolutions))
    \(some: page.rule, { rule in rollBase(page, rule, look) })
    \(when: !page.roll.members.isEmpty, memberSection(page, isGoing: isGoing, look))
    """
}

private func resolutionLinks(_ list: [Resolution]) -> HTML {
  """
  <ul class="mend">\(each: list, { one in
    "<li><a href=\"/resolutions/\(one.id)\">\(one.title)</a></li>"
  })</ul>
  """
}

private func rollBase(_ page: RollPage, _ rule: Majority, _ look: Look) -> HTML {
  let words = look.text.vote
  let sentences = VoteSentences(words: words, kind: page.session.kind)
  let lines = sentences.denominator(page.roll, rule)
  let needed = rule.needed(of: lines.last?.1 ?? 0).map { sentences.needed($0, rule) }
  return """
    <h2>\(words.whyBase)</h2>
    \(denominatorTable(lines, look))
    \(some: needed, { needed in "<p>\(words.neededToPass(["needed": needed]))</p>" })
    <p class="hint">\(look.text.rule.citation): \(rule.name), \(citationText(rule.citation))</p>
    """
}

private func memberSection(_ page: RollPage, isGoing: Bool, _ look: Look) -> HTML {
  let (words, path) = (look.text.vote, "/sessions/\(page.session.id)/votes")
  return """
    <h2 id="members">\(words.members)</h2>
    \(some: page.runs && isGoing ? page.chosen : nil, { member in standingForm(member, page, look) })
    \(nameFilter(page.members, path, look))
    <ul class="voters">\(each: page.members.items, { member in
      memberRow(member, page, mayChange: page.runs && isGoing, look)
    })</ul>
    \(leafing(page.members, path, look))
    """
}

private func tooFewNotice(_ rule: Rule, _ look: Look) -> HTML {
  let least = rule.value?.whole ?? 0
  return noticeBox(
    .warning, look,
    "<p>\(look.text.vote.tooFew(["least": least]))</p><p>\(look.text.rule.citation): \(citationText(rule.citation))</p>"
  )
}

private func memberRow(_ member: RollMember, _ page: RollPage, mayChange: Bool, _ look: Look) -> HTML {
  let (words, marks) = (look.text.vote, look.text.session)
  let shape: Icon = member.mark == .present ? .tick : member.mark == .expected ? .ring : .pause
  let reason = member.reason.isEmpty ? "" : ": \(member.reason)"
  let number = page.members.number > 1 ? String(page.members.number) : nil
  let change = address(
    "/sessions/\(page.session.id)/votes", ["q": page.members.typed, "page": number, "member": member.person])
  let line: HTML = """
    <strong>\(member.name)</strong> \
    \(statusTag(words.word(member.standing), .dot, member.standing == .official ? .neutral : .info)) \
    \(statusTag(marks.word(member.mark) + reason, shape, .neutral))
    """
  return """
    <li id="m-\(member.person)">\(line)\
    \(when: mayChange, " <a class=\"in-list\" href=\"\(change)#members\">\(words.changeStanding)</a>")</li>

    """
}

private func standingForm(_ member: RollMember, _ page: RollPage, _ look: Look) -> HTML {
  let words = look.text.vote
  return form(action: page.members.query("/sessions/\(page.session.id)/standings"), look: look, keeps: false) {
    """
    \(hidden("person", member.person))
    <p><strong>\(words.standing): \(member.name)</strong></p>
    <div class="buttons">\(each: MemberStanding.allCases, { standing in
      button(
        words.word(standing), standing == member.standing ? .primary : .secondary, name: "standing",
        value: standing.rawValue)
    })</div>
    """
  }
}

func newVoteView(_ page: NewVotePage, _ filled: Filled, _ look: Look) -> HTML {
  let (words, address) = (look.text.vote, "/sessions/\(page.session.id)/votes")
  let ways: [Vote.Way] =
    page.isGroup ? [.households, .hands, .named, .paper, .secret] : [.hands, .named, .paper, .secret]
  return """
    \(pageHead(words.prepare, lead: page.session.title, back: (words.title, address)))
    \(errorSummary(filled, look))
    \(form(action: address, look: look) {
      """
      \(textArea(Field("motion", words.motion, hint: words.motionHint), filled, look, rows: 2))
      \(when: !page.resolutions.isEmpty, selectField(
        Field("resolution", words.onResolution, optional: true), page.resolutions, filled, look))
      \(radios(
        Field("way", words.way), ways.map { Choice($0.rawValue, words.word($0), hint: words.hint($0)) }, filled, look))
      \(radios(Field("rule", words.rule), page.rules, ruleFilled(page, filled), look))
      \(disclosure(words.isElection, open: filled.problem("seats") != nil, electionFields(filled, look)))
      \(when: page.isGroup, textArea(
        Field("households", words.households, hint: words.householdsHint, optional: true), filled, look, rows: 6))
      \(buttons(button(words.savePrepared), linkButton(look.text.site.buttons.cancel, address)))
      """
    })
    """
}

/// The usual majority is chosen until somebody chooses another.
private func ruleFilled(_ page: NewVotePage, _ filled: Filled) -> Filled {
  var filled = filled
  if filled.value("rule").isEmpty, let first = page.rules.first { filled.values["rule"] = [first.value] }
  return filled
}

private func electionFields(_ filled: Filled, _ look: Look) -> HTML {
  let words = look.text.vote
  return """
    \(textArea(Field("candidates", words.candidates, hint: words.candidatesHint, optional: true), filled, look, rows: 5))
    \(textField(Field("seats", words.seats, optional: true), filled, look, .number))
    """
}

extension VoteText {
  func hint(_ way: Vote.Way) -> String {
    switch way {
    case .hands: wayHints.hands
    case .named: wayHints.named
    case .paper: wayHints.paper
    case .secret: wayHints.secret
    case .households: wayHints.households
    }
  }
}

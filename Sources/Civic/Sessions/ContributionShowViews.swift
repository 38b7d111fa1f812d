import Markup

struct ContributionPage: Sendable {
  var session: Session
  var row: ContributionRow
  /// Where the writer came from: back to the screen of the meeting, or to the list.
  var from: String?
  /// Which of the four forms stands open.
  var open: Contribution.Disposition?
  /// The words that were searched for among the matters.
  var search = ""
  var mayChange = false
  var mayDispose = false
  var subjects: [Choice] = []
  var bodies: [Choice] = []
  var speakers: [Speaker] = []
  var matters: [MatterChoice] = []
  /// The invited units, where nobody wrote down who said it.
  var units: [String] = []

  init(session: Session, row: ContributionRow) {
    self.session = session
    self.row = row
  }

  var address: String { contributionAddress(row.contribution) }
}

func contributionView(_ page: ContributionPage, _ filled: Filled, _ look: Look) -> HTML {
  let words = look.text.contribution
  let contribution = page.row.contribution
  let back = page.from == "capture" ? (words.capture, "capture") : (words.all, "contributions")
  return """
    \(pageHead(
      words.one(["position": contribution.position]), lead: page.row.speaker,
      back: (back.0, "\(page.session.address)/\(back.1)")))
    \(errorSummary(filled, look))
    <blockquote class="words">\(contribution.words)</blockquote>
    <p class="tags">\(dispositionTag(contribution.disposition, look)) \
    \(some: page.row.subjectName, { name in "<span>\(name)</span>" })</p>
    \(whatBecameOfIt(page.row, look))
    \(when: page.mayDispose, dispositionForms(page, filled, look))
    \(when: page.mayChange, changeForms(page, filled, look))
    """
}

// MARK: - What becomes of it

private func dispositionForms(_ page: ContributionPage, _ filled: Filled, _ look: Look) -> HTML {
  """
  <h2>\(look.text.contribution.dispose)</h2>
  \(each: Contribution.Disposition.allCases, { way in dispositionForm(way, page, filled, look) })
  """
}

private func dispositionForm(
  _ way: Contribution.Disposition, _ page: ContributionPage, _ filled: Filled, _ look: Look
) -> HTML {
  let words = look.text.contribution.disposition[way]
  let content: HTML = """
    <p class="hint">\(words.hint)</p>
    \(when: way == .joinsMatter, matterSearch(page, look))
    \(form(action: "\(page.address)/disposition", look: look, keeps: false) {
      """
      \(hidden("disposition", way.rawValue))
      \(dispositionFields(way, page, filled, look))
      \(buttons(button(words.button, way == .noted ? .secondary : .primary)))
      """
    })
    """
  if way == .noted { return "<div class=\"way\">\(content)</div>" }
  return disclosure(words.word, open: page.open == way, content)
}

private func dispositionFields(
  _ way: Contribution.Disposition, _ page: ContributionPage, _ filled: Filled, _ look: Look
) -> HTML {
  switch way {
  case .noted: ""
  case .answered: answerFields(page, filled, look)
  case .opensMatter: matterFields(page, filled, look)
  case .joinsMatter: matterRadios(page, filled, look)
  }
}

private func answerFields(_ page: ContributionPage, _ filled: Filled, _ look: Look) -> HTML {
  let words = look.text.contribution
  let contribution = page.row.contribution
  let filled = filled.orElse(["answered_by": contribution.answeredBy, "answer": contribution.answer])
  return """
    \(selectField(Field("answered_by", words.answeredBy), page.bodies, filled, look))
    \(textArea(Field("answer", words.answer), filled, look))
    """
}

private func matterFields(_ page: ContributionPage, _ filled: Filled, _ look: Look) -> HTML {
  let (words, matter) = (look.text.contribution, look.text.matter)
  let contribution = page.row.contribution
  let filled = filled.orElse([
    "kind": Matter.Kind.opinion.rawValue, "title": contribution.proposedTitle, "matter_subject": contribution.subject,
  ])
  return """
    \(textArea(Field("title", words.matterTitle, hint: words.matterTitleHint), filled, look, rows: 2))
    \(radios(Field("kind", matter.kind), matterKinds(look), filled, look))
    \(selectField(Field("matter_subject", matter.subject), page.subjects, filled, look))
    \(textField(Field("place", matter.place, hint: words.matterPlaceHint, optional: true), filled, look))
    \(forAllField(page.units, page.open == .opensMatter ? filled : Filled(), look))
    """
}

/// A denunciation is handed in on paper, never spoken into the minutes of a meeting (design.md 4).
private func matterKinds(_ look: Look) -> [Choice] {
  let kinds = look.text.contribution.matterKind
  return [
    Choice(Matter.Kind.opinion.rawValue, kinds.opinion), Choice(Matter.Kind.proposal.rawValue, kinds.proposal),
    Choice(Matter.Kind.report.rawValue, kinds.report), Choice(Matter.Kind.complaint.rawValue, kinds.complaint),
  ]
}

private func matterRadios(_ page: ContributionPage, _ filled: Filled, _ look: Look) -> HTML {
  let words = look.text.contribution
  guard !page.matters.isEmpty else { return emptyState(words.noMatterFound) }
  let choices = page.matters.map { matter in
    Choice(
      matter.id, matter.title,
      hint: "\(words.matterNumber(["number": matter.number])) · \(words.voices(["count": matter.voices]))")
  }
  return """
    \(radios(Field("matter", words.chooseMatter), choices, filled, look))
    \(forAllField(page.units, page.open == .joinsMatter ? filled : Filled(), look))
    """
}

private func matterSearch(_ page: ContributionPage, _ look: Look) -> HTML {
  let words = look.text.contribution
  let filled = Filled(["q": page.search])
  return """
    <form class="form" method="get" action="\(page.address)">
    \(hidden("as", Contribution.Disposition.joinsMatter.rawValue))
    \(textField(Field("q", words.findMatter, hint: words.findMatterHint), filled, look, .search))
    \(buttons(button(look.text.site.layout.searchButton, .secondary)))
    </form>
    """
}

// MARK: - Mending it

private func changeForms(_ page: ContributionPage, _ filled: Filled, _ look: Look) -> HTML {
  let words = look.text.contribution
  let hasProblem = ["speaker", "words"].contains { filled.problem($0) != nil }
  return """
    \(disclosure(words.change, open: hasProblem || page.from == "capture", changeForm(page, filled, look)))
    \(when: page.row.matter == nil, disclosure(words.remove, removalForm(page, look)))
    """
}

private func changeForm(_ page: ContributionPage, _ filled: Filled, _ look: Look) -> HTML {
  let words = look.text.contribution
  let contribution = page.row.contribution
  let filled = filled.orElse([
    "speaker": contribution.speakerName, "organization": contribution.organization, "subject": contribution.subject,
    "words": contribution.words,
  ])
  return form(action: page.address, look: look, keeps: false) {
    """
    \(hidden("from", page.from ?? ""))
    \(speakerField(page.speakers, filled, look))
    \(textArea(Field("words", words.words, hint: words.wordsHint), filled, look))
    \(contributionDetails(page.bodies, page.subjects, filled, look))
    \(buttons(button(words.saveChange)))
    """
  }
}

private func removalForm(_ page: ContributionPage, _ look: Look) -> HTML {
  let words = look.text.contribution
  return """
    <p>\(words.removeLead)</p>
    \(buttonForm(action: "\(page.address)/removal", words.remove, .danger, look: look))
    """
}

extension Filled {
  /// What stands in a form when none of these fields has been sent yet.
  func orElse(_ start: KeyValuePairs<String, String?>) -> Filled {
    guard !start.contains(where: { values[$0.key] != nil }) else { return self }
    var filled = Filled(start)
    filled.values.merge(values) { _, sent in sent }
    filled.problems = problems
    return filled
  }
}

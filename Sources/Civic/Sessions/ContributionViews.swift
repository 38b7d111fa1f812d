import Markup

struct ContributionsPage: Sendable {
  var session: Session
  var rows: [ContributionRow]
  /// Which ones are shown: `pending`, a disposition, or empty for all.
  var state: String
  var mayDispose: Bool
  var mayConclude: Bool
  var subjects: [Choice]
  /// The names of the invited units, for whoever may dispose.
  var units: [String]

  static let pending = "pending"

  var shown: [ContributionRow] {
    if state == ContributionsPage.pending { return rows.filter { $0.contribution.disposition == nil } }
    guard let disposition = Contribution.Disposition(rawValue: state) else { return rows }
    return rows.filter { $0.contribution.disposition == disposition }
  }
}

func contributionsView(_ page: ContributionsPage, _ filled: Filled, _ look: Look) -> HTML {
  let words = look.text.contribution
  let counts = DispositionCounts(page.rows)
  return """
    \(pageHead(words.all, lead: page.session.title, back: (look.text.session.one, page.session.address)))
    \(errorSummary(filled, look))
    \(countTiles(dispositionTiles(counts, page.session, look), look))
    \(when: counts[nil] == 0 && !page.rows.isEmpty, allDisposed(page, look))
    \(when: page.shown.isEmpty, emptyState(look.text.site.lists.empty, action: nothingYet(page, look)))
    <ol class="contributions">\(each: page.shown, { row in contributionItem(row, page, filled, look) })</ol>
    \(when: page.mayDispose && page.shown.contains { $0.contribution.disposition == nil }, bulkForm(page, filled, look))
    """
}

private func dispositionTiles(_ counts: DispositionCounts, _ session: Session, _ look: Look) -> [CountTile] {
  let address = "\(session.address)/contributions?state="
  let pending = CountTile(
    counts[nil], look.text.contribution.pending, address + ContributionsPage.pending,
    tone: counts[nil] > 0 ? .warning : .neutral)
  return [pending]
    + Contribution.Disposition.allCases.map { way in
      CountTile(counts[way], look.text.contribution.disposition[way].word, address + way.rawValue)
    }
}

private func allDisposed(_ page: ContributionsPage, _ look: Look) -> HTML {
  let words = look.text.contribution
  let next = page.mayConclude ? linkButton(words.goToConclusion, "\(page.session.address)/conclusion", .primary) : ""
  return noticeBox(.success, look, "<p>\(words.allDisposed)</p>\(buttons(next))")
}

private func nothingYet(_ page: ContributionsPage, _ look: Look) -> HTML? {
  guard page.mayDispose else { return nil }
  return linkButton(look.text.contribution.capture, "\(page.session.address)/capture", .primary)
}

private func contributionItem(
  _ row: ContributionRow, _ page: ContributionsPage, _ filled: Filled, _ look: Look
) -> HTML {
  let contribution = row.contribution
  let isPending = page.mayDispose && contribution.disposition == nil
  return """
    <li id="c-\(contribution.id)">
    <p class="said-by"><strong>\(contribution.position).</strong> \(row.speaker)</p>
    <p class="words">\(contribution.words)</p>
    <p class="tags">\(dispositionTag(contribution.disposition, look)) \
    \(some: row.subjectName, { name in "<span>\(name)</span>" })</p>
    \(whatBecameOfIt(row, look))
    \(when: isPending, pendingActions(row, filled, look))
    \(when: !isPending, buttons(linkButton(look.text.site.buttons.open, contributionAddress(contribution))))
    </li>

    """
}

func contributionAddress(_ contribution: Contribution) -> String {
  "/sessions/\(contribution.session)/contributions/\(contribution.id)"
}

/// The answer that was given, or the matter with who owes it by when.
func whatBecameOfIt(_ row: ContributionRow, _ look: Look) -> HTML {
  let words = look.text.contribution
  if let matter = row.matter {
    let number = words.matterNumber(["number": matter.number])
    return """
      <p>\(matter.opens ? "<a href=\"/matters/\(matter.id)\">\(number)</a>" : "\(number)" as HTML). \
      \(words.owes(["unit": matter.ownerName])). \(dueTag(matter.dueOn, look))</p>
      """
  }
  guard let body = row.answeredByName else { return "" }
  return "<p><strong>\(body):</strong> <span class=\"words\">\(row.contribution.answer)</span></p>"
}

private func pendingActions(_ row: ContributionRow, _ filled: Filled, _ look: Look) -> HTML {
  let words = look.text.contribution
  let contribution = row.contribution
  let address = contributionAddress(contribution)
  let isTicked = filled.contains(contribution.id, in: "contribution")
  return """
    <div class="buttons">
    <label class="choice"><input type="checkbox" name="contribution" value="\(contribution.id)" form="bulk"\
    \(attribute: "checked", isTicked)><span>\(words.choose(["position": contribution.position]))</span></label>
    \(linkButton(words.dispose, address))
    \(form(action: "\(address)/disposition", look: look, keeps: false) {
      """
      \(hidden("disposition", Contribution.Disposition.noted.rawValue))\(hidden("then", "list"))\
      \(button(words.disposition.noted.button, .secondary))
      """
    })
    </div>
    """
}

/// Ticked to begin with: an answer that reaches too many is a smaller harm than one that reaches nobody.
func forAllField(_ units: [String], _ filled: Filled, _ look: Look) -> HTML {
  guard !units.isEmpty else { return "" }
  let words = look.text.contribution
  let field = Field("for_all", words.forAll, hint: units.joined(separator: "; "), optional: true)
  let start = filled.values.isEmpty ? Filled(["for_all": "yes"]) : filled
  return checkboxes(field, [Choice("yes", words.forAllYes)], start, look)
}

private func bulkForm(_ page: ContributionsPage, _ filled: Filled, _ look: Look) -> HTML {
  let words = look.text.contribution
  let site = look.text.site
  return """
    <section aria-labelledby="bulk-title"><h2 id="bulk-title">\(words.bulk)</h2>
    <p>\(words.bulkLead)</p>
    <form class="form" id="bulk" method="post" action="\(page.session.address)/dispositions" data-working="\(site.buttons.working)">
    \(hidden("csrf", look.csrf))\(hidden("once", look.once))
    \(selectField(Field("subject", words.bulkSubject, hint: words.bulkSubjectHint, optional: true), page.subjects, filled, look))
    \(when: page.shown.contains { $0.contribution.isUnattributed }, forAllField(page.units, filled, look))
    \(buttons(
      button(words.openChosen, .primary, name: "disposition", value: Contribution.Disposition.opensMatter.rawValue),
      button(words.noteChosen, .secondary, name: "disposition", value: Contribution.Disposition.noted.rawValue)))
    </form></section>
    """
}

import Markup
import VietnameseText

struct CapturePage: Sendable {
  var session: Session
  /// Newest first.
  var rows: [ContributionRow]
  var speakers: [Speaker]
  var units: [Choice]
  var subjects: [Choice]
  /// Who writes: what is queued on a shared computer waits for the one who wrote it.
  var writer: String

  var takesContributions: Bool { session.state == .open }
}

func captureView(_ page: CapturePage, _ filled: Filled, _ look: Look) -> HTML {
  let words = look.text.contribution
  return """
    \(pageHead(words.capture, lead: page.session.title, back: (look.text.session.one, page.session.address)))
    \(errorSummary(filled, look))
    <div class="capture">
    \(capturePanel(page, filled, look))
    \(capturedList(page, look))
    </div>
    \(when: page.takesContributions, "<script src=\"/assets/capture.js\" defer></script>")
    """
}

private func capturePanel(_ page: CapturePage, _ filled: Filled, _ look: Look) -> HTML {
  let words = look.text.contribution
  switch page.session.state {
  case .open: return captureForm(page, filled, look)
  case .scheduled:
    return """
      <section class="capture-form">\(noticeBox(.info, look, "<p>\(words.startLead)</p>"))
      \(buttonForm(action: "\(page.session.address)/opening", words.start, .primary, look: look))</section>
      """
  case .concluded, .cancelled:
    return "<section class=\"capture-form\">\(noticeBox(.info, look, "<p>\(words.closed)</p>"))</section>"
  }
}

/// The words that the script says are attributes of this section, so that it has no language of its own.
private func captureForm(_ page: CapturePage, _ filled: Filled, _ look: Look) -> HTML {
  let words = look.text.contribution
  return """
    <section class="capture-form" data-capture="\(page.session.id) \(page.writer)"\
     data-unsent="\(words.unsent(["count": "{count}"]))" data-offline="\(words.offline)"\
     data-sign-in="\(words.signInAgain)" data-refused="\(words.refusedHere)" data-mend="\(words.mend)"\
     data-suggestions="\(words.suggestions)" data-noted="\(words.notedSoFar(["count": "{count}"]))">
    <p class="hint" id="keys" hidden>\(words.captureLead)</p>
    \(form(action: "\(page.session.address)/contributions", look: look) {
      """
      \(hidden("client_key", look.once))
      \(speakerField(page.speakers, filled, look))
      \(textArea(Field("words", words.words, hint: words.wordsHint), filled, look))
      \(contributionDetails(page.units, page.subjects, filled, look))
      \(buttons(button(words.save)))
      """
    })
    </section>
    """
}

/// A text with suggestions: without a script the browser's own, with it one that knows names without their marks.
func speakerField(_ speakers: [Speaker], _ filled: Filled, _ look: Look) -> HTML {
  let words = look.text.contribution
  let field = Field("speaker", words.speaker, hint: words.speakerHint, optional: true)
  return """
    \(labelled(field, filled, look) {
      """
      <input\(TextKind.name.attributes) list="speakers"\(controlAttributes(field, filled)) value="\(filled.value("speaker"))">
      """
    })
    <datalist id="speakers">\(each: speakers, speakerOption)</datalist>
    """
}

private func speakerOption(_ speaker: Speaker) -> HTML {
  "<option value=\"\(speaker.label)\"\(attribute: "data-unit", speaker.organization)></option>\n"
}

func contributionDetails(_ units: [Choice], _ subjects: [Choice], _ filled: Filled, _ look: Look) -> HTML {
  let words = look.text.contribution
  return """
    <div class="pair">
    \(selectField(Field("organization", words.unit, hint: words.unitHint, optional: true), units, filled, look))
    \(selectField(Field("subject", words.subject, optional: true), subjects, filled, look))
    </div>
    """
}

private func capturedList(_ page: CapturePage, _ look: Look) -> HTML {
  let words = look.text.contribution
  return """
    <section class="captured" aria-labelledby="captured-title">
    <h2 id="captured-title">\(words.notedSoFar(["count": page.rows.count]))</h2>
    <p class="hint" id="captured-empty"\(attribute: "hidden", !page.rows.isEmpty)>\(words.nothingNoted)</p>
    <ol class="contributions" id="captured">\(each: page.rows, { row in
      capturedRow(row, mayChange: page.takesContributions, look)
    })</ol>
    \(buttons(linkButton(words.all, "\(page.session.address)/contributions")))
    </section>
    """
}

/// One contribution in the list: its number, who, the words, what has become of it.
func capturedRow(_ row: ContributionRow, mayChange: Bool, _ look: Look) -> HTML {
  let contribution = row.contribution
  let address = "/sessions/\(contribution.session)/contributions/\(contribution.id)?from=capture"
  return """
    <li id="c-\(contribution.id)">
    <p class="said-by"><strong>\(contribution.position).</strong> \(row.speaker)</p>
    <p class="words">\(contribution.words)</p>
    <p class="tags">\(dispositionTag(contribution.disposition, look)) \
    \(some: row.subjectName, { name in "<span>\(name)</span>" }) \
    \(when: mayChange, "<a href=\"\(address)\">\(look.text.site.buttons.change)<span class=\"unseen\"> \(contribution.position)</span></a>")</p>
    </li>

    """
}

func dispositionTag(_ disposition: Contribution.Disposition?, _ look: Look) -> HTML {
  guard let disposition else { return statusTag(look.text.contribution.pending, .ring, .warning) }
  let word = look.text.contribution.disposition[disposition].word
  switch disposition {
  case .noted: return statusTag(word, .dot, .neutral)
  case .answered: return statusTag(word, .tick, .success)
  case .opensMatter, .joinsMatter: return statusTag(word, .clock, .info)
  }
}

extension Session {
  var address: String { "/sessions/\(id)" }
}

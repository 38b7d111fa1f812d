import Markup

/// What was answered, the last word first.
func answerSection(_ page: MatterPage, _ look: Look) -> HTML {
  guard !page.answers.isEmpty else { return "" }
  return """
    <section><h2>\(look.text.matter.answer)</h2>
    \(each: page.answers, { answerBlock($0, look) })</section>
    """
}

func answerBlock(_ answer: Answer, _ look: Look) -> HTML {
  let words = look.text.matter.page
  let day = dayText(short: answer.answeredOn, look)
  return """
    <p class="tags">\(outcomeTag(answer.outcome, look)) <span>\(words.answeredBy(["body": answer.organizationName, "day": day]))\
    </span></p>
    \(wordsBlock(answer.words))
    \(some: answer.promisedOn, { "<p><strong>\(words.promisedFor(["day": dayText($0, look)]))</strong></p>" })
    """
}

/// What was asked of those who raised it, and what they said.
func questionSection(_ page: MatterPage, _ look: Look) -> HTML {
  guard !page.clarifications.isEmpty else { return "" }
  return """
    <section><h2>\(look.text.matter.page.questions)</h2>
    \(each: page.clarifications, { questionBlock($0, look) })</section>
    """
}

private func questionBlock(_ one: Clarification, _ look: Look) -> HTML {
  let words = look.text.matter.page
  let asked = words.askedOn(["day": dayText(short: one.askedOn, look)])
  return """
    <h3>\(asked)</h3>
    \(wordsBlock(one.question))
    \(some: one.repliedOn, { day in
      "<h4>\(words.repliedOn(["day": dayText(short: day, look)]))</h4>\n\(wordsBlock(one.reply))" as HTML
    })
    """
}

/// The turns that the matter took, newest first.
func referralSection(_ page: MatterPage, _ look: Look) -> HTML {
  guard !page.referrals.isEmpty else { return "" }
  let words = look.text.matter.page
  let columns = [Column(words.lead), Column(words.support), Column(words.referredOn), Column(words.note)]
  let rows = page.referrals.map { one -> [HTML] in
    [
      "\(one.leadName)", "\(one.supportNames.joined(separator: ", "))", "\(dayText(short: one.referredOn, look))",
      referralNote(one, look),
    ]
  }
  return table(caption: words.referrals, columns, rows: rows)
}

private func referralNote(_ one: Referral, _ look: Look) -> HTML {
  let words = look.text.matter.page
  guard let day = one.returnedOn else { return "\(one.note)" }
  let shown = dayText(short: day, look)
  let ended =
    one.returnReason.isEmpty
    ? words.takenBack(["day": shown]) : words.givenBack(["day": shown, "reason": one.returnReason])
  return "\(one.note)\(when: !one.note.isEmpty, "<br>")\(ended)"
}

/// Who raised it, by unit: how many, and whether they have been told. Names stand on a page of their own.
func voiceSection(_ page: MatterPage, _ look: Look) -> HTML {
  guard page.matter.kind != .denunciation else { return "" }
  let words = look.text.matter
  let columns = [Column(words.page.unit), Column(words.page.raisedOn), Column(words.page.told)]
  let rows = page.voices.map { voiceRow($0, page, look) }
  return """
    <section><h2>\(words.voice)</h2>
    \(when: !rows.isEmpty, table(caption: words.voiceCount(["count": page.voices.count]), columns, rows: rows))
    \(when: page.maySeeNames, lookForm(page.matter.id, look))
    </section>
    """
}

private func voiceRow(_ voice: Voice, _ page: MatterPage, _ look: Look) -> [HTML] {
  let words = look.text.matter
  let name = voice.organizationName.isEmpty ? words.direct : voice.organizationName
  return ["\(name)", "\(dayText(short: voice.raisedOn, look))", toldState(voice, page, look)]
}

private func toldState(_ voice: Voice, _ page: MatterPage, _ look: Look) -> HTML {
  let words = look.text.matter.page
  let mayTell = page.deeds.contains(.tell) && page.mine.contains { $0.id == voice.id }
  let address = "/matters/\(page.matter.id)/voices/\(voice.id)/telling"
  guard let day = voice.toldOn else {
    let tell: HTML = mayTell ? "<a href=\"\(address)\">\(look.text.matter.deeds.tell)</a>" : ""
    return "\(statusTag(words.notTold, .ring, .neutral)) \(tell)"
  }
  let satisfied = voice.satisfied.map { look.text.matter.satisfied[$0] }
  return """
    \(statusTag(words.toldOn(["day": dayText(short: day, look)]), .tick, .success)) \
    \([voice.toldHow, satisfied ?? ""].filter { !$0.isEmpty }.joined(separator: "; "))
    """
}

private func lookForm(_ matter: String, _ look: Look) -> HTML {
  let words = look.text.matter.page
  return """
    <p class="hint">\(words.lookHint)</p>
    \(buttonForm(action: "/matters/\(matter)/voices/look", words.look, look: look))
    """
}

private func erasingLink(_ one: VoiceIdentity, _ matter: Matter, _ look: Look) -> HTML {
  if one.erasedOn != nil || (one.name + one.contact + one.address).isEmpty { return "" }
  return "<a href=\"/matters/\(matter.id)/voices/\(one.id)/erasure\">\(look.text.matter.erasing.title)</a>"
}

private func shownName(_ one: VoiceIdentity, _ look: Look) -> HTML {
  let words = look.text.matter.page
  if let day = one.erasedOn { return "\(words.erased(["day": dayText(short: day, look)]))" }
  return "\(one.name.isEmpty ? words.unnamed : one.name)"
}

/// The names, once. The page is the answer to a form and has no address of its own to come back to.
func voiceIdentityView(_ matter: Matter, _ voices: [VoiceIdentity], _ look: Look) -> HTML {
  let words = look.text.matter
  let columns = [
    Column(words.form.name), Column(words.page.unit), Column(words.form.contact), Column(words.form.address),
    Column(words.page.raisedOn), Column(words.erasing.column),
  ]
  let rows = voices.map { one -> [HTML] in
    [
      shownName(one, look),
      "\(one.organizationName.isEmpty ? words.direct : one.organizationName)", "\(one.contact)", "\(one.address)",
      "\(dayText(short: one.raisedOn, look))", erasingLink(one, matter, look),
    ]
  }
  return """
    \(pageHead(words.page.names, lead: "\(matter.number). \(matter.title)", back: (words.page.back, "/matters/\(matter.id)")))
    \(noticeBox(.warning, look, "<p>\(words.page.namesLead)</p>"))
    \(table(caption: words.page.names, columns, rows: rows))
    """
}

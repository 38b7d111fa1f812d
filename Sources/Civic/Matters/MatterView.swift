import Markup

/// The page of a matter: where it stands, the next thing to do, what was answered, who raised it, what happened.
func matterView(_ page: MatterPage, _ look: Look) -> HTML {
  let (words, matter) = (look.text.matter, page.matter)
  let head = words.numberAndKind(["number": matter.number, "kind": words.kinds[matter.kind]])
  return """
    \(pageHead(matter.title, lead: head, back: (words.list.back, "/matters")))
    <p class="tags">\(stateTag(matter, look)) \(matterDueTag(matter, look, explained: true))</p>
    \(endNotice(page, look))
    \(waysOn(page, look))
    \(waySteps(matter, look))
    \(answerSection(page, look))
    \(when: page.matter.kind != .denunciation, matterPapers(page.matter.id, look))
    \(questionSection(page, look))
    \(explanationSection(page, look))
    \(aboutSection(page, look))
    \(voiceSection(page, look))
    \(referralSection(page, look))
    \(when: matter.kind != .denunciation, fileSection(page, look))
    \(historyList(page.events, undos: page.undos, look))
    """
}

private func fileSection(_ page: MatterPage, _ look: Look) -> HTML {
  let address = "/matters/\(page.matter.id)"
  let add = page.deeds.isEmpty ? nil : uploadAddress(.matter(page.matter.id), back: address)
  return """
    <section><h2>\(look.text.document.file)</h2>
    \(attachmentList(page.attachments, look, add: add))
    </section>
    """
}

/// Why it is over, where its own state does not say.
private func endNotice(_ page: MatterPage, _ look: Look) -> HTML {
  let (words, matter) = (look.text.matter.page, page.matter)
  if let other = page.joinedTo {
    let link: HTML = "<a href=\"/matters/\(other.id)\">\(other.number). \(other.title)</a>"
    return noticeBox(.info, look, title: words.joinedTo, "<p>\(link)</p>")
  }
  if !matter.closeReason.isEmpty { return noticeBox(.info, look, title: words.why, wordsBlock(matter.closeReason)) }
  let unhappy = page.voices.contains { $0.satisfied == .no }
  guard matter.state == .closed, unhappy, page.deeds.contains(.reopen) else { return "" }
  return noticeBox(.warning, look, "<p>\(words.notSatisfied)</p>")
}

/// Received, handled, answered, told: the way of every matter.
private func waySteps(_ matter: Matter, _ look: Look) -> HTML {
  guard let present = matter.state.stage else { return "" }
  let words = look.text.matter.way
  let names = [words.received, words.handled, words.answered, words.told]
  let path = names.enumerated().map { index, name in
    Step(name, index < present ? .done : index == present ? .present : .coming)
  }
  return steps(path, label: words.label, look)
}

extension Matter.State {
  /// Which step of the way is being taken; past the last one where all are done. Nil off the way.
  fileprivate var stage: Int? {
    switch self {
    case .received: 0
    case .referred, .waiting, .promised, .escalated: 1
    case .answered: 3
    case .closed: 4
    case .withdrawn, .joined: nil
    }
  }
}

private func aboutSection(_ page: MatterPage, _ look: Look) -> HTML {
  let (words, matter) = (look.text.matter, page.matter)
  let session = matter.session.map { id in
    page.opensSession ? "<a href=\"/sessions/\(id)\">\(page.sessionTitle)</a>" : "\(page.sessionTitle)" as HTML
  }
  let joined: [HTML] = page.joinedFrom.map { "<a href=\"/matters/\($0.id)\">\($0.number). \($0.title)</a>" }
  return """
    <section><h2>\(words.page.about)</h2>
    \(wordsBlock(matter.words))
    \(definitionList([
      (words.owner, "\(page.ownerName)"),
      (words.subject, "\(page.subjectName)"),
      (words.place, "\(matter.place)"),
      (words.page.session, session),
      (words.page.openedOn, "\(dayText(matter.openedOn, look))"),
      (words.paperRef, "\(matter.paperRef)"),
      (words.dossier, page.dossier.map { dossierLink($0, page, look) }),
      (words.page.joinedFrom, HTML(joined, separator: "<br>")),
      (words.page.reopened, matter.reopened > 0 ? "\(words.page.times(["count": matter.reopened]))" : nil),
    ]))
    </section>
    """
}

private func dossierLink(_ dossier: Dossier, _ page: MatterPage, _ look: Look) -> HTML {
  let name = look.text.dossier.numbered(["number": dossier.number])
  return page.opensDossier ? "<a href=\"/dossiers/\(dossier.id)\">\(name)</a>" : "\(name)"
}

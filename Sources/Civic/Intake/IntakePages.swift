import Hummingbird
import Markup
import SessionReader
import VietnameseText

/// `/intakes`: paste a text, check what the reader proposes, confirm it as a session.
struct IntakePages: Pages {
  func add(to routes: Router<Visit>, _ site: Site) {
    routes.get("intakes") { _, visit in
      let number = visit.pageNumber
      let page = try await site.read(visit) { try $0.intakes(page: number) }
      return try site.page(visit, { $0.intake.title }) { intakeList(page, $0) }
    }
    routes.get("intakes/new") { _, visit in
      try await site.read(visit) { try $0.allow(Intake.Deed.propose) }
      return try newIntake(site, visit, Filled())
    }
    routes.post("intakes") { _, visit in try await propose(site, visit) }
    routes.get("intakes/:id") { _, visit in
      let id = try visit.id()
      let intake = try await site.read(visit) { try $0.intake(id) }
      return try await check(site, visit, intake, Filled(intake.draft))
    }
    routes.post("intakes/:id") { _, visit in
      let (id, draft) = (try visit.id(), visit.form.filled().values)
      return try await site.act(visit) { work in
        try work.saveIntakeDraft(id, draft)
        return "/intakes/\(id)"
      }
    }
    routes.post("intakes/:id/confirmation") { _, visit in
      let (id, form) = (try visit.id(), visit.form)
      return try await site.act(visit) { work in
        let session = try work.confirmIntake(id, try ConfirmedIntake(form))
        return "/sessions/\(session.id)"
      } again: { filled in
        let intake = try await site.read(visit) { try $0.intake(id) }
        return try await check(site, visit, intake, filled)
      }
    }
    routes.post("intakes/:id/discarding") { _, visit in
      let id = try visit.id()
      return try await site.act(visit) { work in
        try work.discardIntake(id)
        return "/intakes"
      }
    }
  }

  private func newIntake(_ site: Site, _ visit: Visit, _ filled: Filled) throws -> Response {
    try site.page(visit, { $0.intake.new }) { newIntakeView(filled, $0) }
  }

  /// Reading takes milliseconds, but a long text some more: it is done before the transaction.
  private func propose(_ site: Site, _ visit: Visit) async throws -> Response {
    let form = visit.form
    let text: String
    do throws(FormProblem) {
      text = try pastedText(form)
    } catch {
      let filled = form.filled(try site.filledProblems(error, visit))
      var response = try newIntake(site, visit, filled)
      response.status = .unprocessableContent
      return response
    }
    let reading = SessionReader().read(text)
    let context = try await site.read(visit) { work in
      try work.allow(Intake.Deed.propose)
      return try work.intakeContext()
    }
    let words = try site.text(visit.language)
    var proposal = IntakeProposal(reading, context)
    if proposal.values["title"] == nil { proposal.values["title"] = [proposedTitle(reading, words)] }
    let values = proposal.values
    let untitled = words.intake.untitled
    let title = reading.title?.value ?? firstLine(of: reading.text) ?? untitled
    return try await site.act(visit) { work in
      "/intakes/\(try work.proposeIntake(reading.text, title: String(title.prefix(200)), proposal: values))"
    }
  }

  /// "Đối thoại, Thường trực Đảng ủy phường An Hòa", where the text has no headline.
  private func proposedTitle(_ reading: Reading, _ text: Text) -> String {
    let kind = text.session.word(reading.kind.map { Session.Kind($0.value) } ?? .other)
    return [kind, reading.organizer?.value].compactMap { $0 }.joined(separator: ", ")
  }

  private func firstLine(of text: String) -> String? {
    text.split(whereSeparator: \.isNewline).first { $0.count > 3 }.map(String.init)
  }

  /// The reader is asked again for the marks: it gives the same record for the same text.
  private func check(_ site: Site, _ visit: Visit, _ intake: Intake, _ filled: Filled) async throws -> Response {
    let context = try await site.read(visit) { try $0.intakeContext() }
    let proposal = IntakeProposal(SessionReader().read(intake.text), context)
    let page = IntakeCheck(intake: intake, proposal: proposal, context: context)
    return try site.page(visit, title: intake.title) { intakeCheckView(page, filled, $0) }
  }
}

/// The text that was pasted, or the words of the file that was chosen.
private func pastedText(_ form: Form) throws(FormProblem) -> String {
  var text = nfc(form["text"])
  if let file = form.files("file").first, text.isEmpty {
    if let words = try? WordFile.text(file.bytes) {
      text = words
    } else if let words = String(validating: file.bytes, as: UTF8.self), !words.utf8.contains(0) {
      text = nfc(words)
    } else {
      throw FormProblem("file", \.intake.notReadable, ["name": file.name])
    }
  }
  guard text.contains(where: \.isLetter) else { throw FormProblem("text", \.intake.nothingRead) }
  guard text.utf8.count <= Intake.longestText * 2, text.count <= Intake.longestText else {
    throw FormProblem("text", \.intake.tooLong, ["limit": String(Intake.longestText)])
  }
  return text
}

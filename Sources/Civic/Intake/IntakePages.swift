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
    let (context, reader) = try await site.read(visit) { work in
      try work.allow(Intake.Deed.propose)
      return (try work.intakeContext(), SessionReader(lexicon: try work.localLexicon()))
    }
    let reading = reader.read(text)
    let words = try site.text(visit.language)
    var proposal = IntakeProposal(reading, context, reader: reader)
    if proposal.values["title"] == nil { proposal.values["title"] = [proposedTitle(reading, words)] }
    let values = proposal.values
    let untitled = words.intake.untitled
    let title = reading.title?.value ?? reading.text.firstWords ?? untitled
    return try await site.act(visit) { work in
      "/intakes/\(try work.proposeIntake(reading.text, title: String(title.prefix(200)), proposal: values))"
    }
  }

  /// "Đối thoại, Thường trực Đảng ủy phường An Hòa", where the text has no headline.
  private func proposedTitle(_ reading: Reading, _ text: Text) -> String {
    let kind = text.session.word(reading.kind.map { Session.Kind($0.value) } ?? .other)
    return [kind, reading.organizer?.value].compactMap { $0 }.joined(separator: ", ")
  }

  /// The reader is asked again for the marks: it gives the same record for the same text.
  private func check(_ site: Site, _ visit: Visit, _ intake: Intake, _ filled: Filled) async throws -> Response {
    let (context, reader) = try await site.read(visit) {
      (try $0.intakeContext(), SessionReader(lexicon: try $0.localLexicon()))
    }
    let proposal = IntakeProposal(reader.read(intake.text), context, reader: reader)
    let page = IntakeCheck(intake: intake, proposal: proposal, context: context)
    return try site.page(visit, title: intake.title) { intakeCheckView(page, filled, $0) }
  }
}

/// The text that was pasted, or the words of the file that was chosen.
private func pastedText(_ form: Form) throws(FormProblem) -> String {
  var text = nfc(form["text"])
  var (field, name) = ("text", "")
  do {
    if let file = form.files("file").first, text.isEmpty {
      (field, name) = ("file", file.name)
      text = try TextFile.text(file.bytes)
    } else {
      text = try TextFile.checked(text)
    }
  } catch {
    throw unreadable(error as? TextFile.Problem, field: field, name: name)
  }
  guard text.contains(where: \.isLetter) else { throw FormProblem("text", \.intake.nothingRead) }
  guard text.utf8.count <= Intake.longestText * 2, text.count <= Intake.longestText else {
    throw FormProblem("text", \.intake.tooLong, ["limit": String(Intake.longestText)])
  }
  return text
}

/// What is wrong with it, and what to do instead.
private func unreadable(_ problem: TextFile.Problem?, field: String, name: String) -> FormProblem {
  switch problem {
  case .legacy(let encoding)?: FormProblem(field, \.intake.oldLetters, ["encoding": encoding.rawValue])
  case .oldWord?: FormProblem(field, \.intake.oldWord, ["name": name])
  case .pdf?, .picture?: FormProblem(field, \.intake.needsProgram, ["name": name])
  case .notText?, nil: FormProblem(field, \.intake.notReadable, ["name": name])
  }
}

import Hummingbird
import Markup
import Rulebook
import SessionReader

/// `/sessions/:id/preparation`, `/clock`, `/score`: before the meeting, in it, after it.
struct MeetingPages: Pages {
  func add(to routes: Router<Visit>, _ site: Site) {
    routes.get("sessions/:id/preparation") { _, visit in
      let id = try visit.id()
      let page = try await site.read(visit) { try $0.preparationPage(of: id) }
      return try site.page(visit, { $0.meeting.preparation }) { preparationView(page, $0) }
    }
    routes.post("sessions/:id/preparation") { _, visit in
      let (id, form) = (try visit.id(), visit.form)
      return try await site.act(visit) { work in
        try work.allow(.change, inSession: id)
        try work.noteStep(form["step"], at: id, done: form["done"] == "yes")
        return "/sessions/\(id)/preparation"
      }
    }
    routes.get("sessions/:id/clock") { _, visit in try await clockResponse(site, visit, Filled()) }
    routes.post("sessions/:id/clock") { _, visit in
      let (id, form) = (try visit.id(), visit.form)
      return try await site.act(visit) { work in
        try work.allow(.capture, inSession: id)
        try work.beginItem(Int(form["position"]) ?? 0, of: id)
        return "/sessions/\(id)/clock"
      }
    }
    routes.get("sessions/:id/score") { _, visit in try await scorePage(site, visit, nil) }
    routes.post("sessions/:id/score") { _, visit in
      let (id, form) = (try visit.id(), visit.form)
      return try await site.act(visit) { work in
        try work.allow(.change, inSession: id)
        try work.scoreMeeting(id, try form.points())
        return "/sessions/\(id)/score"
      } again: {
        try await scorePage(site, visit, $0)
      }
    }
    routes.post("sessions/:id/conclusion/proposal") { _, visit in
      try await conclusionResponse(site, visit, try await proposal(site, visit))
    }
  }
}

extension Form {
  fileprivate func points() throws -> [String: Int] {
    var problem = FormProblem()
    var points: [String: Int] = [:]
    for criterion in try MeetingGuide.known.get().criteria {
      guard let typed = optional("points-\(criterion.key)") else { continue }
      if let number = Int(typed) {
        points[criterion.key] = number
      } else {
        problem.add("points-\(criterion.key)", \.vote.noNumber, ["value": typed])
      }
    }
    try problem.check()
    return points
  }
}

/// What the reader makes of pasted words: rows below those that are written, in a form that nobody has sent yet.
private func proposal(_ site: Site, _ visit: Visit) async throws -> Filled {
  let (id, form) = (try visit.id(), visit.form)
  return try await site.read(visit) { work in
    let session = try work.session(id)
    try work.allow(.conclude, session)
    try session.mayStillBePrepared()
    let (kept, words) = (try work.conclusionItems(of: id), String(form["words"].prefix(200_000)))
    var filled = Filled(session, kept)
    // The words that a commune has taught the reader are the office's to read; a cell goes without them.
    let knowsWords = work.actor.seesWholeCommune
    let reader = knowsWords ? SessionReader(lexicon: try work.localLexicon()) : SessionReader()
    let context =
      knowsWords
      ? try work.intakeContext()
      : IntakeContext(organizations: try work.organizations(), subjects: [], hints: [:])
    let found = reader.read(words).proposedItems(reader, context, heldOn: session.heldOn)
    for (index, item) in found.enumerated() {
      let row = kept.count + index + 1
      filled.values["item-\(row)"] = [item.words]
      filled.values["lead-\(row)"] = item.lead.map { [$0] }
      filled.values["due-\(row)"] = item.dueOn.map { [$0.typed] }
    }
    filled.values["rows"] = [String(max(1, kept.count + found.count))]
    if session.conclusion.isEmpty { filled.values["conclusion"] = [words] }
    return filled
  }
}

extension Reading {
  /// Each request with its owner and its day, as far as the words say them. A list of lines stays that list: a dictated
  /// conclusion has no frame by which the reader would know its requests.
  func proposedItems(
    _ reader: SessionReader, _ context: IntakeContext, heldOn: Day
  ) -> [ConclusionDraft.Item] {
    let found = requests.map(\.value)
    let lines = text.split(whereSeparator: \.isNewline).map(String.init)
    let isFound = found.count >= lines.count
    return (isFound ? found : lines).prefix(ConclusionForm.mostRows).enumerated().compactMap { number, line in
      let words = line.trimmingPrefix { !$0.isLetter }
      guard !words.isEmpty else { return nil }
      let owner = isFound && requestOwners.indices.contains(number) ? requestOwners[number]?.value : nil
      let lead =
        context.body(in: line) ?? owner.flatMap { context.body(called: $0) } ?? context.body(opening: String(words))
      let due = reader.due(in: line, heldOn: heldOn.description).flatMap { Day($0.day) }
      // Somebody who is no body of the directory stays in the words, so that nobody is forgotten.
      let unknown = lead == nil ? owner.map { $0.prefix(1).uppercased() + $0.dropFirst() + " " } ?? "" : ""
      return ConclusionDraft.Item(words: unknown + words, lead: lead?.id, dueOn: due, noDate: "")
    }
  }
}

func clockResponse(_ site: Site, _ visit: Visit, _ filled: Filled) async throws -> Response {
  let id = try visit.id()
  let page = try await site.read(visit) { try $0.clockPage(of: id) }
  return try site.page(visit, { $0.meeting.clock }) { clockView(page, filled, $0) }
}

private func scorePage(_ site: Site, _ visit: Visit, _ filled: Filled?) async throws -> Response {
  let id = try visit.id()
  let page = try await site.read(visit) { try $0.scorePage(of: id) }
  return try site.page(visit, { $0.meeting.score }) { scoreView(page, filled ?? page.filled, $0) }
}

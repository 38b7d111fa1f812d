import Rulebook
import SessionReader
import VietnameseText

/// What the directory knows that helps to fill the form: names of bodies, subjects with the words that point at them.
struct IntakeContext: Sendable {
  var organizations: [Organization]
  var subjects: [Subject]
  /// Folded words that point at a subject, by its key.
  var hints: [String: [String]]
  /// Names by which this commune's texts call bodies, folded, with the body's id.
  var aliases: [(words: String, body: String)] = []
  /// People of the directory, by their folded names.
  var people: Set<String> = []
}

extension IntakeProposal {
  /// Below this the reader's own measure calls a value unsure.
  private static let sure = 0.6

  init(_ reading: Reading, _ context: IntakeContext, reader: SessionReader = SessionReader()) {
    values = [:]
    marks = []
    unsure = []
    known = []
    fillSession(reading, context)
    fillPeople(reading, context)
    fillOpinions(reading, context)
    fillConclusion(reading, context, reader)
    fillDocuments(reading)
    marks.sort { ($0.range.lowerBound, $0.range.upperBound) < ($1.range.lowerBound, $1.range.upperBound) }
  }

  private mutating func note<T>(_ found: Found<T>?, _ field: String, _ kind: IntakeMark.Kind, _ value: String?) {
    guard let found, let value, !value.isEmpty else { return }
    values[field, default: []].append(value)
    mark(found, field, kind)
  }

  private mutating func mark<T>(_ found: Found<T>, _ field: String, _ kind: IntakeMark.Kind) {
    let isUnsure = found.confidence < Self.sure
    if isUnsure { unsure.insert(field) }
    marks += found.spans.map { IntakeMark(range: $0, field: field, kind: kind, isUnsure: isUnsure) }
  }

  private mutating func fillSession(_ reading: Reading, _ context: IntakeContext) {
    note(reading.kind, "kind", .when, reading.kind.map { Session.Kind($0.value).rawValue })
    note(reading.title, "title", .when, reading.title?.value)
    note(reading.heldOn, "held_on", .when, reading.heldOn.flatMap { Day($0.value)?.typed })
    note(reading.partOfDay, "starts_at", .when, reading.partOfDay.map { startingHour($0.value) })
    note(reading.place, "place", .place, reading.place?.value)
    if let organizer = reading.organizer {
      values["organizer_words"] = [organizer.value]
      mark(organizer, "organizer", .body)
      if let body = context.body(in: organizer.value) { values["organizer"] = [body.id] }
    }
    for counterpart in reading.counterparts {
      mark(counterpart, "counterparts", .body)
      values["counterpart_words", default: []].append(counterpart.value)
      if let body = context.body(in: counterpart.value) { values["counterparts", default: []].append(body.id) }
    }
    if !reading.results.isEmpty {
      values["results"] = [reading.results.map { "- " + sentence($0.value) }.joined(separator: "\n")]
      for result in reading.results { mark(result, "results", .result) }
    }
    if !reading.responses.isEmpty {
      values["responses"] = [reading.responses.map { "- " + sentence($0.value) }.joined(separator: "\n")]
      for response in reading.responses { mark(response, "responses", .answer) }
    }
  }

  private mutating func fillPeople(_ reading: Reading, _ context: IntakeContext) {
    note(reading.chair, "chair_name", .person, reading.chair.map { line($0.value) })
    values["speaker"] = reading.speaker.map { [$0.value] }
    let people = reading.participants.map { line($0.value) }
    known = reading.participants.map(\.value.name).filter { context.people.contains(foldedKey($0)) }
    if !people.isEmpty { values["people"] = [people.joined(separator: "\n")] }
    for person in reading.participants { mark(person, "people", .person) }
  }

  /// "Nguyễn Văn Minh – Bí thư Đảng ủy, Chủ tịch HĐND".
  private func line(_ person: PersonMention) -> String {
    person.titles.isEmpty ? person.name : "\(person.name) – \(person.titles.joined(separator: ", "))"
  }

  /// What people asked for and what they find hard: both are said, both need an answer.
  private mutating func fillOpinions(_ reading: Reading, _ context: IntakeContext) {
    for (number, found) in (reading.opinions + reading.difficulties).enumerated() {
      let field = "opinion.\(number)."
      note(found, field + "words", .opinion, sentence(found.value))
      values[field + "keep"] = ["yes"]
      if let subject = context.subject(of: found.value) { values[field + "subject"] = [subject] }
      if let unit = context.body(in: found.value, among: [.cell, .group]) { values[field + "unit"] = [unit.id] }
    }
  }

  private mutating func fillConclusion(_ reading: Reading, _ context: IntakeContext, _ reader: SessionReader) {
    for (number, found) in reading.requests.enumerated() {
      let field = "request.\(number)."
      note(found, field + "words", .request, sentence(found.value))
      values[field + "keep"] = ["yes"]
      let owner = reading.requestOwners.indices.contains(number) ? reading.requestOwners[number]?.value : nil
      if let lead = context.body(in: found.value) ?? owner.flatMap({ context.body(called: $0) }) {
        values[field + "lead"] = [lead.id]
      }
      let due = reader.due(in: found.value, heldOn: reading.heldOn?.value)
      if let day = due.flatMap({ Day($0.day) }) { values[field + "due"] = [day.typed] }
    }
    if let escalation = reading.escalation {
      note(escalation, "conclusion", .escalation, sentence(escalation.value))
    }
  }

  private mutating func fillDocuments(_ reading: Reading) {
    for (number, found) in reading.documents.enumerated() {
      let field = "document.\(number)."
      note(found, field + "symbol", .document, found.value.symbol)
      values[field + "type"] = found.value.type.map { [$0] }
      values[field + "issuer"] = found.value.issuer.map { [$0] }
      values[field + "date"] = found.value.date.flatMap { Day($0) }.map { [$0.typed] }
    }
  }

  /// The first letter large, as a sentence of its own.
  private func sentence(_ words: String) -> String { words.prefix(1).uppercased() + words.dropFirst() }

  /// The usual hour of that part of the day; a person sets the real one.
  private func startingHour(_ part: PartOfDay) -> String {
    switch part {
    case .morning: "08:00"
    case .afternoon: "14:00"
    case .evening: "19:00"
    }
  }
}

extension Session.Kind {
  init(_ kind: SessionKind) {
    switch kind {
    case .workingSession: self = .workingSession
    case .dialogue: self = .dialogue
    case .thematicMeeting: self = .thematicMeeting
    case .briefing: self = .briefing
    case .citizenReception: self = .reception
    case .voterMeeting: self = .voterMeeting
    case .reviewConference: self = .reviewConference
    case .supervision: self = .supervision
    case .visit: self = .visit
    case .other: self = .other
    }
  }
}

extension IntakeContext {
  /// The body whose name stands whole in these words; the longest where there are several.
  func body(in words: String, among classes: [Organization.Classification] = []) -> Organization? {
    let text = " \(foldedKey(words)) "
    if classes.isEmpty, let alias = aliases.first(where: { text.contains(" \($0.words) ") }) {
      return organizations.first { $0.id == alias.body }
    }
    return
      organizations
      .filter { classes.isEmpty || classes.contains($0.classification) }
      .filter { text.contains(" \(foldedKey($0.name)) ") }
      .max { $0.name.count < $1.name.count }
  }

  /// The body that a text of the commune itself means: "Công an phường" needs no name of the ward behind it, and who
  /// dictates says "Công an" alone.
  func body(called words: String) -> Organization? {
    if let whole = body(in: words) { return whole }
    let text = " \(foldedKey(words)) "
    let named = organizations.flatMap { body in shortNames(body).map { (body, $0) } }
    return named.filter { text.contains(" \($0.1) ") }.max { $0.1.count < $1.1.count }?.0
  }

  /// The body with whose name, as speakers shorten it, a task begins: "Công an tuần tra ban đêm".
  func body(opening words: String) -> Organization? {
    let text = foldedKey(words) + " "
    let named = organizations.flatMap { body in shortNames(body).map { (body, $0) } }
    return named.filter { text.hasPrefix($0.1 + " ") }.max { $0.1.count < $1.1.count }?.0
  }

  /// "cong an phuong" and "cong an" of "Công an phường An Hòa"; none for names without the commune's unit in them.
  private func shortNames(_ body: Organization) -> [String] {
    let words = foldedKey(body.name).split(separator: " ")
    guard let unit = words.lastIndex(where: { ["phuong", "xa"].contains($0) }), unit >= 2, unit + 1 < words.count else {
      return []
    }
    return [words[...unit].joined(separator: " "), words[..<unit].joined(separator: " ")]
  }

  /// The subject whose words occur most often.
  func subject(of words: String) -> String? { SubjectHints(words: hints).subject(of: words, among: subjects) }
}

extension Reading {
  /// The record in the reader's contract (docs/reader.md), with `spans`, `confidence` and `rules` by JSON pointer.
  public func json() -> String {
    var record = Record()
    var pairs: [(key: String, value: JSON)] = [
      ("title", record.text(title, "/title")),
      ("published_on", record.text(publishedOn, "/published_on")),
      ("byline", record.text(byline, "/byline")),
      ("session", session(&record)),
      ("chair", chair.map { record.person($0, "/chair") } ?? .null),
      ("participants", record.each(participants, "/participants") { $0.person($1, $2) }),
      ("results", record.texts(results, "/results")),
      ("difficulties", record.texts(difficulties, "/difficulties")),
      ("opinions", record.texts(opinions, "/opinions")),
      ("opinion_count", record.value(opinionCount, "/opinion_count") { .number(Double($0)) }),
      ("responses", record.texts(responses, "/responses")),
    ]
    pairs.append(("conclusion", conclusion(&record)))
    pairs.append(("documents", record.each(documents, "/documents") { $0.document($1, $2) }))
    pairs.append(("figures", record.each(figures, "/figures") { $0.figure($1, $2) }))
    pairs.append(("vote", vote.map { record.vote($0) } ?? .null))
    pairs.append(("escalation", record.text(escalation, "/escalation")))
    pairs.append(("spans", .object(record.spans)))
    pairs.append(("confidence", .object(record.confidence)))
    pairs.append(("rules", .object(record.rules)))
    return JSON.object(pairs).written() + "\n"
  }

  private func session(_ record: inout Record) -> JSON {
    .object([
      ("kind", record.value(kind, "/session/kind") { .text($0.rawValue) }),
      ("held_on", record.text(heldOn, "/session/held_on")),
      ("time_of_day", record.value(partOfDay, "/session/time_of_day") { .text($0.rawValue) }),
      ("place", record.text(place, "/session/place")),
      ("organizer", record.text(organizer, "/session/organizer")),
      ("counterparts", record.texts(counterparts, "/session/counterparts")),
    ])
  }

  private func conclusion(_ record: inout Record) -> JSON {
    .object([
      ("speaker", record.text(speaker, "/conclusion/speaker")),
      ("requests", record.texts(requests, "/conclusion/requests")),
    ])
  }
}

/// Turns findings into JSON and notes, by pointer, where each value stands, how sure it is and who found it.
private struct Record {
  private(set) var spans: [(key: String, value: JSON)] = []
  private(set) var confidence: [(key: String, value: JSON)] = []
  private(set) var rules: [(key: String, value: JSON)] = []

  mutating func value<Value>(_ found: Found<Value>?, _ pointer: String, as json: (Value) -> JSON) -> JSON {
    guard let found else { return .null }
    note(found, pointer)
    return json(found.value)
  }

  mutating func text(_ found: Found<String>?, _ pointer: String) -> JSON { value(found, pointer) { .text($0) } }

  mutating func texts(_ found: [Found<String>], _ pointer: String) -> JSON {
    each(found, pointer) { $0.text($1, $2) }
  }

  mutating func each<Value>(
    _ found: [Found<Value>], _ pointer: String, as json: (inout Record, Found<Value>, String) -> JSON
  ) -> JSON {
    var items: [JSON] = []
    for (index, item) in found.enumerated() { items.append(json(&self, item, "\(pointer)/\(index)")) }
    return .list(items)
  }

  mutating func person(_ found: Found<PersonMention>, _ pointer: String) -> JSON {
    note(found, pointer, leaf: "/name")
    return .object([("name", .text(found.value.name)), ("titles", .list(found.value.titles.map(JSON.text)))])
  }

  mutating func document(_ found: Found<DocumentMention>, _ pointer: String) -> JSON {
    note(found, pointer, leaf: "/symbol")
    let document = found.value
    return .object([
      ("symbol", .text(document.symbol)), ("type", optional(document.type)), ("date", optional(document.date)),
      ("issuer", optional(document.issuer)),
    ])
  }

  mutating func figure(_ found: Found<FigureMention>, _ pointer: String) -> JSON {
    note(found, pointer, leaf: "/value")
    let figure = found.value
    return .object([
      ("value", .number(figure.value)), ("unit", optional(figure.unit)), ("about", optional(figure.about)),
    ])
  }

  mutating func vote(_ found: Found<VoteMention>) -> JSON {
    note(found, "/vote", leaf: found.value.percent == nil ? "/for" : "/percent")
    let vote = found.value
    return .object([
      ("percent", vote.percent.map(JSON.number) ?? .null), ("for", count(vote.votesFor)),
      ("against", count(vote.against)),
      ("about", optional(vote.about)),
    ])
  }

  private func optional(_ text: String?) -> JSON { text.map(JSON.text) ?? .null }

  private func count(_ number: Int?) -> JSON { number.map { .number(Double($0)) } ?? .null }

  private mutating func note<Value>(_ found: Found<Value>, _ pointer: String, leaf: String = "") {
    spans.append((pointer + leaf, ranges(found.spans)))
    for (part, places) in found.parts.sorted(by: { $0.key < $1.key }) {
      spans.append(("\(pointer)/\(part)", ranges(places)))
    }
    confidence.append((pointer + leaf, .number(found.confidence)))
    rules.append((pointer + leaf, .text(found.rule)))
  }

  private func ranges(_ ranges: [Range<Int>]) -> JSON {
    .list(ranges.map { .list([.number(Double($0.lowerBound)), .number(Double($0.upperBound))]) })
  }
}

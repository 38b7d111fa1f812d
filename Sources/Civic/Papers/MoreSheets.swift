import Papers
import Rulebook

// The lists of decisions, papers, bodies, people and duties as spreadsheets.

extension Work {
  func resolutionSheet(_ look: Look) throws -> Sheet {
    let (words, heads) = (look.text.resolution, look.text.paper.heads)
    let rows = try all { try resolutions(page: $0) }.map { row -> [Sheet.Cell] in
      let one = row.resolution
      return [
        .text(one.symbol), .of(one.adoptedOn), .text(one.title), .text(row.organizationName),
        .text(words.states.word(one.state)), .number(Double(row.tasks)), .number(Double(row.tasksDone)),
        .of(one.reviewOn),
      ]
    }
    let columns = [
      Sheet.Column(heads.number, width: 14), Sheet.Column(heads.day, width: 12), Sheet.Column(heads.words, width: 60),
      Sheet.Column(heads.organizer, width: 36), Sheet.Column(heads.state, width: 18),
      Sheet.Column(heads.tasks, width: 10), Sheet.Column(heads.tasksDone, width: 10),
      Sheet.Column(words.reviewOn, width: 14),
    ]
    return Sheet(words.title, columns, rows: rows)
  }

  func documentSheet(_ look: Look) throws -> Sheet {
    let (words, paper, heads) = (look.text.register, look.text.document, look.text.paper.heads)
    let rows = try all { try papers("", page: $0) }.map { row -> [Sheet.Cell] in
      let one = row.document
      return [.text(one.symbol), .of(one.issuedOn), .text(one.type), .text(one.issuer), .text(one.subject)]
    }
    let columns = [
      Sheet.Column(heads.number, width: 18), Sheet.Column(heads.day, width: 12), Sheet.Column(paper.type, width: 18),
      Sheet.Column(paper.issuer, width: 36), Sheet.Column(paper.subject, width: 70),
    ]
    return Sheet(words.title, columns, rows: rows)
  }

  /// Without telephone numbers where the page shows none to this reader.
  func organizationSheet(_ look: Look) throws -> Sheet {
    try allow(DirectoryDeed.see)
    let words = look.text.directory
    let bodies = try organizationList("", nil, ended: true)
    let (names, areas) = (Dictionary(uniqueKeysWithValues: bodies.map { ($0.id, $0.name) }), try areaNames())
    let rows = bodies.map { body -> [Sheet.Cell] in
      [
        .text(body.name), .text(body.shortName ?? ""), .text(words.classes.word(body.classification)),
        .text(body.parent.flatMap { names[$0] } ?? ""), .text(body.area.flatMap { areas[$0] } ?? ""),
        .text(body.cluster ?? ""), .text(may(.seePhones) ? body.phone ?? "" : ""), .day(body.validFrom),
        .of(body.validTo),
      ]
    }
    let columns = [
      Sheet.Column(words.name, width: 46), Sheet.Column(words.shortName, width: 12),
      Sheet.Column(words.classification, width: 24), Sheet.Column(words.parent, width: 40),
      Sheet.Column(words.area, width: 26), Sheet.Column(words.cluster, width: 16), Sheet.Column(words.phone, width: 16),
      Sheet.Column(words.validFrom, width: 14), Sheet.Column(words.endedOn, width: 14),
    ]
    return Sheet(words.organizations, columns, rows: rows)
  }

  /// Everybody with each post, a row for each; numbers and years of birth as the page shows them.
  func personSheet(_ look: Look) throws -> Sheet {
    try allow(DirectoryDeed.see)
    let words = look.text.directory
    let people = try all { try self.people("", page: $0) }
    let rows = try people.chunks(of: 400).flatMap { part in
      let posts = try posts(of: part.map(\.id))
      return part.flatMap { person -> [[Sheet.Cell]] in
        let own: [Sheet.Cell] = [.text(person.name), .text(may(.seePhones) ? person.phone ?? "" : "")]
        let held = posts[person.id] ?? []
        guard !held.isEmpty else { return [own + [.empty, .empty, .empty]] }
        return held.map { own + [.text($0.postTitle), .text($0.organizationName), .day($0.startedOn)] }
      }
    }
    let columns = [
      Sheet.Column(words.personName, width: 30), Sheet.Column(words.phone, width: 16),
      Sheet.Column(words.post, width: 30), Sheet.Column(look.text.paper.heads.body, width: 46),
      Sheet.Column(words.since, width: 14),
    ]
    return Sheet(words.people, columns, rows: rows)
  }

  func dutySheet(_ look: Look) throws -> Sheet {
    let (words, heads) = (look.text.obligation, look.text.paper.heads)
    let bodies = try bodiesWithDuties()
    let names = Dictionary(uniqueKeysWithValues: bodies.map { ($0.id, $0.name) })
    let rows = try duties(of: bodies, on: today).map { duty -> [Sheet.Cell] in
      [
        .text(names[duty.organization] ?? ""), .text(duty.rule.title), .day(duty.obligation.period.lowerBound),
        .day(duty.due), .number(Double(duty.counted.count)), .number(Double(duty.missing)),
        .text(citationText(duty.rule.citation)),
      ]
    }
    let columns = [
      Sheet.Column(words.body, width: 40), Sheet.Column(heads.words, width: 60), Sheet.Column(heads.from, width: 12),
      Sheet.Column(heads.due, width: 12), Sheet.Column(words.done, width: 10), Sheet.Column(words.missing, width: 10),
      Sheet.Column(look.text.rule.citation, width: 40),
    ]
    return Sheet(words.title, columns, rows: rows)
  }
}

extension ResolutionWords.States {
  func word(_ state: Resolution.State) -> String {
    switch state {
    case .draft: draft
    case .circulated: circulated
    case .adopted: adopted
    case .withdrawn: withdrawn
    }
  }
}

extension Array {
  /// A question about many ids is asked in parts: an SQL statement takes no more than some thousand values.
  fileprivate func chunks(of size: Int) -> [ArraySlice<Element>] {
    stride(from: 0, to: count, by: size).map { self[$0..<Swift.min($0 + size, count)] }
  }
}

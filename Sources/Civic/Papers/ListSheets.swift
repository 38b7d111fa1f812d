import Papers
import Rulebook
import Storage

/// The lists that can be taken away as a spreadsheet.
enum SheetOfList: String, CaseIterable, Sendable {
  case sessions, matters, assignments, dossiers, resolutions, documents, organizations, people, obligations
}

extension Work {
  /// The list as its own page would show it to this actor, all pages of it; nobody who raised a matter is named in it.
  func sheet(_ list: SheetOfList, _ look: Look) throws -> Sheet {
    switch list {
    case .sessions: try sessionSheet(look)
    case .matters: try matterSheet(look)
    case .assignments: try assignmentSheet(look)
    case .dossiers: try dossierSheet(look)
    case .resolutions: try resolutionSheet(look)
    case .documents: try documentSheet(look)
    case .organizations: try organizationSheet(look)
    case .people: try personSheet(look)
    case .obligations: try dutySheet(look)
    }
  }

  /// Every row of a list that is read page by page. A ward has some thousands; the bound is there for a mistake.
  func all<Row>(_ page: (Int) throws -> Page<Row>) rethrows -> [Row] {
    var rows: [Row] = []
    for number in 1...5000 {
      let next = try page(number)
      rows += next.items
      if !next.hasNext { break }
    }
    return rows
  }

  private func matterSheet(_ look: Look) throws -> Sheet {
    let (words, heads) = (look.text.matter, look.text.paper.heads)
    var filter = MatterFilter()
    filter.group = .all
    let rows = try all { try matters(filter, page: $0) }.map { row -> [Sheet.Cell] in
      let matter = row.matter
      return [
        .text(matter.number), .day(matter.openedOn), .text(words.kinds[matter.kind]), .text(row.subjectName),
        .text(matter.title), .text(row.ownerName), .number(Double(row.voices)), .text(words.states[matter.state]),
        .of(matter.dueOn), .of(matter.closedOn),
      ]
    }
    let columns = [
      Sheet.Column(heads.number, width: 10), Sheet.Column(heads.day, width: 12), Sheet.Column(words.kind, width: 14),
      Sheet.Column(words.subject, width: 22), Sheet.Column(heads.words, width: 50),
      Sheet.Column(words.owner, width: 30),
      Sheet.Column(heads.voices, width: 10), Sheet.Column(heads.state, width: 18), Sheet.Column(heads.due, width: 12),
      Sheet.Column(heads.closed, width: 12),
    ]
    return Sheet(words.title, columns, rows: rows)
  }

  private func assignmentSheet(_ look: Look) throws -> Sheet {
    let (words, heads) = (look.text.assignment, look.text.paper.heads)
    var filter = AssignmentFilter()
    filter.state = .every
    let rows = try all { try assignments(filter, page: $0) }.map { row -> [Sheet.Cell] in
      let assignment = row.assignment
      return [
        .text(assignment.number), .day(assignment.givenOn), .text(assignment.words), .text(row.leadName),
        .text(row.sessionTitle ?? ""), .of(assignment.dueOn), .text(assignment.noDate),
        .text(words.word(assignment.state)), .of(assignment.closedOn),
      ]
    }
    let columns = [
      Sheet.Column(heads.number, width: 10), Sheet.Column(heads.day, width: 12), Sheet.Column(heads.words, width: 50),
      Sheet.Column(heads.lead, width: 30), Sheet.Column(heads.session, width: 40), Sheet.Column(heads.due, width: 12),
      Sheet.Column(heads.noDate, width: 18), Sheet.Column(heads.state, width: 18),
      Sheet.Column(heads.closed, width: 12),
    ]
    return Sheet(words.title, columns, rows: rows)
  }

  private func sessionSheet(_ look: Look) throws -> Sheet {
    let (words, heads) = (look.text.session, look.text.paper.heads)
    let first = try sessionList(SessionFilter(), page: 1)
    let past = try all { try sessionList(SessionFilter(), page: $0).past }
    let rows = (first.coming + past).map { row -> [Sheet.Cell] in
      [
        .day(row.heldOn), .text(row.startsAt), .text(words.word(row.kind)), .text(row.title), .text(row.organizerName),
        .text(row.place), .text(words.word(row.state)),
      ]
    }
    let columns = [
      Sheet.Column(heads.day, width: 12), Sheet.Column(heads.hour, width: 8), Sheet.Column(heads.kind, width: 22),
      Sheet.Column(heads.words, width: 60), Sheet.Column(heads.organizer, width: 32),
      Sheet.Column(heads.place, width: 32),
      Sheet.Column(heads.state, width: 16),
    ]
    return Sheet(words.title, columns, rows: rows)
  }

  private func dossierSheet(_ look: Look) throws -> Sheet {
    let (words, heads) = (look.text.dossier, look.text.paper.heads)
    let rows = try all { try dossiers(in: nil, page: $0) }.map { row -> [Sheet.Cell] in
      let dossier = row.dossier
      return [
        .text(dossier.number), .day(dossier.madeOn), .text(dossier.title), .text(row.addresseeName),
        .number(Double(row.matters)), .number(Double(row.answered)), .text(words.states[dossier.state]),
        .of(dossier.sentOn), .of(dossier.dueOn), .text(dossier.replySymbol),
      ]
    }
    let columns = [
      Sheet.Column(heads.number, width: 10), Sheet.Column(heads.day, width: 12), Sheet.Column(heads.words, width: 50),
      Sheet.Column(words.addressee, width: 36), Sheet.Column(words.matters, width: 10),
      Sheet.Column(heads.answered, width: 10), Sheet.Column(heads.state, width: 16),
      Sheet.Column(words.sentOn, width: 12),
      Sheet.Column(heads.due, width: 12), Sheet.Column(words.replySymbol, width: 24),
    ]
    return Sheet(words.title, columns, rows: rows)
  }
}

extension Sheet.Cell {
  static func of(_ day: Day?) -> Sheet.Cell { day.map { .day($0) } ?? .empty }
}

extension AssignmentText {
  func word(_ state: Assignment.State) -> String {
    switch state {
    case .given: stateGiven
    case .reported: stateReported
    case .accepted: stateAccepted
    case .cancelled: stateCancelled
    }
  }
}

import Rulebook

/// F03 ordinary and F04 thematic resolution.
extension Stationery {
  public func resolution(_ record: ResolutionRecord, _ office: Office) throws(PaperProblem) -> Paper {
    let words = words.resolution
    var paper = Paper(
      layout: try layout(office, on: record.adoptedOn),
      head: office.head(words.symbol, number: record.number, day: record.isForAPen ? nil : record.adoptedOn),
      title: record.name.isEmpty ? words.name : record.name.uppercased(), about: record.title)
    if let symbol = record.symbol { paper.head.number?.symbol = symbol }
    if let draft = record.draft { paper.head.mark = self.words.common.draft(["version": "\(draft)"]) }
    paper.grounds = record.grounds
    paper.body = opening(record, office)
    paper.body += record.kind == .ordinary ? ordinary(record) : thematic(record)
    paper.body += vote(record, office)
    let post = record.post.isEmpty ? words.secretary : record.post.uppercased()
    paper.signatures = [office.signature(post, record.signer)]
    let readers = record.recipients.isEmpty && office.isCell ? [words.members] : record.recipients
    paper.recipients = readers + [self.words.filed(office)]
    return paper.ended()
  }

  private func opening(_ record: ResolutionRecord, _ office: Office) -> [Block] {
    let words = words.resolution
    guard let turnout = record.turnout else { return record.isForAPen ? [.blanks(3)] : [] }
    let day = self.words.day(record.adoptedOn)
    return [
      .text(
        words.opening([
          "day": day.prefix(1).uppercased() + day.dropFirst(),
          "place": record.place.isEmpty ? office.place : record.place,
          "issuer": office.name, "members": words.membersOf.word(office), "total": "\(turnout.total)",
          "present": "\(turnout.present)",
          "absent": "\(turnout.absent)", "chair": record.chair, "secretary": record.secretary,
        ]))
    ]
  }

  private func ordinary(_ record: ResolutionRecord) -> [Block] {
    let (words, columns) = (words.resolution, words.resolution.columns)
    var blocks = points(words.assessment, record.assessment, blanks: 5)
    if !record.last.isEmpty {
      let table = Table(
        [
          Table.Column(self.words.common.number, width: 10, centred: true), Table.Column(columns.work, width: 70),
          Table.Column(columns.before, width: 40), Table.Column(columns.result, width: 45),
        ], rows: record.last.enumerated().map { ["\($0 + 1)", $1.work, $1.before, $1.result] })
      blocks += [.text(words.lastTable), .table(table)]
    }
    blocks.append(.heading(1, words.directions))
    blocks += record.objectives.map { .text($0) }
    if !record.goals.isEmpty { blocks += [.text(words.targetsTable), goals(record)] }
    blocks += [tasks(record)] + points(words.assignment, record.organization)
    return blocks + [.heading(1, words.quality), record.quality.isEmpty ? .blanks(1) : .text(record.quality)]
  }

  private func thematic(_ record: ResolutionRecord) -> [Block] {
    let words = words.resolution
    return points(words.situation, record.assessment, blanks: 5) + [.heading(1, words.goals)]
      + record.objectives.map { .text($0) } + [goals(record), .heading(1, words.solutions), tasks(record)]
      + points(words.organization, record.organization)
  }

  private func goals(_ record: ResolutionRecord) -> Block {
    let columns = words.resolution.columns
    let table = Table(
      [
        Table.Column(words.common.number, width: 10, centred: true), Table.Column(columns.target, width: 65),
        Table.Column(columns.unit, width: 25), Table.Column(columns.now, width: 20, centred: true),
        Table.Column(columns.goal, width: 20, centred: true), Table.Column(columns.due, width: 25, centred: true),
      ], rows: record.goals.enumerated().map { ["\($0 + 1)", $1.target, $1.unit, $1.now, $1.goal, $1.due] },
      blankRows: record.goals.isEmpty ? 4 : 0)
    return .table(table)
  }

  private func tasks(_ record: ResolutionRecord) -> Block {
    let columns = words.resolution.columns
    let table = Table(
      [
        Table.Column(words.common.number, width: 10, centred: true), Table.Column(columns.work, width: 90),
        Table.Column(columns.who, width: 40), Table.Column(columns.due, width: 25, centred: true),
      ], rows: record.tasks.enumerated().map { ["\($0 + 1)", $1.words, $1.who, $1.due] },
      blankRows: record.tasks.isEmpty ? 6 : 0)
    return .table(table)
  }

  /// Nothing where it was decided without a vote: it has its number, and nobody was counted.
  private func vote(_ record: ResolutionRecord, _ office: Office) -> [Block] {
    let words = words.resolution
    let members = words.membersOf.word(office)
    guard let votes = record.votes else {
      guard record.number == nil else { return [] }
      return [.fields([Field(words.voteLabel(["members": members]), ""), Field(words.voteShare, "")])]
    }
    let name = record.name.isEmpty ? words.name : record.name
    return [
      .text(
        words.vote([
          "paper": name.prefix(1).uppercased() + name.dropFirst().lowercased(), "members": members,
          "votes": "\(votes.inFavour)", "base": "\(votes.base)",
          "percent": Written.percent(votes.inFavour, of: votes.base),
        ]))
    ]
  }
}

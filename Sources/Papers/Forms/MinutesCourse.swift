import Rulebook

/// What happened in a session: reports, what was said, what was concluded.
extension Stationery {
  func course(_ record: SessionRecord) -> [Block] {
    var blocks = reports(record)
    blocks.append(.heading(1, words.minutes.partSaid))
    blocks += record.form == .dialogue ? dialogue(record) : discussion(record)
    return blocks
  }

  private func reports(_ record: SessionRecord) -> [Block] {
    let words = words.minutes
    let isBlank = record.blankRows > 0
    var blocks: [Block] = [.heading(1, record.form == .cell ? words.lastResolution : words.partReports)]
    if record.form == .cell, isBlank { return blocks + [.table(lastResolution(record))] }
    if isBlank { return blocks + [.blanks(4)] }
    if !record.results.isEmpty { blocks.append(.text(record.results)) }
    for report in record.reports {
      blocks.append(.heading(2, report.unit))
      if !report.results.isEmpty { blocks.append(.text(report.results)) }
      if !report.difficulties.isEmpty { blocks.append(.text(words.difficulties)) }
      blocks += report.difficulties.map { .item(Line($0)) }
    }
    if blocks.count == 1 { blocks.append(record.form == .cell ? .blanks(2) : .text(words.noReports)) }
    return blocks
  }

  /// The cell's own table (F01, part C.3).
  private func lastResolution(_ record: SessionRecord) -> Table {
    let columns = words.resolution.columns
    return Table(
      [
        Table.Column(words.common.number, width: 12, centred: true), Table.Column(columns.work, width: 70),
        Table.Column(columns.who, width: 40), Table.Column(columns.result, width: 43),
      ], rows: [], blankRows: min(5, record.blankRows))
  }

  /// A dialogue: who, for which unit, what, about what, what came of it, by when.
  private func dialogue(_ record: SessionRecord) -> [Block] {
    let words = words.minutes
    guard !record.contributions.isEmpty || record.blankRows > 0 else { return [.text(words.nothingSaid)] }
    let columns = [
      Table.Column(self.words.common.number, width: 11, centred: true), Table.Column(words.speaker, width: 24),
      Table.Column(words.unit, width: 23), Table.Column(words.words, width: 43), Table.Column(words.subject, width: 19),
      Table.Column(words.handling, width: 34), Table.Column(words.due, width: 28, centred: true),
    ]
    let rows = record.contributions.enumerated().map { index, said in
      [
        "\(index + 1)", said.speaker, said.unit, said.words, said.subject, said.handling,
        said.due.map(Written.short) ?? "",
      ]
    }
    return counted(record) + [.table(Table(columns, rows: rows, blankRows: record.blankRows))]
  }

  /// A cell: who spoke, what, what was answered.
  private func discussion(_ record: SessionRecord) -> [Block] {
    let words = words.minutes
    guard !record.contributions.isEmpty || record.blankRows > 0 else { return [.text(words.nothingSaid)] }
    let columns = [
      Table.Column(self.words.common.number, width: 10, centred: true), Table.Column(words.speaker, width: 38),
      Table.Column(words.words, width: 70), Table.Column(words.answer, width: 47),
    ]
    let rows = record.contributions.enumerated().map { ["\($0 + 1)", $1.speaker, $1.words, $1.handling] }
    return counted(record) + [.table(Table(columns, rows: rows, blankRows: record.blankRows))]
  }

  private func counted(_ record: SessionRecord) -> [Block] {
    guard !record.contributions.isEmpty else { return [] }
    return [.text(words.minutes.saidCount(["count": "\(record.contributions.count)"]))]
  }

  // MARK: - D: the close

  func closing(_ record: SessionRecord) -> [Block] {
    let words = words.minutes
    var blocks: [Block] = [.heading(1, words.partConclusion)]
    let isUnknown = record.conclusion.isEmpty && record.tasks.isEmpty
    blocks.append(isUnknown ? .blanks(max(3, record.blankRows / 2)) : .text(record.conclusion))
    if !record.tasks.isEmpty || record.blankRows > 0 { blocks += [.text(words.tasks), .table(tasks(record))] }
    blocks += votes(record)
    if !record.corrections.isEmpty {
      blocks.append(.heading(1, words.partCorrections))
      blocks += record.corrections.map { .text($0) }
    }
    blocks.append(.heading(1, words.partClose))
    if record.isReadBack { blocks.append(.text(words.readBack)) }
    blocks.append(.fields([Field(words.ends, record.endsAt)]))
    return blocks
  }

  /// What was counted; a cell that counted nothing here has a line for a pen.
  private func votes(_ record: SessionRecord) -> [Block] {
    let words = words.minutes
    guard !record.votes.isEmpty else {
      let pen: Block = .fields([Field(words.votes, ""), Field(words.votesAgainst, ""), Field(words.votesOther, "")])
      return record.form == .dialogue ? [] : [pen]
    }
    return [.heading(1, words.partVotes)]
      + record.votes.flatMap { vote -> [Block] in
        [.item(Line(words.vote(["motion": vote.motion, "result": vote.result])))]
          + vote.reserved.map { .text(words.reserved(["name": $0.name, "words": $0.words])) }
      }
  }

  private func tasks(_ record: SessionRecord) -> Table {
    let words = words.minutes
    let columns = [
      Table.Column(self.words.common.number, width: 10, centred: true), Table.Column(words.task, width: 85),
      Table.Column(words.lead, width: 45), Table.Column(words.due, width: 25, centred: true),
    ]
    let rows = record.tasks.enumerated().map { ["\($0 + 1)", $1.words, $1.lead, $1.due] }
    return Table(columns, rows: rows, blankRows: min(5, record.blankRows))
  }
}

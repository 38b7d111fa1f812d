import Rulebook

/// F09: minutes of the count; of households those of Decree 59/2023, forms 02 and 04.
extension Stationery {
  public func voteMinutes(_ record: VoteRecord, _ office: Office) throws(PaperProblem) -> Paper {
    let words = words.vote
    let about = record.isOfHouseholds ? words.householdsAbout : words.minutesAbout
    var paper = Paper(
      layout: try layout(office, on: record.heldOn), head: office.head(), title: words.minutesName,
      about: about(["title": record.title]))
    paper.body = [
      .fields([
        Field(self.words.common.dayLabel, Written.short(record.heldOn)),
        Field(self.words.minutes.place, record.place, weight: 2),
      ])
    ]
    paper.body += board(record) + figures(record) + outcome(record)
    if record.isOfHouseholds { paper.body.append(.text(words.copies)) }
    paper.body += [.text(words.readBack), .fields([Field(words.ends, "")])]
    paper.signatures = signatures(record)
    return paper
  }

  /// Who counted; households have two of their own watch (Decree 59/2023).
  private func board(_ record: VoteRecord) -> [Block] {
    let words = words.vote
    let names: [Block] = record.board.enumerated().map { index, name in
      .item(Line("\(name), \(index == 0 ? words.head : words.member)"))
    }
    let witnesses: [Block] = [.fields([Field(words.witness, "")]), .fields([Field(words.witness, "")])]
    return [.heading(1, words.board)] + (names.isEmpty ? [.blanks(3)] : names)
      + (record.isOfHouseholds ? witnesses : [])
  }

  private func figures(_ record: VoteRecord) -> [Block] {
    let words = words.vote
    func number(_ value: Int?) -> String { value.map(Written.number) ?? "" }
    let absent = record.called.flatMap { called in record.present.map { called - $0 } }
    let isOfHouseholds = record.isOfHouseholds
    return [
      .heading(1, words.results),
      .fields([
        Field(isOfHouseholds ? words.householdsCalled : words.called, number(record.called)),
        Field(isOfHouseholds ? words.householdsPresent : words.present, number(record.present)),
        Field(isOfHouseholds ? words.householdsAbsent : words.absent, number(absent)),
      ]),
      .fields([Field(words.issued, number(record.issued)), Field(words.returned, number(record.returned))]),
      .fields([Field(words.valid, number(record.valid)), Field(words.invalid, number(record.invalid))]),
      .table(results(record)), .text(base(record)),
    ]
  }

  private func outcome(_ record: VoteRecord) -> [Block] {
    let words = words.vote
    var blocks: [Block] = []
    if !record.outcome.isEmpty { blocks.append(.text(words.outcome(["words": record.outcome]))) }
    if let elected = record.elected {
      let names = elected.joined(separator: ", ")
      blocks.append(.text(elected.isEmpty ? words.nobodyElected : words.elected(["names": names])))
    }
    return blocks
  }

  private func signatures(_ record: VoteRecord) -> [Signature] {
    let (words, common) = (words.vote, words.common)
    let head = Signature(post: words.signHead, name: record.board.first ?? "")
    if record.isOfHouseholds {
      let witness = Signature(post: words.signWitness, note: common.sign)
      return [witness, head, witness]
    }
    let chair = record.chair.split(separator: ",").first.map(String.init) ?? ""
    return [head, Signature(post: words.signChair, name: chair)]
  }

  private func results(_ record: VoteRecord) -> Table {
    let words = words.vote
    let rows = record.options.enumerated().map { index, option in
      let share = option.votes.flatMap { votes in record.baseCount.map { Written.percent(votes, of: $0) } }
      return ["\(index + 1)", option.words, option.votes.map(Written.number) ?? "", share ?? ""]
    }
    return Table(
      [
        Table.Column(self.words.common.number, width: 12, centred: true), Table.Column(words.option, width: 93),
        Table.Column(words.votes, width: 30, centred: true), Table.Column(words.share, width: 30, centred: true),
      ], rows: rows, blankRows: rows.isEmpty ? 4 : 0)
  }

  /// Of what the shares are: a share without its whole says nothing.
  private func base(_ record: VoteRecord) -> String {
    let (words, bases) = (words.vote, words.vote.bases)
    if record.isOfHouseholds { return words.householdsBase }
    if let counted = record.counted, counted != record.called, record.base == .called {
      return words.membersBase(["count": Written.number(counted)])
    }
    let name =
      switch record.base {
      case .called: bases.called
      case .present: bases.present
      case .returned: bases.returned
      case .valid: bases.valid
      }
    return words.base(["base": name])
  }
}

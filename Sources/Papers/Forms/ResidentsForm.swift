import Rulebook

/// A meeting of a residential community and what it decided (Law 10/2022/QH15, articles 15-21; Decree 59/2023/ND-CP).
public struct ResidentsRecord: Sendable, Equatable {
  public var title: String
  public var heldOn: Day
  public var place = ""
  public var chair = ""
  public var secretary = ""
  /// Nil for a pen. The share is counted on all households of the community, not on those present (article 21).
  public var households: Int?
  public var represented: Int?
  public var content: [String] = []
  /// Nil prints all four with boxes: raised hands, ballot, opinion sheets, online.
  public var way: Int?
  public var yes: Int?
  public var no: Int?
  public var other: Int?
  public var decision: [String] = []
  public var commune: String
  public var head = ""
  public var front = ""

  public init(title: String, heldOn: Day, commune: String) {
    (self.title, self.heldOn, self.commune) = (title, heldOn, commune)
  }

  /// The same before anybody met: what it is about stays, the rest is for a pen.
  public func forAPen() -> ResidentsRecord {
    var blank = ResidentsRecord(title: title, heldOn: heldOn, commune: commune)
    (blank.place, blank.content, blank.head, blank.front) = (place, content, head, front)
    return blank
  }
}

/// F24: minutes and resolution of a residential community, and the opinion sheet of a household.
extension Stationery {
  public func residentsMinutes(_ record: ResidentsRecord, _ office: Office) throws(PaperProblem) -> Paper {
    let words = words.residents
    var paper = Paper(
      layout: try layout(office, on: record.heldOn), head: office.head(), title: words.name,
      about: words.about(["title": record.title]))
    paper.body = community(record) + points(words.decision, record.decision)
    return signed(paper, record)
  }

  public func residentsResolution(_ record: ResidentsRecord, _ office: Office) throws(PaperProblem) -> Paper {
    let words = words.residents
    var paper = Paper(
      layout: try layout(office, on: record.heldOn), head: office.head(), title: words.resolution,
      about: words.resolutionAbout(["title": record.title]))
    paper.body = community(record) + points(words.decision, record.decision)
    paper.recipients = [
      words.toCommittee(["commune": record.commune]), words.toFront(["commune": record.commune]),
      self.words.common.filed,
    ]
    return signed(paper, record)
  }

  private func community(_ record: ResidentsRecord) -> [Block] {
    let (words, minutes) = (words.residents, words.minutes)
    func number(_ value: Int?) -> String { value.map(Written.number) ?? "" }
    let absent = record.households.flatMap { all in record.represented.map { all - $0 } }
    let share = record.yes.flatMap { yes in record.households.map { Written.percent(yes, of: $0) } }
    var blocks: [Block] = [
      .fields([
        Field(self.words.common.dayLabel, Written.short(record.heldOn)), Field(minutes.place, record.place, weight: 2),
      ]),
      .fields([Field(minutes.chair, record.chair), Field(minutes.secretary, record.secretary)]),
      .fields([
        Field(words.households, number(record.households)), Field(words.represented, number(record.represented)),
      ]),
      .fields([Field(words.absent, number(absent))]),
    ]
    blocks += points(words.content, record.content)
    blocks.append(.heading(1, words.form))
    if let way = record.way, words.forms.indices.contains(way) {
      blocks.append(.text(words.forms[way] + "."))
    } else {
      blocks.append(.choices(words.forms))
    }
    blocks += [
      .heading(1, words.result),
      .fields([
        Field(words.agree, number(record.yes)), Field(words.disagree, number(record.no)),
        Field(words.other, number(record.other)),
      ]),
      .fields([Field(words.share, share ?? "")]),
    ]
    return blocks
  }

  /// The head of the group, the head of the Front's committee, two households.
  private func signed(_ paper: Paper, _ record: ResidentsRecord) -> Paper {
    let (words, common) = (words.residents, words.common)
    var paper = paper
    paper.signatures = [
      Signature(post: words.front, note: common.sign, name: record.front),
      Signature(post: words.head, note: common.sign, name: record.head),
      Signature(post: words.household, note: common.sign), Signature(post: words.household, note: common.sign),
    ]
    return paper
  }

  /// One sheet for each household.
  public func opinionSheet(
    _ title: String, content: [String], choices: [String], until: Day, _ office: Office
  ) throws(PaperProblem) -> Paper {
    let words = words.residents
    var paper = Paper(
      layout: try layout(office, on: until), head: office.head(), title: words.opinionName, about: title)
    paper.body = content.map { .text($0) }
    paper.body += [.paragraph(.italic(words.opinionHint(["day": Written.short(until)]))), .choices(choices)]
    paper.body += [.text(words.opinionOther + ":"), .blanks(3)]
    paper.signatures = [Signature(post: words.opinionSign, note: self.words.common.sign)]
    return paper
  }

  /// Form 05: who stands for head of the group.
  public func candidateList(_ title: String, names: [String], on day: Day, _ office: Office) throws(PaperProblem)
    -> Paper
  {
    let (words, common) = (words.residents, words.common)
    var paper = Paper(
      layout: try layout(office, on: day), head: office.head(), title: words.candidatesName,
      about: words.candidatesAbout(["title": title]))
    let columns = [
      Table.Column(common.number, width: 10, centred: true), Table.Column(common.name, width: 55),
      Table.Column(words.born, width: 20, centred: true), Table.Column(words.address, width: 50),
      Table.Column(common.note, width: 30),
    ]
    let rows = names.enumerated().map { ["\($0 + 1)", $1, "", "", ""] }
    paper.body = [.table(Table(columns, rows: rows, blankRows: rows.isEmpty ? 4 : 0))]
    paper.signatures = [Signature(post: words.front, note: common.sign)]
    return paper
  }
}

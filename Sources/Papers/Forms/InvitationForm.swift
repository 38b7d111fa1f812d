import Rulebook

/// What an invitation says.
public struct InvitationRecord: Sendable, Equatable {
  public var title: String
  /// Empty for a sheet on which the name is written by hand.
  public var guest = ""
  public var content: [String] = []
  public var chair = ""
  public var members: [String] = []
  /// "08 giờ 00, thứ Ba, ngày 05/5/2026".
  public var time = ""
  public var place = ""
  public var bring = ""
  public var contact = ""
  /// The head's post and name, below.
  public var post: String
  public var signer = ""

  public init(title: String, post: String) { (self.title, self.post) = (title, post) }
}

/// F08 invitation, and F05 plan.
extension Stationery {
  public func invitation(_ record: InvitationRecord, _ office: Office, number: Int? = nil, day: Day)
    throws(PaperProblem)
    -> Paper
  {
    let words = words.invitation
    var paper = Paper(
      layout: try layout(office, on: day), head: office.head(words.symbol, number: number, day: day), title: words.name)
    (paper.addressees, paper.addresseeLabel) = ([record.guest], words.to + ":")
    let guest = record.guest.isEmpty ? words.guest : record.guest
    paper.body = [.text(words.sentence(["guest": guest, "title": record.title]))]
    let content = record.content.count > 1 ? "" : record.content.first ?? record.title
    if !content.isEmpty { paper.body.append(.fields([Field(words.content, content)])) }
    if content.isEmpty { paper.body.append(.text(words.content + ":")) }
    if record.content.count > 1 { paper.body += record.content.map { .item(Line($0)) } }
    let facts = [
      (words.chair, record.chair), (words.members, record.members.joined(separator: "; ")), (words.time, record.time),
      (words.place, record.place), (words.bring, record.bring), (words.contact, record.contact),
    ]
    let needed: Set<String> = [words.time, words.place]
    paper.body += facts.filter { !$0.1.isEmpty || needed.contains($0.0) }.map { .fields([Field($0.0, $0.1)]) }
    paper.body.append(.text(words.thanks(["guest": guest])))
    paper.signatures = [Signature(office.authority, post: record.post.uppercased(), name: record.signer)]
    paper.recipients = [self.words.common.asAddressed, self.words.filed(office)]
    return paper.ended()
  }

  public func plan(_ record: PlanRecord, _ office: Office, number: Int? = nil, day: Day?) throws(PaperProblem) -> Paper
  {
    let words = words.plan
    var paper = Paper(
      layout: try layout(office, on: day ?? record.madeOn), head: office.head(words.symbol, number: number, day: day),
      title: words.name, about: record.title)
    paper.grounds = record.grounds
    let columns = [
      Table.Column(self.words.common.number, width: 10, centred: true), Table.Column(words.columns.work, width: 60),
      Table.Column(words.columns.lead, width: 30), Table.Column(words.columns.support, width: 25),
      Table.Column(words.columns.time, width: 28, centred: true), Table.Column(words.columns.product, width: 20),
    ]
    let rows = record.steps.enumerated().map { ["\($0 + 1)", $1.work, $1.lead, $1.support, $1.time, $1.product] }
    paper.body =
      points(words.aims, record.aims) + points(words.content, record.content) + points(words.tasks, record.tasks) + [
        .heading(1, words.organization), .table(Table(columns, rows: rows, blankRows: rows.isEmpty ? 6 : 0)),
        .text(words.closing),
      ]
    paper.signatures = [Signature(office.authority, post: record.post.uppercased(), name: record.signer)]
    paper.recipients = record.recipients + [self.words.filed(office)]
    return paper.ended()
  }

  /// A title with what was written below it, or room for a pen.
  func points(_ title: String, _ lines: [String], level: Int = 1, blanks: Int = 3) -> [Block] {
    [.heading(level, title)] + (lines.isEmpty ? [.blanks(blanks)] : lines.map { .text($0) })
  }
}

public struct PlanRecord: Sendable, Equatable {
  public var title: String
  public var madeOn: Day
  public var grounds: [String] = []
  public var aims: [String] = []
  public var content: [String] = []
  public var tasks: [String] = []
  public var steps: [Step] = []
  public var recipients: [String] = []
  public var post: String
  public var signer = ""

  public init(title: String, madeOn: Day, post: String) { (self.title, self.madeOn, self.post) = (title, madeOn, post) }

  public struct Step: Sendable, Equatable {
    public var work: String
    public var lead = ""
    public var support = ""
    public var time = ""
    public var product = ""

    public init(_ work: String, lead: String = "", support: String = "", time: String = "", product: String = "") {
      (self.work, self.lead, self.support, self.time, self.product) = (work, lead, support, time, product)
    }
  }
}

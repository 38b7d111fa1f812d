import Rulebook

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

/// F05 plan: of a session that is prepared, or of what a resolution asks for.
extension Stationery {
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
      points(words.aims, record.aims) + points(words.content, record.content)
      + (record.tasks.isEmpty && !rows.isEmpty ? [] : points(words.tasks, record.tasks)) + [
        .heading(1, words.organization), .table(Table(columns, rows: rows, blankRows: rows.isEmpty ? 6 : 0)),
        .text(words.closing),
      ]
    paper.signatures = [office.signature(record.post, record.signer)]
    paper.recipients = record.recipients + [self.words.filed(office)]
    return paper.ended()
  }

  /// The plan of a session: what is on its agenda, who presents it, when.
  public func plan(for session: SessionRecord, _ office: Office, blank: Bool) throws(PaperProblem) -> Paper {
    let words = words.plan
    var plan = PlanRecord(
      title: words.ofSession(["title": session.title]), madeOn: session.heldOn, post: session.post)
    plan.signer = session.signer
    guard !blank else { return try self.plan(plan, office, day: nil) }
    plan.content = session.agenda.map(\.subject)
    let hour =
      session.startsAt.isEmpty
      ? Written.short(session.heldOn)
      : words.time(["hour": session.startsAt, "day": Written.short(session.heldOn)])
    plan.steps = session.agenda.map { .init($0.subject, lead: $0.presenter, time: hour) }
    plan.recipients = session.units
    return try self.plan(plan, office, day: nil)
  }

  /// The plan that carries a resolution out: its targets and its tasks, each with who and when.
  public func plan(carryingOut resolution: ResolutionRecord, symbol: String, _ office: Office) throws(PaperProblem)
    -> Paper
  {
    let words = words.plan
    var plan = PlanRecord(
      title: symbol.isEmpty
        ? words.ofDraft(["title": resolution.title])
        : words.ofResolution(["symbol": symbol, "title": resolution.title]),
      madeOn: resolution.adoptedOn, post: resolution.post)
    plan.signer = resolution.signer
    guard !resolution.isForAPen else { return try self.plan(plan, office, day: nil) }
    if !symbol.isEmpty {
      plan.grounds = [
        words.groundOfResolution([
          "symbol": symbol, "day": Written.short(resolution.adoptedOn), "title": resolution.title,
        ])
      ]
    }
    plan.aims = resolution.objectives
    plan.content = resolution.goals.map { goal in
      goal.unit.isEmpty
        ? words.target(["name": goal.target, "goal": goal.goal])
        : words.targetWithUnit(["name": goal.target, "goal": goal.goal, "unit": goal.unit])
    }
    plan.tasks = resolution.organization
    plan.steps = resolution.tasks.map { .init($0.words, lead: $0.who, time: $0.due) }
    plan.recipients = resolution.recipients
    return try self.plan(plan, office, day: nil)
  }

  /// A title with what was written below it, or room for a pen.
  func points(_ title: String, _ lines: [String], level: Int = 1, blanks: Int = 3) -> [Block] {
    [.heading(level, title)] + (lines.isEmpty ? [.blanks(blanks)] : lines.map { .text($0) })
  }
}

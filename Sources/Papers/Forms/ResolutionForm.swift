import Rulebook

/// A resolution as it is printed: plain values, so that whoever keeps resolutions can hand them over.
public struct ResolutionRecord: Sendable, Equatable {
  public enum Kind: Sendable, Equatable { case ordinary, thematic }

  public var kind: Kind
  public var number: Int?
  public var title: String
  public var adoptedOn: Day
  public var grounds: [String] = []
  public var place = ""
  public var chair = ""
  public var secretary = ""
  public var turnout: Turnout?
  /// I: what was done, or how things stand and why.
  public var assessment: [String] = []
  /// The table of the last resolution, of an ordinary one.
  public var last: [Past] = []
  public var goals: [Goal] = []
  /// II of an ordinary one, III of a thematic one.
  public var tasks: [Duty] = []
  public var organization: [String] = []
  public var quality = ""
  public var votes: Votes?
  public var recipients: [String] = []
  public var post = ""
  public var signer = ""

  public init(_ kind: Kind, number: Int? = nil, title: String, adoptedOn: Day) {
    (self.kind, self.number, self.title, self.adoptedOn) = (kind, number, title, adoptedOn)
  }

  public struct Turnout: Sendable, Equatable {
    public var total: Int
    public var present: Int
    public var absent: Int
    public init(total: Int, present: Int, absent: Int) {
      (self.total, self.present, self.absent) = (total, present, absent)
    }
  }

  public struct Votes: Sendable, Equatable {
    public var inFavour: Int
    /// Against how many it is counted: the majority rule says which.
    public var base: Int
    public init(inFavour: Int, base: Int) { (self.inFavour, self.base) = (inFavour, base) }
  }

  public struct Past: Sendable, Equatable {
    public var work: String
    public var before: String
    public var result: String
    public init(_ work: String, before: String, result: String) {
      (self.work, self.before, self.result) = (work, before, result)
    }
  }

  public struct Goal: Sendable, Equatable {
    public var target: String
    public var unit: String
    public var now: String
    public var goal: String
    public var due: String
    public init(_ target: String, unit: String, now: String, goal: String, due: String) {
      (self.target, self.unit, self.now, self.goal, self.due) = (target, unit, now, goal, due)
    }
  }

  public struct Duty: Sendable, Equatable {
    public var words: String
    public var who: String
    public var due: String
    public init(_ words: String, who: String = "", due: String = "") {
      (self.words, self.who, self.due) = (words, who, due)
    }
  }
}

/// F03 ordinary and F04 thematic resolution.
extension Stationery {
  public func resolution(_ record: ResolutionRecord, _ office: Office) throws(PaperProblem) -> Paper {
    let words = words.resolution
    var paper = Paper(
      layout: try layout(office, on: record.adoptedOn),
      head: office.head(words.symbol, number: record.number, day: record.adoptedOn), title: words.name,
      about: record.title)
    paper.grounds = record.grounds
    paper.body = opening(record, office)
    paper.body += record.kind == .ordinary ? ordinary(record) : thematic(record)
    paper.body.append(vote(record))
    let post = record.post.isEmpty ? words.secretary : record.post.uppercased()
    paper.signatures = [Signature(office.authority, post: post, name: record.signer)]
    let readers = record.recipients.isEmpty ? [words.members] : record.recipients
    paper.recipients = readers + [self.words.filed(office)]
    return paper.ended()
  }

  private func opening(_ record: ResolutionRecord, _ office: Office) -> [Block] {
    let words = words.resolution
    guard let turnout = record.turnout else { return [] }
    let day = self.words.day(record.adoptedOn)
    return [
      .text(
        words.opening([
          "day": day.prefix(1).uppercased() + day.dropFirst(),
          "place": record.place.isEmpty ? office.place : record.place,
          "issuer": office.name, "total": "\(turnout.total)", "present": "\(turnout.present)",
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
    blocks += [.heading(1, words.directions), tasks(record)] + points(words.assignment, record.organization)
    return blocks + [.heading(1, words.quality), record.quality.isEmpty ? .blanks(1) : .text(record.quality)]
  }

  private func thematic(_ record: ResolutionRecord) -> [Block] {
    let (words, columns) = (words.resolution, words.resolution.columns)
    let goals = Table(
      [
        Table.Column(self.words.common.number, width: 10, centred: true), Table.Column(columns.target, width: 65),
        Table.Column(columns.unit, width: 25), Table.Column(columns.now, width: 20, centred: true),
        Table.Column(columns.goal, width: 20, centred: true), Table.Column(columns.due, width: 25, centred: true),
      ], rows: record.goals.enumerated().map { ["\($0 + 1)", $1.target, $1.unit, $1.now, $1.goal, $1.due] },
      blankRows: record.goals.isEmpty ? 4 : 0)
    return points(words.situation, record.assessment, blanks: 5) + [.heading(1, words.goals), .table(goals)]
      + [.heading(1, words.solutions), tasks(record)] + points(words.organization, record.organization)
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

  private func vote(_ record: ResolutionRecord) -> Block {
    let words = words.resolution
    guard let votes = record.votes else { return .fields([Field(words.voteLabel, ""), Field(words.voteShare, "")]) }
    return .text(
      words.vote([
        "votes": "\(votes.inFavour)", "base": "\(votes.base)",
        "percent": Written.percent(votes.inFavour, of: votes.base),
      ]))
  }
}

import Papers
import Rulebook

// An empty paper of each kind: by it, the page of the office's own forms lists the fields that such a form can name.

/// Every kind of paper that an office can replace by a form of its own.
let paperKinds: [any PaperKind] = [
  [any PaperKind](SessionPaper.allCases), MatterPaper.allCases, DossierPaper.allCases, ResolutionPaper.allCases,
  VotePaper.allCases, BodyPaper.allCases,
].flatMap { $0 }

extension PaperKind {
  /// The fields of a form of this kind: the parts of the paper, and what its record names by itself.
  func fields(_ stationery: Stationery) throws -> [String] {
    let own = self is SessionPaper ? stationery.values(.example, .example).names : []
    return Set(try stationery.fields(of: example(stationery)) + own).sorted()
  }
}

/// Any day: an example has none of its own.
private let day = Day(number: 0)

extension SessionPaper {
  func example(_ stationery: Stationery) throws -> Paper {
    let record = SessionRecord.example
    let residents = ResidentsRecord(title: "", heldOn: day, commune: "")
    switch self {
    case .invitation: return try stationery.invitation(InvitationRecord(title: "", post: ""), .example, day: day)
    case .plan: return try stationery.plan(for: record, .example, blank: true)
    case .minutes: return try stationery.minutes(record, .example)
    case .notice: return try stationery.notice(record, .example, day: nil)
    case .news: return try stationery.news(stationery.newsDraft(record, .example), on: day, .example)
    case .briefing: return try stationery.briefing(on: day, late: [], due: [], fresh: [], .example, forAPen: true)
    case .residentsMinutes: return try stationery.residentsMinutes(residents, .example)
    case .residentsResolution: return try stationery.residentsResolution(residents, .example)
    }
  }
}

extension MatterPaper {
  func example(_ stationery: Stationery) throws -> Paper {
    let letter = LetterRecord(number: "", words: "", raisedOn: day, post: "")
    switch self {
    case .answer: return try stationery.answer(letter, .example, day: nil)
    case .transfer: return try stationery.transfer(letter, .example, day: nil)
    }
  }
}

extension DossierPaper {
  func example(_ stationery: Stationery) throws -> Paper {
    try stationery.petition(
      PetitionRecord(number: "", title: "", addressee: "", madeOn: day, post: ""), .example, day: nil)
  }
}

extension ResolutionPaper {
  func example(_ stationery: Stationery) throws -> Paper {
    let record = ResolutionRecord(.thematic, title: "", adoptedOn: day)
    switch self {
    case .text: return try stationery.resolution(record, .example)
    case .plan: return try stationery.plan(carryingOut: record, symbol: "", .example)
    }
  }
}

extension VotePaper {
  func example(_ stationery: Stationery) throws -> Paper {
    switch self {
    case .minutes: return try stationery.voteMinutes(VoteRecord(title: "", heldOn: day), .example)
    case .ballot: return try stationery.ballot("", questions: [], on: day, .example)
    case .opinionSheet: return try stationery.opinionSheet("", content: [], choices: [], until: day, .example)
    case .candidates: return try stationery.candidateList("", names: [], on: day, .example)
    }
  }
}

extension BodyPaper {
  func example(_ stationery: Stationery) throws -> Paper {
    if self == .minutesBook {
      return try stationery.minutesBook(MinutesBook(year: 0, sessions: [], isOver: true), .example, on: day)
    }
    if let book { return try stationery.register(book, from: day, to: day, rows: [], .example) }
    var record = ReportRecord(title: "", madeOn: day, post: "")
    record.counts = ReportRecord.Counts()
    return try stationery.report(record, .example, day: nil)
  }
}

/// Matters: what was raised, who owes an answer, and the answer.
public final class MatterText: Codable, Sendable {
  public let title: String
  public let one: String
  public let kind: String
  public let subject: String
  public let place: String
  public let owner: String
  public let voice: String
  public let answer: String
  public let dossier: String
  public let notYours: Phrase
  public let noOffice: Phrase
  public let denunciationOnPaper: Phrase
  public let paperRefProblem: Phrase
  public let isClosed: Phrase
  public let isWithdrawn: Phrase
  public let isJoined: Phrase
  public let paperRef: String
  public let paused: String
  public let noDay: String
  public let direct: String
  public let numberAndKind: Phrase
  public let voiceCount: Phrase
  public let everybodyTold: String
  public let kinds: Kinds
  public let kindHints: KindHints
  public let states: States
  public let outcomes: Outcomes
  public let outcomeHints: OutcomeHints
  public let satisfied: Satisfied
  public let groups: Groups
  public let deeds: Deeds
  public let forms: Forms
  public let form: FormWords
  public let list: ListWords
  public let way: Steps
  public let page: PageWords
  public let deadline: DeadlineWords
  public let notReferred: Phrase
  public let notWaiting: Phrase
  public let notAnswered: Phrase
  public let stillOpen: Phrase
  public let isWaiting: Phrase
  public let isPromised: Phrase
  public let isEscalated: Phrase
  public let isAnswered: Phrase
  public let notEscalated: Phrase
  public let joinsItself: Phrase
  public let dayHasPassed: Phrase
  public let notYet: Phrase
  public let promiseInFuture: Phrase
  public let promiseNeedsOutcome: Phrase
  public let ruleHasNoDay: Phrase
  public let toldOnProblem: Phrase
  public let noNamesHere: Phrase
  public let notExtendable: Phrase
  public let extensionTooLong: Phrase
  public let looksLikeAName: Phrase
  public let erasing: Erasing
  public let namesLocked: Phrase

  public final class Kinds: Codable, Sendable {
    public let opinion: String
    public let proposal: String
    public let report: String
    public let complaint: String
    public let denunciation: String
  }

  public final class KindHints: Codable, Sendable {
    public let opinion: String
    public let proposal: String
    public let report: String
    public let complaint: String
  }

  public final class States: Codable, Sendable {
    public let received: String
    public let referred: String
    public let waiting: String
    public let promised: String
    public let escalated: String
    public let answered: String
    public let closed: String
    public let withdrawn: String
    public let joined: String
  }

  public final class Outcomes: Codable, Sendable {
    public let explained: String
    public let promised: String
    public let done: String
    public let refused: String
  }

  public final class OutcomeHints: Codable, Sendable {
    public let explained: String
    public let promised: String
    public let done: String
    public let refused: String
  }

  public final class Satisfied: Codable, Sendable {
    public let yes: String
    public let no: String
  }

  public final class Groups: Codable, Sendable {
    public let open: String
    public let overdue: String
    public let promised: String
    public let answered: String
    public let closed: String
    public let all: String
  }

  public final class Deeds: Codable, Sendable {
    public let open: String
    public let addVoice: String
    public let refer: String
    public let referAgain: String
    public let giveBack: String
    public let ask: String
    public let clarify: String
    public let answer: String
    public let fulfil: String
    public let tell: String
    public let reopen: String
    public let join: String
    public let withdraw: String
    public let close: String
    public let escalate: String
    public let extend: String
    public let look: String
  }
}

/// Matters: what was raised, who owes an answer, and the answer.
public struct MatterText: Codable, Sendable {
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

  public struct Kinds: Codable, Sendable {
    public let opinion: String
    public let proposal: String
    public let report: String
    public let complaint: String
    public let denunciation: String
  }

  public struct KindHints: Codable, Sendable {
    public let opinion: String
    public let proposal: String
    public let report: String
    public let complaint: String
  }

  public struct States: Codable, Sendable {
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

  public struct Outcomes: Codable, Sendable {
    public let explained: String
    public let promised: String
    public let done: String
    public let refused: String
  }

  public struct OutcomeHints: Codable, Sendable {
    public let explained: String
    public let promised: String
    public let done: String
    public let refused: String
  }

  public struct Satisfied: Codable, Sendable {
    public let yes: String
    public let no: String
  }

  public struct Groups: Codable, Sendable {
    public let open: String
    public let overdue: String
    public let promised: String
    public let answered: String
    public let closed: String
    public let all: String
  }

  public struct Deeds: Codable, Sendable {
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

  public struct Forms: Codable, Sendable {
    public let refer: Way
    public let giveBack: Way
    public let ask: Way
    public let clarify: Way
    public let answer: Way
    public let tell: Way
    public let reopen: Way
    public let join: Way
    public let withdraw: Way
    public let close: Way
    public let addVoice: Way
    public let extend: Way

    /// The words of one deed's form. Only those that ask for words alone have a label.
    public struct Way: Codable, Sendable {
      public let lead: String
      public let button: String
      public let label: String?
    }
  }

  public struct FormWords: Codable, Sendable {
    public let reason: String
    public let title: String
    public let titleHint: String
    public let words: String
    public let newLead: String
    public let openButton: String
    public let voiceHint: String
    public let unitHint: String
    public let name: String
    public let contact: String
    public let address: String
    public let raisedOn: String
    public let denunciationLink: String
    public let denunciationTitle: String
    public let denunciationLead: String
    public let paperRefHint: String
    public let lead: String
    public let support: String
    public let note: String
    public let dueOn: String
    public let dueNeeded: String
    public let dueByRule: Phrase
    public let dueReason: String
    public let dueReasonHint: String
    public let outcome: String
    public let answerWords: String
    public let answerHint: String
    public let promisedOn: String
    public let promisedHint: String
    public let toldHow: String
    public let toldHowHint: String
    public let toldOn: String
    public let satisfied: String
    public let findOther: String
    public let noOther: String
    public let into: String
    public let extensionValue: String
    public let extensionHint: Phrase
    public let extensionBy: String
    public let extensionClause: String
    public let extensionClauseHint: String
    public let extensionReason: String
    public let extensionDay: String
  }

  public struct ListWords: Codable, Sendable {
    public let lead: String
    public let open: String
    public let back: String
    public let find: String
    public let state: String
    public let unit: String
    public let none: String
  }

  public struct Steps: Codable, Sendable {
    public let label: String
    public let received: String
    public let handled: String
    public let answered: String
    public let told: String
  }

  public struct PageWords: Codable, Sendable {
    public let back: String
    public let about: String
    public let session: String
    public let openedOn: String
    public let joinedTo: String
    public let joinedFrom: String
    public let reopened: String
    public let times: Phrase
    public let why: String
    public let notSatisfied: String
    public let otherWays: String
    public let answeredBy: Phrase
    public let promisedFor: Phrase
    public let questions: String
    public let askedOn: Phrase
    public let repliedOn: Phrase
    public let referrals: String
    public let lead: String
    public let support: String
    public let referredOn: String
    public let note: String
    public let takenBack: Phrase
    public let givenBack: Phrase
    public let unit: String
    public let raisedOn: String
    public let told: String
    public let notTold: String
    public let toldOn: Phrase
    public let toTell: Phrase
    public let look: String
    public let lookHint: String
    public let names: String
    public let namesLead: String
    public let unnamed: String
    public let erased: Phrase
  }

  public struct DeadlineWords: Codable, Sendable {
    public let rule: String
    public let termLabel: String
    public let start: String
    public let version: String
    public let pauses: String
    public let due: String
    public let setBy: String
    public let reason: String
    public let span: Phrase
    public let provisional: String
    public let promised: String
    public let above: String
    public let none: String
    public let dayByDay: String
    public let place: Phrase
    public let marks: Marks
    public let seeRule: String
    public let extensions: String
    public let `extension`: Phrase
    public let former: String
    public let formerLine: Phrase
    public let formerEnded: Phrase
    public let formerWhy: Phrase
    public let countedBefore: String
    public let byPerson: Phrase
    public let decision: String

    public struct Marks: Codable, Sendable {
      public let event: String
      public let counted: String
      public let within: String
      public let rest: String
      public let paused: String
      public let carried: String
      public let moved: String
    }
  }

  /// Taking somebody's name out because they ask for it.
  public struct Erasing: Codable, Sendable {
    public let title: String
    public let column: String
    public let lead: Phrase
    public let reason: String
    public let hint: String
    public let button: String
  }
}

/// The words of the pages of a matter: forms, lists, the way, the deadline.
extension MatterText {
  public final class Forms: Codable, Sendable {
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
    public final class Way: Codable, Sendable {
      public let lead: String
      public let button: String
      public let label: String?
    }
  }

  public final class FormWords: Codable, Sendable {
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

  public final class ListWords: Codable, Sendable {
    public let lead: String
    public let open: String
    public let back: String
    public let find: String
    public let state: String
    public let unit: String
    public let none: String
  }

  public final class Steps: Codable, Sendable {
    public let label: String
    public let received: String
    public let handled: String
    public let answered: String
    public let told: String
  }

  public final class PageWords: Codable, Sendable {
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

  public final class DeadlineWords: Codable, Sendable {
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
    public let standing: String
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

    public final class Marks: Codable, Sendable {
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
  public final class Erasing: Codable, Sendable {
    public let title: String
    public let column: String
    public let lead: Phrase
    public let reason: String
    public let hint: String
    public let button: String
  }
}

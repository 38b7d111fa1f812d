/// The life of a resolution: drafting, circulating, amending, adopting, carrying out.
public final class ResolutionWords: Codable, Sendable {
  public let title: String
  public let one: String
  public let lead: String
  public let none: String
  public let draft: String
  public let edit: String
  public let name: String
  public let nameHint: String
  public let session: String
  public let sessionHint: String
  public let concretises: String
  public let circulatedOn: String
  public let adoptedOn: String
  public let reviewOn: String
  public let seal: String
  public let sealWhole: String
  public let sealBroken: String
  public let save: String
  public let addTask: String
  public let addTarget: String
  public let versionNote: String
  public let versionNoteHint: String
  public let versionNumber: Phrase
  public let versions: String
  public let allVersions: String
  public let compared: Phrase
  public let nothingChanged: String
  public let circulate: String
  public let circulateHere: String
  public let needsSessionHint: String
  public let withdraw: String
  public let withdrawReason: String
  public let amend: String
  public let amendments: String
  public let noAmendments: String
  public let section: String
  public let stance: String
  public let amendmentWords: String
  public let speaker: String
  public let speakerHint: String
  public let sendAmendment: String
  public let decision: String
  public let decisionReason: String
  public let decide: String
  public let decideAgain: String
  public let undecided: String
  public let takenCount: String
  public let adoptTitle: String
  public let adoptLead: String
  public let adopt: String
  public let progress: String
  public let tasksDone: Phrase
  public let recipients: String
  public let body: String
  public let read: String
  public let unread: String
  public let readOn: Phrase
  public let toldAt: Phrase
  public let readCount: Phrase
  public let ownResolution: String
  public let send: String
  public let everyCell: String
  public let chooseBodies: String
  public let concretiseBy: String
  public let concretiseHint: String
  public let toRead: String
  public let toReadLead: String
  public let haveRead: String
  public let toldInMeeting: String
  public let toldOn: String
  public let saveTold: String
  public let toConcretise: String
  public let draftOwn: String
  public let review: String
  public let reviewTitle: String
  public let lessons: String
  public let lessonsHint: String
  public let markPilot: String
  public let isPilot: String
  public let saveReview: String
  public let copyFrame: String
  public let chooseRecipient: Phrase
  public let notYours: Phrase
  public let alreadyAdopted: Phrase
  public let alreadyWithdrawn: Phrase
  public let alreadyCirculated: Phrase
  public let notCirculated: Phrase
  public let needsSession: Phrase
  public let sessionOfAnother: Phrase
  public let notAdoptedYet: Phrase
  public let notVotedOn: Phrase
  public let notPassed: Phrase
  public let amendmentsOpen: Phrase
  public let tasksIncomplete: Phrase
  public let notRecipient: Phrase
  public let notPilot: Phrase
  public let signer: String
  public let signedAs: String
  public let signerOfAnother: Phrase
  public let collectiveOnly: Phrase
  public let wrongType: Phrase
  public let adoptType: Phrase
  public let whichBody: String
  public let reviewInPast: Phrase
  public let concretiseInPast: Phrase
  public let toldInFuture: Phrase
  public let states: States
  public let steps: Steps
  public let sections: Sections
  public let target: Target
  public let stances: Stances
  public let decisions: Decisions
  public let capacities: Capacities

  public final class States: Codable, Sendable {
    public let draft: String
    public let circulated: String
    public let adopted: String
    public let withdrawn: String
  }

  public final class Steps: Codable, Sendable {
    public let label: String
    public let draft: String
    public let amend: String
    public let vote: String
    public let adopt: String
    public let read: String
    public let carryOut: String
    public let review: String
  }

  public final class Sections: Codable, Sendable {
    public let bases: String
    public let basesHint: String
    public let evaluation: String
    public let causes: String
    public let objectives: String
    public let targets: String
    public let tasks: String
    public let carryingOut: String
    public let whole: String
  }

  public final class Target: Codable, Sendable {
    public let row: Phrase
    public let name: String
    public let measure: String
    public let present: String
    public let goal: String
    public let due: String
  }

  public final class Stances: Codable, Sendable {
    public let inFavour: String
    public let against: String
    public let change: String
  }

  public final class Decisions: Codable, Sendable {
    public let taken: String
    public let partly: String
    public let notTaken: String
  }

  public final class Capacities: Codable, Sendable {
    public let onBehalf: String
    public let deputyOnBehalf: String
    public let head: String
    public let deputy: String
  }
}

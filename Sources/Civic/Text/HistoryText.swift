/// What happened, as the timeline says it: one sentence for each kind of event.
public final class HistoryText: Codable, Sendable {
  public let title: String
  /// Who did it, where the program itself did.
  public let program: String
  /// Who did it, where a deputy did: both names.
  public let deputy: Phrase
  public let helped: Phrase

  // Directory
  public let communeFounded: Phrase
  public let organizationAdded: Phrase
  public let organizationEnded: Phrase
  public let areaAdded: Phrase
  public let areaEnded: Phrase
  public let personAdded: Phrase
  public let personCorrected: Phrase
  public let membershipStarted: Phrase
  public let membershipEnded: Phrase
  public let directoryImported: Phrase

  // Sign-in
  public let signedIn: Phrase
  public let signedOutEverywhere: Phrase
  public let passwordSet: Phrase
  public let cardIssued: Phrase
  public let codeGiven: Phrase
  public let secondFactorSet: Phrase
  public let secondFactorRemoved: Phrase
  public let recoveryCodesRenewed: Phrase
  public let secondStepRuled: Phrase
  public let openIdLinked: Phrase
  public let openIdUnlinked: Phrase

  // Deputies
  public let deputyAppointed: Phrase
  public let deputyEnded: Phrase

  // Sessions
  public let sessionScheduled: Phrase
  public let sessionChanged: Phrase
  public let sessionCancelled: Phrase
  public let sessionOpened: Phrase
  public let sessionConcluded: Phrase
  public let sessionCorrected: Phrase
  public let unitReported: Phrase
  public let attendanceMarked: Phrase
  public let attendanceUndone: Phrase
  public let contributionNoted: Phrase
  public let contributionChanged: Phrase
  public let contributionRemoved: Phrase
  public let contributionDisposed: Phrase
  public let dispositionUndone: Phrase

  // Assignments
  public let assignmentGiven: Phrase
  public let assignmentChanged: Phrase
  public let assignmentReported: Phrase
  public let assignmentAccepted: Phrase
  public let assignmentSentBack: Phrase
  public let assignmentCancelled: Phrase

  // Matters
  public let matterOpened: Phrase
  public let matterChanged: Phrase
  public let voiceAdded: Phrase
  public let voiceSeen: Phrase
  public let voiceTold: Phrase
  public let matterReferred: Phrase
  public let referralUndone: Phrase
  public let helpingStarted: Phrase
  public let helpingEnded: Phrase
  public let entryConfirmed: Phrase
  public let matterReturned: Phrase
  public let clarificationAsked: Phrase
  public let clarificationGiven: Phrase
  public let explanationAsked: Phrase
  public let explanationGiven: Phrase
  public let matterAnswered: Phrase
  public let matterReopened: Phrase
  public let matterJoined: Phrase
  public let matterWithdrawn: Phrase
  public let matterClosed: Phrase
  public let dossierMade: Phrase
  public let dossierChanged: Phrase
  public let dossierSent: Phrase
  public let matterEscalated: Phrase
  public let dossierReplied: Phrase

  public let deadlineExtended: Phrase
  public let deadlineMoved: Phrase

  // Rules and the calendar
  public let ruleDecided: Phrase
  public let ruleDecisionEnded: Phrase
  public let ruleConfirmed: Phrase
  public let calendarDayAdded: Phrase
  public let calendarDayRemoved: Phrase
  public let yearAnnounced: Phrase
  public let dutyFulfilled: Phrase

  // Documents
  public let fileAdded: Phrase
  public let documentAdded: Phrase

  // Intake
  public let intakeProposed: Phrase
  public let intakeConfirmed: Phrase
  public let intakeDiscarded: Phrase

  // Trust
  public let voiceErased: Phrase
  public let historySeen: Phrase
  public let keysRotated: Phrase

  // Resolutions, votes, the register of papers
  public let resolutionDrafted: Phrase
  public let resolutionRevised: Phrase
  public let resolutionCirculated: Phrase
  public let resolutionWithdrawn: Phrase
  public let amendmentRaised: Phrase
  public let amendmentDecided: Phrase
  public let resolutionAdopted: Phrase
  public let resolutionSent: Phrase
  public let resolutionRead: Phrase
  public let resolutionReviewed: Phrase
  public let standingSet: Phrase
  public let votePrepared: Phrase
  public let voteOpened: Phrase
  public let voteCast: Phrase
  public let ballotCast: Phrase
  public let voteClosed: Phrase
  public let voteVoided: Phrase
  public let opinionReserved: Phrase
  public let numberReserved: Phrase
  public let numberCancelled: Phrase
  public let numbersContinued: Phrase
  public let termStarted: Phrase
  public let papersLinked: Phrase
  public let meetingPrepared: Phrase
  public let agendaMoved: Phrase
  public let delegatesSent: Phrase
  public let secretaryChosen: Phrase
  public let meetingScored: Phrase
  public let letterheadSet: Phrase
  public let templateDropped: Phrase
  public let newsWritten: Phrase
  public let newsDropped: Phrase

  public let page: Page
  public let anchor: Anchor

  /// `/history`: what the keepers of the directory and the sign-ins did.
  public final class Page: Codable, Sendable {
    public let title: String
    public let lead: String
    public let none: String
  }

  /// The head of the chain on paper, `/history/anchor`.
  public final class Anchor: Codable, Sendable {
    public let title: String
    public let lead: String
    public let none: String
    public let commune: String
    public let count: String
    public let hash: String
    public let at: String
    public let code: String
    public let check: Phrase
    public let printedBy: String
    public let witness: String
    public let signHere: String
    public let open: String
  }
}

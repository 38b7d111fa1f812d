/// Votes: the roll, the ballots, the count, and what came of it.
public final class VoteText: Codable, Sendable {
  public let title: String
  public let prepare: String
  public let none: String
  public let motion: String
  public let motionHint: String
  public let onResolution: String
  public let way: String
  public let rule: String
  public let isElection: String
  public let candidates: String
  public let candidatesHint: String
  public let seats: String
  public let seatsOf: Phrase
  public let households: String
  public let householdsHint: String
  public let savePrepared: String
  public let open: String
  public let close: String
  public let closeTitle: String
  public let void: String
  public let voidReason: String
  public let inFavour: String
  public let against: String
  public let other: String
  public let invalid: String
  public let issued: String
  public let validPapers: String
  public let votesOf: String
  public let countedBy: String
  public let countedByHint: String
  public let mustAddUp: Phrase
  public let choice: String
  public let yourVote: String
  public let cast: String
  public let received: String
  public let yourChoice: Phrase
  public let inTheBox: String
  public let secretTitle: String
  public let secretLead: String
  public let fewVoters: Phrase
  public let unanimous: String
  public let keepNames: Phrase
  public let keepHint: String
  public let castOf: Phrase
  public let haveVoted: String
  public let roomScreen: String
  public let voters: String
  public let notYet: String
  public let source: String
  public let evidence: String
  public let evidenceLead: String
  public let passed: String
  public let isPassed: String
  public let isNotPassed: String
  public let notPassed: String
  public let resultSentence: Phrase
  public let moreThan: Phrase
  public let atLeast: Phrase
  public let neededToPass: Phrase
  public let whyBase: String
  public let onTheList: String
  public let withoutProbationary: String
  public let without: Phrase
  public let countedOver: String
  public let presentNow: Phrase
  public let noQuorum: String
  public let quorumReached: Phrase
  public let quorumMissed: Phrase
  public let members: String
  public let standing: String
  public let changeStanding: String
  public let electionResult: String
  public let candidate: String
  public let outcome: String
  public let elected: String
  public let notElected: String
  public let tied: String
  public let reserved: String
  public let reserve: String
  public let reserveLead: String
  public let reservedWords: String
  public let notYours: Phrase
  public let notVoter: Phrase
  public let alreadyOpen: Phrase
  public let alreadyClosed: Phrase
  public let isVoid: Phrase
  public let notOpen: Phrase
  public let notClosed: Phrase
  public let notThisWay: Phrase
  public let alreadyVoted: Phrase
  public let belowZero: Phrase
  public let doesNotAddUp: Phrase
  public let tooManyPapers: Phrase
  public let moreThanIssued: Phrase
  public let moreThanPresent: Phrase
  public let nobodyVotes: Phrase
  public let boxFull: Phrase
  public let ballotsMissing: Phrase
  public let evidenceNeeded: Phrase
  public let electionIsSecret: Phrase
  public let seatsWrong: Phrase
  public let householdsNeeded: Phrase
  public let countersNeeded: Phrase
  public let tooManyNames: Phrase
  public let noNumber: Phrase
  public let tooFew: Phrase
  public let unmarked: Phrase
  public let recordLead: String
  public let recordRest: Phrase
  public let chooseSecretary: String
  public let secretary: String
  public let secretaryMotion: Phrase
  public let secretaryAbsent: Phrase
  public let saveSecretary: String
  public let nobodyPresent: String
  public let states: States
  public let ways: Ways
  public let wayHints: WayHints
  public let sources: Sources
  public let standings: Standings
  public let bases: [String: String]

  public final class States: Codable, Sendable {
    public let prepared: String
    public let open: String
    public let closed: String
    public let void: String
  }

  public final class Ways: Codable, Sendable {
    public let hands: String
    public let named: String
    public let paper: String
    public let secret: String
    public let households: String
  }

  public final class WayHints: Codable, Sendable {
    public let hands: String
    public let named: String
    public let paper: String
    public let secret: String
    public let households: String
  }

  public final class Sources: Codable, Sendable {
    public let own: String
    public let meeting: String
    public let sheet: String
    public let chat: String
  }

  public final class Standings: Codable, Sendable {
    public let official: String
    public let probationary: String
    public let exempt: String
    public let elsewhere: String
    public let suspended: String
    public let prosecuted: String
  }
}

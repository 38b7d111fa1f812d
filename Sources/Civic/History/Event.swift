import Foundation
import Storage

/// Something that happened, as history keeps it: append-only, written in the transaction of its deed.
public struct Event: Sendable, Equatable {
  public var id: String
  public var at: Instant
  public var kind: Kind
  public var person: String?
  public var membership: String?
  /// The appointment by which the person stood in for the holder of that post.
  public var deputy: String?
  public var organization: String?
  public var subject: Subject
  /// A second thing whose timeline shows it too: the session of a contribution, the dossier of a matter.
  public var also: Subject?
  /// What the sentence of this kind needs, by the names of its places.
  public var detail: [String: String]
  /// The name of who did it, for showing; empty where the program itself did.
  public var who: String = ""

  /// In `detail`, where a deputy acted: the name of whose post it is, and the appointment.
  static let holderKey = "for"
  static let deputyKey = "deputy"
  /// In `detail`, where it was typed for somebody: their name, empty for a citizen, whose name no history holds.
  static let helpedKey = "helped"

  /// What an event is about.
  public enum Subject: Sendable, Hashable {
    case commune(String), organization(String), area(String), person(String)
    case session(String), matter(String), dossier(String), assignment(String), intake(String)
    /// A rule by its id in the rulebook.
    case rule(String)
    case resolution(String), vote(String), document(String)

    var kind: String {
      switch self {
      case .commune: "commune"
      case .organization: "organization"
      case .area: "area"
      case .person: "person"
      case .session: "session"
      case .matter: "matter"
      case .dossier: "dossier"
      case .assignment: "assignment"
      case .intake: "intake"
      case .rule: "rule"
      case .resolution: "resolution"
      case .vote: "vote"
      case .document: "document"
      }
    }
    var id: String {
      switch self {
      case .commune(let id), .organization(let id), .area(let id), .person(let id), .session(let id),
        .matter(let id), .dossier(let id), .assignment(let id), .intake(let id), .rule(let id), .resolution(let id),
        .vote(let id), .document(let id):
        id
      }
    }
    init?(kind: String, id: String) {
      switch kind {
      case "commune": self = .commune(id)
      case "organization": self = .organization(id)
      case "area": self = .area(id)
      case "person": self = .person(id)
      case "session": self = .session(id)
      case "matter": self = .matter(id)
      case "dossier": self = .dossier(id)
      case "assignment": self = .assignment(id)
      case "intake": self = .intake(id)
      case "rule": self = .rule(id)
      case "resolution": self = .resolution(id)
      case "vote": self = .vote(id)
      case "document": self = .document(id)
      default: return nil
      }
    }
  }

  /// Every kind of thing that can happen. A new one does not compile until `EventSentence.swift` (what the timeline
  /// says) and `Notices/Recipients.swift` (who hears of it) have answered for it.
  public enum Kind: String, ValueConvertible, Sendable, CaseIterable {
    // Directory
    case communeFounded = "commune_founded"
    case organizationAdded = "organization_added"
    case organizationEnded = "organization_ended"
    case areaAdded = "area_added"
    case areaEnded = "area_ended"
    case personAdded = "person_added"
    case personCorrected = "person_corrected"
    case membershipStarted = "membership_started"
    case membershipEnded = "membership_ended"
    case directoryImported = "directory_imported"
    // Sign-in
    case signedIn = "signed_in"
    case signedOutEverywhere = "signed_out_everywhere"
    case passwordSet = "password_set"
    case cardIssued = "card_issued"
    case codeGiven = "code_given"
    case secondFactorSet = "second_factor_set"
    case secondFactorRemoved = "second_factor_removed"
    case recoveryCodesRenewed = "recovery_codes_renewed"
    case secondStepRuled = "second_step_ruled"
    case openIDLinked = "open_id_linked"
    case openIDUnlinked = "open_id_unlinked"
    // Deputies
    case deputyAppointed = "deputy_appointed"
    case deputyEnded = "deputy_ended"
    // Sessions
    case sessionScheduled = "session_scheduled"
    case sessionChanged = "session_changed"
    case sessionCancelled = "session_cancelled"
    case sessionOpened = "session_opened"
    case sessionConcluded = "session_concluded"
    case sessionCorrected = "session_corrected"
    case unitReported = "unit_reported"
    case attendanceMarked = "attendance_marked"
    case attendanceUndone = "attendance_undone"
    case contributionNoted = "contribution_noted"
    case contributionChanged = "contribution_changed"
    case contributionRemoved = "contribution_removed"
    case contributionDisposed = "contribution_disposed"
    case dispositionUndone = "disposition_undone"
    // Assignments
    case assignmentGiven = "assignment_given"
    case assignmentChanged = "assignment_changed"
    case assignmentReported = "assignment_reported"
    case assignmentAccepted = "assignment_accepted"
    case assignmentSentBack = "assignment_sent_back"
    case assignmentCancelled = "assignment_cancelled"
    // Matters
    case matterOpened = "matter_opened"
    case matterChanged = "matter_changed"
    case voiceAdded = "voice_added"
    case voiceSeen = "voice_seen"
    case voiceTold = "voice_told"
    case matterReferred = "matter_referred"
    case referralUndone = "referral_undone"
    case matterReturned = "matter_returned"
    case clarificationAsked = "clarification_asked"
    case clarificationGiven = "clarification_given"
    case explanationAsked = "explanation_asked"
    case explanationGiven = "explanation_given"
    case matterAnswered = "matter_answered"
    case matterReopened = "matter_reopened"
    case matterJoined = "matter_joined"
    case matterWithdrawn = "matter_withdrawn"
    case matterClosed = "matter_closed"
    case dossierMade = "dossier_made"
    case dossierChanged = "dossier_changed"
    case dossierSent = "dossier_sent"
    case matterEscalated = "matter_escalated"
    case dossierReplied = "dossier_replied"
    case deadlineExtended = "deadline_extended"
    case deadlineMoved = "deadline_moved"
    // Rules and the calendar
    case ruleDecided = "rule_decided"
    case ruleDecisionEnded = "rule_decision_ended"
    case ruleConfirmed = "rule_confirmed"
    case calendarDayAdded = "calendar_day_added"
    case calendarDayRemoved = "calendar_day_removed"
    case yearAnnounced = "year_announced"
    case dutyFulfilled = "duty_fulfilled"
    // Documents
    case fileAdded = "file_added"
    case documentAdded = "document_added"
    // Intake
    case intakeProposed = "intake_proposed"
    case intakeConfirmed = "intake_confirmed"
    case intakeDiscarded = "intake_discarded"
    // Trust
    case voiceErased = "voice_erased"
    case historySeen = "history_seen"
    case keysRotated = "keys_rotated"
    // Resolutions, votes, the register of papers
    case resolutionDrafted = "resolution_drafted"
    case resolutionRevised = "resolution_revised"
    case resolutionCirculated = "resolution_circulated"
    case resolutionWithdrawn = "resolution_withdrawn"
    case amendmentRaised = "amendment_raised"
    case amendmentDecided = "amendment_decided"
    case resolutionAdopted = "resolution_adopted"
    case resolutionSent = "resolution_sent"
    case resolutionRead = "resolution_read"
    case resolutionReviewed = "resolution_reviewed"
    case standingSet = "standing_set"
    case votePrepared = "vote_prepared"
    case voteOpened = "vote_opened"
    case voteCast = "vote_cast"
    case ballotCast = "ballot_cast"
    case voteClosed = "vote_closed"
    case voteVoided = "vote_voided"
    case opinionReserved = "opinion_reserved"
    case numberReserved = "number_reserved"
    case numberCancelled = "number_cancelled"
    case numbersContinued = "numbers_continued"
    case termStarted = "term_started"
    case papersLinked = "papers_linked"
    case meetingPrepared = "meeting_prepared"
    case agendaMoved = "agenda_moved"
    case delegatesSent = "delegates_sent"
    case secretaryChosen = "secretary_chosen"
    case meetingScored = "meeting_scored"
    // Papers
    case letterheadSet = "letterhead_set"
    case templateDropped = "template_dropped"
    case newsWritten = "news_written"
    case newsDropped = "news_dropped"
    // Typing for somebody
    case helpingStarted = "helping_started"
    case helpingEnded = "helping_ended"
    case entryConfirmed = "entry_confirmed"
  }
}

extension Event: RowDecodable {
  public init(row: Row) throws {
    id = try row["id"]
    at = try row["at"]
    kind = try row["kind"]
    person = try row["person_id"]
    membership = try row["membership_id"]
    deputy = try row["deputy_id"]
    organization = try row["organization_id"]
    let (subjectKind, subjectID): (String, String) = (try row["subject_kind"], try row["subject_id"])
    guard let subject = Subject(kind: subjectKind, id: subjectID) else {
      throw StorageError.mismatch("subject_kind", .text(subjectKind), "Event.Subject")
    }
    self.subject = subject
    if let alsoKind: String = try row["also_kind"], let alsoID: String = try row["also_id"] {
      also = Subject(kind: alsoKind, id: alsoID)
    }
    detail = try JSONDecoder().decode([String: String].self, from: Data((try row["detail"] as String).utf8))
    who = try row["who"] ?? ""
  }
}

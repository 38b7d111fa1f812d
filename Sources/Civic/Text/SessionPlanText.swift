extension SessionText {
  public final class Kinds: Codable, Sendable {
    public let dialogue: String
    public let workingSession: String
    public let cellMeeting: String
    public let thematicMeeting: String
    public let mergedMeeting: String
    public let extraordinaryMeeting: String
    public let congress: String
    public let briefing: String
    public let reception: String
    public let voterMeeting: String
    public let residentsMeeting: String
    public let reviewConference: String
    public let supervision: String
    public let mediation: String
    public let visit: String
    public let other: String
  }

  /// Who is sent to a congress.
  public final class Delegates: Codable, Sendable {
    public let title: String
    public let lead: String
    public let total: Phrase
    public let ofBody: Phrase
    public let none: String
    public let save: String
    public let everybody: String
    public let onlyCongress: Phrase
  }

  public final class States: Codable, Sendable {
    public let scheduled: String
    public let open: String
    public let concluded: String
    public let cancelled: String
  }

  /// The page of all sessions.
  public final class ListWords: Codable, Sendable {
    public let lead: String
    public let schedule: String
    public let coming: String
    public let past: String
    public let nothingComing: String
    public let kind: String
    public let state: String
    public let year: String
    public let month: String
    public let monthWord: Phrase
    public let unit: String
    public let words: String
    public let wordsHint: String
    public let mustReport: String
    public let reported: String
    public let heldBy: Phrase
  }

  /// The form on which a session is planned.
  public final class PlanWords: Codable, Sendable {
    public let newTitle: String
    public let editTitle: String
    public let kind: String
    public let title: String
    public let titleHint: String
    public let proposedTitle: Phrase
    public let organizer: String
    public let counterparts: String
    public let counterpartsHint: String
    public let cluster: Phrase
    public let wholeCluster: Phrase
    public let cells: String
    public let groups: String
    public let bodies: String
    public let chosen: Phrase
    public let chair: String
    public let chairHint: String
    public let chairName: String
    public let secretaryName: String
    public let place: String
    public let heldOn: String
    public let startsAt: String
    public let endsAt: String
    public let agenda: String
    public let agendaHint: String
    public let note: String
    public let endsBeforeStart: Phrase
    public let tooManyAgendaLines: Phrase
    public let schedule: String
    public let save: String
  }

  /// The page of one session.
  public final class PageWords: Codable, Sendable {
    public let when: String
    public let place: String
    public let chair: String
    public let secretary: String
    public let organizer: String
    public let counterparts: String
    public let note: String
    public let path: String
    public let stepInvite: String
    public let stepReports: String
    public let stepOpen: String
    public let stepConclude: String
    public let stepMinutes: String
    public let stepsReported: Phrase
    public let next: String
    public let nextInvite: String
    public let nextReports: Phrase
    public let nextReady: String
    public let nextOpen: String
    public let nextCapture: String
    public let nextDispose: Phrase
    public let nextMinutes: String
    public let nextReport: String
    public let nextReportDraft: String
    public let nextWait: String
    public let invite: String
    public let reports: String
    public let open: String
    public let capture: String
    public let conclude: String
    public let minutes: String
    public let report: String
    public let reportAgain: String
    public let roll: String
    public let edit: String
    public let cancel: String
    public let cancelReason: String
    public let cancelHint: String
    public let wasCancelled: String
    public let reported: String
    public let notReported: String
    public let noCounterparts: String
    public let agendaMinutes: Phrase
    public let noAgenda: String
    public let contributions: String
    public let undisposed: String
    public let present: String
    public let missing: String
    public let unmarked: String
    public let matters: String
    public let assignments: String
    public let documents: String
    public let nothingYet: String
    public let conclusion: String
    public let announceBy: Phrase
    public let announceLate: Phrase
  }

  /// The invitation, on paper and for a chat.
  public final class InvitationWords: Codable, Sendable {
    public let pageTitle: String
    public let general: String
    public let each: String
    public let half: String
    public let whole: String
    public let which: String
    public let content: String
    public let chair: String
    public let time: String
    public let place: String
    public let bring: String
    public let chat: String
    public let chatHead: String
    public let chatSentence: Phrase
    public let chatLine: Phrase
    public let chatUnit: String
    public let chatReport: String
    public let chatConfirm: String
    public let chatCall: Phrase
    public let chatThanks: String
    public let notSet: String
  }

  /// What an invited body reports before the day.
  public final class ReportWords: Codable, Sendable {
    public let title: String
    public let lead: Phrase
    public let results: String
    public let resultsHint: String
    public let difficulties: String
    public let difficultiesHint: String
    public let difficulty: Phrase
    public let subject: String
    public let words: String
    public let subjectMissing: Phrase
    public let wordsMissing: Phrase
    public let empty: Phrase
    public let typedFor: String
    public let typedForHint: String
    public let more: String
    public let save: String
    public let saved: String
    public let reviewLead: String
    public let send: String
    public let sent: Phrase
    public let draft: String
    public let none: String
    public let change: String
    public let closed: Phrase
    public let taken: Phrase
    public let allTitle: String
    public let allLead: Phrase
    public let take: String
    public let takeLater: String
    public let wasTaken: String
    public let notSent: Phrase
    public let typeForUnit: Phrase
    public let bySubject: String
    public let count: String
    public let from: Phrase
    public let fromHelper: Phrase
  }

  /// Attendance.
  public final class RollWords: Codable, Sendable {
    public let title: String
    public let lead: String
    public let expected: String
    public let present: String
    public let excused: String
    public let absent: String
    public let counts: Phrase
    public let rest: Phrase
    public let guests: String
    public let addGuest: String
    public let guestName: String
    public let guestTitle: String
    public let reason: String
    public let saveReason: String
    public let nobody: String
    public let done: String
  }
}

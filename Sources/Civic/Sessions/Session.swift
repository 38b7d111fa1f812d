import Rulebook
import Storage

/// A meeting in which people say what they need: prepared, held, concluded.
struct Session: Sendable, Equatable {
  var id: String
  var kind: Kind
  var title: String
  var organizer: String
  /// A membership of ours; nil where the chair comes from elsewhere.
  var chair: String?
  /// As printed, with titles.
  var chairName: String
  var secretaryName: String
  var place: String
  var heldOn: Day
  /// The hour in Vietnam, `08:00`; empty while it is not set.
  var startsAt: String
  var endsAt: String
  var state: State = .scheduled
  /// What to bring, what to prepare: goes into the invitation.
  var note: String
  /// What was reported, for the minutes.
  var results: String = ""
  /// The chair's words.
  var conclusion: String = ""
  var concludedAt: Instant?

  enum Kind: String, ValueConvertible, Sendable, CaseIterable {
    case dialogue
    case workingSession = "working_session"
    case cellMeeting = "cell_meeting"
    case thematicMeeting = "thematic_meeting"
    /// The monthly meeting with a theme as its second part.
    case mergedMeeting = "merged_meeting"
    case extraordinaryMeeting = "extraordinary_meeting"
    case congress
    case briefing
    case reception
    case voterMeeting = "voter_meeting"
    case residentsMeeting = "residents_meeting"
    case reviewConference = "review_conference"
    case supervision
    case mediation
    case visit
    case other

    /// Meetings and congresses are for all members of the body that holds them; to the others a body sends those who hold
    /// its posts.
    var isForAllMembers: Bool {
      switch self {
      case .cellMeeting, .thematicMeeting, .mergedMeeting, .extraordinaryMeeting, .congress: true
      case .dialogue, .workingSession, .briefing, .reception, .voterMeeting, .residentsMeeting, .reviewConference,
        .supervision, .mediation, .visit, .other:
        false
      }
    }

    /// A meeting of a cell, which is prepared by the guide and scored.
    var isOfCell: Bool { isForAllMembers && self != .congress }
  }

  enum State: String, ValueConvertible, Sendable, CaseIterable {
    case scheduled, open, concluded, cancelled
  }
}

// MARK: - What may follow what

extension Session {
  mutating func open() throws(Refusal) {
    switch state {
    case .scheduled: state = .open
    case .open: throw Refusal(\.session.alreadyOpen)
    case .concluded: throw Refusal(\.session.alreadyConcluded)
    case .cancelled: throw Refusal(\.session.alreadyCancelled)
    }
  }

  /// - Parameter endsAt: the hour at which it ended, `11:30`; empty leaves what was planned.
  mutating func conclude(at instant: Instant, words: String, endsAt: String) throws(Refusal) {
    switch state {
    case .open:
      state = .concluded
      concludedAt = instant
      conclusion = words
      if !endsAt.isEmpty { self.endsAt = endsAt }
    case .scheduled: throw Refusal(\.session.notOpenYet)
    case .concluded: throw Refusal(\.session.alreadyConcluded)
    case .cancelled: throw Refusal(\.session.alreadyCancelled)
    }
  }

  /// Only what has not begun can be called off; what was said in a room stays said.
  mutating func cancel() throws(Refusal) {
    switch state {
    case .scheduled: state = .cancelled
    case .open: throw Refusal(\.session.alreadyOpen)
    case .concluded: throw Refusal(\.session.alreadyConcluded)
    case .cancelled: throw Refusal(\.session.alreadyCancelled)
    }
  }

  /// The plan changes until the session is concluded: a chair may be replaced in the room.
  mutating func change(to new: NewSession) throws(Refusal) {
    switch state {
    case .scheduled, .open:
      self = Session(new, id: id, state: state, results: results, conclusion: conclusion)
    case .concluded: throw Refusal(\.session.alreadyConcluded)
    case .cancelled: throw Refusal(\.session.alreadyCancelled)
    }
  }

  /// Who was there and what was reported can be written down until the conclusion.
  func mayStillBePrepared() throws(Refusal) {
    switch state {
    case .scheduled, .open: return
    case .concluded: throw Refusal(\.session.alreadyConcluded)
    case .cancelled: throw Refusal(\.session.alreadyCancelled)
    }
  }
}

// MARK: - Making one

/// A session as somebody plans it.
struct NewSession: Sendable, Equatable {
  var kind: Session.Kind
  var title: String
  var organizer: String
  var chair: String?
  var chairName = ""
  var secretaryName = ""
  var place = ""
  var heldOn: Day
  var startsAt = ""
  var endsAt = ""
  var note = ""
  /// Bodies that are invited.
  var counterparts: [String] = []
  var agenda: [AgendaItem] = []
}

/// One item of the agenda; its place in the list is its number.
struct AgendaItem: Sendable, Equatable {
  var subject: String
  var presenter = ""
  /// How long it may take, in minutes.
  var minutes: Int?
}

extension Session {
  init(_ new: NewSession, id: String, state: State = .scheduled, results: String = "", conclusion: String = "") {
    self.init(
      id: id, kind: new.kind, title: new.title, organizer: new.organizer, chair: new.chair, chairName: new.chairName,
      secretaryName: new.secretaryName, place: new.place, heldOn: new.heldOn, startsAt: new.startsAt,
      endsAt: new.endsAt, state: state, note: new.note, results: results, conclusion: conclusion)
  }
}

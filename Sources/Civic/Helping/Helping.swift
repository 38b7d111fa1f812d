import Storage

extension Actor {
  /// Whose words this person is typing at the moment. It gives no right: what may be done is what the one at the keys may do,
  /// and what is written down has both names.
  public struct Helping: Sendable, Hashable {
    /// Nil for a citizen at the desk: their name belongs to the matter, sealed, and to no history.
    public var membership: String?
    public var organization: String?
    /// Empty for a citizen.
    public var name: String
    public var until: Instant
  }
}

/// Our own settings: no rule speaks of it.
enum HelpingLimits {
  /// A visit at the desk. Forgotten, it would put somebody's name to what they never said.
  static let minutes = 120
  /// Names on one page of the search.
  static let shown = 20
  /// What is kept in place of a membership for a citizen.
  static let citizen = "citizen"
}

extension Actor.Role {
  /// Those at whose desk others sit down.
  var mayHelp: Bool {
    switch self {
    case .clerk, .leader, .cellSecretary, .front, .department: true
    case .province, .admin, .member: false
    }
  }
}

extension Event.Subject {
  /// What people say or ask for. A vote is never given for somebody, and keys and directories are nobody's words.
  var holdsWords: Bool {
    switch self {
    case .session, .matter, .dossier, .assignment, .intake, .resolution, .document: true
    case .commune, .organization, .area, .person, .rule, .vote: false
    }
  }
}

/// Something that was typed for somebody, as they see it.
struct HelpedEntry: Sendable {
  var event: Event
  var isConfirmed: Bool
}

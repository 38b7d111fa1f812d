import Rulebook

/// One thing that was found: enough for a line that tells it from others, and its address.
struct Hit: Sendable {
  var id: String
  var title: String
  /// Where the words stood, if not in the title.
  var text: String
  /// "07/2026" and the like; empty for people and bodies.
  var number = ""
  var day: Day?
  var state = State.none

  /// What the line says of how far it is.
  enum State: Sendable, Equatable {
    case none, underWay, done, adopted, withdrawn, ended
    /// Open, with its day.
    case due(Day?)
  }
}

/// What can be looked for, in the order in which a page shows it.
enum FoundKind: String, Sendable, CaseIterable {
  case matter, session, assignment, resolution, document, dossier, organization, person

  var path: String {
    switch self {
    case .matter: "/matters"
    case .session: "/sessions"
    case .assignment: "/assignments"
    case .resolution: "/resolutions"
    case .document: "/documents"
    case .dossier: "/dossiers"
    case .organization: "/organizations"
    case .person: "/people"
    }
  }

  func word(_ text: Text) -> String {
    switch self {
    case .matter: text.matter.title
    case .session: text.session.title
    case .assignment: text.assignment.title
    case .resolution: text.resolution.title
    case .document: text.register.title
    case .dossier: text.dossier.title
    case .organization: text.directory.organizations
    case .person: text.directory.people
    }
  }
}

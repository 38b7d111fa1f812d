import HTTPTypes
import Hummingbird

@testable import Civic

/// A route of the site as it was registered, and its address for one of each thing.
struct Route: Hashable, CustomStringConvertible {
  let method: HTTPRequest.Method
  /// Segment by segment, places as `:id`.
  let segments: [String]

  var description: String { "\(method.rawValue) /\(segments.joined(separator: "/"))" }
  var places: [String] { segments.filter { $0.hasPrefix(":") }.map { String($0.dropFirst()) } }

  /// Every route that the site has. HEAD comes with GET.
  static func all(of site: Site) -> [Route] {
    site.router().routes.filter { $0.method != .head }.map { route in
      let path = "\(route.path)".split(separator: "/").map { part in
        part.hasPrefix("{") ? ":" + part.dropFirst().dropLast() : String(part)
      }
      return Route(method: route.method, segments: path)
    }.sorted {
      ($0.segments.joined(separator: "/"), $0.method.rawValue) < (
        $1.segments.joined(separator: "/"), $1.method.rawValue
      )
    }
  }

  /// The kind of thing that stands at a place. A route of a new kind needs a word here, and a thing in `Neighbours`.
  func kind(at place: String) -> String? {
    guard place == "id" else { return Route.named.contains(place) ? place : nil }
    return Route.kinds[segments[0]]
  }

  private static let named: Set<String> = [
    "cid", "report", "vid", "eid", "mid", "device", "code", "rule", "decision", "year", "aid",
  ]
  private static let kinds = [
    "sessions": "session", "matters": "matter", "assignments": "assignment", "dossiers": "dossier", "files": "file",
    "intakes": "intake", "people": "person", "organizations": "organization", "memberships": "membership",
    "deputies": "deputy", "areas": "area", "rules": "rule", "calendar": "day", "resolutions": "resolution",
    "votes": "vote", "documents": "document", "drafts": "draft", "undo": "undo",
  ]

  /// The address with every place filled; nil where a place is of a kind that nobody has named.
  func address(_ things: (_ kind: String) -> String) -> String? {
    var parts: [String] = []
    for segment in segments {
      guard segment.hasPrefix(":") else {
        parts.append(segment)
        continue
      }
      guard let kind = kind(at: String(segment.dropFirst())) else { return nil }
      parts.append(things(kind))
    }
    return "/" + parts.joined(separator: "/")
  }
}

/// What a request came to, as far as permission goes.
enum Outcome: String {
  /// Shown, done, or asked for the fields that were missing.
  case may = "✓"
  /// Seen, but not theirs to do: refused with the reason.
  case refused = "–"
  /// There is no such thing for them.
  case notFound = "·"
  /// Led to the sign-in page.
  case signIn = "→"
  /// An error of ours.
  case broken = "!"

  init(_ browser: Browser) {
    let isSignIn = browser.headers[.location]?.hasPrefix("/sign-in?back") ?? false
    switch browser.status {
    case .notFound: self = .notFound
    case .unauthorized: self = .signIn
    case .seeOther, .found: self = isSignIn ? .signIn : .may
    case .conflict: self = Outcome.isAboutPermission(browser.page) ? .refused : .may
    case .ok, .noContent, .unprocessableContent, .badRequest: self = .may
    default: self = .broken
    }
  }

  /// A refusal says why; these say that it is somebody else's to do.
  private static func isAboutPermission(_ page: String) -> Bool {
    guard let text = try? World.vietnamese() else { return false }
    let sentences = [
      text.session.notYours, text.session.notInvited, text.matter.notYours, text.assignment.notYours,
      text.assignment.notCharged, text.dossier.notYours, text.directory.notYours, text.directory.keptByAdmin,
      text.signIn.notYours, text.signIn.onlyAdminHelps, text.document.notYours, text.deputy.notYours,
      text.explanation.onlyFront, text.explanation.notAsked, text.rule.notYours, text.resolution.notYours,
      text.resolution.notRecipient, text.vote.notYours, text.vote.notVoter, text.register.notYours,
      text.helping.notYours,
    ]
    return sentences.contains { page.contains($0.filled([:])) }
  }
}

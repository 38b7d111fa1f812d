import Foundation

/// What the browser fetches besides pages: one style sheet, one script, the mark.
///
/// The files stay apart for whoever edits them and travel together, so that a first visit costs one request each.
enum Assets {
  /// In the order they must come: later files may rely on earlier ones.
  static let styleSheets = [
    "base", "color", "layout", "form", "parts", "table", "timeline", "session", "intake", "months", "votes", "face",
    "print",
    "papers",
  ]

  /// The body of `/assets/site.css`.
  static func styleSheet() throws -> String {
    try styleSheets.map { try Embedded.text("Civic/Site/public/css/\($0).css") }.joined(separator: "\n")
  }

  /// The body of `/assets/site.js`.
  static func script() throws -> String {
    try scripts(["queue", "site"], then: ["keep", "offline", "lists", "voice", "photos"])
  }

  /// The body of `/worker.js`. Its version is the hash of what it keeps, so that a new release is fetched anew.
  static func worker() throws -> String {
    let version = Secret.hash(try styleSheet() + script() + captureScript() + intakeScript() + mark()).prefix(12)
    return try scripts(["queue", "worker"]).replacingOccurrences(of: "VERSION", with: version)
  }

  /// Files of one scope, whose names every other script knows; then those whose names nobody else needs, each in a block of
  /// its own.
  private static func scripts(_ names: [String], then closed: [String] = []) throws -> String {
    let open = try names.map { try Embedded.text("Civic/Site/public/js/\($0).js") }
    let blocks = try closed.map { "{\n\(try Embedded.text("Civic/Site/public/js/\($0).js"))}" }
    return (open + blocks).joined(separator: "\n")
  }

  /// The body of `/assets/capture.js`, which only the screen of the meeting asks for.
  static func captureScript() throws -> String { try scripts(["unsent", "capture"]) }

  /// The body of `/assets/intake.js`, which only the page of checking a pasted text asks for.
  static func intakeScript() throws -> String { try Embedded.text("Civic/Site/public/js/intake.js") }

  /// The body of `/assets/mark.svg`, the icon of the browser's tab.
  static func mark() throws -> String { try Embedded.text("Civic/Site/public/mark.svg") }
}

import Yams

/// What the program tells about itself: what a page is for, and how each role begins. One source, `guide-vi.yaml` and
/// `guide-en.yaml`, for the help at the end of each page, the first steps on the home page and the printed sheet.
final class Guide: Decodable, Sendable {
  /// By the address as the router writes it with colons: `/matters/:id`.
  let pages: [String: PageHelp]
  /// By the raw value of the role.
  private let guides: [String: RoleGuide]

  struct PageHelp: Decodable, Sendable, Equatable {
    let what: String
    let next: String
  }

  struct RoleGuide: Decodable, Sendable {
    let lead: String
    let first: [Step]
    let often: [String]
  }

  struct Step: Decodable, Sendable {
    let `do`: String
    let at: String
  }

  /// Read once for each language: no page parses YAML.
  private static let vietnamese = Result { try read(.vietnamese) }
  private static let english = Result { try read(.english) }

  static func shipped(_ language: Language) throws -> Guide {
    switch language {
    case .vietnamese: try vietnamese.get()
    case .english: try english.get()
    }
  }

  private static func read(_ language: Language) throws -> Guide {
    try YAMLDecoder().decode(Guide.self, from: Embedded.text("Civic/Guide/guide-\(language.rawValue).yaml"))
  }

  subscript(_ role: Actor.Role) -> RoleGuide? { guides[role.rawValue] }

  /// The words of a page, or of the nearest page above it; nil where there are none but those of the home page.
  func help(for route: String) -> PageHelp? {
    if let own = pages[route] { return own }
    var parts = route.split(separator: "/", omittingEmptySubsequences: true)
    while parts.count > 1 {
      parts.removeLast()
      if let above = pages["/" + parts.joined(separator: "/")] { return above }
    }
    return nil
  }

  /// `/matters/{id}` as the router says it, `/matters/:id` as it is written in the guide.
  static func written(_ route: String) -> String {
    let parts = route.split(separator: "/").map { part in
      part.hasPrefix("{") && part.hasSuffix("}") ? ":" + part.dropFirst().dropLast() : String(part)
    }
    return "/" + parts.joined(separator: "/")
  }
}

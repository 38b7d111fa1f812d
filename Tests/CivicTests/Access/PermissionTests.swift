import Foundation
import HTTPTypes
import Testing

@testable import Civic

@Suite("Who may do what", .serialized) struct PermissionTests {
  static let columns: [(name: String, actor: Actor?)] = [
    ("cell-secretary", World.cell1), ("clerk", World.clerk), ("leader", World.secretary),
    ("department", World.economy), ("front", World.front), ("province", World.province), ("admin", World.admin),
    ("signed-out", nil),
  ]
  private static let file = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().appending(path: "docs/permissions.md")

  @Test("docs/permissions.md says of every route what each role may do; RECORD=1 writes it anew")
  func table() async throws {
    let routes = Route.all(of: try await World().site)
    #expect(routes.count > 100)
    let columns = try await withThrowingTaskGroup(of: (Int, [String]).self) { group in
      for (number, column) in Self.columns.enumerated() {
        group.addTask {
          var (visitor, cells) = (try await Visitor(column.actor), [String]())
          for route in routes { cells.append(try await visitor.cell(route)) }
          return (number, cells)
        }
      }
      return try await group.reduce(into: [:]) { all, column in all[column.0] = column.1 }
    }
    let cells = Dictionary(
      uniqueKeysWithValues: routes.enumerated().map { row, route in
        (route, Self.columns.indices.map { columns[$0]?[row] ?? "" })
      })
    let document = permissionsDocument(routes, cells, Self.columns.map(\.name))
    if ProcessInfo.processInfo.environment["RECORD"] == "1" {
      try document.write(to: Self.file, atomically: true, encoding: .utf8)
    }
    let recorded = Set((try? String(contentsOf: Self.file, encoding: .utf8))?.split(separator: "\n") ?? [])
    for line in document.split(separator: "\n") { #expect(recorded.contains(line), "not in docs/permissions.md") }
    #expect(recorded.count == Set(document.split(separator: "\n")).count, "docs/permissions.md has rows of no route")
  }
}

/// Somebody who tries a route with what is theirs, what is somebody else's, and what is of another commune.
private struct Visitor {
  /// Deeds after which something is gone, or somebody is outside: the next route is tried in a fresh ward. Others change
  /// what may follow, and a refusal for that reason counts as "may".
  static let closing: Set<String> = [
    "sign-out", "everywhere", "ending", "acting", "removal", "discarding", "cancellation", "withdrawal", "voiding",
  ]

  let actor: Actor?
  var neighbours: Neighbours
  var browser: Browser

  init(_ actor: Actor?) async throws {
    self.actor = actor
    neighbours = try await Neighbours()
    browser = try await Visitor.browser(actor, neighbours)
  }

  /// "✓ ·": what comes of one's own, and of somebody else's. One sign where the address names nothing.
  mutating func cell(_ route: Route) async throws -> String {
    let own = try await outcome(route) { $0.own($1)[$2] }
    guard !route.places.isEmpty else { return own.rawValue }
    let far = try await outcome(route) { neighbours, _, kind in neighbours.far[kind] }
    let elsewhere = try await outcome(route) { neighbours, _, kind in neighbours.elsewhere[kind] }
    // A card is nobody's until it is used; what is elsewhere is not found, unless one is led to sign in first.
    let isHidden = elsewhere == .notFound || (actor == nil && elsewhere == .signIn)
    #expect(isHidden, "\(route) as \(actor?.role.rawValue ?? "guest") in another commune: \(elsewhere.rawValue)")
    return "\(own.rawValue) \(far.rawValue)"
  }

  private mutating func outcome(
    _ route: Route, _ thing: (Neighbours, Actor?, String) -> String
  ) async throws -> Outcome {
    let neighbours = neighbours
    let address = route.address { thing(neighbours, actor, $0) }
    guard let address else {
      Issue.record("\(route) has a place of an unknown kind: name it in Route.swift and Neighbours.swift")
      return .broken
    }
    if route.method == .get { try await browser.get(address) } else { try await browser.post(address) }
    let outcome = Outcome(browser)
    #expect(outcome != .broken, "\(route) as \(actor?.role.rawValue ?? "guest"): \(browser.status)")
    if route.method != .get, outcome == .may, Visitor.closing.contains(route.segments.last ?? "") {
      self.neighbours = try await Neighbours()
      browser = try await Visitor.browser(actor, self.neighbours)
    }
    return outcome
  }

  private static func browser(_ actor: Actor?, _ neighbours: Neighbours) async throws -> Browser {
    let browser =
      if let actor { try await Browser.of(actor, in: neighbours.world) } else { Browser(neighbours.world) }
    browser.followsRedirects = false
    return browser
  }
}

/// The table that people read, a section for each kind of thing.
private func permissionsDocument(_ routes: [Route], _ cells: [Route: [String]], _ columns: [String]) -> String {
  var text = """
    # Who may do what

    Written by `PermissionTests` with `RECORD=1`: every route was walked by every role, with a thing of its own and with
    one of somebody else in the same commune. A thing of another commune is not found by anybody, which the test checks.
    Where a role changes here, somebody has changed a policy: read the difference before accepting it.

    | sign | meaning |
    |---|---|
    | ✓ | may: the page is shown, the deed is done or asks for what is missing |
    | – | sees it, and is refused with the reason |
    | · | not found: for this person there is no such thing |
    | → | is led to the sign-in page |

    Two signs: what is one's own, then what is somebody else's. The near side is cell 1, the economic department and the
    Front; the far side cell 2 and the police; the province has what was sent up to it.

    """
  for (section, routes) in Dictionary(grouping: routes, by: { $0.segments.first ?? "" }).sorted(by: { $0.key < $1.key })
  {
    text += "\n## /\(section)\n\n| route | \(columns.joined(separator: " | ")) |\n"
    text += "|---|\(columns.map { _ in "---|" }.joined())\n"
    for route in routes.sorted(by: { $0.description < $1.description }) {
      text += "| `\(route)` | \((cells[route] ?? []).joined(separator: " | ")) |\n"
    }
  }
  return text
}

import Foundation
import Rulebook
import Storage

/// `hoiam demo`: a ward of invented people, made once in a folder and kept there, with fresh sign-in addresses at each start.
public struct Demo: Sendable {
  /// One line of `demo-sign-ins.tsv`.
  public struct SignInLine: Sendable {
    public var role: String
    public var name: String
    public var code: String
  }

  /// Makes the ward where the installation has none yet, and issues one card a role.
  /// - Throws: `DemoWorld.Slip` where `world.yaml` contradicts itself.
  public static func prepare(_ installation: Installation, rules: Rulebook, now: Instant) async throws -> [SignInLine] {
    let world = try DemoWorld.shipped()
    let keys = installation.keys
    return try await installation.database.write { tx in
      if try !tx.exists("SELECT id FROM commune WHERE id = \(DemoPlayer.commune)") {
        try DemoPlayer(world: world, tx: tx, today: now.day, rules: rules, ids: .random, keys: keys).play()
      }
      return try cards(world, tx, rules, now, keys)
    }
  }

  private static func cards(
    _ world: DemoWorld, _ tx: any Transaction, _ rules: Rulebook, _ now: Instant, _ keys: Keyring
  )
    throws -> [SignInLine]
  {
    guard let keeper = world.people.first(where: { $0.signIn == "admin" }), let post = keeper.posts.first else {
      throw DemoWorld.Slip(description: "nobody signs in as admin")
    }
    let actor = Actor(
      commune: DemoPlayer.commune, person: keeper.key, personName: keeper.name, membership: "\(keeper.key)-1",
      organization: post.org, organizationName: post.org, postTitle: post.title, role: .admin)
    let work = Work(tx: tx, actor: actor, now: now, rules: rules, ids: .random, keys: keys)
    return try world.people.compactMap { someone in
      guard let role = someone.signIn else { return nil }
      return SignInLine(
        role: role, name: someone.name,
        code: try work.issueCard(to: someone.key, membership: "\(someone.key)-1", way: .direct))
    }
  }

  /// Writes `DIR/demo-sign-ins.tsv`, readable by its owner only: role, name, address.
  public static func write(_ lines: [SignInLine], base: String, to installation: Installation) throws -> String {
    let text = lines.map { "\($0.role)\t\($0.name)\t\(base)/sign-in/\($0.code)\n" }.joined()
    let file = installation.directory.appendingPathComponent("demo-sign-ins.tsv")
    try Data(text.utf8).write(to: file, options: .atomic)
    try FileManager.default.setAttributes([.posixPermissions: 0o600], ofItemAtPath: file.path)
    return text
  }
}

import Storage

/// How fast one may guess. After some free tries each wrong one doubles the wait, up to a limit: guessing becomes slow,
/// and nobody is locked out. A stranger slows down the name that they attack only for devices that were never used by
/// its owner; the owner's own phone, a card and a code from the office still come in.
struct Throttle: Sendable {
  /// What is counted: a name, an address, both together, a device. Hashed; nobody's name lies in the table.
  var key: String
  /// Wrong tries without a wait.
  var free: Int
  /// The longest wait in seconds.
  var longest: Int

  /// Tries are forgotten after so long.
  static let memorySeconds = 12 * 3600

  /// Seconds to wait after the last of so many wrong tries.
  func wait(after tries: Int) -> Int {
    guard tries >= free else { return 0 }
    return min(longest, 1 << min(20, tries - free + 1))
  }

  /// Who tries a password. With a device that its owner has used before, only that device is counted.
  static func password(_ name: String, from remote: String, known device: String?) -> [Throttle] {
    if let device { return [Throttle(key: "device:\(device)", free: 5, longest: 15 * 60)] }
    let (who, place) = (Secret.hash("name:\(name)"), Secret.hash("from:\(network(remote))"))
    return [
      Throttle(key: "pair:\(who)\(place)", free: 5, longest: 15 * 60),
      // All devices of an office can share one address.
      Throttle(key: "from:\(place)", free: 20, longest: 5 * 60),
      // Many addresses against one name: at most a guess a minute.
      Throttle(key: "name:\(who)", free: 20, longest: 60),
    ]
  }

  /// Who tries a card, or the digits that the office read out: there is no name yet.
  static func code(from remote: String) -> [Throttle] {
    [Throttle(key: "code:\(Secret.hash("from:\(network(remote))"))", free: 10, longest: 5 * 60)]
  }

  /// The second proof, after the password was right: a million codes, three of them right at any time.
  static func second(_ person: String) -> [Throttle] {
    [Throttle(key: "second:\(Secret.hash(person))", free: 5, longest: 15 * 60)]
  }

  /// A household or an office has a whole /64 of IPv6 (RFC 6177), so its addresses count as one: the first four groups.
  static func network(_ remote: String) -> String {
    guard remote.contains(":"), !remote.contains(".") else { return remote }
    let groups = remote.split(separator: ":", omittingEmptySubsequences: false).prefix { !$0.isEmpty }
    return groups.prefix(4).joined(separator: ":")
  }
}

extension Entrance {
  /// Counts a try before it is judged, so that many at once are not all judged as the first.
  /// - Returns: the seconds that one still has to wait; 0 where the try may be judged. Then `forget` it if it was right.
  func take(_ throttles: [Throttle]) throws -> Int {
    var longest = 0
    for throttle in throttles {
      let row = try tx.rows(
        """
        SELECT count(*) AS n, max(at) AS last FROM sign_in_failure
        WHERE key = \(throttle.key) AND at >= \(now.adding(seconds: -Throttle.memorySeconds))
        """
      ).first
      guard let row, let last: Instant = try row["last"] else { continue }
      longest = max(longest, last.seconds + throttle.wait(after: try row["n"]) - now.seconds)
    }
    guard longest <= 0 else { return longest }
    try tx.run("DELETE FROM sign_in_failure WHERE at < \(now.adding(seconds: -Throttle.memorySeconds))")
    for throttle in throttles {
      try tx.run("INSERT INTO sign_in_failure (key, at) VALUES (\(throttle.key), \(now))")
    }
    return 0
  }

  /// The try was right: what was counted for this person or device begins anew. An address goes on being counted but for
  /// this one try, or somebody with one password of their own could wash off the guesses at all others.
  func forget(_ throttles: [Throttle]) throws {
    for throttle in throttles where !throttle.key.hasPrefix("from:") && !throttle.key.hasPrefix("code:") {
      try tx.run("DELETE FROM sign_in_failure WHERE key = \(throttle.key)")
    }
    for throttle in throttles where throttle.key.hasPrefix("from:") || throttle.key.hasPrefix("code:") {
      try tx.run("DELETE FROM sign_in_failure WHERE key = \(throttle.key) AND at = \(now)")
    }
  }
}

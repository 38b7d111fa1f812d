import Storage

/// Somebody signed in on a device: who, as whom, and what every page needs to know of them. Read once a request.
struct SignIn: Sendable {
  var id: String
  var commune: String
  var person: String
  var personName: String
  var startedAt: Instant
  var seenAt: Instant
  var expiresAt: Instant
  /// A device of their own, not a shared one: pages may stay on it.
  var isRemembered = false
  /// As whom they act; nil while a person with several posts has not chosen, or when the membership has ended.
  var actor: Actor?
  /// Only their own account is open until a second step is set up or put off.
  var mustSetUp = false
  /// The office to call, at the same place on every page.
  var help: Look.Help?

  /// Whether its owner has just come in.
  func isFresh(at now: Instant) -> Bool { now.seconds - startedAt.seconds < SignInLimits.freshMinutes * 60 }
}

/// A sign-in in the list of a person's devices.
struct DeviceRow: Sendable {
  var id: String
  var device: String
  var startedAt: Instant
  var seenAt: Instant

  /// Its name in addresses. The id itself is made from the cookie and stays out of pages.
  var handle: String { DeviceRow.handle(of: id) }
  static func handle(of id: String) -> String { String(Secret.sha256(Array(id.utf8)).prefix(24)) }
}

/// What the rules of signing in are made of. Not law: our own settings, so they stand here with their reasons.
enum SignInLimits {
  /// A phone of one's own is remembered for a season (forms-and-interop 3.3 rule 6), if it is used within half of it:
  /// a cell meets once a month.
  static let rememberedDays = 90
  static let rememberedIdleMinutes = 45 * 24 * 60
  /// Posts that open the whole commune are looked at every day: a week without is a lost phone.
  static let keeperIdleMinutes = 7 * 24 * 60
  /// A shared computer forgets after a working day, and after two hours in which nobody used it.
  static let sharedHours = 8
  static let sharedIdleMinutes = 120
  /// A page writes down that the device was seen when this much has passed since the last time, so that reading
  /// costs no writing.
  static let seenEverySeconds = 300
  /// A printed card that nobody has used stops working.
  static let cardDays = 30
  /// Ten digits read out to somebody who is standing there: there is no reason for them to live long.
  static let codeMinutes = 30
  static let codeDigits = 10
  /// Between the password and the second proof.
  static let halfMinutes = 10
  /// Whoever came in no longer ago than this has just proved the second step, and is not asked for it again at once.
  static let freshMinutes = 10
  static let recoveryCodes = 10
  /// From so few on whoever comes in by one is led to printing new ones.
  static let fewRecoveryCodes = 2
  /// So long it may be put off, from the first time that it was asked for: two weekly briefings, a day off, a phone to
  /// be bought.
  static let secondStepPutOffDays = 14
  /// ASVS 5.0 6.2.1: at least 8; a sentence is easier to keep than a puzzle, so nothing else is asked (6.2.5).
  static let shortestPassword = 8
  /// ASVS 5.0 6.2.9 asks for 64 at least; more is work for the processor and for nobody's memory.
  static let longestPassword = 200
}

/// How somebody proved who they are.
struct Proof: Sendable {
  var commune: String
  var person: String
  /// The post of a card that was issued for one.
  var membership: String?
  var remember: Bool
  /// An address of the demo: it opens without another step (design.md 9).
  var isDemo = false
}

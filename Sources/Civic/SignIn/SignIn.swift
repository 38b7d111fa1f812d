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
  /// As whom they act; nil while a person with several posts has not chosen, or when the membership has ended.
  var actor: Actor?
  /// The office to call, at the same place on every page.
  var help: Look.Help?
}

/// A sign-in in the list of a person's devices.
struct DeviceRow: Sendable {
  var id: String
  var device: String
  var startedAt: Instant
  var seenAt: Instant
}

/// What the rules of signing in are made of. Not law: our own settings, so they stand here with their reasons.
enum SignInLimits {
  /// A phone of one's own is remembered for a season (forms-and-interop 3.3 rule 6).
  static let rememberedDays = 90
  /// A shared computer forgets after a working day.
  static let sharedHours = 8
  /// A printed card that nobody has used stops working.
  static let cardDays = 30
  /// Guessing is stopped after this many wrong tries within the window; whoever has the right card still comes in.
  static let failures = 8
  static let failureWindowMinutes = 15
  static let shortestPassword = 8
}

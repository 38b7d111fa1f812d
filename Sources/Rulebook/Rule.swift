/// One rule as it stood from one day to another. A change of law is a new row with the same id.
public struct Rule: Hashable, Sendable {
  public enum Kind: String, Codable, Hashable, CaseIterable, Sendable {
    case deadline, frequency, majority, quorum, publication, retention, reporting, duration, form
  }
  /// Which way a term runs from the event.
  public enum Direction: String, Codable, Hashable, CaseIterable, Sendable {
    /// An answer: counted from the event forward.
    case after
    /// A notice: due so long before the event.
    case before
  }

  /// What becomes of a term whose last day is a rest day.
  public enum RestDay: String, Codable, Hashable, CaseIterable, Sendable {
    /// It ends on the next working day (Civil Code 2015, art. 148 §5).
    case moves
    /// It ends where it ends: notices given before an event, keeping times, terms in hours.
    case stays
  }
  /// What the first day is counted from.
  public enum Origin: String, Codable, Hashable, CaseIterable, Sendable {
    case event
    /// The end of the year in which the event lies, as keeping times of files are counted.
    case endOfYear = "end-of-year"
  }

  public var id: String
  /// Other ids under which it is known, such as the dated ones of the research notes.
  public var aliases: [String] = []
  public var kind: Kind
  /// A short sentence for people, in Vietnamese.
  public var title: String
  /// What the reader should know before relying on it, in Vietnamese.
  public var note: String?

  /// Nil where the rule says what and not how much, or where the number is not known.
  public var value: Value?
  public var unit: Unit?
  public var bound: Bound?
  /// For frequencies and reports: the period in which it has to happen.
  public var period: Period?
  /// For reports: the day of the month on which the figures close, 14 for "15/11 to 14/12".
  public var closesOn: Int?
  public var direction: Direction = .after
  public var restDay: RestDay = .moves
  public var countedFrom: Origin = .event
  /// For majorities and quorums: what the fraction is taken of.
  public var base: Majority.Base?
  /// For majorities: who is taken out of the base, with the words for it.
  public var exclusions: [Majority.Exclusion: String] = [:]
  public var extensionLimit: ExtensionLimit?
  /// The rule whose term gives the due day, where this one is itself no term: a yearly dialogue is announced by another.
  public var dueBy: String?

  public var scope = Scope()
  /// What sets it off, as a word of ours: `petition-received`.
  public var trigger: String?
  public var validFrom: Day
  /// The last day in force; nil while no end is known.
  public var validTo: Day?
  public var citation: Citation
  public var confidence: Confidence
  /// Whether an organization may change the value by a decision of its own.
  public var overridable: Bool
  /// The local decision that gave the value, where one did.
  public var decision: LocalDecision?
  /// Somebody's word that the text was compared with the original, where it had not been.
  public var confirmation: Confirmation?
  /// The file it stands in: `party-reception`, `petitions`.
  public var family = ""
  /// What fulfils a rule that says how often, as the word of a kind of session: `cell_meeting`. Empty where only a person
  /// can say that it was done.
  public var doneBy: [String] = []

  /// A version is named by its first day.
  public var version: Day { validFrom }

  /// Whether it says how often, or for which period, and not how long.
  var isPeriodic: Bool {
    kind == .frequency || kind == .reporting || (kind == .publication && unit == .times)
  }

  public func isInForce(on day: Day) -> Bool {
    guard day >= validFrom else { return false }
    guard let validTo else { return true }
    return day <= validTo
  }

  /// Whether it has to be shown as not yet checked against the original.
  public var needsConfirmation: Bool { decision == nil && sureness != .verified }

  /// The confidence as it is relied on: what somebody compared with the original counts as read.
  public var sureness: Confidence { confirmation == nil ? confidence : .verified }
}

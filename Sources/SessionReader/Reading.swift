/// A value found in a text: where it stands, how sure the rule is, and which rule it was.
public struct Found<Value: Sendable>: Sendable {
  public var value: Value
  /// Where the value stands, as Unicode-scalar offsets in `Reading.text`.
  public var spans: [Range<Int>]
  /// From 0 to 1: the rule's own measure, for showing unsure values first. Not a probability.
  public var confidence: Double
  /// The name of the rule that found it, for `--explain`.
  public var rule: String
  /// Where parts of the value stand, by their path below it: "titles/0", "date", "issuer".
  public var parts: [String: [Range<Int>]]

  public init(
    _ value: Value, spans: [Range<Int>], confidence: Double, rule: String, parts: [String: [Range<Int>]] = [:]
  ) {
    self.value = value
    self.spans = spans
    self.confidence = confidence
    self.rule = rule
    self.parts = parts
  }
}

public enum SessionKind: String, Sendable, CaseIterable {
  case workingSession = "working_session"
  case dialogue
  case thematicMeeting = "thematic_meeting"
  case briefing
  case citizenReception = "citizen_reception"
  case voterMeeting = "voter_meeting"
  case reviewConference = "review_conference"
  case supervision
  case visit
  case other
}

public enum PartOfDay: String, Sendable, CaseIterable { case morning, afternoon, evening }

public struct PersonMention: Sendable, Equatable {
  public var name: String
  public var titles: [String]
}

public struct DocumentMention: Sendable, Equatable {
  public var symbol: String
  public var type: String?
  /// ISO, where the day is written beside the number.
  public var date: String?
  public var issuer: String?
}

public struct FigureMention: Sendable, Equatable {
  public var value: Double
  public var unit: String?
  /// The clause it stands in.
  public var about: String?
}

public struct VoteMention: Sendable, Equatable {
  public var percent: Double?
  public var votesFor: Int?
  public var against: Int?
  public var about: String?
}

/// What a report, minutes or a dictated conclusion says of one session: a proposal for a person to confirm.
public struct Reading: Sendable {
  /// The text that was read, in NFC; all spans count its Unicode scalars.
  public var text: String
  public var title: Found<String>?
  public var publishedOn: Found<String>?
  public var byline: Found<String>?
  public var kind: Found<SessionKind>?
  public var heldOn: Found<String>?
  public var partOfDay: Found<PartOfDay>?
  public var place: Found<String>?
  public var organizer: Found<String>?
  public var counterparts: [Found<String>] = []
  public var chair: Found<PersonMention>?
  public var participants: [Found<PersonMention>] = []
  public var results: [Found<String>] = []
  public var difficulties: [Found<String>] = []
  public var opinions: [Found<String>] = []
  public var opinionCount: Found<Int>?
  public var responses: [Found<String>] = []
  public var speaker: Found<String>?
  public var requests: [Found<String>] = []
  /// Who is asked, beside each of `requests`: the words, where a sentence names somebody before the task.
  public var requestOwners: [Found<String>?] = []
  public var documents: [Found<DocumentMention>] = []
  public var figures: [Found<FigureMention>] = []
  public var vote: Found<VoteMention>?
  public var escalation: Found<String>?

  public init(text: String) { self.text = text }
}

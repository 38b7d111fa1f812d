/// Rules, deadlines and why a date is what it is.
public final class RuleText: Codable, Sendable {
  public let title: String
  public let citation: String
  public let deadline: String
  public let lead: String
  public let duties: String
  public let calendar: String
  public let find: String
  public let findHint: String
  public let family: String
  public let state: String
  public let unverified: String
  public let decided: String
  public let ended: String
  public let count: Phrase
  public let none: String
  public let value: String
  public let noValue: String
  public let noNumber: String
  public let limits: String
  public let appliesTo: String
  public let everybody: String
  public let trigger: String
  public let closesOn: String
  public let closesDay: Phrase
  public let `extension`: String
  public let extensionValue: Phrase
  public let base: String
  public let exclusions: String
  public let validity: String
  public let validFrom: Phrase
  public let validSpan: Phrase
  public let source: String
  public let clause: String
  public let issuedOn: String
  public let confidence: String
  public let note: String
  public let code: String
  public let overridable: String
  public let mayOverride: String
  public let mayNotOverride: String
  public let directionBefore: String
  public let restDayStays: String
  public let history: String
  public let version: String
  public let nowInForce: String
  public let toCome: String
  public let over: String
  public let print: String
  public let confidences: Confidences
  public let confirmed: Phrase
  public let confirm: String
  public let confirmLead: String
  public let confirmLabel: String
  public let confirmHint: String
  public let alreadyConfirmed: Phrase
  public let decisions: String
  public let decide: String
  public let decideLead: String
  public let decisionValue: Phrase
  public let decidedBy: Phrase
  public let endReason: Phrase
  public let end: String
  public let endLead: String
  public let alreadyEnded: Phrase
  public let notOverridable: Phrase
  public let looserThanLaw: Phrase
  public let notYours: Phrase
  public let decidedTag: String
  public let file: String
  public let noLongerFits: String
  public let form: FormWords
  public let causes: Causes

  // Words of the data files: what is new there asks for its word here, by a test.
  public let bounds: [String: Phrase]
  public let units: [String: Phrase]
  public let periods: [String: String]
  public let kinds: [String: String]
  public let families: [String: String]
  public let levels: [String: String]
  public let organizations: [String: String]
  public let posts: [String: String]
  public let bases: [String: String]
  public let triggers: [String: String]

  public final class Confidences: Codable, Sendable {
    public let verified: String
    public let secondary: String
    public let recalled: String
    public let open: String
  }

  public final class FormWords: Codable, Sendable {
    public let value: String
    public let valueHint: Phrase
    public let valueProblem: Phrase
    public let validFrom: String
    public let validTo: String
    public let validToHint: String
    public let document: String
    public let documentHint: String
    public let symbol: String
    public let symbolHint: String
    public let decidedOn: String
    public let endedOn: String
    public let reason: String
    public let endsBeforeStart: Phrase
    public let endsLater: Phrase
    public let notInForce: Phrase
  }

  public final class Causes: Codable, Sendable {
    public let calendar: String
    public let rule: String
    public let pause: String
    public let `extension`: String
    public let referral: String
    public let escalation: String
  }
}

import Rulebook
import VietnameseText
import Yams

/// The types of papers, who issues them, and how both are shortened: `types.yaml`.
struct PaperTypes: Decodable, Sendable {
  var types: [PaperType]
  var issuers: [Issuer]
  var bodies: [Body]
  /// The keys of the types that carry a decision, which is drafted, argued about and adopted.
  var decides: [String]

  struct PaperType: Decodable, Sendable, Equatable {
    var key: String
    var name: String
    /// The Party's abbreviation, and the State's; empty where it has none.
    var party: String
    var state: String
  }

  struct Issuer: Decodable, Sendable {
    var classification: String
    var symbol: String
    var family: Family
    /// The keys of the types that it may not issue, and the rule that says so.
    var forbidden: [String]
    /// Empty where no source says who may not.
    var rule: String
  }

  /// A body whose papers come in: one that ended has its last day.
  struct Body: Decodable, Sendable {
    var symbol: String
    var name: String
    var until: String?
  }

  /// Whose form a paper has: `35-NQ/ĐU` of the Party, `12/BC-UBND` of the State.
  enum Family: String, Decodable, Sendable { case party, state }

  static func shipped() throws -> PaperTypes {
    try YAMLDecoder().decode(PaperTypes.self, from: Embedded.text("Civic/Register/types.yaml"))
  }

  /// Read once: the file does not change while the program runs.
  static let known = Result { try shipped() }

  subscript(_ key: String) -> PaperType? { types.first { $0.key == key } }

  func issuer(_ classification: Organization.Classification) -> Issuer? {
    issuers.first { $0.classification == classification.rawValue }
  }
}

extension PaperTypes {
  /// Whether a body may issue papers of a type.
  /// - Parameter permit: why it may all the same, in somebody's words: enough where nobody has compared the rule with its
  ///   text, never where it is sure.
  /// - Throws: `Refusal` with the rule that says who may not.
  func check(
    _ type: PaperType, by body: Organization, _ rules: Rulebook, on day: Day, permit: String = ""
  ) throws {
    guard let issuer = issuer(body.classification) else {
      throw Refusal(\.register.issuesNothing, ["body": body.name])
    }
    guard issuer.forbidden.contains(type.key) else { return }
    let (rule, values) = (rules.rule(issuer.rule, on: day), ["body": body.name, "type": type.name])
    let isSure = rule?.confidence == .verified
    if !isSure, !permit.isEmpty { return }
    throw Refusal(isSure ? \.register.mayNotIssue : \.register.shouldNotIssue, values, citation: rule?.citation)
  }

  /// The types in which a body decides, the usual one first: of the Party a resolution, of the State a decision.
  func decisions(of body: Organization) -> [PaperType] {
    let mine = types(issuedBy: body).filter { decides.contains($0.key) }
    guard issuer(body.classification)?.family == .state, body.classification != .peoplesCouncil else { return mine }
    return mine.filter { $0.key == "decision" } + mine.filter { $0.key != "decision" }
  }

  /// The types that a body may issue, for a list to choose from.
  func types(issuedBy body: Organization) -> [PaperType] {
    guard let issuer = issuer(body.classification) else { return [] }
    return types.filter { !issuer.forbidden.contains($0.key) }
  }

  /// "05-NQ/CB", "12/BC-UBND", "07/UBND": a number below ten is written with a zero (Decree 30/2020, annex I).
  func symbol(_ number: Int, _ type: PaperType, of body: Organization) -> String {
    let issuer = issuer(body.classification)
    let short = issuer?.symbol == "short" ? body.shortName ?? "" : issuer?.symbol ?? ""
    let padded = number < 10 ? "0\(number)" : String(number)
    switch issuer?.family ?? .state {
    case .party: return "\(padded)-\(type.party)/\(short)"
    case .state: return "\(padded)/" + [type.state, short].filter { !$0.isEmpty }.joined(separator: "-")
    }
  }
}

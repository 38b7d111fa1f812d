import Rulebook
import Storage

/// A number of a series: kept for somebody, given to a paper, or cancelled. It is never given twice.
struct PaperNumber: Sendable, Equatable {
  var organization: String
  /// A key of `types.yaml`.
  var type: String
  /// The first day of the committee's term, or the year.
  var period: String
  var number: Int
  var symbol: String
  var state: State
  /// What it is kept for; why it was cancelled.
  var reason: String
  var document: String?

  enum State: String, ValueConvertible, Sendable, CaseIterable {
    case reserved, issued, cancelled
  }

  mutating func issue(to document: String) throws(Refusal) {
    switch state {
    case .reserved:
      state = .issued
      self.document = document
    case .issued: throw Refusal(\.register.numberIssued, ["symbol": symbol])
    case .cancelled: throw Refusal(\.register.numberCancelled, ["symbol": symbol])
    }
  }

  mutating func cancel(because reason: String) throws(Refusal) {
    switch state {
    case .reserved:
      state = .cancelled
      self.reason = reason
    case .issued: throw Refusal(\.register.numberIssued, ["symbol": symbol])
    case .cancelled: throw Refusal(\.register.numberCancelled, ["symbol": symbol])
    }
  }
}

/// How one paper stands to an earlier one.
enum PaperLink: String, ValueConvertible, Sendable, CaseIterable {
  case executes
  case basedOn = "based_on"
  case replaces, amends, answers
}

/// A paper of the register, with who registered it and the resolution whose text it is.
struct RegisteredPaper: Sendable, RowDecodable {
  var document: Document
  var organization: String?
  var resolution: String?

  init(row: Row) throws {
    document = try Document(row: row)
    organization = try row["organization_id"]
    resolution = try row["resolution_id"]
  }
}

/// A paper as it is registered.
struct NewPaper: Sendable {
  var symbol: String
  var type: String
  var issuer: String
  var issuedOn: Day?
  var subject: String
  var organization: String
  var resolution: String?
}

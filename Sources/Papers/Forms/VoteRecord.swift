import Rulebook

/// The count of one vote. Totals only: who voted how is not among it.
public struct VoteRecord: Sendable, Equatable {
  /// Against what the shares are counted.
  public enum Base: Sendable, Equatable { case called, present, returned, valid }

  public var title: String
  public var heldOn: Day
  public var place = ""
  /// The first is the head of the board.
  public var board: [String] = []
  public var chair = ""
  /// Nil where it is still for a pen.
  public var called: Int?
  public var present: Int?
  public var issued: Int?
  public var returned: Int?
  public var valid: Int?
  public var invalid: Int?
  public var base: Base = .called
  /// Of how many the shares are, where the rule takes some out of the base.
  public var counted: Int?
  public var options: [Option] = []
  /// What came of it, "27/28 … tán thành: thông qua"; empty where it is for a pen.
  public var outcome = ""
  /// Who was elected; nil where it was no election, or is for a pen.
  public var elected: [String]?
  /// Households voted, one vote each (Decree 59/2023, forms 02 and 04).
  public var isOfHouseholds = false

  public init(title: String, heldOn: Day) { (self.title, self.heldOn) = (title, heldOn) }

  public struct Option: Sendable, Equatable {
    public var words: String
    public var votes: Int?
    public init(_ words: String, votes: Int? = nil) { (self.words, self.votes) = (words, votes) }
  }

  var baseCount: Int? {
    if let counted { return counted }
    return switch base {
    case .called: called
    case .present: present
    case .returned: returned
    case .valid: valid
    }
  }

  /// The same before it was counted: what is voted on and the options stay, the figures are for a pen.
  public func forAPen() -> VoteRecord {
    var blank = VoteRecord(title: title, heldOn: heldOn)
    (blank.place, blank.chair, blank.base, blank.isOfHouseholds) = (place, chair, base, isOfHouseholds)
    blank.options = options.map { Option($0.words) }
    return blank
  }
}

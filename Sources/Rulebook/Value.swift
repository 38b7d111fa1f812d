extension Rule {
  /// The number in a rule, kept exact: `10`, `2/3`, `85%`.
  public struct Value: Hashable, Sendable {
    public let numerator: Int
    public let denominator: Int

    public init(_ numerator: Int, over denominator: Int = 1) {
      self.numerator = numerator
      self.denominator = denominator
    }

    /// Reads `10`, `2/3` or `85%`; nil for anything else, for a negative number and for a part of nothing.
    public init?(_ text: String) {
      if text.hasSuffix("%"), let percent = Int(text.dropLast()), percent >= 0 {
        self.init(percent, over: 100)
        return
      }
      let parts = text.split(separator: "/", omittingEmptySubsequences: false).map { Int($0) }
      switch parts.count {
      case 1:
        guard let whole = parts[0], whole >= 0 else { return nil }
        self.init(whole)
      case 2:
        guard let top = parts[0], let bottom = parts[1], top >= 0, bottom > 0 else { return nil }
        self.init(top, over: bottom)
      default: return nil
      }
    }

    /// The number itself where it is a whole one.
    public var whole: Int? { numerator % denominator == 0 ? numerator / denominator : nil }
  }
}

extension Rule.Value: CustomStringConvertible {
  public var description: String {
    if denominator == 1 { return "\(numerator)" }
    return denominator == 100 ? "\(numerator)%" : "\(numerator)/\(denominator)"
  }
}

extension Rule.Value: Codable {
  public init(from decoder: any Decoder) throws {
    let text = try decoder.singleValueContainer().decode(String.self)
    guard let value = Rule.Value(text) else {
      throw DecodingError.dataCorrupted(.init(codingPath: decoder.codingPath, debugDescription: "no number: \(text)"))
    }
    self = value
  }
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(description)
  }
}

/// What both databases can hold.
public enum Value: Hashable, Sendable {
  case null
  case text(String)
  case integer(Int64)
  case real(Double)
}

/// A Swift type with a column form.
public protocol ValueConvertible: Sendable {
  var value: Value { get }
  init?(value: Value)
}

extension String: ValueConvertible {
  public var value: Value { .text(self) }
  public init?(value: Value) {
    guard case .text(let text) = value else { return nil }
    self = text
  }
}

extension Int: ValueConvertible {
  public var value: Value { .integer(Int64(self)) }
  public init?(value: Value) {
    guard case .integer(let number) = value else { return nil }
    self = Int(number)
  }
}

extension Double: ValueConvertible {
  public var value: Value { .real(self) }
  public init?(value: Value) {
    switch value {
    case .real(let number): self = number
    case .integer(let number): self = Double(number)
    case .null, .text: return nil
    }
  }
}

extension ValueConvertible where Self: RawRepresentable, RawValue: ValueConvertible {
  public var value: Value { rawValue.value }
  public init?(value: Value) {
    guard let raw = RawValue(value: value) else { return nil }
    self.init(rawValue: raw)
  }
}

/// A number as written in digits: 1.234.567,8 · 84,6 · 07. With the tokens it takes.
public struct WrittenNumber: Sendable, Equatable {
  public var value: Double
  public var tokens: Range<Int>
}

/// The number whose first digits are the token `index`, or nil.
///
/// A point parts thousands when exactly three digits follow each one, otherwise it is a decimal point as some
/// writers type it; a comma is the decimal comma. Nothing is glued over a space: "1, 2" are two numbers.
public func number(at index: Int, in tokens: [Token]) -> WrittenNumber? {
  guard tokens.indices.contains(index), tokens[index].isNumber, tokens[index].key.utf8.count <= 12 else { return nil }
  var digits = tokens[index].key
  var end = index + 1
  while let group = group(after: ".", at: end, in: tokens), group.utf8.count == 3, end - index < 9 {
    digits += group
    end += 2
  }
  var fraction = ""
  if let decimals = group(after: ",", at: end, in: tokens) {
    (fraction, end) = (decimals, end + 2)
  } else if end == index + 1, let decimals = group(after: ".", at: end, in: tokens), decimals.utf8.count < 3 {
    (fraction, end) = (decimals, end + 2)
  }
  guard let value = Double(fraction.isEmpty ? digits : digits + "." + fraction) else { return nil }
  return WrittenNumber(value: value, tokens: index..<end)
}

private func group(after mark: String, at index: Int, in tokens: [Token]) -> String? {
  guard index + 1 < tokens.count, tokens[index].isMark(mark), !tokens[index].spaceBefore else { return nil }
  let next = tokens[index + 1]
  return next.isNumber && !next.spaceBefore && next.key.utf8.count <= 9 ? next.key : nil
}

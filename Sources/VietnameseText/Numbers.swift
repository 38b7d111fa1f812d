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

/// The number that is spelled out from the token `index` on, from 2 to 99: "mười lăm", "hai mươi mốt", "ba chục".
///
/// "Một" alone is passed over: it is as often an article ("một ý kiến cho rằng") as a number.
public func spelledNumber(at index: Int, in tokens: [Token]) -> WrittenNumber? {
  func unit(_ index: Int) -> Int? {
    guard tokens.indices.contains(index), tokens[index].isWord else { return nil }
    return spelledUnits[tokens[index].key]
  }
  func isWord(_ index: Int, _ keys: Set<String>) -> Bool {
    tokens.indices.contains(index) && tokens[index].isWord && keys.contains(tokens[index].key)
  }
  if isWord(index, ["mười"]) {
    let ones = unit(index + 1)
    return WrittenNumber(value: Double(10 + (ones ?? 0)), tokens: index..<index + (ones == nil ? 1 : 2))
  }
  guard let first = unit(index), first < 10 else { return nil }
  if isWord(index + 1, ["mươi", "chục"]) {
    let ones = unit(index + 2)
    return WrittenNumber(value: Double(first * 10 + (ones ?? 0)), tokens: index..<index + (ones == nil ? 2 : 3))
  }
  return first > 1 ? WrittenNumber(value: Double(first), tokens: index..<index + 1) : nil
}

private let spelledUnits: [String: Int] = [
  "một": 1, "mốt": 1, "hai": 2, "ba": 3, "bốn": 4, "tư": 4, "năm": 5, "lăm": 5, "nhăm": 5, "sáu": 6, "bảy": 7, "bẩy": 7,
  "tám": 8, "chín": 9,
]

private func group(after mark: String, at index: Int, in tokens: [Token]) -> String? {
  guard index + 1 < tokens.count, tokens[index].isMark(mark), !tokens[index].spaceBefore else { return nil }
  let next = tokens[index + 1]
  return next.isNumber && !next.spaceBefore && next.key.utf8.count <= 9 ? next.key : nil
}

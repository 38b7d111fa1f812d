/// The number and symbol of a paper: 35-NQ/ĐU, 12/QĐ-UBND, 15/2025/NĐ-CP, 97 -KH/ĐU.
///
/// `index` is its number. What makes it a symbol is a group of capitals glued on by "-" or "/"; the Party writes
/// type/body, the state type-body, with the year between for norms. Spaces around the dash, a frequent slip, are
/// forgiven only where two groups of capitals follow. Returns the tokens it takes.
public func documentSymbol(at index: Int, in tokens: [Token]) -> Range<Int>? {
  guard tokens.indices.contains(index), tokens[index].isNumber, tokens[index].key.utf8.count <= 6 else { return nil }
  var end = index + 1
  var groups = 0
  var loose = false
  while end + 1 < tokens.count, tokens[end].isMark("-") || tokens[end].isMark("/") {
    let spaced = tokens[end].spaceBefore || tokens[end + 1].spaceBefore
    if tokens[end].isMark("/") && spaced { break }
    let part = tokens[end + 1]
    if isYear(part) && groups == 0 && !spaced {
      end += 2
    } else if isSymbolGroup(part) && (groups > 0 || part.range.count > 1) {
      groups += 1
      loose = loose || spaced
      end += 2
    } else {
      break
    }
  }
  return groups >= (loose ? 2 : 1) ? index..<end : nil
}

/// Capitals, perhaps with a number at the end: NQ, HĐND, QH15; and the few with a small letter: TTg, TTr, CTr, QĐi.
private func isSymbolGroup(_ token: Token) -> Bool {
  guard token.isWord, token.isCapitalized, token.key.utf8.count <= 14 else { return false }
  return token.isAllCaps || token.range.count == 1 || ["ttg", "ttr", "ctr", "qđi", "nqlt"].contains(token.key)
}

private func isYear(_ token: Token) -> Bool { token.isNumber && token.key.utf8.count == 4 }

import Rulebook

/// "Luật Tiếp công dân 2013, 42/2013/QH13, Điều 28 khoản 1".
func citationText(_ citation: Citation) -> String {
  [citation.document, citation.symbol, citation.clause].compactMap { $0 }.joined(separator: ", ")
}

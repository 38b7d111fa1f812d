import VietnameseText

/// Which subject words point at, by the hints of `subjects.yaml`. A proposal: a person sees it and may choose another.
struct SubjectHints: Sendable {
  /// Folded words, by the key of their subject.
  var words: [String: [String]]

  /// As they came with the program. Read once: no page parses YAML.
  static let shipped: Result<SubjectHints, any Error> = Result {
    let hints = try Schema.subjects().map { ($0.key, ($0.hints ?? []).map(foldedKey)) }
    return SubjectHints(words: Dictionary(hints, uniquingKeysWith: { first, _ in first }))
  }

  /// The id of the subject whose words occur most often; nil where none does.
  func subject(of text: String, among subjects: [Subject]) -> String? {
    let text = " \(foldedKey(text)) "
    let scored = subjects.map { subject in
      (subject, (words[subject.key] ?? []).count { text.contains(" \($0) ") })
    }
    guard let best = scored.max(by: { $0.1 < $1.1 }), best.1 > 0 else { return nil }
    return best.0.id
  }
}

extension Reading {
  /// The record for a person at a terminal: one line a value, unsure ones marked. Labels are data, in Vietnamese.
  public func summary() -> String {
    var lines = Lines()
    lines.add("title", title) { $0 }
    lines.add("published", publishedOn) { day($0) }
    lines.add("byline", byline) { $0 }
    lines.add("kind", kind) { Labels.word("kind." + $0.rawValue) }
    lines.add("held", heldOn) { held in
      [partOfDay.map { Labels.word("part." + $0.value.rawValue) }, day(held)].compactMap { $0 }.joined(separator: ", ")
    }
    lines.add("place", place) { $0 }
    lines.add("organizer", organizer) { $0 }
    lines.add("counterparts", counterparts) { $0 }
    lines.add("chair", chair, as: person)
    lines.add("participants", participants, as: person)
    lines.add("results", results) { $0 }
    lines.add("difficulties", difficulties) { $0 }
    lines.add("opinionCount", opinionCount) { "\($0)" }
    lines.add("opinions", opinions) { $0 }
    lines.add("responses", responses) { $0 }
    lines.add("speaker", speaker) { $0 }
    lines.add("requests", requests) { $0 }
    lines.add("documents", documents, as: document)
    lines.add("figures", figures) { $0.about ?? $0.unit ?? "" }
    lines.add("vote", vote) { $0.about ?? "" }
    lines.add("escalation", escalation) { $0 }
    return lines.text
  }

  private func person(_ person: PersonMention) -> String {
    person.titles.isEmpty ? person.name : person.name + " – " + person.titles.joined(separator: ", ")
  }

  private func document(_ document: DocumentMention) -> String {
    [document.type, document.symbol, document.date.map(day), document.issuer].compactMap { $0 }.joined(separator: " · ")
  }

  /// 2026-03-05 as 05/03/2026.
  private func day(_ iso: String) -> String { iso.split(separator: "-").reversed().joined(separator: "/") }
}

private struct Lines {
  private(set) var text = ""
  /// Below this a value is marked for checking.
  private let sure = 0.6

  mutating func add<Value>(_ label: String, _ found: Found<Value>?, as words: (Value) -> String) {
    guard let found else { return }
    text += Labels.word(label) + ": " + line(found, words) + "\n"
  }

  mutating func add<Value>(_ label: String, _ found: [Found<Value>], as words: (Value) -> String) {
    guard !found.isEmpty else { return }
    text += Labels.word(label) + ":\n"
    for item in found { text += "  - " + line(item, words) + "\n" }
  }

  private func line<Value>(_ found: Found<Value>, _ words: (Value) -> String) -> String {
    let line = words(found.value).replacing("\n", with: " ")
    return found.confidence < sure ? line + " " + Labels.word("unsure") : line
  }
}

/// The words of the summary, from `lexicon/labels.txt`. A missing word shows its key.
private enum Labels {
  private static let words: [String: String] = {
    var words: [String: String] = [:]
    for file in embeddedTexts(below: "SessionReader/lexicon/labels.txt") {
      for line in file.text.split(separator: "\n") where !line.hasPrefix("#") {
        let sides = line.split(separator: "=", maxSplits: 1).map { String($0).trimmed }
        if sides.count == 2 { words[sides[0]] = sides[1] }
      }
    }
    return words
  }()

  static func word(_ key: String) -> String { words[key] ?? key }
}

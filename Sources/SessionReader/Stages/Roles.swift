import VietnameseText

/// Assemble: who was there, who chaired, who spoke last.
struct Roles {
  let page: Page
  private let frame: Frame
  private let people: [Mention]

  private(set) var participants: [Found<PersonMention>] = []
  private(set) var chair: Found<PersonMention>?
  private(set) var speaker: Found<String>?

  init(_ page: Page, _ frame: Frame, people: [Mention], lead: Int?) {
    self.page = page
    self.frame = frame
    self.people = people
    for mention in people { take(mention) }
    chair = findChair(lead: lead)
    speaker = findSpeaker()
  }

  // MARK: - Participants

  /// One entry a name; later mentions add where they stand, and titles where the first had none.
  private mutating func take(_ mention: Mention) {
    let key = nameKey(mention)
    guard let known = participants.firstIndex(where: { wordsKey($0.value.name) == key }) else {
      participants.append(found(mention))
      return
    }
    participants[known].spans.append(page.span(mention.name))
    if participants[known].value.titles.isEmpty, !mention.titles.isEmpty {
      let full = found(mention)
      participants[known].value.titles = full.value.titles
      participants[known].parts = full.parts
    }
  }

  private func found(_ mention: Mention) -> Found<PersonMention> {
    var parts: [String: [Range<Int>]] = [:]
    for (index, title) in mention.titles.enumerated() { parts["titles/\(index)"] = [page.span(title)] }
    return Found(
      PersonMention(name: page.text(mention.name), titles: mention.titles.map(page.text)),
      spans: [page.span(mention.name)], confidence: mention.confidence, rule: mention.rule, parts: parts)
  }

  private func nameKey(_ mention: Mention) -> String { wordsKey(page.text(mention.name)) }

  private func wordsKey(_ name: String) -> String {
    name.split(whereSeparator: \.isWhitespace).map { wordKey(String($0)) }.joined(separator: " ")
  }

  private func entry(of mention: Mention) -> Found<PersonMention>? {
    participants.first { wordsKey($0.value.name) == nameKey(mention) }
  }

  // MARK: - Chair

  private func findChair(lead: Int?) -> Found<PersonMention>? {
    for (index, sentence) in page.sentences.enumerated() where frame.layout.isBody(sentence.line) {
      let range = sentence.tokens
      if page.marks.at(frame.afterNumbering(range), .afterwards) != nil { continue }
      if let person = chairing(in: range) { return renamed(person, "chair.presides", 0.9) }
      if index == lead, let person = holder(in: range) { return renamed(person, "chair.holds", 0.75) }
    }
    return nil
  }

  private func renamed(_ mention: Mention, _ rule: String, _ confidence: Double) -> Found<PersonMention>? {
    entry(of: mention).map {
      Found($0.value, spans: [page.span(mention.name)], confidence: confidence, rule: rule, parts: $0.parts)
    }
  }

  /// The person before "chủ trì hội nghị", or behind "chủ trì hội nghị là …" and "Chủ trì: …".
  private func chairing(in range: Range<Int>) -> Mention? {
    let verbs = Array(page.marks.all(.chairs, in: range)) + Array(page.marks.all(.leadsDelegation, in: range))
    for verb in verbs.sorted(by: { $0.lowerBound < $1.lowerBound }) where chairsSession(verb, in: range) {
      let before = people.lastIndex { $0.whole.lowerBound >= range.lowerBound && $0.name.upperBound <= verb.lowerBound }
      if let before, verb.lowerBound - people[before].whole.upperBound <= 6, isSubject(people[before], of: verb) {
        return firstOfGroup(before, in: range)
      }
      let after = people.first { $0.name.lowerBound >= verb.upperBound && $0.name.upperBound <= range.upperBound }
      if let after, after.whole.lowerBound - verb.upperBound <= 12 { return after }
    }
    return nil
  }

  /// "A – Bí thư; B – Phó Bí thư đồng chủ trì": of those who do it together the first counts.
  private func firstOfGroup(_ index: Int, in range: Range<Int>) -> Mention {
    var first = index
    while first > 0, people[first - 1].whole.lowerBound >= range.lowerBound,
      people[first].whole.lowerBound - people[first - 1].whole.upperBound <= 3,
      !page.marks.has(.titleEnd, in: people[first - 1].whole.upperBound..<people[first].whole.lowerBound)
    {
      first -= 1
    }
    return people[first]
  }

  private func isSubject(_ mention: Mention, of verb: Range<Int>) -> Bool {
    page.firstMark([";", "."], in: mention.whole.upperBound..<max(mention.whole.upperBound, verb.lowerBound)) == nil
  }

  private func chairsSession(_ verb: Range<Int>, in range: Range<Int>) -> Bool {
    guard verb.upperBound < range.upperBound else { return true }
    return page.tokens[verb.upperBound].shape == .mark || page.marks.at(verb.upperBound, .chairObject) != nil
      || page.marks.at(verb.upperBound, .honorific) != nil || page.marks.at(verb.upperBound, .title) != nil
  }

  /// "đồng chí … vừa có buổi làm việc với", "… tiếp công dân": the subject of holding the session.
  private func holder(in range: Range<Int>) -> Mention? {
    let verbs = Array(page.marks.all(.meetsWith, in: range)) + Array(page.marks.all(.holdsInPerson, in: range))
    for verb in verbs.sorted(by: { $0.lowerBound < $1.lowerBound }) {
      let index = people.lastIndex { $0.whole.lowerBound >= range.lowerBound && $0.whole.upperBound <= verb.lowerBound }
      guard let index, verb.lowerBound - people[index].whole.upperBound <= 8 else { continue }
      let between = people[index].whole.upperBound..<verb.lowerBound
      if !between.contains(where: { page.tokens[$0].key == "tại" }) { return firstOfGroup(index, in: range) }
    }
    return nil
  }

  // MARK: - Speaker

  /// Who gives the concluding speech: named there, by title only, or as "đồng chí" of the sentence before.
  private func findSpeaker() -> Found<String>? {
    for (index, sentence) in page.sentences.enumerated() where frame.parts[index] == .conclusion {
      let end = page.marks.first(.directive, in: sentence.tokens)?.lowerBound ?? sentence.tokens.upperBound
      let range = sentence.tokens.lowerBound..<end
      if let person = people.first(where: { $0.name.overlaps(range) }) {
        return Found(page.text(person.name), spans: [page.span(person.name)], confidence: 0.85, rule: "speaker.named")
      }
      if let title = page.marks.first(.title, in: range), let person = bearer(of: title) {
        return Found(page.text(person.name), spans: [page.span(person.name)], confidence: 0.6, rule: "speaker.by-title")
      }
    }
    return nil
  }

  private func bearer(of title: Range<Int>) -> Mention? {
    let words = page.tokens[title].map(\.key)
    return people.first { mention in
      mention.titles.contains { page.tokens[$0].prefix(words.count).map(\.key) == words }
    }
  }
}

import VietnameseText

/// Assemble: who was there, who chaired, who spoke last.
struct Roles {
  let page: Page
  private let frame: Frame
  private let people: [Mention]
  /// Where each name stands in `participants`.
  private var places: [String: Int] = [:]

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
    guard let known = places[key] else {
      places[key] = participants.count
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
    places[nameKey(mention)].map { participants[$0] }
  }

  // MARK: - Chair

  private func findChair(lead: Int?) -> Found<PersonMention>? {
    for (index, sentence) in page.sentences.enumerated() where frame.layout.isBody(sentence.line) {
      let range = sentence.tokens
      if page.marks.at(frame.afterNumbering(range), .afterwards) != nil { continue }
      if let person = chairing(in: range) { return renamed(person, "chair.presides", 0.9) }
      if index == lead, let person = holder(in: range) { return renamed(person, "chair.holds", 0.75) }
      if index == lead, let person = beforeSession(in: range) { return renamed(person, "chair.subject", 0.5) }
    }
    for sentence in page.sentences where frame.layout.roles[sentence.line] == .caption {
      if let person = chairing(in: sentence.tokens) { return renamed(person, "chair.caption", 0.7) }
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
      let before = people.within(range.lowerBound..<verb.lowerBound).indices.last
      if let before, (-2...6).contains(verb.lowerBound - people[before].whole.upperBound),
        isSubject(people[before], of: verb)
      {
        return firstOfGroup(before, in: range)
      }
      let after = people.within(verb.upperBound..<range.upperBound).first
      if let after, after.whole.lowerBound - verb.upperBound <= 12 { return after }
    }
    return nil
  }

  /// "A – Bí thư; B – Phó Bí thư đồng chủ trì": of those who do it together the first counts.
  private func firstOfGroup(_ index: Int, in range: Range<Int>) -> Mention {
    var first = index
    while first > 0, people[first - 1].whole.lowerBound >= range.lowerBound,
      isGroup(people[first - 1], people[first])
    {
      first -= 1
    }
    return people[first]
  }

  /// Nothing between the two but "và", a comma, or "cùng các đại biểu HĐND tỉnh".
  private func isGroup(_ one: Mention, _ next: Mention) -> Bool {
    let between = one.whole.upperBound..<max(one.whole.upperBound, next.whole.lowerBound)
    if page.tokens[between].first?.key == "cùng" {
      return between.count <= 9 && !page.marks.has(.attends, in: between.dropFirst())
    }
    return between.count <= 3 && !page.marks.has(.titleEnd, in: between)
  }

  private func isSubject(_ mention: Mention, of verb: Range<Int>) -> Bool {
    page.firstMark([";", "."], in: mention.whole.upperBound..<max(mention.whole.upperBound, verb.lowerBound)) == nil
  }

  private func chairsSession(_ verb: Range<Int>, in range: Range<Int>) -> Bool {
    guard verb.upperBound < range.upperBound, page.marks.at(verb.lowerBound, .leadsDelegation) == nil else {
      return true
    }
    return page.tokens[verb.upperBound].shape == .mark || page.marks.at(verb.upperBound, .chairObject) != nil
      || page.marks.at(verb.upperBound, .honorific) != nil || page.marks.at(verb.upperBound, .title) != nil
  }

  /// "đồng chí … vừa có buổi làm việc với", "… tiếp công dân": the subject of holding the session.
  private func holder(in range: Range<Int>) -> Mention? {
    let verbs = Array(page.marks.all(.meetsWith, in: range)) + Array(page.marks.all(.holdsInPerson, in: range))
    for verb in verbs.sorted(by: { $0.lowerBound < $1.lowerBound }) {
      let index = people.within(range.lowerBound..<verb.lowerBound).indices.last
      guard let index, (0...8).contains(verb.lowerBound - people[index].whole.upperBound) else { continue }
      let between = people[index].whole.upperBound..<verb.lowerBound
      if !between.contains(where: { page.tokens[$0].key == "tại" }) { return firstOfGroup(index, in: range) }
    }
    return nil
  }

  /// "đồng chí A, Chủ tịch UBND xã điều hành hội nghị …": the subject of a verb whose object is the session.
  private func beforeSession(in range: Range<Int>) -> Mention? {
    guard let person = people.within(range).first,
      let session = page.marks.first(.sessionNoun, in: person.whole.upperBound..<range.upperBound),
      (1...4).contains(session.lowerBound - person.whole.upperBound)
    else { return nil }
    let between = person.whole.upperBound..<session.lowerBound
    return page.marks.has(.attends, in: between) || page.firstMark([",", ";", ":"], in: between) != nil ? nil : person
  }

  // MARK: - Speaker

  /// Who gives the concluding speech: of its sentences first those that say they conclude, then those that direct.
  private func findSpeaker() -> Found<String>? {
    let spoken = page.sentences.indices.filter { frame.parts[$0] == .conclusion }.map { page.sentences[$0].tokens }
    let concluding = spoken.filter { page.marks.has(.concludes, in: $0) } + spoken.filter(isConcludedBySomebody)
    let directing = spoken.filter { frame.directive(in: $0) != nil }
    return (concluding + directing + spoken).lazy.compactMap(speaker).first ?? spoken.first.flatMap(speakerBefore)
  }

  /// "Đ/c A kết luận: …"
  private func isConcludedBySomebody(_ sentence: Range<Int>) -> Bool {
    people.within(sentence).contains { page.marks.at($0.whole.upperBound, .conclusionSpeech) != nil }
  }

  /// The person named before what is asked, or the bearer of the title that stands there.
  private func speaker(of sentence: Range<Int>) -> Found<String>? {
    let range = sentence.lowerBound..<(frame.directive(in: sentence)?.lowerBound ?? sentence.upperBound)
    if let person = people.within(range).first {
      return Found(page.text(person.name), spans: [page.span(person.name)], confidence: 0.85, rule: "speaker.named")
    }
    guard let title = page.marks.first(.title, in: range), let person = bearer(of: title) else { return nil }
    return Found(page.text(person.name), spans: [page.span(person.name)], confidence: 0.6, rule: "speaker.by-title")
  }

  /// "Đồng chí yêu cầu …": whoever with a leader's title was named last before.
  private func speakerBefore(_ sentence: Range<Int>) -> Found<String>? {
    let before = people.within(0..<sentence.lowerBound).last { mention in
      entry(of: mention)?.value.titles.isEmpty == false
    }
    return before.map {
      Found(page.text($0.name), spans: [page.span($0.name)], confidence: 0.4, rule: "speaker.named-before")
    }
  }

  private func bearer(of title: Range<Int>) -> Mention? {
    let words = page.tokens[title].map(\.key)
    return people.first { mention in
      mention.titles.contains { page.tokens[$0].prefix(words.count).map(\.key) == words }
    }
  }
}

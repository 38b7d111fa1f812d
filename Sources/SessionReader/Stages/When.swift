import VietnameseText

/// Frame: which day and part of the day the session was, and when the report came out.
struct When: Sendable {
  var publishedOn: Found<String>?
  var heldOn: Found<String>?
  var partOfDay: Found<PartOfDay>?
  /// The sentence that gives the day: the lead, from which place and organizer are read too.
  var lead: Int?

  init(_ page: Page, _ layout: Layout) {
    let reader = DayReader(page: page, layout: layout)
    let published = reader.published()
    publishedOn = published.full
    guard let held = reader.held() else {
      partOfDay = reader.undatedPart()
      heldOn = reader.byPublishing(published)
      return
    }
    lead = held.sentence
    let span = [page.span(held.date.tokens)]
    if let date = reader.resolve(held.date, published: published.date) {
      heldOn = Found(date.iso, spans: span, confidence: date.confidence, rule: date.rule)
    }
    partOfDay = reader.part(near: held)
  }
}

struct HeldDay: Sendable {
  var date: WrittenDate
  var sentence: Int
}

private struct DayReader {
  let page: Page
  let layout: Layout

  // MARK: Published

  /// The date on a labelled line, else on another line above the report that is not its title; a month and year alone
  /// only help with the year.
  func published() -> (full: Found<String>?, date: WrittenDate?) {
    var order: [Int] = page.lines.indices.filter { isLabelled($0) }
    order += (0..<layout.lead).filter { layout.roles[$0] != .title }
    order += page.lines.indices.filter { layout.roles[$0] == .title }
    let dates = order.flatMap { writtenDates(in: page.lines[$0].tokens) }
    guard let date = dates.first(where: { $0.day != nil }), let iso = date.iso() else { return (nil, dates.first) }
    return (Found(iso, spans: [page.span(date.tokens)], confidence: 0.95, rule: "published-on.dateline"), date)
  }

  /// Dates with a year near the head of a line; "tổ dân phố số 1 tháng 4 năm 2021" names no day.
  private func writtenDates(in line: Range<Int>) -> [WrittenDate] {
    line.prefix(14).compactMap { index in
      if page.marks.endingAt(index, .numberWord) != nil { return nil }
      return date(at: index, in: page.tokens, expected: false).flatMap { $0.year == nil ? nil : $0 }
    }
  }

  private func isLabelled(_ index: Int) -> Bool {
    let line = page.lines[index].tokens
    guard let label = page.marks.first(.publishedLabel, in: line) else { return false }
    return index < layout.lead || label.lowerBound == line.lowerBound
  }

  // MARK: Held

  /// How many sentences of the report may give the day before the rest is taken to speak of other days.
  private static let reach = 8

  func held() -> HeldDay? {
    let sentences = page.sentences.indices.filter { layout.isBody(page.sentences[$0].line) }
    for index in sentences.prefix(Self.reach) {
      let range = page.sentences[index].tokens
      if let date = firstDay(in: range) { return HeldDay(date: date, sentence: index) }
    }
    guard let title = layout.title, let first = sentences.first, let date = firstDay(in: title) else { return nil }
    return HeldDay(date: date, sentence: first)
  }

  private func firstDay(in range: Range<Int>) -> WrittenDate? {
    var index = range.lowerBound
    while index < range.upperBound {
      guard page.tokens[index].isNumber, let date = date(at: index, in: page.tokens, expected: isExpected(index)),
        date.tokens.upperBound <= range.upperBound
      else {
        index += 1
        continue
      }
      if date.day != nil, !isOfPaper(index, in: range), !isAnotherDay(date, in: range) { return date }
      index = date.tokens.upperBound
    }
    return nil
  }

  private func isExpected(_ index: Int) -> Bool {
    guard index > 0 else { return false }
    for cue in [Cue.dayWord, .partMorning, .partAfternoon, .partEvening, .today] {
      if page.marks.endingAt(index, cue) != nil { return true }
    }
    return page.isMark(index - 1, "(") && page.marks.endingAt(index - 1, .today) != nil
  }

  /// "Kế hoạch 108-KH/QU ngày 25/2/2022": the day of a paper.
  private func isOfPaper(_ index: Int, in range: Range<Int>) -> Bool {
    var before = index
    if let word = page.marks.endingAt(before, .dayWord) { before = word.lowerBound }
    while before > range.lowerBound, page.isMark(before - 1, ",") || page.isMark(before - 1, "(") { before -= 1 }
    let window = max(range.lowerBound, before - 16)..<before
    if let type = page.marks.last(.documentType, in: window),
      (type.upperBound..<before).contains(where: { page.tokens[$0].isNumber }),
      page.firstMark([",", ";"], in: type.upperBound..<before) == nil
    {
      return true
    }
    return window.contains { start in
      documentSymbol(at: start, in: page.tokens)?.upperBound == before
        || (page.tokens[start].isNumber && start + 1 == before && page.marks.endingAt(start, .numberWord) != nil)
    }
      || window.contains { label in
        page.marks.at(label, .publishedLabel) != nil && page.marks.at(label, .dayWord) == nil
          && !(label..<before).contains { date(at: $0, in: page.tokens, expected: false)?.day != nil }
      }
  }

  private func isAnotherDay(_ date: WrittenDate, in range: Range<Int>) -> Bool {
    var before = date.tokens.lowerBound
    if page.marks.endingAt(before, .notTheDay) != nil { return true }
    if let word = page.marks.endingAt(before, .dayWord) { before = word.lowerBound }
    if page.marks.endingAt(before, .notTheDay) != nil { return true }
    return isInAnniversary(date.tokens.lowerBound, in: range)
  }

  /// "kỷ niệm 95 năm ngày thành lập (26/3/1931 - 26/3/2026)": both days in the brackets.
  private func isInAnniversary(_ index: Int, in range: Range<Int>) -> Bool {
    let near = max(range.lowerBound, index - 12)..<index
    guard let open = near.last(where: { page.isMark($0, "(") || page.isMark($0, ")") }), page.isMark(open, "(") else {
      return false
    }
    return page.marks.has(.notTheDay, in: max(range.lowerBound, open - 14)..<open)
  }

  /// "Chiều nay, …" in a report of the same day; "sáng qua" in one of the day after.
  func byPublishing(_ published: (full: Found<String>?, date: WrittenDate?)) -> Found<String>? {
    guard let day = published.date, published.full != nil else { return nil }
    for sentence in page.sentences.lazy.filter({ layout.isBody($0.line) }).prefix(3) {
      if let today = page.marks.first(.today, in: sentence.tokens), let iso = day.iso() {
        return Found(iso, spans: [page.span(today)], confidence: 0.6, rule: "held-on.today")
      }
      if let before = page.marks.first(.yesterday, in: sentence.tokens), let iso = day.dayBefore() {
        return Found(iso, spans: [page.span(before)], confidence: 0.6, rule: "held-on.yesterday")
      }
    }
    return nil
  }

  // MARK: Year

  /// The day with its year: as written, from the day of publishing, or the only year the text speaks of.
  func resolve(_ date: WrittenDate, published: WrittenDate?) -> (iso: String, confidence: Double, rule: String)? {
    if date.isPeriod { return nil }
    if let iso = date.iso() { return (iso, 0.95, "held-on.written") }
    if let published, let year = published.year {
      let later = (date.month, date.day ?? 0) > (published.month, published.day ?? 31)
      if let iso = date.iso(assumingYear: later ? year - 1 : year) { return (iso, 0.9, "held-on.year-of-publishing") }
    }
    guard let year = onlyYear(), let iso = date.iso(assumingYear: year) else { return nil }
    return (iso, 0.4, "held-on.likely-year")
  }

  /// The year that is named more often than any other, terms ("2020 – 2025") aside.
  private func onlyYear() -> Int? {
    var counts: [Int: Int] = [:]
    for index in page.tokens.indices where page.tokens[index].isNumber && page.tokens[index].key.utf8.count == 4 {
      guard let year = Int(page.tokens[index].key), (2000..<2100).contains(year) else { continue }
      let nearDash = page.isMark(index - 1, "-") || page.isMark(index + 1, "-")
      if !nearDash { counts[year, default: 0] += 1 }
    }
    let ranked = counts.sorted { ($0.value, $1.key) > ($1.value, $0.key) }
    guard let first = ranked.first, ranked.count == 1 || ranked[1].value < first.value else { return nil }
    return first.key
  }

  // MARK: Part of the day

  func part(near held: HeldDay) -> Found<PartOfDay>? {
    let sentence = page.sentences[held.sentence].tokens
    if let written = writtenPart(in: sentence, near: held) ?? hour(in: sentence) { return written }
    // "cuộc giao ban sáng nay" in the sentences after the headline.
    let body = page.sentences.filter { layout.isBody($0.line) }.prefix(3)
    return body.lazy.compactMap { partOfToday(in: $0.tokens) }.first ?? openingPart(after: held)
  }

  /// "Buổi sáng, tại nhà văn hóa …": one of the next two sentences opens with the part of the day.
  private func openingPart(after held: HeldDay) -> Found<PartOfDay>? {
    let next = page.sentences.dropFirst(held.sentence + 1).filter { layout.isBody($0.line) }.prefix(2)
    return next.lazy.compactMap { sentence in
      Self.parts.lazy.compactMap { cue, part in
        page.marks.at(sentence.tokens.lowerBound, cue).map {
          Found(part, spans: [page.span($0)], confidence: 0.5, rule: "part-of-day.opening")
        }
      }.first
    }.first
  }

  /// "Sáng nay", "Chiều thứ Tư" in a report without a date.
  func undatedPart() -> Found<PartOfDay>? {
    let body = page.sentences.filter { layout.isBody($0.line) }.prefix(2).map(\.tokens)
    for sentence in body {
      for (cue, part) in Self.parts {
        guard let mark = page.marks.at(sentence.lowerBound, cue) else { continue }
        return Found(part, spans: [page.span(mark)], confidence: 0.6, rule: "part-of-day.undated")
      }
    }
    return body.lazy.compactMap(partOfToday).first ?? body.lazy.compactMap(hour).first
  }

  private func partOfToday(in sentence: Range<Int>) -> Found<PartOfDay>? {
    guard let today = page.marks.first(.today, in: sentence) else { return nil }
    for (cue, part) in Self.parts where page.marks.at(today.lowerBound, cue) != nil {
      return Found(part, spans: [page.span(today)], confidence: 0.7, rule: "part-of-day.today")
    }
    return nil
  }

  private static let parts: [(Cue, PartOfDay)] = [
    (.partMorning, .morning), (.partAfternoon, .afternoon), (.partEvening, .evening),
  ]

  private func writtenPart(in sentence: Range<Int>, near held: HeldDay) -> Found<PartOfDay>? {
    for (cue, part) in Self.parts {
      for mark in page.marks.all(cue, in: sentence) where isNear(mark, held.date.tokens) {
        return Found(part, spans: [page.span(mark)], confidence: 0.95, rule: "part-of-day.word")
      }
    }
    return nil
  }

  private func isNear(_ mark: Range<Int>, _ date: Range<Int>) -> Bool {
    let distance =
      mark.upperBound <= date.lowerBound ? date.lowerBound - mark.upperBound : mark.lowerBound - date.upperBound
    // "Sáng thứ Sáu, ngày 5/3": the day of the week stands between.
    return distance >= 0 && distance <= 6
  }

  /// "14 giờ 30", "8h00": before noon, before six in the evening, or later.
  private func hour(in sentence: Range<Int>) -> Found<PartOfDay>? {
    for index in sentence {
      guard let hour = hour(at: index) else { continue }
      let part: PartOfDay = hour < 12 ? .morning : hour < 18 ? .afternoon : .evening
      return Found(part, spans: [page.span(index..<index + 1)], confidence: 0.7, rule: "part-of-day.hour")
    }
    return nil
  }

  private func hour(at index: Int) -> Int? {
    let token = page.tokens[index]
    let digits = token.key.prefix { $0.isASCII && $0.isNumber }
    guard digits.count <= 2, let hour = Int(digits), (5..<24).contains(hour) else { return nil }
    if token.isWord { return token.key.dropFirst(digits.count).first.map { "hg".contains($0) } == true ? hour : nil }
    guard index + 1 < page.tokens.count else { return nil }
    if page.isMark(index + 1, ":"), index + 2 < page.tokens.count, !page.tokens[index + 1].spaceBefore {
      let minutes = page.tokens[index + 2]
      return minutes.isNumber && minutes.key.utf8.count == 2 && !minutes.spaceBefore ? hour : nil
    }
    return ["giờ", "h", "g"].contains(page.tokens[index + 1].key) ? hour : nil
  }
}

import VietnameseText

/// Frame: which kind of session it was, by the form that the headline or the lead names first.
struct Form: Sendable {
  let kind: Found<SessionKind>

  init(_ page: Page, _ layout: Layout, lead: Int?) {
    let leads = Self.leadSentences(page, layout, lead: lead)
    let places = (layout.title.map { [$0] } ?? []) + leads
    let reader = FormReader(page: page)
    kind =
      reader.delegation(places) ?? reader.assessment(places) ?? reader.first(places, formal: true)
      ?? reader.first(places, formal: false) ?? reader.plain(places) ?? reader.rest(layout)
      ?? Found(.other, spans: [], confidence: 0.2, rule: "kind.none-named")
  }

  /// The sentence that gives the day, and the first of the report.
  private static func leadSentences(_ page: Page, _ layout: Layout, lead: Int?) -> [Range<Int>] {
    let first = page.sentences.indices.first { layout.isBody(page.sentences[$0].line) }
    var order = [first, lead].compactMap { $0 }
    if order.count == 2, order[0] == order[1] { order.removeLast() }
    return order.map { page.sentences[$0].tokens }
  }
}

extension SessionKind {
  /// The cue whose phrases name this kind.
  var cue: Cue {
    switch self {
    case .workingSession: .workingSession
    case .dialogue: .dialogue
    case .thematicMeeting: .thematicMeeting
    case .briefing: .briefing
    case .citizenReception: .citizenReception
    case .voterMeeting: .voterMeeting
    case .reviewConference: .reviewConference
    case .supervision: .supervision
    case .visit: .visit
    case .other: .otherSession
    }
  }
}

private struct FormReader {
  let page: Page

  /// A supervising, inspecting or appraising team makes it supervision, whatever else it is called.
  func delegation(_ places: [Range<Int>]) -> Found<SessionKind>? {
    for place in places {
      if let mark = page.marks.first(.supervisingTeam, in: place) {
        return Found(.supervision, spans: [page.span(mark)], confidence: 0.9, rule: "kind.supervising-team")
      }
    }
    return nil
  }

  /// "đánh giá kết quả công tác tháng 4" is a briefing; of half a year it is a review, which its own words name.
  func assessment(_ places: [Range<Int>]) -> Found<SessionKind>? {
    for place in places {
      guard let mark = page.marks.first(.assessment, in: place), isFormal(mark, in: place),
        first([place], formal: true).map({ $0.value == .other }) ?? true
      else { continue }
      let after = mark.upperBound..<place.upperBound
      if page.marks.has(.halfYear, in: after) {
        return Found(.reviewConference, spans: [page.span(mark)], confidence: 0.7, rule: "kind.assessment")
      }
      if page.marks.has(.monthly, in: after) {
        return Found(.briefing, spans: [page.span(mark)], confidence: 0.8, rule: "kind.assessment")
      }
    }
    return nil
  }

  /// The kind named earliest in the first place that names one.
  func first(_ places: [Range<Int>], formal: Bool) -> Found<SessionKind>? {
    for place in places {
      var best: (mark: Range<Int>, kind: SessionKind)?
      for kind in SessionKind.allCases {
        guard let mark = page.marks.all(kind.cue, in: place).first(where: { !formal || isFormal($0, in: place) }) else {
          continue
        }
        if best.map({ mark.lowerBound < $0.mark.lowerBound }) ?? true { best = (mark, kind) }
      }
      if let best {
        let confidence = formal ? 0.9 : 0.6
        return Found(best.kind, spans: [page.span(best.mark)], confidence: confidence, rule: "kind.named-first")
      }
    }
    return nil
  }

  /// A meeting that only says so.
  func plain(_ places: [Range<Int>]) -> Found<SessionKind>? {
    places.compactMap { page.marks.first(.plainMeeting, in: $0) }.first.map {
      Found(.workingSession, spans: [page.span($0)], confidence: 0.5, rule: "kind.plain-meeting")
    }
  }

  func rest(_ layout: Layout) -> Found<SessionKind>? {
    let body = page.sentences.filter { layout.isBody($0.line) }.prefix(12).map(\.tokens)
    return first(Array(body), formal: true).map {
      Found($0.value, spans: $0.spans, confidence: 0.4, rule: "kind.named-later")
    }
  }

  /// Named as a session: "hội nghị sơ kết", "tổ chức đối thoại"; not "công tác đối thoại" in passing.
  private func isFormal(_ mark: Range<Int>, in place: Range<Int>) -> Bool {
    let window = max(place.lowerBound, mark.lowerBound - 5)..<min(mark.upperBound, place.upperBound)
    return page.marks.has(.sessionNoun, in: window) || page.marks.has(.holds, in: window)
      || page.marks.at(mark.lowerBound, .meetsWith) != nil || page.marks.at(mark.lowerBound, .voterMeeting) != nil
      || page.marks.at(mark.lowerBound, .thematicMeeting) != nil || page.marks.at(mark.lowerBound, .visit) != nil
      || (page.marks.at(mark.lowerBound, .supervision) != nil && page.marks.has(.workingTeam, in: place))
  }
}

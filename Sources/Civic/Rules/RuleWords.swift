import Markup
import Rulebook

extension RuleText.Causes {
  subscript(_ cause: FormerDeadline.Cause) -> String {
    switch cause {
    case .calendar: calendar
    case .rule: rule
    case .pause: pause
    case .extension: `extension`
    case .referral: referral
    case .escalation: escalation
    }
  }
}

extension RuleText.Confidences {
  subscript(_ confidence: Confidence) -> String {
    switch confidence {
    case .verified: verified
    case .secondary: secondary
    case .recalled: recalled
    case .open: open
    }
  }
}

extension RuleText {
  /// "7 ngày làm việc".
  func amount(_ value: Rule.Value, _ unit: Rule.Unit?) -> String {
    guard let unit, let phrase = units[unit.rawValue] else { return value.description }
    return phrase(["value": value.description])
  }

  /// "ít nhất 2 ngày mỗi tháng"; for a share, what it is taken of.
  func amount(of rule: Rule) -> String {
    guard let value = rule.value else {
      if let period = rule.period { return periods[period.rawValue] ?? period.rawValue }
      return rule.confidence == .open ? noValue : ""
    }
    let plain = amount(value, rule.unit)
    let bounded = rule.bound.flatMap { bounds[$0.rawValue] }?(["value": plain]) ?? plain
    let base = rule.base.flatMap { bases[$0.rawValue] }
    return [bounded, base, rule.period.flatMap { periods[$0.rawValue] }].compactMap { $0 }.joined(separator: " ")
  }

  /// "đảng ủy, cấp ủy cấp xã; Bí thư".
  func whom(_ scope: Rule.Scope) -> String {
    let parts = [
      scope.organizations.map { organizations[$0] ?? $0 }, scope.levels.map { levels[$0] ?? $0 },
      scope.posts.map { posts[$0] ?? $0 },
    ]
    let said = parts.map { $0.joined(separator: ", ") }.filter { !$0.isEmpty }
    return said.isEmpty ? everybody : said.joined(separator: "; ")
  }
}

/// "từ 01/7/2026", "từ 18/02/2019 đến hết 30/6/2025".
func validityText(from: Day, to: Day?, _ look: Look) -> String {
  let words = look.text.rule
  let first = dayText(short: from, look)
  guard let to else { return words.validFrom(["from": first]) }
  return words.validSpan(["from": first, "to": dayText(short: to, look)])
}

/// What one should know before relying on a rule: decided here, not yet compared, over.
func ruleTags(_ rule: Rule, _ look: Look) -> [HTML] {
  let words = look.text.rule
  var tags: [HTML] = []
  if rule.decision != nil { tags.append(statusTag(words.decidedTag, .dot, .info)) }
  if rule.needsConfirmation { tags.append(statusTag(look.text.site.states.unverified, .clock, .warning)) }
  if !rule.isInForce(on: look.today) {
    tags.append(
      rule.validFrom > look.today
        ? statusTag(words.toCome, .ring, .neutral) : statusTag(words.ended, .pause, .neutral))
  }
  return tags
}

/// The three pages about what is due when, at the head of each of them.
func ruleTabs(_ look: Look) -> HTML {
  let words = look.text.rule
  let tabs = [(words.title, "/rules"), (words.duties, "/obligations"), (words.calendar, "/calendar")]
  return """
    <nav class="preferences no-print" aria-label="\(words.title)">\(each: tabs, { word, path in
      "<a href=\"\(path)\"\(attribute: "aria-current", isPresent(path, at: look.path) ? "page" : nil)>\(word)</a>"
    })</nav>
    """
}

import Markup
import Rulebook

/// More time as it is granted: how much, who decided, why, by which clause.
struct NewExtension: Sendable {
  var value: Int
  var reason: String
  var by: String
  var clause: String
  var decidedOn: Day
}

/// What the rule of a matter still allows.
struct MoreTime: Sendable, Equatable {
  var limit: Rule.ExtensionLimit
  var used: Int
  var left: Int { limit.times - used }
}

extension Work {
  /// The term is extended where its law knows that, as often and by as much as it says. The unit is the law's.
  func extendMatter(_ id: String, _ new: NewExtension) throws {
    var matter = try matter(id)
    try allow(.extend, matter)
    try matter.check(.extend)
    guard new.decidedOn <= today else { throw FormProblem("decided_on", \.matter.notYet) }
    let (old, more) = try extendable(matter)
    guard new.value > 0, new.value <= more.limit.value else {
      throw FormProblem("value", \.matter.extensionTooLong, ["most": String(more.limit.value)])
    }
    let former = matter
    try matter.extend(to: try extended(old, by: new, in: more.limit.unit))
    try save(matter)
    try keepDeadline(of: former, became: matter.dueOn, because: .extension, "\(new.reason) (\(new.clause))")
    try record(
      .deadlineExtended, on: .matter(id),
      ["from": former.dueOn?.typed ?? "", "to": matter.dueOn?.typed ?? "", "by": new.by, "clause": new.clause])
  }

  func extensionFormPage(_ id: String) throws -> ExtensionFormPage {
    let matter = try matter(for: .extend, id)
    return ExtensionFormPage(matter: matter, more: try extendable(matter).1)
  }

  /// Nil where no extension is left, or the law knows none.
  func moreTime(for matter: Matter) throws -> MoreTime? {
    guard let deadline = matter.deadline, deadline.setBy == nil,
      let limit = try rules.rule(deadline.ruleID, on: deadline.start)?.extensionLimit
    else { return nil }
    let more = MoreTime(limit: limit, used: deadline.extensions.count)
    return more.left > 0 ? more : nil
  }

  private func extendable(_ matter: Matter) throws -> (Deadline, MoreTime) {
    guard let deadline = matter.deadline, let more = try moreTime(for: matter) else {
      throw Refusal(
        \.matter.notExtendable, citation: matter.deadline?.citation,
        links: [Refusal.Link(matter.title, "/matters/\(matter.id)/deadline")])
    }
    return (deadline, more)
  }

  private func extended(_ old: Deadline, by new: NewExtension, in unit: Rule.Unit) throws -> Deadline {
    let more = Extension(
      value: new.value, unit: unit, reason: new.reason, by: new.by, clause: new.clause, decidedOn: new.decidedOn)
    return try rules.deadline(old.ruleID, from: old.start, pauses: old.pauses, extensions: old.extensions + [more])
  }
}

struct ExtensionFormPage: Sendable {
  var matter: Matter
  var more: MoreTime
}

func extensionForm(_ page: ExtensionFormPage, _ filled: Filled, _ look: Look) -> HTML {
  let words = look.text.matter.form
  let most = look.text.rule.amount(Rule.Value(page.more.limit.value), page.more.limit.unit)
  let hint = words.extensionHint(["most": most, "left": page.more.left])
  let due = page.matter.deadline.map { noticeBox(.info, look, "<p>\(citationText($0.citation))</p>") } ?? ""
  return deedForm(.extend, page.matter, filled, look, beside: due) {
    """
    \(textField(Field("value", words.extensionValue, hint: hint), filled, look, .number))
    \(textField(Field("by", words.extensionBy), filled, look, .name))
    \(textField(Field("clause", words.extensionClause, hint: words.extensionClauseHint), filled, look))
    \(textArea(Field("reason", words.extensionReason), filled, look))
    \(dayField(Field("decided_on", words.extensionDay), filled, look))
    """
  }
}

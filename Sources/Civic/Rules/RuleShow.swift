import Rulebook

/// Everything that the page of one rule shows.
struct RulePage: Sendable {
  var rule: Rule
  /// Earliest first, with the pieces into which local decisions cut them.
  var versions: [Rule]
  var decisions: [RecordedDecision]
  /// Ids of those that the rulebook could not take in.
  var misfits: Set<String>
  var attachments: [Attachment]
  var events: [Event]
  var mayDecide: Bool
  /// A number can be put in the place of its own.
  var takesDecision: Bool
  /// The paper of a decision is kept where there can be one.
  var takesFiles: Bool { mayDecide && takesDecision }
}

extension Work {
  func rulePage(_ id: String) throws -> RulePage {
    let rule = try rule(id)
    let versions = try rules.versions(of: id)
    let decisions = try decisions(about: rule.id)
    let applied = Set(versions.compactMap(\.decision))
    let later = decisions.filter { one in !applied.contains(one.value) && one.isOpen(on: today) }
    // A later decision for the same days hides an earlier one, which fits all the same.
    let misfits = later.filter { one in (try? shipped.applying([one.value])) == nil }
    return RulePage(
      rule: rule, versions: versions, decisions: decisions.reversed(), misfits: Set(misfits.map(\.id)),
      attachments: try attachments(on: .rule(rule.id)), events: try timeline(of: .rule(rule.id)),
      mayDecide: may(.decide), takesDecision: rule.overridable && rule.unit != nil)
  }
}

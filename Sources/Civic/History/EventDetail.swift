import Rulebook

extension Event {
  /// The details in the reader's words. What was recorded as a code of ours, because the domain has no language, gets its
  /// word here; everything else stands as it was recorded.
  func readable(_ text: Text) -> [String: String] {
    var detail = detail
    if let outcome = detail["outcome"].flatMap(Matter.Outcome.init) {
      detail["outcome"] = text.matter.outcomes[outcome]
    }
    if let way = detail["disposition"].flatMap(Contribution.Disposition.init) {
      detail["disposition"] = text.contribution.disposition[way].word
    }
    if let cause = detail["cause"].flatMap(FormerDeadline.Cause.init) { detail["cause"] = text.rule.causes[cause] }
    if let value = detail["value"].flatMap({ Rule.Value($0) }), let unit = detail["measure"] {
      detail["value"] = text.rule.amount(value, Rule.Unit(rawValue: unit))
    }
    if let way = detail["stance"].flatMap(Amendment.Stance.init) { detail["stance"] = text.resolution.stances[way] }
    if let way = detail["decision"].flatMap(Amendment.Decision.init) {
      detail["decision"] = text.resolution.decisions[way]
    }
    if let standing = detail["standing"].flatMap(MemberStanding.init) { detail["standing"] = text.vote.word(standing) }
    if let link = detail["link"].flatMap(PaperLink.init) { detail["link"] = text.register.word(link) }
    if let rule = detail["second_step"].flatMap(SecondStepRule.init) {
      detail["second_step"] = text.signIn.second.word(rule)
    }
    if detail["unit"] == "" { detail["unit"] = text.matter.direct }
    if kind == .matterClosed, detail["reason"] == "" { detail["reason"] = text.matter.everybodyTold }
    if kind == .dossierChanged, let numbers = detail["numbers"] {
      let words = text.dossier
      detail["what"] = (detail["what"] == "added" ? words.added : words.removed)(["numbers": numbers])
    }
    return detail
  }
}

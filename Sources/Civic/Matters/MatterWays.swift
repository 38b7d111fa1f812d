import Markup

/// The next thing to do as the one strong button, the second beside it, and the rest for whoever looks for it.
func waysOn(_ page: MatterPage, _ look: Look) -> HTML {
  let ways = page.deeds.compactMap { deed in page.address(of: deed).map { (deed: deed, address: $0) } }
  guard let first = ways.first else { return "" }
  let words = look.text.matter
  let next = ways.dropFirst().prefix(1)
  let others = ways.dropFirst(2)
  return """
    <div class="buttons">\(linkButton(words.deeds.word(first.deed, page.matter.state), first.address, .primary))\
    \(each: next, { linkButton(words.deeds.word($0.deed, page.matter.state), $0.address) })</div>
    \(when: !others.isEmpty, disclosure(words.page.otherWays, otherWays(Array(others), page.matter.state, words)))
    """
}

private func otherWays(
  _ ways: [(deed: Matter.Deed, address: String)], _ state: Matter.State, _ words: MatterText
) -> HTML {
  "<div class=\"buttons\">\(each: ways, { linkButton(words.deeds.word($0.deed, state), $0.address) })</div>"
}

extension MatterPage {
  /// Where a deed has its form; nil where nobody is left to do it to.
  fileprivate func address(of deed: Matter.Deed) -> String? {
    let base = "/matters/\(matter.id)"
    switch deed {
    case .tell:
      // Only the first who has not been told: the others stand in the table of voices.
      return mine.first { $0.toldOn == nil }.map { "\(base)/voices/\($0.id)/telling" }
    case .escalate: return "/dossiers/new?matter=\(matter.id)"
    case .open, .look: return nil
    case .addVoice, .refer, .giveBack, .ask, .clarify, .answer, .reopen, .join, .withdraw, .close, .extend:
      return deed.noun.map { "\(base)/\($0)" }
    }
  }
}

extension Matter.Deed {
  /// Its noun in an address below the matter.
  var noun: String? {
    switch self {
    case .addVoice: "voices"
    case .refer: "referral"
    case .giveBack: "return"
    case .ask: "clarification"
    case .clarify: "clarification/reply"
    case .answer: "answer"
    case .reopen: "reopening"
    case .join: "joining"
    case .withdraw: "withdrawal"
    case .close: "closing"
    case .extend: "extension"
    case .open, .tell, .escalate, .look: nil
    }
  }
}

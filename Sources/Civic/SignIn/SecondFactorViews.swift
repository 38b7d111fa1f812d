import Markup
import Rulebook

/// One's own second step, as its page shows it.
struct SecondFactorPage: Sendable {
  var factor: SecondFactor?
  /// What the phone has to know; only while it waits for its first code.
  var secret: String?
  var account: String
  var codesLeft = 0
  /// The reader has just come in, with the second step: no code is asked for besides.
  var isFresh = false
  /// Nothing else is open until it is set up or put off.
  var isCalled = false
  /// The last day on which it may be put off.
  var laterUntil: Day?
}

/// Setting it up, or what is to be known of one that is in use.
func secondFactorView(_ page: SecondFactorPage, _ filled: Filled, _ look: Look) -> HTML {
  let words = look.text.signIn.second
  let content: HTML =
    switch page.factor {
    case nil: waysToBegin(look)
    case let factor? where factor.confirmedAt != nil: inUse(page, factor, filled, look)
    case .some: firstCode(page, filled, look)
    }
  return """
    \(pageHead(words.title, lead: words.lead, back: page.isCalled ? nil : (look.text.signIn.account, "/account")))
    \(when: page.isCalled, noticeBox(.info, look, "<p>\(words.required)</p>"))
    \(errorSummary(filled, look))
    \(content)
    \(when: page.isCalled, later(page, look))
    """
}

private func waysToBegin(_ look: Look) -> HTML {
  let words = look.text.signIn.second
  return """
    <h2>\(words.withPhone)</h2>
    <p>\(words.withPhoneLead)</p>
    \(buttonForm(action: "/account/second-factor", words.begin, .primary, look: look))
    \(withPaper(look))
    """
}

/// The way for who has no phone that runs such a program: nobody is kept out for the want of one.
private func withPaper(_ look: Look) -> HTML {
  let words = look.text.signIn.second
  return """
    <h2>\(words.withPaper)</h2>
    <p>\(words.withPaperLead)</p>
    \(buttonForm(action: "/account/second-factor/paper", words.beginPaper, look: look))
    """
}

private func firstCode(_ page: SecondFactorPage, _ filled: Filled, _ look: Look) -> HTML {
  let words = look.text.signIn.second
  let secret = page.secret ?? ""
  let address = TOTP.address(secret, account: page.account, issuer: look.text.site.product)
  return """
    <ol>\(each: words.steps, { step in "<li>\(step)</li>" })</ol>
    <div class="card-code">\(some: QRCode.svg(address, label: words.square), { $0 })</div>
    <p>\(words.orType)<br><strong class="typed">\(grouped(secret))</strong></p>
    \(form(action: "/account/second-factor/confirmation", look: look, keeps: false) {
      """
      \(textField(Field("code", words.code, hint: words.firstHint), filled, look, .oneTimeCode))
      \(buttons(button(words.confirm)))
      """
    })
    \(withPaper(look))
    """
}

private func inUse(_ page: SecondFactorPage, _ factor: SecondFactor, _ filled: Filled, _ look: Look) -> HTML {
  let words = look.text.signIn.second
  let isFew = page.codesLeft <= SignInLimits.fewRecoveryCodes
  let removal = form(action: "/account/second-factor/removal", look: look, keeps: false) {
    """
    <p>\(words.removeLead)</p>
    \(textField(Field("code", words.code, hint: words.askHint), filled, look, .oneTimeCode))
    \(buttons(button(words.remove, .danger)))
    """
  }
  return """
    \(noticeBox(isFew ? .warning : .success, look, "<p>\(factor.way == .phone ? words.on : words.onPaper)</p>"))
    <h2>\(words.recovery)</h2>
    <p>\(words.codesLeft(["count": page.codesLeft]))</p>
    \(renewal(page, filled, look))
    \(disclosure(words.remove, open: filled.problem("code") != nil, removal))
    """
}

private func renewal(_ page: SecondFactorPage, _ filled: Filled, _ look: Look) -> HTML {
  let words = look.text.signIn.second
  let isFew = page.codesLeft <= SignInLimits.fewRecoveryCodes
  return form(action: "/account/second-factor/codes", look: look, keeps: false) {
    """
    \(when: !page.isFresh, textField(Field("renewal_code", words.code, hint: words.askHint), filled, look, .oneTimeCode))
    \(buttons(button(words.renewCodes, isFew ? .primary : .secondary)))
    """
  }
}

/// The way past it for today.
private func later(_ page: SecondFactorPage, _ look: Look) -> HTML {
  let words = look.text.signIn.second
  guard let day = page.laterUntil, look.today <= day else { return "<p class=\"hint\">\(words.noLaterHint)</p>" }
  return """
    <h2>\(words.notNow)</h2>
    <p>\(words.laterLead(["day": dayText(short: day, look)]))</p>
    \(buttonForm(action: "/account/second-factor/later", words.later, look: look))
    """
}

/// Shown once, to be printed and kept apart from the phone.
func recoveryCodesView(_ codes: [String], _ look: Look) -> HTML {
  let words = look.text.signIn.second
  return """
    <div class="no-print">
    \(pageHead(words.recovery, lead: words.recoveryLead, back: (look.text.signIn.account, "/account")))
    <p>\(look.text.signIn.card.howToPrint)</p>
    </div>
    <article class="paper sign-in-card">
    <h2 class="paper-title">\(look.text.site.product)<br><span>\(words.recovery)</span></h2>
    <p class="lead"><strong>\(look.person)</strong></p>
    <ol>\(each: codes, { code in "<li><strong class=\"typed\">\(grouped(code, by: 5))</strong></li>" })</ol>
    <p>\(words.recoveryOnce)</p>
    </article>
    <div class="no-print">\(buttons(linkButton(look.text.site.navigation.home, "/", .primary)))</div>
    """
}

/// In groups, so that the eye does not lose its place.
private func grouped(_ code: String, by size: Int = 4) -> String {
  stride(from: 0, to: code.count, by: size).map { String(code.dropFirst($0).prefix(size)) }.joined(separator: " ")
}

// MARK: - The commune's rule

struct SecondStepRulePage: Sendable {
  var rule: SecondStepRule
  var holders: [SecondStepHolder]
}

func secondStepRuleView(_ page: SecondStepRulePage, _ look: Look) -> HTML {
  let words = look.text.signIn.second
  let choices = SecondStepRule.allCases.map { Choice($0.rawValue, words.word($0), hint: words.hint($0)) }
  let missing = page.holders.filter { $0.way == nil }
  return """
    \(pageHead(words.ruleTitle, lead: words.ruleLead))
    \(form(action: "/sign-in-rules", look: look, keeps: false) {
      """
      \(radios(Field("second_step", words.title), choices, Filled(["second_step": page.rule.rawValue]), look))
      \(buttons(button(words.saveRule)))
      """
    })
    <h2>\(words.holders)</h2>
    <p>\(words.holdersLead(["missing": missing.count, "all": page.holders.count]))</p>
    \(table(
      caption: words.holders, [Column(words.holder), Column(words.post), Column(words.title)],
      rows: page.holders.map { holderRow($0, look) }))
    """
}

private func holderRow(_ one: SecondStepHolder, _ look: Look) -> [HTML] {
  let words = look.text.signIn.second
  let state: HTML =
    switch one.way {
    case .phone: statusTag(words.withPhone, .tick, .success)
    case .paper: statusTag(words.withPaper, .tick, .success)
    case nil: statusTag(words.off, .ring, .neutral)
    }
  return ["<a href=\"/people/\(one.person)\">\(one.name)</a>", "\(one.post)", state]
}

extension SignInText.Second {
  func word(_ rule: SecondStepRule) -> String {
    switch rule {
    case .required: ruleRequired
    case .offered: ruleOffered
    }
  }

  func hint(_ rule: SecondStepRule) -> String {
    switch rule {
    case .required: ruleRequiredHint
    case .offered: ruleOfferedHint
    }
  }
}

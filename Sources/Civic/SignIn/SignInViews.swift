import Markup

struct AccountPage: Sendable {
  var posts: [Actor]
  var devices: [DeviceRow] = []
  /// The sign-in of this very device.
  var present: String
  var acting: Actor?
  var hasSecondFactor = false
  var hasOpenID = false

  init(posts: [Actor], present: String, acting: Actor?) {
    self.posts = posts
    self.present = present
    self.acting = acting
  }
}

func signInForm(_ filled: Filled, _ look: Look, back: String = "", waiting: WaitingForm? = nil) -> HTML {
  let words = look.text.signIn
  return """
    \(form(action: "/sign-in", look: look, keeps: false) {
      """
      \(hidden("back", back))
      \(some: waiting, waitingFields)
      \(textField(Field("user_name", words.userName, hint: words.userNameHint), filled, look, .userName))
      \(textField(Field("password", words.password), filled, look, .password))
      \(checkboxes(Field("remember", words.remember, hint: words.rememberHint), [Choice("yes", words.rememberYes)], filled, look))
      \(buttons(button(look.text.site.buttons.signIn)))
      """
    })
    \(withCode(look, waiting))
    \(when: waiting == nil, openIDButton(look))
    """
}

/// The way in without a password; a form that waits comes along.
private func withCode(_ look: Look, _ waiting: WaitingForm?) -> HTML {
  let words = look.text.signIn
  let way: HTML =
    waiting.map { waiting in
      form(action: "/sign-in/code", look: look, keeps: false) {
        "\(waitingFields(waiting))\(buttons(button(words.spoken.have, .secondary)))"
      }
    } ?? buttons(linkButton(words.spoken.have, "/sign-in/code"))
  return "<p class=\"hint\">\(words.forgotten)</p>\n\(way)"
}

func waitingFields(_ waiting: WaitingForm) -> HTML {
  HTML(
    [hidden("waiting_path", waiting.path)]
      + waiting.values.sorted { $0.key < $1.key }.flatMap { name, values in
        values.map { hidden("waiting.\(name)", $0) }
      })
}

func accountView(_ page: AccountPage, _ look: Look) -> HTML {
  let words = look.text.signIn
  return """
    \(pageHead(words.account, lead: page.acting == nil ? words.chooseLead : nil))
    \(when: page.posts.isEmpty, noticeBox(.warning, look, "<p>\(words.noPost)</p>"))
    \(when: !page.posts.isEmpty, "<h2>\(words.actAs)</h2>")
    \(each: page.posts, { post in postRow(post, page, look) })
    \(when: page.acting?.role.mayHelp == true, helpingLink(look))
    \(when: page.acting != nil, devicesAndProofs(page, look))
    \(buttonForm(action: "/sign-out", look.text.site.buttons.signOut, look: look))
    """
}

private func postRow(_ post: Actor, _ page: AccountPage, _ look: Look) -> HTML {
  let name = actingName(post, look)
  if post == page.acting {
    return "<p>\(statusTag(look.text.signIn.present, .tick, .success)) <strong>\(name)</strong></p>"
  }
  return form(action: "/account/acting", look: look, keeps: false) {
    "\(hidden("acting", post.deputyship?.id ?? post.membership))\(buttons(button(name, .secondary)))"
  }
}

/// "Bí thư Đảng ủy, Đảng ủy phường An Hòa", and for a deputy in whose place and until when.
private func actingName(_ actor: Actor, _ look: Look) -> String {
  let name = "\(actor.postTitle), \(actor.organizationName)"
  guard let deputyship = actor.deputyship else { return name }
  let until = look.text.deputy.until(["day": dayText(short: deputyship.endsOn, look)])
  return "\(look.text.deputy.actingFor(["post": name, "holder": deputyship.holderName])), \(until)"
}

private func devicesAndProofs(_ page: AccountPage, _ look: Look) -> HTML {
  let words = look.text.signIn
  let state = page.hasSecondFactor ? words.second.on : words.second.off
  let keeps = page.posts.contains { $0.role.standing > .body }
  return """
    <h2>\(words.devices)</h2>
    <p class="hint">\(words.devicesHint)</p>
    \(cardList(page.devices.map { deviceCard($0, page, look) }))
    \(buttonForm(action: "/sign-out/everywhere", words.signOutEverywhere, .danger, look: look))
    <h2>\(words.proofs)</h2>
    \(when: keeps && !page.hasSecondFactor, noticeBox(.warning, look, "<p>\(words.second.advised)</p>"))
    \(definitionList([(words.second.title, "\(state)")]))
    \(buttons(
      linkButton(words.second.title, "/account/second-factor"), linkButton(words.changePassword, "/account/password")))
    \(openIDSection(isLinked: page.hasOpenID, look))
    """
}

private func deviceCard(_ device: DeviceRow, _ page: AccountPage, _ look: Look) -> HTML {
  let words = look.text.signIn
  let isThis = device.id == page.present
  return card(
    device.device, tags: isThis ? [statusTag(words.thisDevice, .tick, .success)] : [], level: 3,
    definitionList([
      (words.since, "\(instantText(device.startedAt.description, look))"),
      (words.lastSeen, "\(instantText(device.seenAt.description, look))"),
    ]),
    actions: [buttonForm(action: "/account/devices/\(device.handle)/sign-out", words.signOutDevice, look: look)])
}

func ownPasswordView(_ filled: Filled, _ look: Look) -> HTML {
  let words = look.text.signIn
  return """
    \(pageHead(words.changePassword, lead: words.changePasswordLead, back: (words.account, "/account")))
    \(errorSummary(filled, look))
    \(passwordForm("/account/password", back: "/account", filled, look))
    """
}

func passwordForm(_ action: String, back: String, _ filled: Filled, _ look: Look) -> HTML {
  let words = look.text.signIn
  return form(action: action, look: look, keeps: false) {
    """
    \(textField(Field("user_name", words.userName, hint: words.userNameHint), filled, look, .userName))
    \(textField(Field("password", words.newPassword, hint: words.passwordHint), filled, look, .newPassword))
    \(buttons(button(words.savePassword), linkButton(look.text.site.buttons.cancel, back)))
    """
  }
}

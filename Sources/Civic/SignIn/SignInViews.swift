import Markup

struct AccountPage: Sendable {
  var posts: [Actor]
  var devices: [DeviceRow]
  /// The sign-in of this very device.
  var present: String
  var acting: String?
}

func signInForm(_ filled: Filled, _ look: Look, back: String = "", waiting: WaitingForm? = nil) -> HTML {
  let words = look.text.signIn
  return form(action: "/sign-in", look: look) {
    """
    \(hidden("back", back))
    \(some: waiting, waitingFields)
    \(textField(Field("user_name", words.userName, hint: words.userNameHint), filled, look, .userName))
    \(textField(Field("password", words.password), filled, look, .password))
    \(checkboxes(Field("remember", words.remember, hint: words.rememberHint, optional: true), [Choice("yes", words.rememberYes)], filled, look))
    \(buttons(button(look.text.site.buttons.signIn)))
    <p class="hint">\(words.forgotten)</p>
    """
  }
}

private func waitingFields(_ waiting: WaitingForm) -> HTML {
  HTML(
    [hidden("waiting_path", waiting.path)]
      + waiting.values.sorted { $0.key < $1.key }.flatMap { name, values in
        values.map { hidden("waiting.\(name)", $0) }
      })
}

func accountView(_ page: AccountPage, _ filled: Filled, _ look: Look) -> HTML {
  let words = look.text.signIn
  return """
    \(pageHead(words.account, lead: page.acting == nil ? words.chooseLead : nil))
    \(when: page.posts.isEmpty, noticeBox(.warning, look, "<p>\(words.noPost)</p>"))
    \(when: !page.posts.isEmpty, "<h2>\(words.actAs)</h2>")
    \(each: page.posts, { post in postRow(post, page, look) })
    \(when: page.acting != nil, devicesAndPassword(page, filled, look))
    \(buttonForm(action: "/sign-out", look.text.site.buttons.signOut, look: look))
    """
}

private func postRow(_ post: Actor, _ page: AccountPage, _ look: Look) -> HTML {
  let name = "\(post.postTitle), \(post.organizationName)"
  if post.membership == page.acting {
    return "<p>\(statusTag(look.text.signIn.present, .tick, .success)) <strong>\(name)</strong></p>"
  }
  return form(action: "/account/acting", look: look) {
    "\(hidden("membership", post.membership))\(buttons(button(name, .secondary)))"
  }
}

private func devicesAndPassword(_ page: AccountPage, _ filled: Filled, _ look: Look) -> HTML {
  let words = look.text.signIn
  return """
    <h2>\(words.devices)</h2>
    <ul>\(each: page.devices, { device in deviceItem(device, page, look) })</ul>
    \(buttonForm(action: "/sign-out/everywhere", words.signOutEverywhere, look: look))
    <h2>\(words.changePassword)</h2>
    \(errorSummary(filled, look))
    \(passwordForm(filled, look))
    """
}

private func deviceItem(_ device: DeviceRow, _ page: AccountPage, _ look: Look) -> HTML {
  let mark: HTML = device.id == page.present ? " <strong>(\(look.text.signIn.thisDevice))</strong>" : ""
  return "<li>\(device.device), \(instantText(device.seenAt.description, look))\(mark)</li>"
}

private func passwordForm(_ filled: Filled, _ look: Look) -> HTML {
  let words = look.text.signIn
  return form(action: "/account/password", look: look) {
    """
    \(textField(Field("user_name", words.userName, hint: words.userNameHint), filled, look, .userName))
    \(textField(Field("password", words.newPassword, hint: words.passwordHint), filled, look, .newPassword))
    \(buttons(button(words.savePassword, .secondary)))
    """
  }
}

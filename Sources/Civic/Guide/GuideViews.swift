import Markup

/// At the end of a page: what is this, what happens next, whom to call. Folded, so that it is in nobody's way.
func pageHelp(_ help: Guide.PageHelp, _ look: Look) -> HTML {
  let words = look.text.guide
  return """
    <aside class="page-help no-print">
    <details><summary>\(words.about)</summary>
    <p>\(help.what)</p>
    <p><strong>\(words.next)</strong> \(help.next)</p>
    \(whomToCall(look))
    <p><a href="/guide">\(words.seeGuide)</a></p>
    </details></aside>
    """
}

/// The first three steps, until somebody says that they know.
func firstSteps(_ guide: Guide.RoleGuide, _ look: Look) -> HTML {
  let words = look.text.guide
  return """
    <section class="first-steps"><h2>\(words.firstSteps)</h2>
    \(stepList(guide.first, areLinks: true))
    \(buttons(linkButton(words.understood, "/preferences?tour=done&back=/", .secondary), linkButton(words.seeGuide, "/guide", .secondary)))
    </section>
    """
}

/// One sheet of paper for one role.
func guideView(_ page: GuidePage, _ look: Look) -> HTML {
  let words = look.text.guide
  let others = Actor.Role.allCases.filter { $0 != page.role }
  return """
    \(pageHead(words.title(["role": look.text.directory.roles.word(page.role)]), lead: page.guide.lead))
    <h2>\(words.firstSteps)</h2>
    \(stepList(page.guide.first, areLinks: page.isOwn))
    <h2>\(words.often)</h2>
    <ul>\(each: page.guide.often, { "<li>\($0)</li>\n" })</ul>
    <h2>\(words.always)</h2>
    <ul>\(each: words.rules, { "<li>\($0)</li>\n" })</ul>
    \(whomToCall(look))
    <p class="no-print">\(words.print)</p>
    \(disclosure(words.otherRoles, "<ul class=\"guide-steps\">\(each: others, { otherRole($0, look) })</ul>"))
    """
}

private func whomToCall(_ look: Look) -> HTML {
  guard let help = look.help else { return "" }
  let words = look.text.guide
  return "<p><strong>\(words.stuck)</strong> \(words.call(["name": help.name, "phone": help.phone]))</p>"
}

/// The pages of another role are not for everybody who reads its sheet.
private func stepList(_ steps: [Guide.Step], areLinks: Bool) -> HTML {
  guard areLinks else { return "<ol>\(each: steps, { "<li>\($0.do)</li>\n" })</ol>" }
  return "<ol class=\"guide-steps\">\(each: steps, { "<li><a href=\"\($0.at)\">\($0.do)</a></li>\n" })</ol>"
}

private func otherRole(_ role: Actor.Role, _ look: Look) -> HTML {
  "<li><a href=\"/guide?role=\(role.rawValue)\">\(look.text.directory.roles.word(role))</a></li>\n"
}

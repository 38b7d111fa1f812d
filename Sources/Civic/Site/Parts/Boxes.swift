import Markup

/// Something to know before going on: word, shape and colour. `title` says it; without one, the general word stands.
func noticeBox(_ tone: Tone, _ look: Look, title: String? = nil, _ content: HTML) -> HTML {
  let words = look.text.site.parts
  let (shape, word) =
    switch tone {
    case .neutral, .info: (Icon.dot, words.info)
    case .success: (.tick, words.success)
    case .warning: (.clock, words.warning)
    case .danger: (.alert, words.danger)
    }
  return """
    <div class="notice \(tone.rawValue)"\(attribute: "role", tone == .success ? "status" : nil)>
    <p class="notice-title">\(icon(shape)) <strong>\(title ?? word)</strong></p>
    \(content)
    </div>
    """
}

/// What only some need to read.
func disclosure(_ summary: String, open: Bool = false, _ content: HTML) -> HTML {
  "<details class=\"disclosure\"\(attribute: "open", open)><summary>\(summary)</summary>\n\(content)\n</details>"
}

/// A text to copy into a chat. The button appears only where the script can do it.
func copyBox(id: String, label: String, text: String, _ look: Look) -> HTML {
  let words = look.text.site
  let rows = min(16, max(4, text.split(separator: "\n", omittingEmptySubsequences: false).count + 1))
  return """
    <div class="field copy"><label for="\(id)">\(label)</label>
    <p class="hint" id="\(id)-hint">\(words.parts.copyHint)</p>
    <textarea id="\(id)" rows="\(rows)" readonly aria-describedby="\(id)-hint">
    \(text)</textarea>
    <button class="button secondary" type="button" hidden data-copy="\(id)" data-done="\(words.buttons.copied)">\
    \(words.buttons.copy)</button></div>
    """
}

/// "Đã lưu lúc 08 giờ 15": what was written is safe. `at` is an instant in UTC.
func savedNote(at instant: String, _ look: Look) -> HTML {
  let words = look.text.site.form
  return "<p class=\"saved\" role=\"status\">\(icon(.tick)) \(words.saved(["time": instantText(instant, look)]))</p>"
}

/// A page for what went wrong: what is so, how to go on, and a code to read out on the phone.
func problemPage(_ problem: SiteText.Problem, detail: HTML = "", reference: String? = nil, _ look: Look) -> HTML {
  let words = look.text.site
  return """
    \(pageHead(problem.title, lead: problem.mend))
    \(detail)
    \(some: reference, { id in "<p>\(words.errors.reference(["id": id]))</p>" })
    <div class="buttons">\(linkButton(words.navigation.home, "/", .primary))</div>
    """
}

import Markup

/// What stands in for a page that is not on the device: what is, and what waits to be sent. Kept by the worker without
/// anybody's name on it.
func offlineView(_ look: Look) -> HTML {
  let words = look.text.offline
  return """
    \(pageHead(words.title, lead: words.lead))
    \(when: look.person == nil, lineStrip(nil, look))
    <h2>\(words.pages)</h2>
    <ul id="kept-pages" class="follow" hidden></ul>
    <p>\(words.pagesHint)</p>
    \(buttons(linkButton(words.again, "/", .primary)))
    """
}

/// Where the script says what is old and what waits, in the words that stand in its attributes.
/// - Parameter who: for whom the device keeps pages; empty for somebody on a shared one, whose forms do not wait there and
///   who sees none of those that do; nil for the page that stands in without a line, which knows nobody.
func lineStrip(_ who: String?, _ look: Look) -> HTML {
  let words = look.text.offline
  let csrf = who.flatMap { $0.isEmpty ? nil : look.csrf }
  return """
    <div id="line" class="line no-print"\(attribute: "data-who", who)\(attribute: "data-csrf", csrf) \
    data-old="\(words.old(["time": "{time}"]))" data-waiting="\(words.waiting(["count": "{count}"]))" \
    data-look="\(words.look)" data-anyway="\(words.anyway)" data-drop="\(words.drop)" data-refused="\(words.refused)" \
    data-leaving="\(words.leaving(["count": "{count}"]))"></div>
    """
}

import Markup

/// The head of a page: the way back, its title, one sentence, and what can be done here.
func pageHead(
  _ title: String, lead: String? = nil, back: (word: String, address: String)? = nil, actions: HTML...
) -> HTML {
  """
  \(some: back, { back in backLink(back.word, back.address) })
  <div class="page-head"><h1>\(title)</h1>
  \(some: lead, { lead in "<p class=\"lead\">\(lead)</p>" })
  \(when: !actions.isEmpty, "<div class=\"buttons\">\(HTML(actions))</div>")
  </div>
  """
}

func backLink(_ word: String, _ address: String) -> HTML {
  "<p class=\"back\"><a href=\"\(address)\">\(icon(.back)) \(word)</a></p>"
}

/// The head of a paper: the body that issues it on the left, the motto, place and day on the right, the title below.
struct PaperHead: Sendable {
  /// The body above, "ĐẢNG BỘ PHƯỜNG …"; a body of the first level has none.
  var superior: String?
  var body: String
  /// Number and symbol; nil where the paper has none yet.
  var number: String?
  var motto: String
  /// The second line of the State's motto; papers of the Party have none.
  var maxim: String?
  var placeAndDay: String
  var title: String
  var about: String?
}

/// A paper on the screen as it will come out of the printer. `level` is that of its title: 1 where it is the page.
func paper(_ head: PaperHead, level: Int = 1, _ content: () -> HTML) -> HTML {
  """
  <article class="paper">
  <div class="paper-head">
  <p>\(some: head.superior, { superior in "\(superior)<br>" })<strong>\(head.body)</strong>\
  \(some: head.number, { number in "<br>\(number)" })</p>
  <p>\(mottoLines(head))<br>\(head.placeAndDay)</p>
  </div>
  <h\(level) class="paper-title">\(head.title)\(some: head.about, { about in "<br><span>\(about)</span>" })</h\(level)>
  \(content())
  </article>
  """
}

private func mottoLines(_ head: PaperHead) -> HTML {
  guard let maxim = head.maxim else { return "<strong class=\"motto\">\(head.motto)</strong>" }
  return "<strong>\(head.motto)</strong><br><strong class=\"motto\">\(maxim)</strong>"
}

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

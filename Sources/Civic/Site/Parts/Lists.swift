import Markup

/// Choices that narrow a list. It gets, so they stay in the address and can be sent to somebody.
/// `isOn` says that something is chosen: then it stands open, with the way to clear it.
func filters(action: String, isOn: Bool, look: Look, _ content: () -> HTML) -> HTML {
  let words = look.text.site
  return """
    <details class="filters"\(attribute: "open", isOn)><summary>\(words.lists.filters)</summary>
    <form method="get" action="\(action)">
    <div class="filter-fields">\(content())</div>
    <div class="buttons">\(button(words.buttons.filter, .secondary))\
    \(when: isOn, linkButton(words.buttons.clearFilter, action))</div>
    </form>
    </details>
    """
}

/// The way to the page before and after; nil where there is none. Empty where there is neither.
func paging(previous: String?, next: String?, page: Int, _ look: Look) -> HTML {
  guard previous != nil || next != nil else { return "" }
  let words = look.text.site.lists
  return """
    <nav class="paging" aria-label="\(words.page(["number": page]))">
    \(some: previous, { address in "<a class=\"button\" rel=\"prev\" href=\"\(address)\">\(words.previous)</a>" })
    <span>\(words.page(["number": page]))</span>
    \(some: next, { address in "<a class=\"button\" rel=\"next\" href=\"\(address)\">\(words.next)</a>" })
    </nav>
    """
}

/// What a list says when there is nothing in it, and what to do then.
func emptyState(_ words: String, action: HTML? = nil) -> HTML {
  "<div class=\"empty\"><p>\(words)</p>\(action)</div>"
}

/// Names and what they stand for. A row without a value is left out.
func definitionList(_ rows: [(String, HTML?)]) -> HTML {
  let shown = rows.filter { $0.1?.isEmpty == false }
  return "<dl>\(each: shown, { name, value in "<div><dt>\(name)</dt><dd>\(value)</dd></div>" })</dl>"
}

/// One answer on the page "Xem lại", with the way to change it.
struct ReviewRow: Sendable {
  var label: String
  var value: HTML
  var change: String?

  init(_ label: String, _ value: HTML, change: String? = nil) {
    self.label = label
    self.value = value
    self.change = change
  }
}

/// All answers before they are sent.
func reviewList(_ rows: [ReviewRow], _ look: Look) -> HTML {
  "<dl class=\"review\">\(each: rows, { row in reviewRow(row, look) })</dl>"
}

private func reviewRow(_ row: ReviewRow, _ look: Look) -> HTML {
  let word = look.text.site.buttons.change
  let change = row.change.map {
    "<dd><a class=\"button\" href=\"\($0)\">\(word)<span class=\"unseen\">: \(row.label)</span></a></dd>" as HTML
  }
  return "<div><dt>\(row.label)</dt><dd>\(row.value)</dd>\(change)</div>"
}

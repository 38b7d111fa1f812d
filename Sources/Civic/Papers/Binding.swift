import Markup

/// A paper as a part of a book (F02): which number its first page bears.
struct Binding: Sendable {
  /// Nil for a loose sheet.
  var first: Int?
  var filled = Filled()

  init() {}

  /// From the address: what cannot be read stays in its box, and the sheet is a loose one.
  init(_ query: Form, _ look: Look) {
    guard let typed = query.optional("page") else { return }
    filled = Filled(["page": [typed]])
    let words = look.text.paper.bind
    if let number = Int(typed), (1...999).contains(number) {
      let isFront = !number.isMultiple(of: 2)
      first = isFront ? number : nil
      filled.problems = isFront ? [] : [Filled.Problem("page", words.evenPage(["next": number + 1]))]
    } else {
      filled.problems = [Filled.Problem("page", words.noSuchPage)]
    }
  }
}

/// Where the number of the first page is asked for; open once it was.
func bindingForm(_ binding: Binding, _ page: PaperSheet, _ look: Look) -> HTML {
  let words = look.text.paper.bind
  let loose = address(page.path, ["blank": page.isBlank ? "yes" : nil])
  return disclosure(
    words.title, open: binding.filled != Filled(),
    """
    <form class="form" method="get" action="\(page.path)">
    <p>\(words.lead)</p>\(when: page.isBlank, hidden("blank", "yes"))
    \(textField(Field("page", words.page, hint: words.hint), binding.filled, look, .number))
    \(buttons(button(words.show, .secondary), binding.first == nil ? "" : linkButton(words.loose, loose)))
    </form>
    """)
}

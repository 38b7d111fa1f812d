import Markup

/// Bars beside their words: each row a number that opens its list; what is late is a part of the bar and a word of its own.
func barList(
  _ bars: [Overview.Bar], _ look: Look, note: (Overview.Bar) -> String? = { _ in nil },
  address: (Overview.Bar) -> String
) -> HTML {
  guard let most = bars.map(\.open).max(), most > 0 else { return emptyState(look.text.overview.nothing) }
  return """
    <ul class="bars">\(each: bars, { bar in barRow(bar, most, note(bar), address(bar), look) })</ul>
    """
}

private func barRow(_ bar: Overview.Bar, _ most: Int, _ note: String?, _ address: String, _ look: Look) -> HTML {
  let words = look.text.overview
  let late = bar.late > 0 ? words.late(["count": bar.late]) : nil
  let beside = [note, late].compactMap { $0 }.joined(separator: ", ")
  return """
    <li><a href="\(address)"><span class="bar-word">\(bar.name)\(when: !beside.isEmpty, " (\(beside))")</span> \
    <span class="bar-number">\(numberText(bar.open, look))</span>\(barPicture(bar, most))</a></li>

    """
}

/// A hundred units wide, as wide as the row. It says nothing more than the words, so a screen reader passes it by.
private func barPicture(_ bar: Overview.Bar, _ most: Int) -> HTML {
  let (open, late) = (max(2, bar.open * 100 / most), bar.late * 100 / most)
  return """
    <svg viewBox="0 0 100 14" preserveAspectRatio="none" aria-hidden="true" focusable="false">\
    <rect class="bar-back" width="100" height="14"/><rect class="bar-open" width="\(open)" height="14"/>\
    \(when: bar.late > 0, "<rect class=\"bar-late\" width=\"\(max(2, late))\" height=\"14\"/>")</svg>
    """
}

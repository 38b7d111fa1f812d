import Markup

/// One thing in a list, as large as a thumb: its name leads to it, then its state, then a few words.
/// `level` is that of its heading; the page keeps the levels without a gap.
func card(
  _ title: String, address: String? = nil, tags: [HTML] = [], level: Int = 2, _ content: HTML = "",
  actions: [HTML] = []
) -> HTML {
  let name: HTML = address.map { "<a href=\"\($0)\">\(title)</a>" } ?? "\(title)"
  return """
    <article class="card">
    <h\(level)>\(name)</h\(level)>
    \(when: !tags.isEmpty, "<p class=\"tags\">\(HTML(tags, separator: " "))</p>")
    \(content)
    \(when: !actions.isEmpty, "<div class=\"buttons\">\(HTML(actions))</div>")
    </article>
    """
}

func cardList(_ cards: [HTML]) -> HTML {
  "<ul class=\"cards\">\(each: cards, { card in "<li>\(card)</li>" })</ul>"
}

/// A number that opens the list it counts (design.md, law 3).
struct CountTile: Sendable {
  var count: Int
  var word: String
  var address: String
  var tone: Tone

  init(_ count: Int, _ word: String, _ address: String, tone: Tone = .neutral) {
    self.count = count
    self.word = word
    self.address = address
    self.tone = tone
  }
}

func countTiles(_ tiles: [CountTile], _ look: Look) -> HTML {
  "<ul class=\"tiles\">\(each: tiles, { tile in countTile(tile, look) })</ul>"
}

private func countTile(_ tile: CountTile, _ look: Look) -> HTML {
  """
  <li><a class="tile \(tile.tone.rawValue)" href="\(tile.address)"><strong>\(numberText(tile.count, look))</strong> \
  \(tile.word)</a></li>
  """
}

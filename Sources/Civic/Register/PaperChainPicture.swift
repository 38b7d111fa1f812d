import Markup

/// The chain as a picture and as words: a row for each generation, the oldest above; an arrow from each paper to what it
/// rests on. Colours come from the style sheet.
func chainPicture(_ chain: PaperChain, present: String, _ look: Look) -> HTML {
  guard chain.rows.count > 1 else { return "" }
  let places = chainPlaces(chain)
  let (width, height) = chainSize(chain)
  return """
    <figure class="chain">
    <svg viewBox="0 0 \(width) \(height)" width="\(width)" height="\(height)" role="img" \
    aria-labelledby="chain-title" class="chain-picture">
    <title id="chain-title">\(look.text.register.chainPicture(["count": chain.rows.joined().count]))</title>
    \(each: chain.links, { link in chainLine(link, places) })
    \(each: chain.rows.joined(), { paper in chainBox(paper, places, isPresent: paper.document.id == present) })
    </svg>
    </figure>
    \(chainWords(chain, present: present, look))
    """
}

/// In units of the picture: a box is wide enough for "108-KH/QU, 25/02/2022" at the size of the letters.
private enum ChainMeasure {
  static let (box, gap, row, tall) = (210, 24, 110, 58)
}

private func chainSize(_ chain: PaperChain) -> (Int, Int) {
  let widest = chain.rows.map(\.count).max() ?? 1
  return (
    widest * (ChainMeasure.box + ChainMeasure.gap) + ChainMeasure.gap,
    (chain.rows.count - 1) * ChainMeasure.row + ChainMeasure.tall + 2
  )
}

/// The upper left corner of each paper's box.
private func chainPlaces(_ chain: PaperChain) -> [String: (x: Int, y: Int)] {
  let (width, _) = chainSize(chain)
  var places: [String: (x: Int, y: Int)] = [:]
  for (row, papers) in chain.rows.enumerated() {
    let span = papers.count * (ChainMeasure.box + ChainMeasure.gap) - ChainMeasure.gap
    for (index, paper) in papers.enumerated() {
      let x = (width - span) / 2 + index * (ChainMeasure.box + ChainMeasure.gap)
      places[paper.document.id] = (x, row * ChainMeasure.row + 1)
    }
  }
  return places
}

private func chainLine(_ link: PaperChain.Link, _ places: [String: (x: Int, y: Int)]) -> HTML {
  guard let from = places[link.from], let to = places[link.to] else { return "" }
  let (x1, y1) = (from.x + ChainMeasure.box / 2, from.y)
  let (x2, y2) = (to.x + ChainMeasure.box / 2, to.y + ChainMeasure.tall)
  return """
    <line class="chain-line" x1="\(x1)" y1="\(y1)" x2="\(x2)" y2="\(y2 + 8)"/>\
    <path class="chain-tip" d="M\(x2) \(y2)l-7 12h14z"/>

    """
}

private func chainBox(_ paper: RegisteredPaper, _ places: [String: (x: Int, y: Int)], isPresent: Bool) -> HTML {
  guard let place = places[paper.document.id] else { return "" }
  let middle = place.x + ChainMeasure.box / 2
  let day = paper.document.issuedOn.map(\.typed) ?? ""
  return """
    <a href="/documents/\(paper.document.id)"><rect class="chain-box\(when: isPresent, " present")" x="\(place.x)" \
    y="\(place.y)" width="\(ChainMeasure.box)" height="\(ChainMeasure.tall)" rx="8"/>\
    <text class="chain-symbol" x="\(middle)" y="\(place.y + 26)" text-anchor="middle">\(paper.document.symbol)</text>\
    <text class="chain-day" x="\(middle)" y="\(place.y + 47)" text-anchor="middle">\(day)</text></a>

    """
}

/// The same for those who do not see it, and for a narrow screen: a sentence for each arrow.
private func chainWords(_ chain: PaperChain, present: String, _ look: Look) -> HTML {
  let words = look.text.register
  let papers = Dictionary(uniqueKeysWithValues: chain.rows.joined().map { ($0.document.id, $0) })
  let rows = chain.links.sorted { ($0.from, $0.to) < ($1.from, $1.to) }.compactMap { link -> HTML? in
    guard let from = papers[link.from], let to = papers[link.to] else { return nil }
    return "<li>\(paperLink(from, look)) \(words.word(link.kind)) \(paperLink(to, look))</li>"
  }
  return "<ul class=\"chain-words\">\(HTML(rows))</ul>"
}

func paperLink(_ paper: RegisteredPaper, _ look: Look) -> HTML {
  "<a href=\"/documents/\(paper.document.id)\">\(paper.document.symbol)</a>"
}

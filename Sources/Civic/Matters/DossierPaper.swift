import Markup
import Rulebook

/// The petition as it goes on paper: what is asked, and the table of matters with the number of voices by unit. There is
/// no prescribed form; the columns are those that communes use (number, content, times raised, where, what is asked).
func dossierPaper(_ page: DossierPage, _ look: Look) -> HTML {
  let (words, dossier) = (look.text.dossier, page.dossier)
  let day = dossier.sentOn ?? look.today
  let paperHead = PaperHead(
    superior: page.addresseeName.uppercased(), body: page.committee.uppercased(),
    number: words.paperNumber(["number": dossier.number]), motto: words.motto,
    placeAndDay: words.placeAndDay([
      "place": page.commune.name, "day": twoDigit(day.day), "month": twoDigit(day.month, upTo: 2), "year": day.year,
    ]),
    title: words.paperTitle, about: dossier.title)
  return """
    <div class="no-print">\(backLink(words.back, "/dossiers/\(dossier.id)"))</div>
    \(paper(paperHead) { paperBody(page, look) })
    """
}

private func paperBody(_ page: DossierPage, _ look: Look) -> HTML {
  let words = look.text.dossier
  return """
    <p>\(words.to(["body": page.addresseeName]))</p>
    \(wordsBlock(page.dossier.request))
    <p>\(words.paperLead(["count": page.items.count, "voices": page.items.reduce(0) { $0 + $1.voices }]))</p>
    \(table(
      caption: words.matters,
      [Column(words.order), Column(words.content), Column(words.field), Column(words.times, number: true), Column(words.units)],
      rows: page.items.enumerated().map { index, item in paperRow(index + 1, item, look) }))
    """
}

private func paperRow(_ order: Int, _ item: DossierItem, _ look: Look) -> [HTML] {
  let matter = item.matter
  return [
    "\(order)", "<strong>\(matter.title)</strong>\(wordsBlock(matter.words))", "\(item.subjectName)",
    "\(numberText(item.voices, look))", "\(unitCounts(item, look))",
  ]
}

/// Two digits for days, and for the first two months (Decree 30/2020, annex I).
private func twoDigit(_ number: Int, upTo last: Int = 9) -> String { number <= last ? "0\(number)" : "\(number)" }

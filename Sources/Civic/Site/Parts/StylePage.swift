import Markup
import Rulebook

/// The page `/style`: every part in every state, in the words of a ward that does not exist.
func stylePage(_ look: Look) -> HTML {
  let style = look.text.site.style
  let (section, sample) = (style.section, style.sample)
  return """
    \(pageHead(style.title, lead: style.lead))
    \(styleSection(section.letters, letterSamples(sample)))
    \(styleSection(section.buttons, buttonSamples(look)))
    \(styleSection(section.tags, tagSamples(look)))
    \(styleSection(section.due, dueSamples(look)))
    \(styleSection(section.cards, cardSamples(look)))
    \(styleSection(section.lists, listSamples(look)))
    \(styleSection(section.table, "\(tableSample(look))\(monthSample(look))"))
    \(styleSection(section.steps, stepSamples(look)))
    \(styleSection(section.pictures, pictureSamples(look)))
    \(styleSection(section.timeline, timelineSample(look)))
    \(styleSection(section.notices, noticeSamples(look)))
    \(styleSection(section.fields, fieldSamples(look)))
    \(styleSection(section.problems, problemSamples(look)))
    """
}

private func styleSection(_ title: String, _ content: HTML) -> HTML {
  "<section>\n<h2>\(title)</h2>\n\(content)\n</section>"
}

private func letterSamples(_ sample: SiteText.Style.Sample) -> HTML {
  "<h3>\(sample.short)</h3>\n<h4>\(sample.place)</h4>\n<p>\(sample.long)</p>\n<p><mark>\(sample.answer)</mark></p>"
}

private func buttonSamples(_ look: Look) -> HTML {
  let words = look.text.site.buttons
  let kinds = ButtonKind.allCases.map { button(words.send, $0) }
  let links = ButtonKind.allCases.map { linkButton(words.open, "#main", $0) }
  return """
    <div class="buttons">\(HTML(kinds))<button class="button" aria-disabled="true">\(words.working)</button></div>
    <div class="buttons">\(HTML(links))</div>
    """
}

private func tagSamples(_ look: Look) -> HTML {
  let states = look.text.site.states
  return """
    <p class="tags">\(statusTag(states.waiting, .ring, .neutral)) \(statusTag(states.underWay, .dot, .info)) \
    \(statusTag(states.done, .tick, .success)) \(statusTag(states.unverified, .clock, .warning)) \
    \(statusTag(states.overdue, .alert, .danger)) \(statusTag(states.withdrawn, .cross, .neutral)) \
    \(statusTag(states.draft, .pause, .neutral)) \(statusTag(look.text.site.navigation.dossiers, .up, .info))</p>
    """
}

private func dueSamples(_ look: Look) -> HTML {
  let days = [-12, 0, 2, 30].map { look.today.adding(days: $0) }
  return """
    \(each: days, { day in "<p>\(dueTag(day, look, why: "#main"))</p>\n" })<p>\(dueTag(nil, look))</p>
    """
}

private func cardSamples(_ look: Look) -> HTML {
  let (words, sample) = (look.text.site, look.text.site.style.sample)
  let late = dueTag(look.today.adding(days: -2), look)
  return """
    \(countTiles(
      [
        CountTile(3, words.states.overdue, "#main", tone: .danger), CountTile(12, words.states.waiting, "#main"),
        CountTile(1_284, words.states.done, "#main", tone: .success),
      ], look))
    \(cardList([
      card(sample.short, address: "#main", tags: [late], level: 3, "<p>\(sample.place)</p>",
        actions: [linkButton(words.buttons.open, "#main", .primary)]),
      card(sample.long, address: "#main", tags: [statusTag(words.states.done, .tick, .success)], level: 3,
        "<p>\(sample.answer)</p>"),
    ]))
    """
}

private func listSamples(_ look: Look) -> HTML {
  let (words, sample) = (look.text.site, look.text.site.style.sample)
  let states = [Choice("waiting", words.states.waiting), Choice("done", words.states.done)]
  let chosen = Filled(["filter": ["waiting"]])
  return """
    \(filters(action: "#main", isOn: true, look: look) {
      selectField(Field("filter", words.style.section.tags, optional: true), states, chosen, look)
    })
    \(definitionList([(look.text.matter.place, "\(sample.place)"), (look.text.matter.owner, "\(sample.body)")]))
    \(reviewList([ReviewRow(look.text.matter.place, "\(sample.place)", change: "#main")], look))
    \(paging(previous: "#main", next: "#main", page: 2, look))
    \(emptyState(words.lists.empty, action: linkButton(words.buttons.add, "#main")))
    \(disclosure(words.parts.more, "<p>\(sample.long)</p>"))
    """
}

private func tableSample(_ look: Look) -> HTML {
  let (words, sample) = (look.text.site, look.text.site.style.sample)
  let columns = [
    Column(look.text.matter.one), Column(look.text.matter.owner), Column(words.states.waiting, number: true),
  ]
  return table(
    caption: look.text.matter.title, columns,
    rows: [
      ["<a href=\"#main\">\(sample.short)</a>", "\(sample.body)", "\(numberText(1_234_567, look))"],
      ["<a href=\"#main\">\(sample.long)</a>", "\(sample.body)", "\(percentText(0.846, look))"],
    ])
}

/// The middle of the month with a holiday, a worked day, a count and the day that is due.
private func monthSample(_ look: Look) -> HTML {
  let (words, first) = (look.text.calendar, look.today.firstOfMonth)
  let samples: [MonthCell.Look] = [.event, .counted, .off, .paused, .work, .due]
  return monthPictures(from: first, to: first, look) { day in
    let index = day - first
    guard samples.indices.contains(index) else { return nil }
    return MonthCell(sign: words.why.due, look: samples[index], said: words.why.due)
  }
}

private func stepSamples(_ look: Look) -> HTML {
  let words = look.text.site.states
  return steps(
    [
      Step(look.text.session.contribution, .done, note: dayText(look.today, look)),
      Step(words.underWay, .present, note: look.text.site.style.sample.body),
      Step(look.text.matter.answer, .coming),
      Step(words.done, .coming),
    ], label: look.text.site.style.section.steps, look)
}

private func timelineSample(_ look: Look) -> HTML {
  let sample = look.text.site.style.sample
  return timeline(
    Tone.allCases.map { tone in
      TimelineEntry(at: "2026-05-05T01:15:00Z", sample.sentence, detail: "<p>\(sample.answer)</p>", tone: tone)
    }, look)
}

private func noticeSamples(_ look: Look) -> HTML {
  let sample = look.text.site.style.sample
  let content: HTML = "<p>\(sample.answer) <a href=\"#main\">\(sample.short)</a></p>"
  return """
    \(each: Tone.allCases, { tone in noticeBox(tone, look, content) })
    \(savedNote(at: "2026-05-05T01:15:00Z", look))
    \(copyBox(id: "copy", label: look.text.session.agenda, text: sample.message, look))
    """
}

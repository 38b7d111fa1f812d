import Markup
import Rulebook

/// A year of months, the days out of the ordinary with their papers, and what the commune changed.
func calendarView(_ page: CalendarPage, _ look: Look) -> HTML {
  let words = look.text.calendar
  return """
    \(ruleTabs(look))
    \(pageHead(words.title(["year": page.year]), lead: words.lead))
    \(page.isProvisional
      ? noticeBox(.warning, look, "<p>\(words.provisional(["year": page.year]))</p>") : "<p>\(words.announced)</p>")
    \(calendarDeeds(page, look))
    \(yearPicture(page, look))
    <p class="hint">\(words.legend)</p>
    \(specialDays(page, look))
    \(historyList(page.events, look))
    """
}

private func calendarDeeds(_ page: CalendarPage, _ look: Look) -> HTML {
  let words = look.text.calendar
  let years = [page.year - 1, page.year + 1].filter { WorkingCalendar.years.contains($0) }
  return """
    <div class="buttons">\(when: page.mayChange, linkButton(words.add, "/calendar/days/new", .primary))\
    \(when: page.mayChange && page.isProvisional, linkButton(words.announce, "/calendar/\(page.year)/announcement"))\
    \(each: years, { linkButton(words.previous(["year": $0]), "/calendar?year=\($0)") })</div>
    """
}

private func yearPicture(_ page: CalendarPage, _ look: Look) -> HTML {
  guard let first = Day(year: page.year, month: 1, day: 1) else { return "" }
  let special = Dictionary(page.days.map { ($0.day, $0) }, uniquingKeysWith: { $1 })
  let words = look.text.calendar
  return monthPictures(from: first, to: first.lastOfYear, most: 12, look) { day in
    guard let entry = special[day] else {
      return day.weekday.rawValue > 5 ? MonthCell(sign: "", look: .off, said: words.kinds["weekend"] ?? "") : nil
    }
    let kind = entry.kind.rawValue
    return MonthCell(
      sign: words.signs[kind] ?? "", look: entry.kind.isWorking ? .work : .off,
      said: entry.name ?? words.kinds[kind] ?? "")
  }
}

/// A list rather than a table: twenty cards of four lines each are a long way on a phone.
private func specialDays(_ page: CalendarPage, _ look: Look) -> HTML {
  guard !page.days.isEmpty else { return "" }
  return """
    <section><h2>\(look.text.calendar.special)</h2>
    <ul>\(each: page.days, { specialDay($0, page, look) })</ul></section>
    """
}

private func specialDay(_ day: CalendarDay, _ page: CalendarPage, _ look: Look) -> HTML {
  let (words, own) = (look.text.calendar, page.own[day.day])
  let source = day.source.map(citationText) ?? ""
  let tag: HTML = own == nil ? "" : statusTag(words.own, .dot, .info)
  let remove: HTML =
    own.flatMap { id in
      page.mayChange
        ? "<p class=\"follow\"><a href=\"/calendar/days/\(id)/removal\">\(words.remove)</a></p>" as HTML : nil
    } ?? ""
  return """
    <li><strong>\(dayText(day.day, look))</strong>: \(words.kinds[day.kind.rawValue] ?? ""). \(day.name) \(tag)
    <span class="hint">\(source)</span>\(remove)</li>

    """
}

// MARK: - Forms

private func calendarForm(
  _ title: String, lead: String, action: String, back: String, _ filled: Filled, _ look: Look,
  _ kind: ButtonKind = .primary, _ fields: () -> HTML
) -> HTML {
  """
  \(pageHead(title, lead: lead, back: (look.text.rule.calendar, back)))
  \(errorSummary(filled, look))
  \(form(action: action, look: look) {
    "\(fields())\(buttons(button(title, kind), linkButton(look.text.site.buttons.cancel, back)))"
  })
  """
}

func newDaysForm(_ filled: Filled, _ look: Look) -> HTML {
  let words = look.text.calendar
  let kinds = NewDays.kinds.map { Choice($0.rawValue, words.kinds[$0.rawValue] ?? $0.rawValue) }
  return calendarForm(words.add, lead: words.addLead, action: "/calendar/days", back: "/calendar", filled, look) {
    """
    \(dayField(Field("from", words.from), filled, look))
    \(dayField(Field("to", words.to, hint: words.toHint, optional: true), filled, look))
    \(radios(Field("kind", words.kind), kinds, filled, look))
    \(textField(Field("name", words.name, hint: words.nameHint), filled, look))
    \(announcementFields(filled, look))
    """
  }
}

private func announcementFields(_ filled: Filled, _ look: Look) -> HTML {
  let words = look.text.calendar
  return """
    \(textField(Field("document", words.document, hint: words.documentHint), filled, look))
    \(textField(Field("symbol", look.text.rule.form.symbol, optional: true), filled, look))
    \(dayField(Field("issued_on", words.issuedOn, optional: true), filled, look))
    """
}

func removalForm(_ day: AddedDay, _ filled: Filled, _ look: Look) -> HTML {
  let words = look.text.calendar
  return calendarForm(
    words.remove, lead: "\(dayText(day.day, look)): \(day.name). \(words.removeLead)",
    action: "/calendar/days/\(day.id)/removal", back: "/calendar?year=\(day.day.year)", filled, look, .danger
  ) { textArea(Field("reason", look.text.rule.form.reason), filled, look) }
}

func announcementForm(_ year: Int, _ filled: Filled, _ look: Look) -> HTML {
  let words = look.text.calendar
  return calendarForm(
    words.announce, lead: "\(words.title(["year": year])). \(words.announceLead)",
    action: "/calendar/\(year)/announcement", back: "/calendar?year=\(year)", filled, look
  ) { announcementFields(filled, look) }
}

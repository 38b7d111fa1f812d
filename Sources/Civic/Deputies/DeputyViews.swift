import Markup

struct DeputyList: Sendable {
  var deputies: Page<Deputy>
  /// The roles whose deputies the reader may end.
  var mayEnd: Set<Actor.Role>
}

func deputyListView(_ page: DeputyList, _ look: Look) -> HTML {
  let words = look.text.deputy
  let number = page.deputies.number
  let at = { (number: Int) in address("/deputies", ["page": number > 1 ? String(number) : nil]) }
  return """
    \(directoryTabs(look))
    \(pageHead(words.title, lead: words.lead))
    \(page.deputies.items.isEmpty ? emptyState(words.none) : cardList(page.deputies.items.map { deputyCard($0, page, look) }))
    \(when: !page.mayEnd.isEmpty, "<p class=\"hint\">\(words.howToAppoint)</p>")
    \(paging(previous: number > 1 ? at(number - 1) : nil, next: page.deputies.hasNext ? at(number + 1) : nil, page: number, look))
    """
}

private func deputyCard(_ one: Deputy, _ page: DeputyList, _ look: Look) -> HTML {
  let words = look.text.deputy
  let isOver = one.endedAt != nil || one.endsOn < look.today
  let tag =
    isOver
    ? statusTag(words.over, .pause, .neutral)
    : one.stands(on: look.today) ? statusTag(words.standing, .tick, .success) : statusTag(words.coming, .ring, .neutral)
  let end: HTML? =
    !isOver && page.mayEnd.contains(one.role)
    ? buttonForm(action: "/deputies/\(one.id)/ending", words.end, .danger, look: look) : nil
  return card(
    words.standsInFor(["name": one.personName, "of": one.holderName]), tags: [tag],
    definitionList([
      (words.post, "\(one.postTitle), \(one.organizationName)"),
      (words.days, "\(dayText(short: one.startsOn, look)) – \(dayText(short: one.endsOn, look))"),
      (
        words.document,
        "\(words.documentOf(["symbol": one.documentSymbol, "day": dayText(short: one.documentDay, look)]))"
      ),
    ]), actions: [end].compactMap(\.self))
}

func newDeputyView(_ post: Membership, _ people: [Choice], _ filled: Filled, _ look: Look) -> HTML {
  let words = look.text.deputy
  let back = "/organizations/\(post.organization)"
  return """
    \(pageHead(
      words.appoint, lead: words.appointLead(["name": post.personName, "post": post.postTitle]),
      back: (post.organizationName, back)))
    \(errorSummary(filled, look))
    \(form(action: "/memberships/\(post.id)/deputies", look: look) {
      """
      \(selectField(Field("person", words.person), people, filled, look))
      \(textField(Field("document_symbol", words.documentSymbol, hint: words.documentSymbolHint), filled, look))
      \(dayField(Field("document_day", words.documentDay), filled, look))
      \(dayField(Field("starts_on", words.startsOn), filled, look))
      \(dayField(Field("ends_on", words.endsOn, hint: words.endsOnHint), filled, look))
      \(buttons(button(words.save), linkButton(look.text.site.buttons.cancel, back)))
      """
    })
    """
}

import Markup

struct HomePage: Sendable {
  var cards: [HomeCard]
  var news: [HomeNews]
  var numbers: HomeNumbers?
  /// What waits in this person's other posts.
  var otherPosts: [OtherPost]
  /// Whether this actor may write down a new matter.
  var mayOpenMatters: Bool
  /// The first steps of this role, until they are put away.
  var guide: Guide.RoleGuide?
}

/// "Việc của tôi": the next thing to do first, what is new, and for those who watch over all of it a few numbers.
func homeView(_ page: HomePage, _ look: Look) -> HTML {
  let words = look.text.home
  return """
    \(pageHead(words.title))
    \(page.cards.isEmpty ? emptyState(words.nothingToDo) : cardList(homeCards(page.cards, look)))
    \(when: page.mayOpenMatters, buttons(newMatterLinks(.secondary, look)))
    \(draftReminder(look))
    \(when: !page.otherPosts.isEmpty, otherPosts(page.otherPosts, look))
    \(some: page.guide, { guide in firstSteps(guide, look) })
    \(some: page.numbers, { numbers in numberTiles(numbers, look) })
    \(when: !page.news.isEmpty, newsList(page.news, look))
    """
}

/// One touch changes to the post in which something is due.
private func otherPosts(_ posts: [OtherPost], _ look: Look) -> HTML {
  let words = look.text.home
  return """
    <h2>\(words.otherPosts)</h2>
    \(each: posts, { post in
      noticeBox(post.late > 0 ? .danger : .warning, look, title: "\(post.actor.postTitle), \(post.actor.organizationName)",
        """
        <p>\(post.late > 0 ? words.otherLate(["late": post.late, "due": post.due]) : words.otherDue(["due": post.due]))</p>
        \(form(action: "/account/acting", look: look, keeps: false) {
          "\(hidden("acting", post.id))\(buttons(button(words.changePost, .secondary)))"
        })
        """)
    })
    """
}

private func homeCards(_ cards: [HomeCard], _ look: Look) -> [HTML] {
  cards.enumerated().map { index, item in homeCard(item, isFirst: index == 0, look) }
}

/// The first card has the page's one primary button.
private func homeCard(_ item: HomeCard, isFirst: Bool, _ look: Look) -> HTML {
  let words = look.text.home
  let due = item.due.map { dueTag($0, look) }
  let others = item.others.map { more in
    "<p class=\"follow\"><a href=\"\(more.address)\">\(words.others(["count": more.count]))</a></p>" as HTML
  }
  return card(
    words[keyPath: item.sentence].filled(item.values), tags: [due].compactMap { $0 }, "\(others)",
    actions: [linkButton(words[keyPath: item.deed], item.address, isFirst ? .primary : .secondary)])
}

/// What the actor's body has not seen yet, the newest few in sight. Having seen it changes nothing for anybody else.
private func newsList(_ news: [HomeNews], _ look: Look) -> HTML {
  let words = look.text.home
  let entries = news.map { newsEntry($0, look) }
  let older = Array(entries.dropFirst(mostNewsInSight))
  return """
    <h2>\(words.news)</h2>
    \(timeline(Array(entries.prefix(mostNewsInSight)), look))
    \(when: !older.isEmpty, disclosure(words.olderNews(["count": older.count]), timeline(older, look)))
    \(form(action: "/notices/seen", look: look, keeps: false) {
      """
      \(each: news, { notice in hidden("notice", notice.notice.id) })
      \(buttons(button(words.seen, .secondary)))
      """
    })
    """
}

/// A telephone shows about this many without scrolling twice.
private let mostNewsInSight = 4

private func newsEntry(_ news: HomeNews, _ look: Look) -> TimelineEntry {
  let event = news.notice.event
  let link = news.title.flatMap { title in
    event.subject.address.map { "<p class=\"follow\"><a href=\"\($0)\">\(shortened(title))</a></p>" as HTML }
  }
  return TimelineEntry(at: event.at.description, event.sentence(look.text), detail: link ?? "")
}

private func numberTiles(_ numbers: HomeNumbers, _ look: Look) -> HTML {
  let (words, assignments) = (look.text.home, numbers.assignments)
  func warning(_ count: Int, _ tone: Tone) -> Tone { count > 0 ? tone : .neutral }
  return """
    <h2>\(words.numbers)</h2>
    \(countTiles(
      [
        CountTile(numbers.mattersOpen, words.mattersOpen, "/matters"),
        CountTile(
          numbers.mattersLate, words.mattersLate, "/matters?state=overdue", tone: warning(numbers.mattersLate, .danger)),
        CountTile(numbers.promises, words.promises, "/matters?state=promised"),
        CountTile(assignments.open, words.assignmentsOpen, "/assignments"),
        CountTile(
          assignments.overdue, words.assignmentsLate, "/assignments?state=overdue",
          tone: warning(assignments.overdue, .danger)),
      ], look))
    \(buttons(linkButton(look.text.overview.title, "/overview")))
    """
}

extension Event.Subject {
  /// Where it is shown; nil for what has no page of its own.
  var address: String? {
    switch self {
    case .session(let id): "/sessions/\(id)"
    case .matter(let id): "/matters/\(id)"
    case .dossier(let id): "/dossiers/\(id)"
    case .assignment(let id): "/assignments/\(id)"
    case .organization(let id): "/organizations/\(id)"
    case .person(let id): "/people/\(id)"
    case .intake(let id): "/intakes/\(id)"
    case .rule(let id): "/rules/\(id)"
    case .resolution(let id): "/resolutions/\(id)"
    case .vote(let id): "/votes/\(id)"
    case .document(let id): "/documents/\(id)"
    case .commune, .area: nil
    }
  }
}

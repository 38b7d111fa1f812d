import VietnameseText

/// Proposes the record of one session from a report, minutes or a dictated conclusion.
///
/// Deterministic and offline: clean → segment → recognise → frame → assemble, each stage a type under `Stages/`, every
/// word it knows in `lexicon/`. It never fails: what the text does not say stays nil or empty.
public struct SessionReader: Sendable {
  let lexicon: Lexicon

  public init(lexicon: Lexicon = .shipped) { self.lexicon = lexicon }

  public func read(_ text: String) -> Reading {
    let text = nfc(text)
    guard LongText.isLong(text) else { return readPart(text) }
    var whole = JoinedReading(text: text)
    LongText.eachPart(of: text) { whole.add(readPart($0), from: $1) }
    return whole.reading
  }

  /// Whether the lexicon knows the words that `title` begins with as a post.
  public func knows(title: String) -> Bool {
    Page(text: nfc(title), lexicon: lexicon).marks.at(0, .title) != nil
  }

  private func readPart(_ text: String) -> Reading {
    var reading = Reading(text: text)
    let page = Page(text: reading.text, lexicon: lexicon)
    let layout = Layout(page)
    let people = mentions(page, layout)
    let papers = Papers(page, layout)
    let figures = Figures(page, layout, taken: papers.taken)
    let when = When(page, layout)
    let lead = when.lead ?? opening(page, layout)
    let frame = Frame(page, layout, lead: lead, people: people)

    reading.title = layout.title.map { page.found(titleSpan($0, page), 0.8, "title.headline") }
    reading.byline = layout.byline.map { page.found($0, 0.7, "byline.last-lines") }
    reading.publishedOn = when.publishedOn
    reading.heldOn = when.heldOn
    reading.partOfDay = when.partOfDay
    reading.kind = Form(page, layout, lead: lead).kind
    let bodies = Bodies(page, lead: lead, people: people)
    (reading.place, reading.organizer, reading.counterparts) = (bodies.place, bodies.organizer, bodies.counterparts)
    let roles = Roles(page, frame, people: people, lead: lead)
    (reading.participants, reading.chair, reading.speaker) = (roles.participants, roles.chair, roles.speaker)
    (reading.documents, reading.figures) = (papers.documents, figures.figures)
    (reading.opinionCount, reading.vote) = (figures.opinionCount, figures.vote)
    reading.difficulties = Difficulties(page, frame).items
    reading.opinions = Opinions(page, frame).items
    let requests = Requests(page, frame)
    (reading.requests, reading.requestOwners) = (requests.items, requests.owners)
    let course = Course(page, layout, frame)
    (reading.results, reading.responses, reading.escalation) = (course.results, course.responses, course.escalation)
    return reading
  }

  /// Persons in running text and under pictures; a photographer's credit names nobody who was there.
  private func mentions(_ page: Page, _ layout: Layout) -> [Mention] {
    let finder = PeopleFinder(page: page)
    return page.lines.indices
      .filter { layout.isBody($0) || layout.roles[$0] == .caption }
      .flatMap { finder.mentions(in: page.lines[$0].tokens) }
      .filter { mention in layout.byline.map { !$0.overlaps(mention.name) } ?? true }
  }

  /// Where no sentence gives the day: the first that tells of a session.
  private func opening(_ page: Page, _ layout: Layout) -> Int? {
    let body = page.sentences.indices.filter { layout.isBody(page.sentences[$0].line) }.prefix(3)
    return body.first { index in
      [Cue.holds, .meetsWith, .chairs].contains { page.marks.has($0, in: page.sentences[index].tokens) }
    }
  }

  private func titleSpan(_ title: Range<Int>, _ page: Page) -> Range<Int> {
    page.trimmed(title).isEmpty ? title : title
  }
}

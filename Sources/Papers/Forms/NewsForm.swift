import Rulebook

/// A short news item of a session, as people will read it: what, who and when, what was said, what was concluded.
public struct NewsRecord: Sendable, Equatable {
  public var headline: String
  public var lead: String
  public var opinions: String
  public var conclusion: String

  public init(headline: String, lead: String, opinions: String, conclusion: String) {
    (self.headline, self.lead, self.opinions, self.conclusion) = (headline, lead, opinions, conclusion)
  }
}

extension Stationery {
  /// What the program proposes, for somebody to rewrite: counts and subjects, and no name but the chair's.
  public func newsDraft(_ record: SessionRecord, _ office: Office) -> NewsRecord {
    let words = words.news
    let sentence = record.place.isEmpty ? words.leadNoPlace : words.lead
    let chair = record.chair.isEmpty ? self.words.notice.post.lowercased() : record.chair
    var lead = sentence([
      "day": Written.short(record.heldOn), "place": record.place, "organizer": office.name, "title": record.title,
      "chair": chair,
    ])
    if !record.units.isEmpty { lead += " " + words.attended(["units": record.units.joined(separator: ", ")]) }
    var conclusion = record.conclusion.isEmpty ? "" : words.concluded(["words": record.conclusion])
    if !record.tasks.isEmpty {
      conclusion += (conclusion.isEmpty ? "" : "\n") + words.tasks(["count": "\(record.tasks.count)"])
    }
    return NewsRecord(headline: record.title, lead: lead, opinions: opinions(record), conclusion: conclusion)
  }

  /// How many spoke, and of what most: counts and subjects, never who.
  private func opinions(_ record: SessionRecord) -> String {
    let (words, count) = (words.news, record.contributions.count)
    guard count > 0 else { return "" }
    var fields: [String] = []
    for said in record.contributions where !said.subject.isEmpty && !fields.contains(said.subject) {
      fields.append(said.subject)
    }
    let answered = record.contributions.filter(\.isAnswered).count
    let sentence =
      fields.isEmpty
      ? words.saidOnly(["count": "\(count)"])
      : words.said(["count": "\(count)", "fields": fields.prefix(4).joined(separator: ", ").lowercased()])
    return answered == 0 ? sentence : sentence + " " + words.answered(["count": "\(answered)"])
  }

  /// The item on paper, marked as a draft: it goes to whoever publishes, who reads it before.
  public func news(_ news: NewsRecord, on day: Day, _ office: Office) throws(PaperProblem) -> Paper {
    let words = words.news
    var paper = Paper(layout: try layout(office, on: day), head: office.head(), title: words.name, about: news.headline)
    paper.body = [.paragraph(.italic(words.draft))]
    if !news.lead.isEmpty { paper.body.append(.paragraph(.bold(news.lead))) }
    paper.body += [news.opinions, news.conclusion].filter { !$0.isEmpty }.map { .text($0) }
    return paper
  }
}

import Rulebook

/// What an invitation says.
public struct InvitationRecord: Sendable, Equatable {
  public var title: String
  /// Empty for a sheet on which the name is written by hand.
  public var guest = ""
  public var content: [String] = []
  public var chair = ""
  public var members: [String] = []
  /// "08 giờ 00, thứ Ba, ngày 05/5/2026".
  public var time = ""
  public var place = ""
  public var bring = ""
  public var contact = ""
  /// The head's post and name, below.
  public var post: String
  public var signer = ""

  public init(title: String, post: String) { (self.title, self.post) = (title, post) }
}

/// F08 invitation.
extension Stationery {
  public func invitation(_ record: InvitationRecord, _ office: Office, number: Int? = nil, day: Day)
    throws(PaperProblem)
    -> Paper
  {
    let words = words.invitation
    var paper = Paper(
      layout: try layout(office, on: day), head: office.head(words.symbol, number: number, day: day), title: words.name)
    (paper.addressees, paper.addresseeLabel) = ([record.guest], words.to + ":")
    let guest = record.guest.isEmpty ? words.guest : record.guest
    paper.body = [.text(words.sentence(["guest": guest, "title": record.title]))]
    let content = record.content.count > 1 ? "" : record.content.first ?? record.title
    if !content.isEmpty { paper.body.append(.fields([Field(words.content, content)])) }
    if content.isEmpty { paper.body.append(.text(words.content + ":")) }
    if record.content.count > 1 { paper.body += record.content.map { .item(Line($0)) } }
    let facts = [
      (words.chair, record.chair), (words.members, record.members.joined(separator: "; ")), (words.time, record.time),
      (words.place, record.place), (words.bring, record.bring), (words.contact, record.contact),
    ]
    let needed: Set<String> = [words.time, words.place]
    paper.body += facts.filter { !$0.1.isEmpty || needed.contains($0.0) }.map { .fields([Field($0.0, $0.1)]) }
    paper.body.append(.text(words.thanks(["guest": guest])))
    paper.signatures = [office.signature(record.post, record.signer)]
    paper.recipients = [self.words.common.asAddressed, self.words.filed(office)]
    return paper.ended()
  }
}

import Storage

/// What somebody said in a session, as the clerk wrote it down.
///
/// Each one needs a disposition before the session can be concluded: nothing said is lost (design.md, law 1).
struct Contribution: Sendable, Equatable {
  var id: String
  var session: String
  /// The number it was noted under. A removed contribution leaves a gap, so that a number never means two things.
  var position: Int
  /// Made by the screen that sent it: the same one twice is one contribution.
  var clientKey: String
  var speakerName: String
  var person: String?
  /// The unit for which the speaker spoke.
  var organization: String?
  var subject: String?
  var words: String
  var disposition: Disposition?
  /// The body that answered in the room, and what it said.
  var answeredBy: String?
  var answer: String
  var matter: String?
  var notedAt: Instant
  var notedBy: String?

  /// What becomes of it.
  enum Disposition: String, ValueConvertible, Sendable, CaseIterable {
    case noted, answered
    case opensMatter = "opens_matter"
    case joinsMatter = "joins_matter"
  }
}

/// A contribution as it arrives from the screen, or from a text that was read.
struct NewContribution: Sendable {
  var session: String
  var clientKey: String
  var speakerName: String
  var person: String?
  var organization: String?
  var subject: String?
  var words: String
}

// MARK: - What may follow what

extension Contribution {
  mutating func reword(as new: NewContribution) {
    speakerName = new.speakerName
    person = new.person
    organization = new.organization
    subject = new.subject
    words = new.words
  }

  /// It is kept in the minutes and asks for nothing.
  mutating func note() throws(Refusal) {
    try checkHasNoMatter()
    settle(.noted)
  }

  /// A body answered in the room; what it said is part of the minutes.
  mutating func answer(by body: String, _ words: String) throws(Refusal) {
    try checkHasNoMatter()
    settle(.answered)
    answeredBy = body
    answer = words
  }

  /// From here on its answer is owed by a matter.
  mutating func open(matter id: String) throws(Refusal) {
    try checkHasNoMatter()
    settle(.opensMatter)
    matter = id
  }

  mutating func join(matter id: String) throws(Refusal) {
    try checkHasNoMatter()
    settle(.joinsMatter)
    matter = id
  }

  /// A matter that stands has a life of its own: it is answered or withdrawn there, with a reason, not forgotten here.
  func checkHasNoMatter() throws(Refusal) {
    switch disposition {
    case nil, .noted, .answered: return
    case .opensMatter, .joinsMatter:
      throw Refusal(
        \.contribution.hasMatter, ["position": String(position)],
        links: matter.map { [.init(words, "/matters/\($0)")] } ?? [])
    }
  }

  private mutating func settle(_ disposition: Disposition) {
    self.disposition = disposition
    answeredBy = nil
    answer = ""
    matter = nil
  }
}

import Rulebook
import Storage

/// What somebody decided about a contribution.
enum NewDisposition: Sendable {
  case noted
  case answered(by: String, words: String)
  case opens(NewMatterOfContribution)
  case joins(matter: String)
}

/// The matter that a contribution opens, as the form has it. Its voice comes from the contribution itself.
struct NewMatterOfContribution: Sendable {
  var kind: Matter.Kind
  var subject: String
  var title: String
  var place: String
}

extension Work {
  /// Says what becomes of a contribution. One that opens or joins a matter gives it a voice: the unit hears the answer.
  ///
  /// - Parameter forAllUnits: nobody wrote down who said it, and it is what the invited units have in common ("các chi
  ///   bộ phản ánh …"): each of them gets a voice. It changes nothing where a speaker or a unit is known.
  func disposeContribution(
    _ id: String, of session: String, _ new: NewDisposition, forAllUnits: Bool = false
  ) throws {
    var contribution = try contributionToChange(id, of: session, for: .dispose)
    try contribution.checkHasNoMatter()
    let before = contribution.kept
    switch new {
    case .noted: try contribution.note()
    case .answered(let body, let words):
      try contribution.answer(by: try organization(body).id, words)
    case .opens(let matter):
      let voices = try voices(of: contribution, forAllUnits: forAllUnits)
      try contribution.open(matter: try openMatter(matter, for: contribution, voices).id)
    case .joins(let matter):
      let matter = try self.matter(matter)
      for voice in try voices(of: contribution, forAllUnits: forAllUnits) { try addVoice(voice, to: matter.id) }
      try contribution.join(matter: matter.id)
    }
    try save(contribution)
    try record(
      .contributionDisposed, on: .session(session),
      also: contribution.matter.map { .matter($0) },
      ["position": String(contribution.position), "disposition": contribution.disposition?.rawValue ?? ""])
    // A matter that was opened has been told of; it is given back or withdrawn there, with a reason.
    if contribution.matter == nil {
      mayBeUndone(.disposition, session, before: [id: before], after: [id: contribution.kept])
    }
  }

  /// The same for several at once: each opens a matter of its own, under the title that its words propose.
  /// - Parameter subject: for those that were noted without one.
  func openMatters(
    for contributions: [String], of session: String, subject: String?, forAllUnits: Bool = false
  ) throws {
    for id in contributions {
      let contribution = try contribution(id, of: session)
      guard let subject = contribution.subject ?? subject else {
        throw FormProblem("subject", \.contribution.subjectNeeded, ["position": String(contribution.position)])
      }
      let new = NewMatterOfContribution(
        kind: .opinion, subject: subject, title: contribution.proposedTitle, place: "")
      try disposeContribution(id, of: session, .opens(new), forAllUnits: forAllUnits)
    }
  }

  private func openMatter(
    _ new: NewMatterOfContribution, for contribution: Contribution, _ voices: [NewVoice]
  ) throws -> Matter {
    try openMatter(
      NewMatter(
        kind: new.kind, subject: new.subject, title: new.title, words: contribution.words, place: new.place,
        session: contribution.session, paperRef: "", voices: voices))
  }

  private func voices(of contribution: Contribution, forAllUnits: Bool) throws -> [NewVoice] {
    let units = forAllUnits && contribution.isUnattributed ? try counterparts(of: contribution.session) : []
    guard !units.isEmpty else { return [voice(of: contribution, through: contribution.organization)] }
    return units.map { voice(of: contribution, through: $0.id) }
  }

  private func voice(of contribution: Contribution, through unit: String?) -> NewVoice {
    NewVoice(
      organization: unit, contribution: contribution.id, session: contribution.session,
      name: contribution.speakerName, contact: "", address: "", raisedOn: today)
  }
}

extension Contribution {
  /// Neither the speaker nor the unit was written down.
  var isUnattributed: Bool { organization == nil && person == nil && speakerName.isEmpty }

  /// The first sentence of the words, at most `Contribution.titleLength` letters, cut between two words.
  var proposedTitle: String {
    let line = words.prefix { !$0.isNewline }
    let sentence = line.split(omittingEmptySubsequences: true) { ".;!?".contains($0) }.first ?? line
    let trimmed = sentence.drop { $0.isWhitespace }
    guard trimmed.count > Contribution.titleLength else { return String(trimmed) }
    let cut = trimmed.prefix(Contribution.titleLength)
    let end = cut.lastIndex { $0.isWhitespace } ?? cut.endIndex
    return cut[..<end] + "…"
  }

  /// A title should fit on two lines of a telephone.
  static let titleLength = 100
}

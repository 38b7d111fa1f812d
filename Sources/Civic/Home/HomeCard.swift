import Rulebook
import Storage

/// One thing to do next: a sentence, the day that counts for it, and the button that leads to doing it.
struct HomeCard: Sendable {
  typealias Sentence = any KeyPath<HomeText, Phrase> & Sendable
  typealias Deed = any KeyPath<HomeText, String> & Sendable

  var sentence: Sentence
  /// What the sentence needs, by the names of its places.
  var values: [String: String]
  var deed: Deed
  var address: String
  var due: Day?
  /// More of the same kind than are shown, and where they all are.
  var others: (count: Int, address: String)?

  init(
    _ sentence: Sentence, _ values: [String: String] = [:], _ deed: Deed, _ address: String, due: Day? = nil
  ) {
    self.sentence = sentence
    self.values = values
    self.deed = deed
    self.address = address
    self.due = due
  }

  /// More than this many are a list, and nobody begins with a list (design.md 7).
  static let most = 5
}

extension Work {
  /// What this actor should do next, the most pressing first; at most `HomeCard.most`.
  func homeCards() throws -> [HomeCard] {
    let cards: [HomeCard] =
      switch actor.role {
      case .clerk:
        try votesNow() + sessionsNow() + mattersToRefer() + undisposedContributions() + mattersLate() + dutiesDue()
          + assignmentsToReview()
          + dossiersWaiting() + sessionToPrepare()
      case .leader:
        try votesNow() + sessionsNow() + assignmentsToReview() + bodiesLate() + promisesDue() + dutiesDue()
          + sessionsAhead()
      case .cellSecretary:
        try votesNow() + sessionsNow() + resolutionsToRead() + reportsAsked() + answersToTell() + questionsToAnswer()
          + mattersToAnswer()
          + assignmentsToDo() + dutiesDue() + sessionsAhead()
      case .department, .front:
        try votesNow() + explanationCards() + mattersToAnswer() + assignmentsToDo() + reportsAsked()
          + assignmentsToReview()
          + sessionsAhead()
      case .province: try dossiersToReply() + sessionsAhead()
      case .admin: try peopleWithoutSignIn() + postsEnding()
      case .member: try votesNow() + draftsToRead() + sessionsAhead()
      }
    return Array(withoutRepeats(try helpedToConfirm() + cards).prefix(HomeCard.most))
  }

  /// A session for which a report is asked need not be said once more to be coming.
  private func withoutRepeats(_ cards: [HomeCard]) -> [HomeCard] {
    cards.enumerated().filter { index, card in
      !cards[..<index].contains { $0.address.hasPrefix(card.address + "/") }
    }.map(\.element)
  }

  /// The cards of one kind: the first rows of a query, each with the column `total` of how many there are in all. The
  /// last card leads to the rest.
  func cards(_ sql: SQL, limit: Int, all: String, _ card: (Row) throws -> HomeCard) throws -> [HomeCard] {
    let rows = try tx.rows("\(sql) LIMIT \(limit)")
    var cards = try rows.map(card)
    let total: Int = try rows.first.map { try $0["total"] } ?? 0
    if total > cards.count { cards[cards.count - 1].others = (total - cards.count, all) }
    return cards
  }
}

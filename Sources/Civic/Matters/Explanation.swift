import Rulebook
import Storage

/// The Fatherland Front asks a body that handles a matter to explain itself, by a day of its own supervision plan.
struct Explanation: Sendable, Equatable {
  var id: String
  var matter: String
  var askedBy: String
  var askedByName: String
  var askedOf: String
  var askedOfName: String
  var question: String
  var askedOn: Day
  var dueOn: Day
  var reply: String
  var repliedOn: Day?

  /// - Throws: `Refusal` where it has been given.
  mutating func give(_ words: String, on day: Day) throws(Refusal) {
    guard repliedOn == nil else { throw Refusal(\.explanation.alreadyGiven) }
    (reply, repliedOn) = (words, day)
  }
}

struct NewExplanation: Sendable {
  var askedOf: String
  var question: String
  var dueOn: Day
}

extension Explanation {
  enum Deed { case ask, give }
}

extension Work {
  /// The Front asks on what it was given to read; the body that was asked answers, and the office may write down what came
  /// on paper.
  func may(_ deed: Explanation.Deed, _ matter: Matter, _ explanation: Explanation? = nil) -> Bool {
    switch deed {
    case .ask: actor.role == .front && matter.kind != .denunciation
    case .give: actor.role == .clerk || (actor.mayAttachFiles && explanation?.askedOf == actor.organization)
    }
  }

  /// Who reads what the Front asked: itself, the body that was asked, the office and the leaders.
  func sees(_ explanation: Explanation) -> Bool {
    actor.seesWholeCommune || [explanation.askedBy, explanation.askedOf].contains(actor.organization)
  }
}

// MARK: - Deeds

extension Work {
  @discardableResult
  func askForExplanation(_ id: String, _ new: NewExplanation) throws -> Explanation {
    let matter = try matter(id)
    guard may(.ask, matter) else { throw Refusal(\.explanation.onlyFront) }
    guard new.dueOn >= today else { throw FormProblem("due_on", \.matter.dayHasPassed) }
    guard try bodies(handling: matter).contains(where: { $0.value == new.askedOf }) else {
      throw FormProblem("asked_of", \.site.errors.notChosen, ["label": ""])
    }
    let explanation = try save(new, on: id)
    try record(
      .explanationAsked, on: .matter(id), ["to": explanation.askedOfName, "due": explanation.dueOn.typed])
    return explanation
  }

  func giveExplanation(_ id: String, on matterID: String, words: String) throws {
    let matter = try matter(matterID)
    var explanation = try explanation(id, on: matterID)
    guard may(.give, matter, explanation) else { throw Refusal(\.explanation.notAsked) }
    try explanation.give(words, on: today)
    try saveReply(of: explanation)
    try record(.explanationGiven, on: .matter(matterID))
  }
}

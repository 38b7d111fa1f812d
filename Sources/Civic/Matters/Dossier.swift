import Rulebook
import Storage

/// One numbered petition to the level above, with the matters that are beyond our authority.
struct Dossier: Sendable, Equatable {
  var id: String
  /// "03/2026": without gaps within a year.
  var number: String
  var title: String
  /// What is asked of the level above.
  var request: String
  var addressee: String
  var state: State
  var madeOn: Day
  var sentOn: Day?
  /// The day asked for; nil where none was. No rule binds the level above.
  var dueOn: Day?
  var dueReason = ""
  var repliedOn: Day?
  /// Number and symbol of the paper that replied.
  var replySymbol = ""

  enum State: String, ValueConvertible, Sendable, CaseIterable { case draft, sent, replied }

  /// What it holds can change only before it goes.
  func checkChanges() throws(Refusal) {
    switch state {
    case .draft: return
    case .sent, .replied: throw Refusal(\.dossier.alreadySent)
    }
  }

  mutating func send(on day: Day, due: Day?, reason: String, matters: Int) throws(Refusal) {
    try checkChanges()
    guard matters > 0 else { throw Refusal(\.dossier.isEmpty) }
    (state, sentOn, dueOn, dueReason) = (.sent, day, due, reason)
  }

  /// The level above may reply in several papers; it has replied when nothing is left open.
  mutating func reply(on day: Day, symbol: String, isWhole: Bool) throws(Refusal) {
    switch state {
    case .draft: throw Refusal(\.dossier.notSent)
    case .sent:
      replySymbol = [replySymbol, symbol].filter { !$0.isEmpty }.joined(separator: "; ")
      if isWhole { (state, repliedOn) = (.replied, day) }
    case .replied: throw Refusal(\.dossier.alreadyReplied)
    }
  }

  func isOverdue(on day: Day) -> Bool { state == .sent && dueOn.map { $0 < day } ?? false }
}

struct NewDossier: Sendable {
  var addressee: String
  var title: String
  var request: String
  /// Matters that go in at once.
  var matters: [String] = []
}

/// What the level above says to one of the matters.
struct DossierAnswer: Sendable {
  /// What the form calls the outcome that is none: the matter comes back.
  static let handedBack = "handed_back"

  var matter: String
  var answer: NewAnswer
}

/// A matter that the level above does not take, because the commune may settle it itself.
struct HandedBack: Sendable {
  var matter: String
  var reason: String
}

struct NewDossierReply: Sendable {
  var symbol: String
  var answers: [DossierAnswer]
  var handedBack: [HandedBack] = []

  var matters: [String] { answers.map(\.matter) + handedBack.map(\.matter) }

  func check(today: Day) throws(FormProblem) {
    var problem = FormProblem()
    for item in answers {
      do throws(FormProblem) {
        try item.answer.check(today: today, suffix: "-" + item.matter)
      } catch {
        problem.take(error)
      }
    }
    try problem.check()
  }
}

extension FormProblem {
  /// What another part of the same form has to say.
  mutating func take(_ other: FormProblem) {
    for field in other.fields { add(field.name, field.sentence, field.values, label: field.label) }
  }
}

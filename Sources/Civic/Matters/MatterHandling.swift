import Rulebook
import Storage

/// One turn of a matter with a body that leads and those that help.
struct Referral: Sendable, Equatable {
  var id: String
  var lead: String
  var leadName: String
  var supportNames: [String] = []
  var note: String
  var referredOn: Day
  /// Given back by the lead, or taken back by the office: then without a reason.
  var returnedOn: Day?
  var returnReason: String
}

struct NewReferral: Sendable {
  var lead: String
  var support: [String] = []
  var note = ""
  /// A day that a person sets in place of the rule's, with the reason.
  var dueOn: Day?
  var dueReason = ""

  func check(today: Day) throws(FormProblem) {
    var problem = FormProblem()
    if let dueOn, dueOn < today { problem.add("due_on", \.matter.dayHasPassed) }
    if dueOn != nil, dueReason.isEmpty {
      problem.add("due_reason", \.site.errors.required, label: \Text.matter.form.dueReason)
    }
    try problem.check()
  }
}

/// A question to those who raised it, during which the clock stands still.
struct Clarification: Sendable, Equatable {
  var id: String
  var question: String
  var askedOn: Day
  var reply: String
  var repliedOn: Day?
}

/// What a body gave back: four different outcomes, always with words.
struct Answer: Sendable, Equatable {
  var id: String
  var organizationName: String
  var outcome: Matter.Outcome
  var words: String
  var promisedOn: Day?
  var answeredOn: Day
  var dossier: String?
}

struct NewAnswer: Sendable {
  var outcome: Matter.Outcome
  var words: String
  var promisedOn: Day?
  /// Where it was given in the room.
  var session: String?

  func check(today: Day, suffix: String = "") throws(FormProblem) {
    var problem = FormProblem()
    if words.isEmpty { problem.add("words" + suffix, \.site.errors.required, label: \Text.matter.form.answerWords) }
    switch outcome {
    case .promised:
      guard let promisedOn else {
        problem.add("promised_on" + suffix, \.site.errors.required, label: \Text.matter.form.promisedOn)
        break
      }
      if promisedOn <= today { problem.add("promised_on" + suffix, \.matter.promiseInFuture) }
    case .explained, .done, .refused:
      if promisedOn != nil { problem.add("promised_on" + suffix, \.matter.promiseNeedsOutcome) }
    }
    try problem.check()
  }
}

import Rulebook

/// One thing that the chair's conclusion asks of a body; an assignment once the session is concluded.
struct ConclusionItem: Sendable, Equatable {
  var id: String
  var position: Int
  var words: String
  var lead: String?
  var dueOn: Day?
  /// Why there is no day: "thường xuyên".
  var noDate: String
  var assignment: String?
}

/// The conclusion while it is being written. It may be as unfinished as it likes, only not with rows without words.
struct ConclusionDraft: Sendable {
  var words: String
  /// The hour at which the session ended, `11:30`; empty while it goes on.
  var endsAt: String
  var items: [Item]

  /// Stands in the place of a body's id where every invited unit has to do it.
  static let everyUnit = "every-unit"

  struct Item: Sendable, Equatable {
    var words: String
    var lead: String?
    var dueOn: Day?
    var noDate = ""
  }
}

extension [ConclusionItem] {
  /// Everything that is given has somebody who leads it, and a day or the reason why there is none. All rows at once.
  func checkComplete() throws(FormProblem) {
    var problem = FormProblem()
    for item in self {
      let row = ["row": String(item.position)]
      if item.lead == nil { problem.add("lead-\(item.position)", \.conclusion.leadMissing, row) }
      if item.dueOn == nil && item.noDate.isEmpty {
        problem.add("due-\(item.position)", \.conclusion.dateMissing, row)
      }
    }
    try problem.check()
  }
}

extension [Contribution] {
  /// Nothing said is lost (design.md, law 1): each contribution without a disposition stands in the way of the
  /// conclusion, and the refusal leads to every one of them.
  func checkAllDisposed() throws(Refusal) {
    let pending = filter { $0.disposition == nil }
    guard !pending.isEmpty else { return }
    throw Refusal(
      \.conclusion.pending, ["count": String(pending.count)],
      links: pending.map { .init("\($0.position). \($0.proposedTitle)", contributionAddress($0)) })
  }
}

import Rulebook
import Storage

/// A commune's own value for a rule, as it was recorded.
struct RecordedDecision: Sendable, Equatable {
  var id: String
  var value: LocalDecision
  var recordedOn: Day
  var recordedBy: String
  /// Why it ended before its time; empty where it did not.
  var endReason: String

  /// Whether it can still be ended: its last day has not come.
  func isOpen(on day: Day) -> Bool { value.validTo.map { $0 > day } ?? true }
}

struct NewDecision: Sendable, Equatable {
  var value: Rule.Value
  var validFrom: Day
  var validTo: Day?
  var document: String
  var symbol: String
  var decidedOn: Day

  func check(today: Day) throws(FormProblem) {
    var problem = FormProblem()
    if value.numerator == 0 { problem.add("value", \.rule.form.valueProblem) }
    if let validTo, validTo < validFrom { problem.add("valid_to", \.rule.form.endsBeforeStart) }
    if decidedOn > today { problem.add("decided_on", \.matter.notYet) }
    try problem.check()
  }

  func decision(about rule: Rule) -> LocalDecision {
    LocalDecision(
      ruleID: rule.id, value: value, validFrom: validFrom, validTo: validTo,
      citation: Citation(document: document, symbol: symbol, date: decidedOn))
  }
}

extension Rule {
  /// A decision of one's own may ask more of oneself than the law does, never less; a number that no law gives is free.
  func checkAllows(_ value: Rule.Value) throws(Refusal) {
    guard overridable, unit != nil else { throw Refusal(\.rule.notOverridable, citation: citation) }
    guard confidence == .verified, let own = self.value, isDuty else { return }
    let (new, old) = (value.numerator * own.denominator, own.numerator * value.denominator)
    let isLooser =
      switch bound {
      case .atMost: new > old
      case .atLeast, .moreThan: new < old
      case .exactly: new != old
      case nil: false
      }
    if isLooser { throw Refusal(\.rule.looserThanLaw, ["value": own.description], citation: citation) }
  }

  /// What somebody is owed; the program's own habits and the keeping of files are not.
  private var isDuty: Bool {
    switch kind {
    case .deadline, .frequency, .publication, .reporting, .majority, .quorum: true
    case .retention, .duration, .form: false
    }
  }
}

/// A day that the commune added to the calendar, with the paper that announced it.
struct AddedDay: Sendable, Equatable {
  var id: String
  var day: Day
  var kind: CalendarDay.Kind
  var name: String
  var citation: Citation

  var calendarDay: CalendarDay { CalendarDay(day: day, kind: kind, name: name, source: citation) }
}

/// One day or several in a row, announced by one paper.
struct NewDays: Sendable, Equatable {
  var from: Day
  var to: Day
  var kind: CalendarDay.Kind
  var name: String
  var citation: Citation

  /// A longer stretch is more likely a slip in the year than a closure.
  static let longest = 31

  /// Kinds that can be added; ordinary days and weekends are there by themselves.
  static let kinds: [CalendarDay.Kind] = [.holiday, .substitute, .swapped, .worked, .closure, .halfDay]

  var days: [Day] { (from.number...max(from.number, to.number)).map { Day(number: $0) } }

  func check() throws(FormProblem) {
    var problem = FormProblem()
    if to < from { problem.add("to", \.rule.form.endsBeforeStart) }
    if to - from >= NewDays.longest { problem.add("to", \.calendar.tooLong, ["days": String(NewDays.longest)]) }
    if !NewDays.kinds.contains(kind) { problem.add("kind", \.site.errors.notChosen, label: \Text.calendar.kind) }
    try problem.check()
  }
}

/// A day on which a matter was due before, and why it no longer is.
struct FormerDeadline: Sendable, Equatable {
  var id: String
  var due: Day
  var became: Day?
  var cause: Cause
  /// What it was, in the words of whoever caused it: the name of the day off, the symbol of the decision.
  var words: String
  var replacedOn: Day
  /// The name of who did it; empty where it was the program.
  var replacedBy: String

  enum Cause: String, ValueConvertible, Sendable, CaseIterable {
    case calendar, rule, pause, `extension`, referral, escalation
  }
}

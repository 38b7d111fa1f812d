import Foundation
import Rulebook

extension Matter.Kind {
  /// Which rule says by when the first answer is due. The numbers are in the rulebook.
  func answerRule(inDialogue: Bool) -> String {
    switch self {
    case .opinion, .proposal, .report: inDialogue ? "p11-reply-deadline" : "lcr-first-answer"
    case .complaint: "kn-accept"
    case .denunciation: "tc-accept"
    }
  }

  /// Which rule holds once a body has it to deal with: complaints and denunciations are first accepted, then settled.
  /// Nil where the first rule goes on.
  var handlingRule: String? {
    switch self {
    case .opinion, .proposal, .report: nil
    case .complaint: "kn-first"
    case .denunciation: "tc-resolve"
    }
  }
}

extension Work {
  /// The day by a rule; nil where the rule has no known value, so that a person has to set one.
  func deadline(_ rule: String, from start: Day, pauses: [Pause] = []) throws -> Deadline? {
    do {
      return try rules.deadline(rule, from: start, pauses: pauses)
    } catch RulebookProblem.open {
      return nil
    }
  }

  /// The same deadline with one more pause. A day that a person set moves on by the days that were lost.
  func paused(_ old: Deadline, from: Day, to: Day, reason: String? = nil) throws -> Deadline {
    if let person = old.setBy {
      return try rules.deadline(old.ruleID, from: old.start, setTo: old.due.adding(days: to - from), by: person)
    }
    return try rules.deadline(
      old.ruleID, from: old.start, pauses: old.pauses + [Pause(from: from, to: to, reason: reason)],
      extensions: old.extensions)
  }
}

extension Deadline {
  /// As it is kept beside the matter.
  func json() throws -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    return String(decoding: try encoder.encode(self), as: UTF8.self)
  }

  init(json: String) throws { self = try JSONDecoder().decode(Deadline.self, from: Data(json.utf8)) }
}

import Foundation
import Rulebook
import Storage

/// What a resolution says, section by section, in the order of the form (F04: bases, situation and causes, objectives and
/// targets, tasks, how it is carried out).
///
/// It is kept as one JSON text with sorted keys, so that the same words always have the same hash.
struct ResolutionText: Codable, Sendable, Equatable {
  /// The papers it rests on, as printed; a line each.
  var bases = ""
  var evaluation = ""
  var causes = ""
  var objectives = ""
  var tasks: [Item] = []
  var targets: [Target] = []
  var carryingOut = ""

  /// Something to do: it becomes an assignment once the resolution is adopted.
  struct Item: Codable, Sendable, Equatable {
    var words: String
    /// The body that owns it.
    var lead: String?
    var due: String?
    /// Why there is no day.
    var noDate = ""

    var dueOn: Day? { due.flatMap { Day($0) } }
  }

  /// Something to reach.
  struct Target: Codable, Sendable, Equatable {
    var name: String
    var measure = ""
    /// Where things stand, and where they should: as people write figures.
    var present = ""
    var goal = ""
    var due: String?

    var dueOn: Day? { due.flatMap { Day($0) } }
  }

  /// What an amendment speaks of.
  enum Section: String, ValueConvertible, Sendable, CaseIterable {
    case bases, evaluation, causes, objectives, targets, tasks
    case carryingOut = "carrying_out"
    case whole
  }

  func encoded() throws -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    return String(decoding: try encoder.encode(self), as: UTF8.self)
  }

  init() {}

  init(encoded text: String) throws {
    self = try JSONDecoder().decode(ResolutionText.self, from: Data(text.utf8))
  }

  /// The hash by which an adopted text is known.
  static func hash(_ encoded: String) -> String { Secret.sha256(Array(encoded.utf8)) }
}

extension ResolutionText {
  var isEmpty: Bool { self == ResolutionText() }

  /// What stands in the way of adopting it: the tasks without an owner, or without a day and a reason.
  var incompleteTasks: [Int] {
    tasks.indices.filter { index in
      let task = tasks[index]
      return task.lead == nil || (task.dueOn == nil && task.noDate.isEmpty)
    }.map { $0 + 1 }
  }

  /// The words by which it is found.
  var foundBy: String {
    Section.allCases.map { lines($0, names: [:]) }.filter { !$0.isEmpty }.joined(separator: "\n")
  }

  /// One section as plain lines, for reading and for comparing. `names` are bodies by id.
  func lines(_ section: Section, names: [String: String]) -> String {
    switch section {
    case .bases: bases
    case .evaluation: evaluation
    case .causes: causes
    case .objectives: objectives
    case .carryingOut: carryingOut
    case .whole: ""
    case .tasks:
      tasks.enumerated().map { index, task in
        let rest = [task.lead.flatMap { names[$0] } ?? "", task.dueOn?.typed ?? task.noDate].filter { !$0.isEmpty }
        return "\(index + 1). \(task.words)" + (rest.isEmpty ? "" : " (\(rest.joined(separator: ", ")))")
      }.joined(separator: "\n")
    case .targets:
      targets.enumerated().map { index, target in
        let figures = [target.present, target.goal].filter { !$0.isEmpty }.joined(separator: " → ")
        let rest = [figures, target.measure, target.dueOn?.typed ?? ""].filter { !$0.isEmpty }
        return "\(index + 1). \(target.name): \(rest.joined(separator: ", "))"
      }.joined(separator: "\n")
    }
  }
}

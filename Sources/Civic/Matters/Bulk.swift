import Rulebook

/// One deed done to several matters of a list at once: those deeds of a single matter that need the same answer for each.
enum BulkAct: String, Sendable, CaseIterable {
  /// To one body, each with its own term.
  case refer
  /// Into one dossier that is being made.
  case dossier

  /// The deed of a single matter that it repeats.
  var deed: Matter.Deed {
    switch self {
    case .refer: .refer
    case .dossier: .escalate
    }
  }
}

/// What would become of one of the chosen matters, before it is done.
struct BulkRow: Sendable {
  var matter: Matter
  var ownerName: String
  /// The day that it would get; nil where the deed sets none.
  var due: Deadline?
  /// Why it cannot be done to this one.
  var obstacle: Refusal?
}

/// The page before a deed done to several: exactly what will happen to which, and what cannot.
struct BulkPage: Sendable {
  var act: BulkAct
  var rows: [BulkRow]
  /// The bodies, or the dossiers, to choose from.
  var choices: [Choice]
  /// The bodies above, for a new dossier.
  var addressees: [Choice] = []
  /// Where to, once it has been chosen.
  var target: String?
  /// The list from which one came.
  var back: String

  var possible: [BulkRow] { rows.filter { $0.obstacle == nil } }
  var impossible: [BulkRow] { rows.filter { $0.obstacle != nil } }
}

/// What was chosen in the list, and what of the question is answered already; it stays in the address.
struct BulkQuestion: Sendable {
  /// The value that stands for a dossier which is made with the deed.
  static let newDossier = "new"

  var act: BulkAct
  var matters: [String]
  /// The body, or the dossier.
  var target = ""
  /// A day set for all of them in place of each one's own.
  var dueOn: Day?
  var back = "/matters"
}

import Rulebook
import Storage

/// Who raised a matter: through which unit, when, and whether they have been told of the answer.
///
/// Their name stands in the same row of the database and not here: it is read only by `lookAtVoices`.
struct Voice: Sendable, Equatable {
  var id: String
  var matter: String
  /// The unit through which it came; nil where somebody came to the office in person.
  var organization: String?
  var organizationName: String
  var contribution: String?
  var session: String?
  /// The matter in which it was raised, where that was joined to this one.
  var cameFrom: String?
  var raisedOn: Day
  var toldOn: Day?
  /// "Nói trực tiếp tại nhà": the words of whoever told.
  var toldHow: String
  var satisfied: Satisfied?

  enum Satisfied: String, ValueConvertible, Sendable, CaseIterable { case yes, no }
}

/// The name behind a voice, on the one page that shows it.
struct VoiceIdentity: Sendable, Equatable {
  var id: String
  var organizationName: String
  var name: String
  var contact: String
  var address: String
  var raisedOn: Day
}

/// A voice as it is added to a matter.
struct NewVoice: Sendable {
  /// The unit through which it came.
  var organization: String?
  var contribution: String?
  var session: String?
  var name = ""
  var contact = ""
  var address = ""
  /// Today, where it is not given.
  var raisedOn: Day?

  var hasIdentity: Bool { !(name + contact + address).isEmpty }
}

import Foundation
import Rulebook
import Storage

/// Who raised a matter: through which unit, when, and whether they have been told of the answer.
///
/// Their name stands sealed in the same row of the database and not here: it is opened only by `lookAtVoices`.
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
  /// The day on which the name was erased, because its time was over or they asked for it.
  var erasedOn: Day?

  enum Satisfied: String, ValueConvertible, Sendable, CaseIterable { case yes, no }
}

extension Voice {
  /// Who they are: what is sealed as one text, so that the row does not even tell which of it was given.
  struct Identity: Codable, Sendable, Equatable {
    var name = ""
    var contact = ""
    var address = ""

    var isEmpty: Bool { (name + contact + address).isEmpty }

    init(name: String = "", contact: String = "", address: String = "") {
      (self.name, self.contact, self.address) = (name, contact, address)
    }

    /// Reads what `text()` wrote.
    init(text: String) throws {
      self = text.isEmpty ? Identity() : try JSONDecoder().decode(Identity.self, from: Data(text.utf8))
    }

    /// Empty where nothing was given.
    func text() throws -> String {
      if isEmpty { return "" }
      let encoder = JSONEncoder()
      encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
      return String(decoding: try encoder.encode(self), as: UTF8.self)
    }
  }
}

/// The name behind a voice, on the one page that shows it.
struct VoiceIdentity: Sendable, Equatable {
  var id: String
  var organizationName: String
  var name: String
  var contact: String
  var address: String
  var raisedOn: Day
  var erasedOn: Day?
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

  var identity: Voice.Identity { Voice.Identity(name: name, contact: contact, address: address) }
  var hasIdentity: Bool { !identity.isEmpty }
}

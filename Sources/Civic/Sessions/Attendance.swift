import Storage

/// Somebody expected at a session, or a guest, and whether they came.
struct Attendee: Sendable, Equatable {
  /// The id of the row; nil while the roll has not been called for them.
  var id: String?
  var person: String?
  var name: String
  /// Their post as printed.
  var title: String
  var organization: String?
  var mark: Mark
  /// Why they could not come.
  var reason: String

  /// What names them in a form: the person, or the row of a guest.
  var key: String { person ?? id ?? "" }

  enum Mark: String, ValueConvertible, Sendable, CaseIterable {
    case expected, present, excused, absent
  }
}

/// How many came, for the head of the list and the minutes.
struct Turnout: Sendable, Equatable {
  var expected = 0
  var present = 0
  var excused = 0
  var absent = 0

  init(_ attendees: [Attendee]) {
    for attendee in attendees {
      switch attendee.mark {
      case .expected: expected += 1
      case .present: present += 1
      case .excused: excused += 1
      case .absent: absent += 1
      }
    }
  }

  var total: Int { expected + present + excused + absent }
}

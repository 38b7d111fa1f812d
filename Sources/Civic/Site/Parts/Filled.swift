/// What a person has filled in so far, and what is wrong with it: a form shown again loses nothing and says all its
/// problems at once (rules 7 and 8 of the face).
struct Filled: Sendable, Equatable {
  /// Names as in the form; several values where several boxes were ticked.
  var values: [String: [String]]
  /// In the order of the form, each with the mend in its words.
  var problems: [Problem]

  struct Problem: Sendable, Equatable {
    /// The field it belongs to.
    var name: String
    var message: String

    init(_ name: String, _ message: String) {
      self.name = name
      self.message = message
    }
  }

  init(_ values: [String: [String]] = [:], problems: [Problem] = []) {
    self.values = values
    self.problems = problems
  }

  /// One value a field, as a form starts out when it changes something that stands.
  init(_ values: KeyValuePairs<String, String?>) {
    self.values = [:]
    self.problems = []
    for (name, value) in values {
      if let value { self.values[name, default: []].append(value) }
    }
  }

  func value(_ name: String) -> String { values[name]?.first ?? "" }
  func contains(_ value: String, in name: String) -> Bool { values[name]?.contains(value) ?? false }
  func problem(_ name: String) -> String? { problems.first { $0.name == name }?.message }
}

import Rulebook

/// Why a deed was not done. The sentence is for the person who tried: what is so, and what to do next.
///
/// It names its words by a place in `Text`, so the domain has no language of its own and the compiler keeps the words.
public struct Refusal: Error, Sendable {
  public typealias Sentence = any KeyPath<Text, Phrase> & Sendable

  public var sentence: Sentence
  public var values: [String: String]
  public var citation: Citation?
  /// Where to mend it: each thing that stands in the way, with its address.
  public var links: [Link]

  public struct Link: Sendable, Equatable {
    public var label: String
    public var address: String
    public init(_ label: String, _ address: String) {
      self.label = label
      self.address = address
    }
  }

  public init(
    _ sentence: Sentence, _ values: [String: String] = [:], citation: Citation? = nil, links: [Link] = []
  ) {
    self.sentence = sentence
    self.values = values
    self.citation = citation
    self.links = links
  }
}

/// Fields that were filled in a way that cannot be kept. All of them at once; the form is shown again as it was typed.
public struct FormProblem: Error, Sendable {
  public struct Field: Sendable {
    public var name: String
    public var sentence: Refusal.Sentence
    public var values: [String: String]
    /// The words beside the field, for the place `{label}` of the sentence.
    public var label: (any KeyPath<Text, String> & Sendable)?

    /// What the person reads.
    public func message(_ text: Text) -> String {
      let named = label.map { ["label": text[keyPath: $0]] } ?? [:]
      return text[keyPath: sentence].filled(values.merging(named) { value, _ in value })
    }
  }
  public private(set) var fields: [Field] = []

  public init() {}
  public init(_ name: String, _ sentence: Refusal.Sentence, _ values: [String: String] = [:]) {
    add(name, sentence, values)
  }

  public mutating func add(
    _ name: String, _ sentence: Refusal.Sentence, _ values: [String: String] = [:],
    label: (any KeyPath<Text, String> & Sendable)? = nil
  ) {
    fields.append(Field(name: name, sentence: sentence, values: values, label: label))
  }

  /// The problems of two parts of one form, in the order of the form.
  func followed(by other: FormProblem) -> FormProblem {
    var all = self
    all.fields += other.fields
    return all
  }

  /// Throws itself when there is anything to say.
  public func check() throws(FormProblem) {
    if !fields.isEmpty { throw self }
  }
}

/// It does not exist, or this person may not see it: the two look the same from outside.
public struct NotFound: Error, Sendable {
  public init() {}
}

/// Nil for what there is not, or not for this person. Every other error goes on: a database that cannot be read must not
/// look like a thing that is hidden, as it would by `try?`.
func ifFound<T>(_ find: () throws -> T) throws -> T? {
  do { return try find() } catch is NotFound { return nil }
}

/// A refusal that is about what was typed, shown beside it: `field` is where it is mended. One that says where else to
/// mend it stays as it is.
/// - Throws: `FormProblem` instead of `Refusal`; every other error unchanged.
func refusing(at field: String, _ deed: () throws -> Void) throws {
  do {
    try deed()
  } catch let refusal as Refusal where refusal.links.isEmpty {
    throw FormProblem(field, refusal.sentence, refusal.values)
  }
}

import Yams

/// One family of rules as it lies in `rules/`: the documents it draws on, then a row for each version of each rule.
struct RuleFile: Decodable {
  var documents: [String: Citation]
  var rules: [RuleRow]

  init(_ file: EmbeddedFile) throws(RulebookProblem) {
    let spelling: [FieldNames]
    do {
      self = try YAMLDecoder().decode(RuleFile.self, from: file.text)
      spelling = try YAMLDecoder().decode([String: Rows].self, from: file.text)["rules"]?.names ?? []
    } catch {
      throw .unreadable(file: file.name, reason: "\(error)")
    }
    for (row, fields) in zip(rules, spelling) {
      // A misspelt `validTo` would otherwise be a rule that never ends.
      guard let unknown = fields.unknown.first else { continue }
      throw .unknownWord(rule: row.id, field: "row", word: unknown)
    }
  }

  /// The same file, read only for how its fields are spelt.
  private struct Rows: Decodable {
    var names: [FieldNames]
    init(from decoder: any Decoder) throws { names = (try? [FieldNames](from: decoder)) ?? [] }
  }
}

/// The names of the fields in one row.
private struct FieldNames: Decodable {
  struct Name: CodingKey {
    var stringValue: String
    var intValue: Int? { nil }
    init?(stringValue: String) { self.stringValue = stringValue }
    init?(intValue: Int) { nil }
  }
  var unknown: [String]

  init(from decoder: any Decoder) throws {
    let known = Set(RuleRow.CodingKeys.allCases.map(\.stringValue))
    unknown = try decoder.container(keyedBy: Name.self).allKeys.map(\.stringValue).filter { !known.contains($0) }
      .sorted()
  }
}

/// A row as it is written. Words stay text here, so that a wrong one is reported with the rule it stands in.
struct RuleRow: Decodable {
  struct ExtensionRow: Decodable {
    var times: Int
    var value: Int
    var unit: String
  }
  enum CodingKeys: String, CodingKey, CaseIterable {
    case id, aliases, kind, title, note
    case value, unit, bound, period, closesOn, direction, restDay, countedFrom
    case base, exclusions, extensionLimit, dueBy
    case organizations, levels, posts, trigger
    case validFrom, validTo, source, clause, confidence, overridable, doneBy
  }

  var id: String
  var aliases: [String]?
  var kind: String
  var title: String
  var note: String?
  var value: String?
  var unit: String?
  var bound: String?
  var period: String?
  var closesOn: Int?
  var direction: String?
  var restDay: String?
  var countedFrom: String?
  var base: String?
  var exclusions: [String: String]?
  var extensionLimit: ExtensionRow?
  var dueBy: String?
  var organizations: [String]?
  var levels: [String]?
  var posts: [String]?
  var trigger: String?
  var validFrom: Day
  var validTo: Day?
  /// Key into `documents`.
  var source: String?
  var clause: String?
  var confidence: String
  /// Left out, it is yes for every value that is not verified.
  var overridable: Bool?
  var doneBy: [String]?
}

extension RuleRow {
  /// The rule, or the first word in it that means nothing.
  func rule(_ documents: [String: Citation]) throws(RulebookProblem) -> Rule {
    guard var citation = source.flatMap({ documents[$0] }) else { throw .noSource(rule: id, version: validFrom) }
    citation.clause = clause ?? citation.clause
    let sure: Confidence = try word("confidence", confidence)
    var rule = Rule(
      id: id, kind: try word("kind", kind), title: title, validFrom: validFrom, validTo: validTo, citation: citation,
      confidence: sure, overridable: overridable ?? (sure != .verified))
    rule.aliases = aliases ?? []
    rule.note = note
    rule.dueBy = dueBy
    rule.trigger = trigger
    rule.doneBy = doneBy ?? []
    rule.closesOn = closesOn
    rule.scope = Rule.Scope(organizations: organizations ?? [], levels: levels ?? [], posts: posts ?? [])
    try readNumber(into: &rule)
    try readVote(into: &rule)
    return rule
  }

  private func readNumber(into rule: inout Rule) throws(RulebookProblem) {
    if let value {
      guard let number = Rule.Value(value) else { throw .unknownWord(rule: id, field: "value", word: value) }
      rule.value = number
    }
    rule.unit = try optional("unit", unit)
    rule.bound = try optional("bound", bound)
    rule.period = try optional("period", period)
    rule.direction = try optional("direction", direction) ?? .after
    rule.restDay = try optional("restDay", restDay) ?? (rule.direction == .after ? .moves : .stays)
    rule.countedFrom = try optional("countedFrom", countedFrom) ?? .event
    if let limit = extensionLimit {
      rule.extensionLimit = Rule.ExtensionLimit(
        times: limit.times, value: limit.value, unit: try word("extensionLimit.unit", limit.unit))
    }
  }

  private func readVote(into rule: inout Rule) throws(RulebookProblem) {
    rule.base = try optional("base", base)
    for (name, words) in exclusions ?? [:] {
      rule.exclusions[try word("exclusions", name)] = words
    }
  }

  private func word<Word: RawRepresentable<String>>(_ field: String, _ text: String) throws(RulebookProblem) -> Word {
    guard let word = Word(rawValue: text) else { throw .unknownWord(rule: id, field: field, word: text) }
    return word
  }

  private func optional<Word: RawRepresentable<String>>(
    _ field: String, _ text: String?
  ) throws(RulebookProblem) -> Word? {
    guard let text else { return nil }
    return try word(field, text) as Word
  }
}

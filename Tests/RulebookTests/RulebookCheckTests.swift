import Testing

@testable import Rulebook

@Suite("The check of the rules")
struct RulebookCheckTests {
  @Test("finds versions that overlap")
  func overlap() {
    var later = Rule.sample()
    later.validFrom = day("2010-01-01")
    #expect(
      Rulebook.problems(in: [later, .sample()]) == [
        .overlap(rule: "sample", first: day("2001-01-01"), second: day("2010-01-01"))
      ])
  }

  @Test("finds a version that ends on the day the next begins")
  func sharedDay() {
    var earlier = Rule.sample()
    earlier.validTo = day("2010-01-01")
    var later = Rule.sample()
    later.validFrom = day("2010-01-01")
    #expect(Rulebook.problems(in: [later, earlier]).count == 1)
  }

  @Test("finds a field that is misspelt")
  func misspelt() {
    let text = """
      documents: {law: {document: Luật mẫu, symbol: 01/2001/QH10}}
      rules:
        - {id: sample, kind: form, title: Mẫu, validFrom: 2001-01-01, validTO: 2002-01-01, confidence: verified}
      """
    let problem = #expect(throws: RulebookProblem.self) { try RuleFile(EmbeddedFile(name: "test.yaml", text: text)) }
    #expect(problem == .unknownWord(rule: "sample", field: "row", word: "validTO"))
  }

  @Test("lets one version end on the day before the next")
  func adjoining() {
    var earlier = Rule.sample()
    earlier.validTo = day("2009-12-31")
    var later = Rule.sample()
    later.validFrom = day("2010-01-01")
    #expect(Rulebook.problems(in: [later, earlier]) == [])
  }

  @Test("finds a rule without a source")
  func noSource() {
    var rule = Rule.sample()
    rule.citation = Citation(document: "")
    #expect(Rulebook.problems(in: [rule]) == [.noSource(rule: "sample", version: day("2001-01-01"))])
  }

  @Test("finds a verified rule whose document has neither symbol nor date")
  func namelessDocument() {
    var rule = Rule.sample()
    rule.citation = Citation(document: "Luật mẫu")
    #expect(Rulebook.problems(in: [rule]) == [.noSource(rule: "sample", version: day("2001-01-01"))])
    rule.confidence = .recalled
    #expect(Rulebook.problems(in: [rule]) == [])
  }

  @Test("finds a version that ends before it begins")
  func endsTooEarly() {
    var rule = Rule.sample()
    rule.validTo = day("2000-12-31")
    #expect(Rulebook.problems(in: [rule]) == [.endsBeforeItBegins(rule: "sample", version: day("2001-01-01"))])
  }

  @Test("finds a number that counts nothing")
  func missingUnit() {
    #expect(
      Rulebook.problems(in: [.sample(unit: nil)]) == [.missingUnit(rule: "sample", version: day("2001-01-01"))])
  }

  @Test("finds two rules of one name")
  func ambiguous() {
    var other = Rule.sample("other")
    other.aliases = ["sample"]
    #expect(Rulebook.problems(in: [.sample(), other]) == [.ambiguousName("sample")])
  }

  @Test("finds a reference to a rule that is not there")
  func dangling() {
    var rule = Rule.sample()
    rule.dueBy = "nowhere"
    #expect(Rulebook.problems(in: [rule]) == [.missingReference(rule: "sample", to: "nowhere")])
  }

  @Test(
    "names the rule, the field and the word that means nothing",
    arguments: [
      ("unit: fortnights", "sample: unit has the unknown word “fortnights”"),
      ("kind: wish", "sample: kind has the unknown word “wish”"),
      ("confidence: sure", "sample: confidence has the unknown word “sure”"),
    ])
  func unknownWord(line: String, sentence: String) throws {
    let field = line.split(separator: ":")[0]
    let fields =
      ["kind: deadline", "unit: days", "confidence: verified"].filter { !$0.hasPrefix(field + ":") } + [line]
    let text = """
      documents: {law: {document: Luật mẫu, symbol: 01/2001/QH10}}
      rules:
        - {id: sample, title: Mẫu, value: 3, validFrom: 2001-01-01, source: law, \(fields.joined(separator: ", "))}
      """
    let file = try RuleFile(EmbeddedFile(name: "test.yaml", text: text))
    let problem = #expect(throws: RulebookProblem.self) { try file.rules[0].rule(file.documents) }
    #expect(problem?.description == sentence)
  }

  @Test("says which file cannot be read")
  func unreadable() {
    let problem = #expect(throws: RulebookProblem.self) {
      try RuleFile(EmbeddedFile(name: "broken.yaml", text: "rules: ["))
    }
    #expect(problem?.description.hasPrefix("broken.yaml cannot be read") == true)
  }
}

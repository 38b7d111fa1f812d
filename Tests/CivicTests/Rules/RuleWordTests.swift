import Foundation
import Rulebook
import Testing

@testable import Civic

@Suite("The words of the rulebook") struct RuleWordTests {
  @Test("every word that the data files use has its words in both languages", arguments: Language.allCases)
  func words(language: Language) throws {
    let words = try #require(try World.shipped.get().texts[language])
    let rules = try World.shipped.get().rules.all
    var missing: Set<String> = []
    func need(_ key: String?, _ names: Set<String>) { if let key, !names.contains(key) { missing.insert(key) } }
    for rule in rules {
      need(rule.family, Set(words.rule.families.keys))
      need(rule.kind.rawValue, Set(words.rule.kinds.keys))
      need(rule.unit?.rawValue, Set(words.rule.units.keys))
      need(rule.bound?.rawValue, Set(words.rule.bounds.keys))
      need(rule.period?.rawValue, Set(words.rule.periods.keys))
      need(rule.base?.rawValue, Set(words.rule.bases.keys))
      need(rule.trigger, Set(words.rule.triggers.keys))
      for name in rule.scope.organizations { need(name, Set(words.rule.organizations.keys)) }
      for name in rule.scope.levels { need(name, Set(words.rule.levels.keys)) }
      for name in rule.scope.posts { need(name, Set(words.rule.posts.keys)) }
    }
    for kind in CalendarDay.Kind.allCases {
      need(kind.rawValue, Set(words.calendar.kinds.keys).intersection(words.calendar.signs.keys))
    }
    #expect(missing.isEmpty, "\(missing.sorted())")
    #expect(words.calendar.weekdays.count == 7)
  }

  @Test("what fulfils a rule is a kind of session that there is")
  func doneBy() throws {
    let named = Set(try World.shipped.get().rules.all.flatMap(\.doneBy))
    #expect(!named.isEmpty && named.allSatisfy { Session.Kind(rawValue: $0) != nil })
  }

  @Test("every rule that is asked for by its name in the code is in the rulebook")
  func names() throws {
    let book = try World.shipped.get().rules
    let asked =
      Matter.Kind.allCases.flatMap { [$0.answerRule(inDialogue: true), $0.answerRule(inDialogue: false)] }
      + Matter.Kind.allCases.compactMap(\.handlingRule)
      + ["cell-min-duration", "cell-min-duration-merged", "secret-no-network", "home-soon", "home-sessions-ahead"]
    for id in asked { #expect(book.rule(id, on: World.day) != nil, "\(id)") }
  }
}

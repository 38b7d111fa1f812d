import Papers
import Rulebook
import Storage

extension Work {
  /// A body as the head of its papers: by the rules of its class, by what it decided for itself, by who signs.
  func office(_ body: Organization, signedBy signatory: Signatory? = nil) throws -> Office {
    let (rules, own) = (try OfficeRules.of(body.classification), try letterhead(of: body.id))
    var office = Office(
      family: body.classification.isOfTheParty ? .party : .state, parent: own.parent(try parentLine(of: body, rules)),
      name: body.name, place: try placeOfSigning(),
      symbol: own.symbol.isEmpty ? try symbol(of: body) : own.symbol,
      collective: own.signature(rules.collective == true ? body.kindName : nil), isCell: body.classification == .cell)
    office.spelling = own.spelling
    office.layout = own.layout.isEmpty ? nil : own.layout
    office.deputyFor = signatory?.deputyFor
    return office
  }

  /// The committee that petitions and answers for the commune; else the body of the actor.
  func committee() throws -> Organization {
    try organizations([.partyCommittee]).first ?? organization(actor.organization)
  }

  /// The body above, as papers name it: its own parent, else the body of the class that stands above this one.
  private func parentLine(of body: Organization, _ rules: OfficeRules) throws -> String? {
    let above = rules.above.flatMap { Organization.Classification(rawValue: $0) }
    let parent = try body.parent.map { try organization($0) } ?? above.flatMap { try organizations([$0]).first }
    guard let parent else {
      return try rules.provinceAs.map { "\($0) \(try province().lowercasedFirst)" }
    }
    for (words, others) in rules.aboveAs ?? [:] where parent.name.hasPrefix(words + " ") {
      return others + parent.name.dropFirst(words.count)
    }
    return parent.name
  }

  private func province() throws -> String {
    try tx.rows("SELECT province FROM commune WHERE id = \(commune)").first.map { try $0["province"] } ?? ""
  }

  /// What follows the type in the numbers of a body: one for its class, or its short name (`types.yaml`).
  private func symbol(of body: Organization) throws -> String {
    let issuer = try PaperTypes.known.get().issuer(body.classification)
    guard let issuer, issuer.symbol != "short" else { return body.shortName ?? body.initials }
    return issuer.symbol
  }
}

extension Organization {
  /// "Chi bộ" of "Chi bộ Tổ dân phố 5", "Ủy ban nhân dân" of its name: a collective signs by its kind.
  fileprivate var kindName: String {
    let words = name.split(separator: " ")
    switch classification {
    case .peoplesCommittee, .peoplesCouncil: return words.prefix(4).joined(separator: " ")
    case .partyCommittee, .partyOffice, .partyBody, .cell, .department, .front, .massOrganization, .group, .police,
      .military, .province, .other:
      return words.prefix(2).joined(separator: " ")
    }
  }

  fileprivate var initials: String {
    name.split(separator: " ").compactMap { $0.first.map(String.init) }.joined().uppercased()
  }
}

extension String {
  /// "tỉnh Gia Lai" within a name.
  fileprivate var lowercasedFirst: String { prefix(1).lowercased() + dropFirst() }
}

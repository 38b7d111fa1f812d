import Papers

extension Organization {
  /// The body as its own papers name it.
  ///
  /// Whose form they follow goes by its classification. The symbol and the name of the collective are what its short
  /// name and its name say: an office that uses others replaces the paper by a form of its own.
  func office(parent: String?, place: String) -> Office {
    let symbol = shortName ?? name.split(separator: " ").compactMap { $0.first.map(String.init) }.joined().uppercased()
    return Office(
      family: classification.isOfTheParty ? .party : .state, parent: parent, name: name, place: place, symbol: symbol,
      collective: classification.isCollective ? collectiveName : nil, isCell: classification == .cell)
  }

  /// "Chi bộ" of "Chi bộ Tổ dân phố 5": a collective signs by its kind, which is the first two words of its name.
  private var collectiveName: String { name.split(separator: " ").prefix(2).joined(separator: " ") }
}

extension Organization.Classification {
  /// Bodies that decide as a whole; somebody signs in their name.
  fileprivate var isCollective: Bool {
    switch self {
    case .partyCommittee, .cell, .peoplesCommittee, .peoplesCouncil: true
    case .partyOffice, .partyBody, .department, .front, .massOrganization, .group, .police, .military, .province,
      .other:
      false
    }
  }
}

extension Work {
  /// A body of this commune as the head of a paper.
  func office(_ organization: Organization) throws -> Office {
    let parent = try organization.parent.map { try self.organization($0).name }
    return organization.office(parent: parent, place: try placeOfSigning())
  }

  /// The committee that petitions and answers for the commune; else the body of the actor.
  func committeeOffice() throws -> Office {
    guard let committee = try organizations([.partyCommittee]).first else {
      return try office(try organization(actor.organization))
    }
    return try office(committee)
  }
}

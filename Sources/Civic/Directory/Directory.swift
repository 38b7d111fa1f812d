import Rulebook
import Storage

/// A body over time: Party committee, cell, People's Committee, department, Front, neighbourhood group, the level above.
struct Organization: Sendable, Equatable {
  var id: String
  var name: String
  var shortName: String?
  var classification: Classification
  var parent: String?
  var area: String?
  /// The former commune whose cells meet together in cluster sessions.
  var cluster: String?
  var phone: String?
  var validFrom: Day
  /// The last day; nil while it stands.
  var validTo: Day?

  enum Classification: String, ValueConvertible, Sendable, CaseIterable {
    case partyCommittee = "party_committee"
    case partyOffice = "party_office"
    case partyBody = "party_body"
    case cell
    case peoplesCommittee = "peoples_committee"
    case peoplesCouncil = "peoples_council"
    case department
    case front
    case massOrganization = "mass_organization"
    case group
    case police
    case military
    case province
    case other
  }

  func stands(on day: Day) -> Bool { validFrom <= day && validTo.map { $0 >= day } ?? true }

  /// - Throws: `Refusal` where it has ended before, `FormProblem` where the day is before its first.
  mutating func end(on day: Day) throws {
    guard validTo == nil else { throw Refusal(\.directory.alreadyEnded, ["name": name]) }
    guard day >= validFrom else { throw FormProblem("ended_on", \.directory.endsBeforeStart) }
    validTo = day
  }
}

extension Organization.Classification {
  /// Whose motto its papers carry: the Party's (05-HD/VPTW), or the State's (Decree 30/2020).
  var isOfTheParty: Bool {
    switch self {
    case .partyCommittee, .partyOffice, .partyBody, .cell: true
    case .peoplesCommittee, .peoplesCouncil, .department, .front, .massOrganization, .group, .police, .military,
      .province, .other:
      false
    }
  }
}

/// A place: the province, the commune, one of the former communes in it, a neighbourhood group.
struct Area: Sendable, Equatable {
  var id: String
  var name: String
  var kind: Kind
  var parent: String?
  var validFrom: Day
  var validTo: Day?

  enum Kind: String, ValueConvertible, Sendable, CaseIterable {
    case province, commune
    case formerCommune = "former_commune"
    case group
  }
}

struct Person: Sendable, Equatable {
  var id: String
  var name: String
  var phone: String?
  var birthYear: Int?
}

/// Who holds which post, from when to when.
struct Membership: Sendable, Equatable {
  var id: String
  var person: String
  var personName: String
  var organization: String
  var organizationName: String
  var postTitle: String
  var role: Actor.Role
  var startedOn: Day
  var endedOn: Day?

  func holds(on day: Day) -> Bool { startedOn <= day && endedOn.map { $0 >= day } ?? true }

  /// - Throws: `Refusal` where it has ended before, `FormProblem` where the day is before its first.
  mutating func end(on day: Day) throws {
    guard endedOn == nil else { throw Refusal(\.directory.alreadyEnded, ["name": "\(personName), \(postTitle)"]) }
    guard day >= startedOn else { throw FormProblem("ended_on", \.directory.endsBeforeStart) }
    endedOn = day
  }
}

/// A commune, as it is founded on an installation.
struct NewCommune: Sendable {
  var name: String
  var kind: Kind
  var province: String
  var code: String?

  enum Kind: String, ValueConvertible, Sendable {
    case ward, commune
    case specialZone = "special_zone"
  }
}

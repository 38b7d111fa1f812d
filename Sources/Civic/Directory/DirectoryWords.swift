/// The words for what the records hold as values: each switch names every case, so a new class or role does not
/// compile without its word.
extension DirectoryText.Classes {
  func word(_ kind: Organization.Classification) -> String {
    switch kind {
    case .partyCommittee: partyCommittee
    case .partyOffice: partyOffice
    case .partyBody: partyBody
    case .cell: cell
    case .peoplesCommittee: peoplesCommittee
    case .peoplesCouncil: peoplesCouncil
    case .department: department
    case .front: front
    case .massOrganization: massOrganization
    case .group: group
    case .police: police
    case .military: military
    case .province: province
    case .other: other
    }
  }

  var choices: [Choice] { Organization.Classification.allCases.map { Choice($0.rawValue, word($0)) } }
}

extension DirectoryText.Roles {
  func word(_ role: Actor.Role) -> String { named(role).name }

  var choices: [Choice] { Actor.Role.allCases.map { Choice($0.rawValue, word($0), hint: named($0).hint) } }

  private func named(_ role: Actor.Role) -> DirectoryText.Role {
    switch role {
    case .leader: leader
    case .clerk: clerk
    case .cellSecretary: cellSecretary
    case .department: department
    case .front: front
    case .province: province
    case .admin: admin
    case .member: member
    }
  }
}

extension DirectoryText.AreaKinds {
  func word(_ kind: Area.Kind) -> String {
    switch kind {
    case .province: province
    case .commune: commune
    case .formerCommune: formerCommune
    case .group: group
    }
  }

  var choices: [Choice] { Area.Kind.allCases.map { Choice($0.rawValue, word($0)) } }
}

extension Sequence {
  /// Those for which it holds, and the others, each in the order they came.
  func parted(_ holds: (Element) -> Bool) -> (yes: [Element], no: [Element]) {
    reduce(into: ([], [])) { parts, element in
      if holds(element) { parts.0.append(element) } else { parts.1.append(element) }
    }
  }
}

import Storage
import VietnameseText

/// Somebody who may speak in a session: on the roll, or holding a post of an invited body.
struct Speaker: Sendable, Equatable {
  var person: String?
  var name: String
  var organization: String?
  var organizationName: String

  /// As it stands in the list of suggestions: "Phạm Văn Tư · Chi bộ 5".
  var label: String { organizationName.isEmpty ? name : "\(name) · \(organizationName)" }
}

extension Work {
  /// Everybody who can be chosen as speaker, those on the roll first.
  func speakers(at session: Session) throws -> [Speaker] {
    let attendees = try attendees(session)
    let names = try organizationNames(attendees.compactMap(\.organization))
    let present = attendees.map { attendee in
      Speaker(
        person: attendee.person, name: attendee.name, organization: attendee.organization,
        organizationName: attendee.organization.flatMap { names[$0] } ?? attendee.title)
    }
    let known = Set(present.compactMap(\.person))
    let others = try memberships(in: try counterparts(of: session.id).map(\.id)).compactMap { member in
      known.contains(member.person)
        ? nil
        : Speaker(
          person: member.person, name: member.personName, organization: member.organization,
          organizationName: member.organizationName)
    }
    return present + others
  }
}

extension [Speaker] {
  /// Whom a typed text means: the label as it was chosen, or a name that only one of them has, with marks or without.
  /// Nil for anybody who is not on the list.
  func meant(by typed: String) -> Speaker? {
    if let chosen = first(where: { $0.label == typed }) { return chosen }
    let key = foldedKey(typed)
    let same = filter { foldedKey($0.name) == key || foldedKey($0.label) == key }
    return same.count == 1 ? same.first : nil
  }
}

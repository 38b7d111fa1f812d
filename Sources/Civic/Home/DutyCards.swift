import Rulebook

extension Work {
  /// What the rules ask for in this period and is still missing, when its end is near.
  func dutiesDue() throws -> [HomeCard] {
    let near = try dutiesNear()
    guard let first = near.min(by: { $0.due < $1.due }) else { return [] }
    let name = try organizationNames([first.organization])[first.organization] ?? ""
    let address = "/organizations/\(first.organization)/obligations"
    var card = HomeCard(
      \.duty, ["title": first.rule.title, "count": String(first.missing), "body": name], \.seeDuties, address,
      due: first.due)
    if near.count > 1 { card.others = (near.count - 1, address) }
    return [card]
  }
}

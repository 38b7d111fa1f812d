import Papers
import Rulebook
import VietnameseText
import Yams

/// How bodies stand on their papers, by class, as data: `offices.yaml`.
struct OfficeRules: Decodable, Sendable {
  var heads: [String]
  var deputies: [String]
  /// It decides as a whole, and whoever signs does so in its name.
  var collective: Bool?
  var above: String?
  /// Words in the place of the first ones of the name above.
  var aboveAs: [String: String]?
  /// What stands before the province, above a body of the first level.
  var provinceAs: String?

  enum CodingKeys: String, CodingKey {
    case heads, deputies, collective, above
    case aboveAs = "above_as"
    case provinceAs = "province_as"
  }

  private static let read = Result {
    try YAMLDecoder().decode([String: OfficeRules].self, from: Embedded.text("Civic/Papers/offices.yaml"))
  }

  static func of(_ kind: Organization.Classification) throws -> OfficeRules {
    try read.get()[kind.rawValue] ?? OfficeRules(heads: [], deputies: [])
  }
}

/// Who signs for a body: the post as it is printed, and the name of who holds it.
struct Signatory: Sendable, Equatable {
  var post: String
  var name = ""
  /// The head's post, where a deputy signs.
  var deputyFor: String?
}

extension OfficeRules {
  /// As whom the holder of a title signs; nil where it is neither the head nor a deputy.
  func signatory(_ title: String, _ name: String) -> Signatory? {
    if let post = OfficeRules.post(title, among: heads) { return Signatory(post: post, name: name) }
    guard let post = OfficeRules.post(title, among: deputies) else { return nil }
    return Signatory(post: post, name: name, deputyFor: heads.first)
  }

  private static func post(_ title: String, among posts: [String]) -> String? {
    let title = foldedKey(title)
    return posts.first { title == foldedKey($0) || title.hasPrefix(foldedKey($0) + " ") }
  }
}

extension Work {
  /// Whoever signed a decision, as it was kept then: "Võ Đình Phúc, Phó Bí thư Thường trực". Nil before that, and where the
  /// post is none of those that sign for the body.
  func signatory(_ signature: Signature?, of body: Organization) throws -> Signatory? {
    guard let parts = signature?.name.split(separator: ",", maxSplits: 1), parts.count == 2 else { return nil }
    let title = parts[1].drop { $0 == " " }
    return try OfficeRules.of(body.classification).signatory(String(title), String(parts[0]))
  }

  /// Who signs for a body: the one who chaired, where that is its head or a deputy; else its head. Nobody knows yet: the
  /// post alone, and a pen writes the name.
  func signatory(of body: Organization, chair: String? = nil) throws -> Signatory {
    let rules = try OfficeRules.of(body.classification)
    let holders = try memberships(in: [body.id])
    let all = holders.compactMap { holder in
      rules.signatory(holder.postTitle, holder.personName).map { (holder.id, $0) }
    }
    if let chaired = all.first(where: { $0.0 == chair }) { return chaired.1 }
    return all.first { $0.1.deputyFor == nil }?.1 ?? Signatory(post: rules.heads.first ?? "")
  }
}

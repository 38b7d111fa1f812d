extension Rule {
  /// Whom a rule binds. An empty list means everybody.
  public struct Scope: Codable, Hashable, Sendable {
    /// Classification of organization: `party-committee`, `cell`, `people-committee`, `neighbourhood`.
    public var organizations: [String]
    /// `province`, `district`, `commune`, `base`.
    public var levels: [String]
    /// The post that must act: `secretary`, `chair`.
    public var posts: [String]

    public init(organizations: [String] = [], levels: [String] = [], posts: [String] = []) {
      self.organizations = organizations
      self.levels = levels
      self.posts = posts
    }
  }

  /// How often a term may be extended, and by how much each time.
  public struct ExtensionLimit: Codable, Hashable, Sendable {
    public var times: Int
    public var value: Int
    public var unit: Unit
  }
}

import Storage

/// One membership acting: who, in which post of which body. A person with several posts acts as one of them at a time.
public struct Actor: Sendable, Equatable {
  public var commune: String
  public var person: String
  public var personName: String
  public var membership: String
  public var organization: String
  public var organizationName: String
  public var postTitle: String
  public var role: Role

  /// What a post lets its holder do; each capability's policy says what that is.
  public enum Role: String, ValueConvertible, Sendable, CaseIterable {
    /// Secretary, standing committee, chairman: reads everything of the commune, concludes.
    case leader
    /// The office that keeps the loop going: prepares, captures, refers, follows up.
    case clerk
    /// Secretary of a cell or head of a neighbourhood group.
    case cellSecretary = "cell_secretary"
    /// A body that owes answers.
    case department
    /// The Fatherland Front's desk: reads what it is given.
    case front
    /// The level above: sees what was sent up to it.
    case province
    /// Keeps the directory and the sign-ins.
    case admin
    /// On the roll, without a part in the program.
    case member
  }

  /// The office and the leaders of the commune see all of its sessions and matters.
  public var seesWholeCommune: Bool {
    switch role {
    case .leader, .clerk: true
    case .cellSecretary, .department, .front, .province, .admin, .member: false
    }
  }
}

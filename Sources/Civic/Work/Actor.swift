import Rulebook
import Storage

/// One membership acting: who, in which post of which body. A person with several posts acts as one of them at a time.
/// A deputy acts as the membership of somebody else, under their own name.
public struct Actor: Sendable, Equatable {
  public var commune: String
  public var person: String
  public var personName: String
  public var membership: String
  public var organization: String
  public var organizationName: String
  public var postTitle: String
  public var role: Role
  /// Set where the post is somebody else's, and this person stands in for them.
  public var deputyship: Deputyship?
  /// Set while they type for somebody (`Helping/`).
  public var helping: Helping?

  /// By which appointment one acts for another, until when.
  public struct Deputyship: Sendable, Equatable {
    public var id: String
    /// Whose post it is.
    public var holderName: String
    /// The last day.
    public var endsOn: Day
  }

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

extension Actor.Role {
  /// How much a post opens. Whoever helps somebody in, or gives a post away, must stand higher than it: else the office
  /// could make itself an administrator by way of a friend.
  enum Standing: Int, Comparable {
    /// Sees what concerns its own body.
    case body
    /// Sees the whole commune, or says who may: the office, the leaders.
    case commune
    /// Says who may come in at all.
    case keeper

    static func < (a: Standing, b: Standing) -> Bool { a.rawValue < b.rawValue }
  }

  var standing: Standing {
    switch self {
    case .cellSecretary, .department, .front, .province, .member: .body
    case .clerk, .leader: .commune
    case .admin: .keeper
    }
  }
}

extension Work {
  /// Whether this actor keeps posts of that standing, and helps their holders in: the administrator all of them, the
  /// office those below its own.
  func keeps(_ standing: Actor.Role.Standing) -> Bool {
    switch actor.role {
    case .admin: true
    case .clerk: standing < .commune
    case .leader, .cellSecretary, .department, .front, .province, .member: false
    }
  }
}

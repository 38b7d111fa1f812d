import Rulebook
import Storage

@testable import Civic

/// Cell 1 with its secretary Tư and as many members as a test needs, in a thematic meeting of today.
struct Cell {
  let world: World
  let members: [Actor]
  let session: String

  static let secretary = World.cell1

  /// - Parameter given: a world on disk, in place of one in memory.
  init(members count: Int = 6, isOpen: Bool = true, world given: World? = nil) async throws {
    world = if let given { given } else { try await World() }
    let made = (1...max(1, count)).map { number in
      Actor(
        commune: World.commune, person: "dv-\(number)", personName: "Đảng viên \(number)", membership: "dvm-\(number)",
        organization: "cell-1", organizationName: "Chi bộ tổ dân phố 1", postTitle: "Đảng viên", role: .member)
    }
    members = made
    try await world.as(World.admin) { work in
      let post = try work.postID(title: "Đảng viên", role: .member, in: "cell-1")
      for member in made {
        try work.save(Person(id: member.person, name: member.personName))
        try work.saveMembership(
          member.membership, of: member.person, post: post, from: World.day.adding(days: -300), to: nil)
      }
    }
    session = try await world.as(Cell.secretary) { work in
      let session = try work.scheduleSession(
        NewSession(kind: .thematicMeeting, title: "Sinh hoạt chuyên đề", organizer: "cell-1", heldOn: World.day))
      if isOpen {
        try work.openSession(session.id)
        try work.markRestPresent(session.id)
      }
      return session.id
    }
  }

  /// A vote of this meeting, open.
  func vote(_ way: Vote.Way, rule: String = "dl-majority", seats: Int? = nil, candidates: [String] = []) async throws
    -> String
  {
    let session = session
    return try await world.as(Cell.secretary) { work in
      let vote = try work.prepareVote(
        NewVote(
          session: session, motion: "Thông qua nghị quyết", way: way, rule: rule, seats: seats, candidates: candidates))
      try work.openVote(vote.id)
      return vote.id
    }
  }

  func close(_ vote: String, _ count: VoteCount = VoteCount(), by counters: String = "") async throws -> Vote {
    try await world.as(Cell.secretary) { work in
      try work.closeVote(vote, typed: count, countedBy: counters)
      return try work.vote(vote)
    }
  }

  /// Everybody who may vote: the secretary and the members.
  var voters: [Actor] { [Cell.secretary] + members }
}

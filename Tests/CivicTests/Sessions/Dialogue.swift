import Rulebook

@testable import Civic

/// A dialogue of the Party committee with both cells, under way on the day of `World`.
struct Dialogue {
  let world: World
  let session: String

  init() async throws {
    world = try await World()
    session = try await world.as(World.clerk) { work in
      var new = NewSession(
        kind: .dialogue, title: "Đối thoại với cấp ủy các chi bộ", organizer: "committee", heldOn: World.day)
      new.chairName = "Trần Thị Lan, Bí thư Đảng ủy phường"
      new.place = "Hội trường tầng 2"
      new.startsAt = "08:00"
      new.counterparts = ["cell-1", "cell-2"]
      let session = try work.scheduleSession(new)
      try work.openSession(session.id)
      return session.id
    }
  }

  /// The clerk notes what Tư of cell 1 says.
  @discardableResult
  func note(_ words: String, key: String = "k1", speaker: String = "Phạm Văn Tư", subject: String? = nil) async throws
    -> Contribution
  {
    let session = session
    return try await world.as(World.clerk) { work in
      try work.noteContribution(
        NewContribution(
          session: session, clientKey: key, speakerName: speaker, person: nil, organization: "cell-1",
          subject: subject, words: words))
    }
  }

  func contributions() async throws -> [Contribution] {
    let session = session
    return try await world.as(World.clerk) { try $0.contributions(of: session) }
  }

  func dispose(_ contribution: Contribution, _ new: NewDisposition) async throws {
    let session = session
    try await world.as(World.clerk) { try $0.disposeContribution(contribution.id, of: session, new) }
  }

  /// The clerk at the screen of this session.
  func screen(_ page: String = "capture") async throws -> Browser {
    let browser = try await Browser.of(World.clerk, in: world)
    try await browser.get("/sessions/\(session)/\(page)")
    return browser
  }
}

import Foundation
import Rulebook
import Storage

@testable import Civic

/// A ward in which two sides have each of everything: cell 1 with the economic department and the Front, and cell 2 with
/// the police. What belongs to one side is nobody's business on the other. A second commune has a little too.
struct Neighbours {
  private(set) var world: World
  let near: Things
  let far: Things
  /// Of the other commune.
  let elsewhere: Things
  /// What was sent up to the province.
  let above: Things
  /// What each has begun to write, by person.
  let drafts: [String: String]

  /// One of each kind of thing that an address can name.
  struct Things: Sendable {
    var ids: [String: String] = [:]
    subscript(_ kind: String) -> String {
      get { ids[kind] ?? "no-such-\(kind)" }
      set { ids[kind] = newValue }
    }
  }

  /// A fresh ward each time, as it was built once.
  init() async throws { self = try Neighbours(copying: try await Neighbours.built.value) }

  private static let built = Task {
    let neighbours = try await Neighbours(in: World())
    return (neighbours, try neighbours.world.snapshot())
  }

  private init(copying built: (neighbours: Neighbours, snapshot: World.Snapshot)) throws {
    self = built.neighbours
    world = try World(from: built.snapshot)
    _ = try world.files.keep(Neighbours.paper)
  }

  /// The one file that hangs on things.
  private static let paper = Array("một tờ giấy".utf8)

  private init(in fresh: World) async throws {
    world = fresh
    try await OtherCommune.found(in: world)
    var near = try await Neighbours.side(world, cell: World.cell1, body: World.economy, helper: "front", day: 0)
    var far = try await Neighbours.side(world, cell: World.cell2, body: World.police, helper: nil, day: 1)
    var above = near
    (above["matter"], above["dossier"]) = try await Neighbours.dossier(
      world, World.cell1, session: near["session"], sent: true)
    above["mid"] = above["matter"]
    (near["mid"], near["dossier"]) = (above["matter"], above["dossier"])
    (far["mid"], far["dossier"]) = try await Neighbours.dossier(
      world, World.cell2, session: far["session"], sent: false)
    drafts = try await Neighbours.drafts(world)
    far["draft"] = drafts[World.police.person] ?? ""
    (self.near, self.far, self.above) = (near, far, above)
    elsewhere = try await Neighbours.elsewhere(world)
  }

  /// What is this actor's own: for the bodies of the near side its things, for the level above what was sent up.
  func own(_ actor: Actor?) -> Things {
    guard let actor else { return near }
    var things = actor.role == .province ? above : near
    (things["person"], things["organization"]) = (actor.person, actor.organization)
    things["membership"] = actor.membership
    things["draft"] = drafts[actor.person] ?? ""
    return things
  }

  private static func drafts(_ world: World) async throws -> [String: String] {
    var drafts: [String: String] = [:]
    for actor in World.everybody {
      drafts[actor.person] = try await world.as(actor) { work in
        try work.keepDraft(of: "/assignments", .init(page: "/", title: "Giao việc", fields: ["words": ["Đèn"]]))?.id
      }
    }
    return drafts
  }
}

extension Neighbours {
  private static func side(_ world: World, cell: Actor, body: Actor, helper: String?, day: Int) async throws -> Things {
    var things = Things()
    let subject = try await world.subject("lighting")
    let guests = [cell.organization, body.organization] + (helper.map { [$0] } ?? [])
    let session = try await world.as(World.clerk) { work in
      var new = NewSession(
        kind: .dialogue, title: "Đối thoại \(day)", organizer: "committee", heldOn: World.day)
      new.counterparts = guests
      return try work.scheduleSession(new).id
    }
    things["session"] = session
    things["report"] = try await world.as(cell) { work in
      try work.saveReport(
        NewUnitReport(
          session: session, organization: cell.organization, results: "Tốt",
          difficulties: [NewDifficulty(subject: subject, words: "Đèn hỏng")]))
      return try work.unitReport(of: cell.organization, for: session)?.id ?? ""
    }
    things["cid"] = try await world.as(World.clerk) { work in
      try work.openSession(session)
      return try work.noteContribution(
        NewContribution(
          session: session, clientKey: "k", speakerName: cell.personName, person: nil,
          organization: cell.organization, subject: subject, words: "Ngõ tối")
      ).id
    }
    try await matters(world, cell, body, helper, subject, session, &things)
    try await others(world, cell, body, helper, &things)
    try await rules(world, day, &things)
    try await decisions(world, cell, &things)
    return things
  }

  private static func matters(
    _ world: World, _ cell: Actor, _ body: Actor, _ helper: String?, _ subject: String, _ session: String,
    _ things: inout Things
  ) async throws {
    let bytes = Neighbours.paper
    _ = try world.files.keep(bytes)
    let made = try await world.as(World.clerk) { work in
      let voice = NewVoice(organization: cell.organization, name: World.petitioner)
      let matter = try work.openMatter(
        NewMatter(
          kind: .report, subject: subject, title: "Đèn ngõ", words: "Tối om", session: session, voices: [voice]))
      try work.referMatter(
        matter.id, NewReferral(lead: body.organization, support: helper.map { [$0] } ?? []))
      let file = try CheckedFile(
        Form.Upload(field: "files", name: "a.txt", bytes: bytes), work.rules, on: work.today)
      let explanation = try work.save(
        NewExplanation(askedOf: body.organization, question: "Vì sao?", dueOn: work.today), on: matter.id)
      return [
        "matter": matter.id, "vid": try work.voices(of: matter.id)[0].id, "eid": explanation.id,
        "file": try work.attach(file, to: .matter(matter.id)).id,
      ]
    }
    things.ids.merge(made) { _, new in new }
    guard helper != nil else { return }
    let matter = things["matter"]
    things["eid"] = try await world.as(World.front) {
      try $0.askForExplanation(
        matter, NewExplanation(askedOf: body.organization, question: "Vì sao?", dueOn: World.day)
      ).id
    }
  }

  private static func others(
    _ world: World, _ cell: Actor, _ body: Actor, _ helper: String?, _ things: inout Things
  ) async throws {
    let supports = [cell.organization] + (helper.map { [$0] } ?? [])
    let made = try await world.as(World.clerk) { work in
      let assignment = try work.giveAssignment(
        NewAssignment(
          words: "Lắp đèn", lead: body.organization, supports: supports, dueOn: World.day.adding(days: 5)))
      let intake = try work.proposeIntake("Biên bản \(cell.organization)", title: "Biên bản", proposal: [:])
      return ["assignment": assignment.id, "intake": intake]
    }
    things.ids.merge(made) { _, new in new }
    things["deputy"] = try await world.as(World.secretary) { work in
      try work.appointDeputy(
        NewDeputy(
          membership: body.membership, person: cell.person, documentSymbol: "1-TB/ĐU", documentDay: World.day,
          startsOn: World.day, endsOn: World.day.adding(days: 9))
      ).id
    }
    (things["person"], things["organization"]) = (cell.person, body.organization)
    things["membership"] = cell.membership
    things["area"] = try await world.as(World.admin) { work in
      let area = Area(id: work.newID(), name: "Tổ \(cell.organization)", kind: .group, validFrom: work.today)
      try work.addArea(area)
      return area.id
    }
    let (now, ids) = (world.clock.now, world.ids)
    let secret = try await world.database.write { tx in
      try Entrance(tx: tx, now: now, ids: ids).admit(
        Proof(commune: cell.commune, person: cell.person, membership: nil, remember: true), device: "x"
      ).secret
    }
    things["device"] = DeviceRow.handle(of: Secret.hash(secret))
  }

  /// The rules are everybody's: both sides have the same, and each side a decision and a day off of its own.
  private static func rules(_ world: World, _ day: Int, _ things: inout Things) async throws {
    (things["rule"], things["year"]) = (World.answer, "2027")
    let start = World.day.adding(days: -30 + day)
    things["decision"] = try await world.as(World.clerk) { work in
      try work.recordDecision(World.decision(9, from: start, to: start), about: World.answer)
    }
    let off = World.day.adding(days: 40 + day)
    things["day"] = try await world.as(World.admin) { work in
      try work.addDays(
        NewDays(
          from: off, to: off, kind: .closure, name: "Nghỉ tránh bão",
          citation: Citation(document: "Công điện của UBND tỉnh", symbol: "07/CĐ-UBND")))
      return try work.addedDays().first { $0.day == off }?.id ?? ""
    }
  }

  /// A draft of the cell with a comment on it, a vote that is not open yet, a paper of its register.
  private static func decisions(_ world: World, _ cell: Actor, _ things: inout Things) async throws {
    let made = try await world.as(cell) { work in
      let session = try work.scheduleSession(
        NewSession(kind: .thematicMeeting, title: "Chuyên đề", organizer: cell.organization, heldOn: World.day)
      ).id
      let resolution = try work.draftResolution(
        NewResolution(organization: cell.organization, title: "Dự thảo", session: session)
      ).id
      try work.circulateResolution(resolution)
      let vote = try work.prepareVote(
        NewVote(session: session, resolution: resolution, motion: "Thông qua", way: .named, rule: "dl-majority"))
      let amendment = try work.raiseAmendment(
        resolution, NewAmendment(section: .whole, stance: .change, words: "Ngắn hơn"))
      let paper = try work.registerPaper(
        NewPaper(symbol: "01-BC/CB", type: "", issuer: "", subject: "Báo cáo", organization: cell.organization))
      return ["resolution": resolution, "vote": vote.id, "aid": amendment.id, "document": paper.id]
    }
    things.ids.merge(made) { _, new in new }
  }

  /// - Returns: the matter and the dossier that it is in.
  private static func dossier(_ world: World, _ cell: Actor, session: String, sent: Bool) async throws -> (
    String, String
  ) {
    let subject = try await world.subject("lighting")
    return try await world.as(World.clerk) { work in
      let voice = NewVoice(organization: cell.organization)
      let matter = try work.openMatter(
        NewMatter(
          kind: .proposal, subject: subject, title: "Cầu qua suối", words: "Cần cầu", session: session,
          voices: [voice]))
      let dossier = try work.makeDossier(
        NewDossier(addressee: "province", title: "Kiến nghị", request: "Cấp vốn", matters: [matter.id]))
      if sent { try work.sendDossier(dossier.id, due: World.day.adding(days: 30), reason: "hẹn") }
      return (matter.id, dossier.id)
    }
  }

  private static func elsewhere(_ world: World) async throws -> Things {
    let made = try await world.as(OtherCommune.clerk) { work in
      let subject = try work.subjects()[0].id
      var new = NewSession(kind: .dialogue, title: "Đối thoại", organizer: "b-office", heldOn: World.day)
      new.counterparts = ["b-office"]
      let session = try work.scheduleSession(new).id
      let matter = try work.openMatter(
        NewMatter(
          kind: .report, subject: subject, title: "Đèn", words: "Tối", session: session,
          voices: [NewVoice(organization: "b-office")]))
      let assignment = try work.giveAssignment(
        NewAssignment(words: "Lắp đèn", lead: "b-office", dueOn: World.day.adding(days: 5)))
      return [
        "session": session, "matter": matter.id, "mid": matter.id, "assignment": assignment.id,
        "vid": try work.voices(of: matter.id)[0].id,
        "intake": try work.proposeIntake("Biên bản", title: "Biên bản", proposal: [:]),
        "person": OtherCommune.clerk.person, "organization": OtherCommune.clerk.organization,
        "membership": OtherCommune.clerk.membership,
      ]
    }
    return Things(ids: made)
  }
}

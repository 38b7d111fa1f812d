import Foundation
import HTTPTypes
import Rulebook
import Testing

@testable import Civic

@Suite("Papers of decisions") struct DecisionPapersTests {
  private func page(_ address: String, _ world: World, as actor: Actor = Cell.secretary) async throws -> String {
    let browser = try await Browser.of(actor, in: world)
    let page = try await browser.get(address)
    #expect(browser.status == .ok, "\(address)")
    return page
  }

  @Test("a draft says which wording it is; adopted, it has its number, its day, its count and who signs")
  func resolution() async throws {
    let cell = try await Cell(members: 4)
    let session = cell.session
    var text = ResolutionText()
    (text.bases, text.evaluation, text.objectives) = ("Nghị quyết 35-NQ/ĐU", "Còn rác ở đầu hẻm.", "Giữ phố sạch.")
    text.tasks = [.init(words: "Dọn hẻm 12", lead: "cell-1", due: "2026-12-20")]
    text.targets = [.init(name: "Hẻm sạch", measure: "hẻm", present: "3", goal: "5")]
    let wording = text
    let id = try await cell.world.as(Cell.secretary) { work in
      let draft = try work.draftResolution(
        NewResolution(organization: "cell-1", title: "Giữ trật tự đô thị", session: session, text: wording))
      try work.circulateResolution(draft.id)
      return draft.id
    }
    let draft = try await page("/resolutions/\(id)/papers/text", cell.world)
    #expect(draft.contains("DỰ THẢO LẦN 1") && draft.contains("Dọn hẻm 12") && draft.contains("Hẻm sạch"))
    let vote = try await cell.vote(.hands)
    _ = try await cell.close(vote, VoteCount(inFavour: cell.voters.count))
    try await cell.world.as(Cell.secretary) { work in
      let vote = try work.prepareVote(
        NewVote(session: session, resolution: id, motion: "Thông qua", way: .hands, rule: "dl-majority"))
      try work.openVote(vote.id)
      try work.closeVote(vote.id, typed: VoteCount(inFavour: cell.voters.count), countedBy: "")
      try work.adoptResolution(id, reviewOn: nil)
    }
    let adopted = try await page("/resolutions/\(id)/papers/text", cell.world)
    #expect(adopted.contains("Số 01-NQ/CB") && adopted.contains("ngày 20 tháng 11 năm 2026"))
    #expect(!adopted.contains("DỰ THẢO"))
    #expect(adopted.contains("5/5 đảng viên biểu quyết thông qua, đạt 100%"))
    #expect(adopted.contains("BÍ THƯ") && adopted.contains("Phạm Văn Tư"))
    let plan = try await page("/resolutions/\(id)/papers/plan", cell.world)
    #expect(plan.contains("thực hiện Nghị quyết 01-NQ/CB về Giữ trật tự đô thị") && plan.contains("Dọn hẻm 12"))
    let minutes = try await page("/sessions/\(session)/papers/minutes", cell.world)
    #expect(minutes.contains("Thông qua") && minutes.contains("tán thành, cần"))
  }

  @Test(
    "a text bears whoever signed it, a deputy by the deputy's post; a title that signs for nobody is left to the head")
  func signer() async throws {
    let cell = try await Cell(members: 1)
    let signatories = try await cell.world.as(Cell.secretary) { work in
      let body = try work.organization("cell-1")
      return try ["Lê Thị Hoa, Phó Bí thư chi bộ", "Lê Thị Hoa, Đảng viên", "Lê Thị Hoa"].map { name in
        let signature = Signature(membership: "m", name: name, capacity: .deputyOnBehalf)
        return try work.signatory(signature, of: body)
      }
    }
    #expect(signatories == [Signatory(post: "Phó Bí thư", name: "Lê Thị Hoa", deputyFor: "Bí thư"), nil, nil])
  }

  @Test("a guest of a meeting reads its draft, and not the tasks of last month, which were never sent to them")
  func lastMonth() async throws {
    let cell = try await Cell(members: 3)
    let (world, first) = (cell.world, cell.session)
    var text = ResolutionText()
    text.tasks = [.init(words: "Dọn hẻm 12", lead: "cell-1", noDate: "thường xuyên")]
    let wording = text
    let draft = try await world.as(Cell.secretary) { work in
      let last = try work.draftResolution(
        NewResolution(organization: "cell-1", title: "Tháng trước", session: first, text: wording))
      try work.circulateResolution(last.id)
      let vote = try work.prepareVote(
        NewVote(session: first, resolution: last.id, motion: "Thông qua", way: .hands, rule: "dl-majority"))
      try work.openVote(vote.id)
      try work.closeVote(vote.id, typed: VoteCount(inFavour: 4), countedBy: "")
      try work.adoptResolution(last.id, reviewOn: nil)
      var next = NewSession(
        kind: .cellMeeting, title: "Sinh hoạt tháng", organizer: "cell-1", heldOn: World.day.adding(days: 9))
      next.counterparts = ["economy"]
      let session = try work.scheduleSession(next).id
      let new = try work.draftResolution(NewResolution(organization: "cell-1", title: "Tháng này", session: session))
      try work.circulateResolution(new.id)
      return new.id
    }
    let address = "/resolutions/\(draft)/papers/text"
    #expect(try await page(address, world).contains("Dọn hẻm 12"))
    #expect(try await !page(address, world, as: World.economy).contains("Dọn hẻm 12"))
  }

  @Test("minutes of the count have the figures, their whole and what came of it; before the count they are for a pen")
  func minutes() async throws {
    let cell = try await Cell(members: 5)
    let vote = try await cell.vote(.paper)
    let before = try await page("/votes/\(vote)/papers/minutes", cell.world)
    #expect(before.contains("sheet-dots") && !before.contains("83,3%"))
    _ = try await cell.close(
      vote, VoteCount(inFavour: 5, against: 1, issued: 6), by: "Đảng viên 1, Đảng viên 2")
    let after = try await page("/votes/\(vote)/papers/minutes", cell.world)
    #expect(after.contains("83,3%") && after.contains("Đảng viên 1, Trưởng ban") && after.contains("thông qua"))
  }

  @Test("a ballot has no code, no number and no blank twin, whatever is asked for; an election's has the names")
  func ballot() async throws {
    let cell = try await Cell(members: 3)
    let vote = try await cell.vote(.paper)
    for address in ["/votes/\(vote)/papers/ballot", "/votes/\(vote)/papers/ballot?blank=yes"] {
      let ballot = try await page(address, cell.world)
      #expect(ballot.contains("PHIẾU BIỂU QUYẾT") && !ballot.contains("class=\"qr\"") && !ballot.contains("Số "))
    }
    let election = try await cell.vote(.paper, seats: 1, candidates: ["Lê Văn Hùng", "Đỗ Thị Mai"])
    let names = try await page("/votes/\(election)/papers/ballot", cell.world)
    #expect(names.contains("PHIẾU BẦU CỬ") && names.contains("Đỗ Thị Mai") && names.contains("Được bầu 1 trong 2"))
    #expect(try await page("/votes/\(election)/papers", cell.world).contains("Danh sách ứng cử"))
  }

  @Test("residents who met have their own minutes and resolution, with the count of households")
  func residents() async throws {
    let world = try await World()
    let head = World.actor("Phạm Văn Tổ", .cellSecretary, "Tổ trưởng tổ dân phố", "group-1", "Tổ dân phố 1")
    try await world.as(World.admin) { work in
      try work.save(
        Organization(id: "group-1", name: "Tổ dân phố 1", classification: .group, validFrom: work.today))
      try work.save(Person(id: head.person, name: head.personName))
      let post = try work.postID(title: head.postTitle, role: head.role, in: "group-1")
      try work.saveMembership(head.membership, of: head.person, post: post, from: work.today, to: nil)
    }
    let id = try await world.as(head) { work in
      let session = try work.scheduleSession(
        NewSession(kind: .residentsMeeting, title: "Đóng góp làm đường", organizer: "group-1", heldOn: World.day))
      try work.openSession(session.id)
      let vote = try work.prepareVote(
        NewVote(
          session: session.id, motion: "Mỗi hộ 500.000 đồng", way: .households, rule: "gd-threshold-12",
          households: ["Hộ ông A", "Hộ bà B", "Hộ ông C"]))
      try work.openVote(vote.id)
      for voter in try work.voters(of: vote.id).prefix(2) {
        try work.recordVote(vote.id, of: voter.id, .inFavour, way: .meeting)
      }
      try work.closeVote(vote.id, typed: VoteCount(), countedBy: "Phạm Văn Tổ, Bà B")
      return session.id
    }
    let shelf = try await page("/sessions/\(id)/papers", world, as: head)
    #expect(shelf.contains("Nghị quyết của cộng đồng dân cư") && !shelf.contains("papers/minutes\""))
    let minutes = try await page("/sessions/\(id)/minutes", world, as: head)
    #expect(minutes.contains("họp cộng đồng dân cư") && minutes.contains("66,7%"))
    #expect(minutes.contains("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM") && minutes.contains("Phạm Văn Tổ"))
    #expect(minutes.contains("Mỗi hộ 500.000 đồng"))
    let resolution = try await page("/sessions/\(id)/papers/residents-resolution", world, as: head)
    #expect(resolution.contains("Ủy ban nhân dân phường"))
    let vote = try await world.as(head) { try $0.votes(ofSession: id)[0].id }
    let count = try await page("/votes/\(vote)/papers/minutes", world, as: head)
    #expect(count.contains("của cộng đồng dân cư") && count.contains("CHỨNG KIẾN"))
    let sheet = try await page("/votes/\(vote)/papers/opinion-sheet", world, as: head)
    #expect(sheet.contains("PHIẾU LẤY Ý KIẾN") && sheet.contains("sheet-box"))
  }

  @Test("the pack of a briefing has what is late, what falls due and what is new, as its reader may see it")
  func briefing() async throws {
    let neighbours = try await Neighbours()
    let id = try await neighbours.world.as(World.clerk) { work in
      try work.scheduleSession(
        NewSession(kind: .briefing, title: "Giao ban", organizer: "committee", heldOn: World.day)
      ).id
    }
    let pack = try await page("/sessions/\(id)/papers/briefing", neighbours.world, as: World.clerk)
    #expect(pack.contains("TÀI LIỆU GIAO BAN") && pack.contains("Lắp đèn") && pack.contains("Đèn ngõ"))
    #expect(!pack.contains(World.petitioner))
    let sheet = try await page("/sessions/\(id)/papers/briefing?as=csv", neighbours.world, as: World.clerk)
    #expect(sheet.contains(";"))
  }
}

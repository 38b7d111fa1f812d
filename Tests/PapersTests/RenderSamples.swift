import Foundation
import Rulebook
import Testing

@testable import Papers

/// Every form once, for looking at: `PAPERS_OUT=/tmp/papers swift test --filter RenderSamples` writes Word files there.
@Suite("Every form can be made") struct RenderSamples {
  static func all() throws -> [(name: String, paper: Paper)] {
    let stationery = try Samples.stationery()
    let dialogue = Samples.dialogue()
    var thematic = Samples.dialogue(people: 18)
    (thematic.form, thematic.title) = (.thematic, "Sinh hoạt chuyên đề xây dựng tuyến phố văn minh")
    let blank = stationery.blank(
      try stationery.minutes(dialogue.forAPen(), Samples.ward), address: "https://hoiam.anhoa.example/sessions/01f3")
    let blankCell = stationery.blank(
      try stationery.minutes(
        {
          var r = thematic.forAPen(); r.form = .cell; return r
        }(), Samples.cell),
      address: "https://hoiam.anhoa.example/sessions/01f3")
    return [
      ("minutes-dialogue", try stationery.minutes(dialogue, Samples.ward)),
      ("minutes-thematic", try stationery.minutes(thematic, Samples.cell)),
      ("minutes-200", try stationery.minutes(Samples.dialogue(people: 200), Samples.ward)),
      ("minutes-none", try stationery.minutes(Samples.dialogue(opinions: 0), Samples.ward)),
      ("minutes-60-pages", try stationery.minutes(Samples.dialogue(opinions: 420), Samples.ward)),
      ("blank-dialogue", blank), ("blank-cell", blankCell),
      ("notice", try stationery.notice(dialogue, Samples.ward, number: 7, day: Samples.day)),
      ("news", try stationery.news(stationery.newsDraft(dialogue, Samples.ward), on: Samples.day, Samples.ward)),
      ("minutes-long-names", try stationery.minutes(Samples.longNames(), Samples.longName)),
    ] + (try others(stationery))
  }

  private static func others(_ stationery: Stationery) throws -> [(name: String, paper: Paper)] {
    var invitation = InvitationRecord(title: "Đối thoại với cấp ủy năm tổ dân phố", post: "Bí thư")
    (invitation.guest, invitation.time) = ("Chi bộ Tổ dân phố 5", "08 giờ 00, thứ Sáu, ngày 20/11/2026")
    (invitation.place, invitation.signer) = ("Hội trường phường", "Trần Thị Lan")
    invitation.content = ["Báo cáo của năm chi bộ", "Đối thoại, trả lời tại chỗ"]
    var petition = PetitionRecord(
      number: "03/2026", title: "Kiến nghị về nhà văn hóa và phụ cấp", addressee: "Ủy ban nhân dân tỉnh Lâm Đồng",
      madeOn: Samples.day, post: "Bí thư")
    petition.request = "Các nội dung này đã được nêu nhiều lần tại các buổi đối thoại năm 2026."
    petition.dueOn = Day("2026-12-31")
    petition.matters = (1...6).map {
      .init(
        words: "Đề nghị cấp kinh phí sửa nhà văn hóa tổ dân phố \($0), mái dột, không đủ chỗ họp.",
        field: "Cơ sở vật chất", voices: $0 * 2, units: "Chi bộ Tổ dân phố \($0) (2)")
    }
    var letter = LetterRecord(
      number: "12/2026", words: "Đèn ngõ 12 hỏng ba tháng.", raisedOn: Samples.day, post: "Trưởng phòng")
    letter.addressees = ["Chi bộ Tổ dân phố 5", "Tổ dân phố 5"]
    letter.answer = "Đơn vị đã khảo sát ngày 22/11/2026, sẽ thay 04 bóng đèn."
    letter.promisedOn = Day("2026-12-05")
    letter.field = "Chiếu sáng"
    var plan = PlanRecord(title: "tổ chức đối thoại năm 2026", madeOn: Samples.day, post: "Bí thư")
    plan.grounds = ["Căn cứ Quy chế làm việc của Đảng ủy", "Xét đề nghị của Văn phòng Đảng ủy"]
    plan.aims = ["Nắm tình hình, giải quyết kịp thời ý kiến từ cơ sở."]
    plan.steps = [.init("Gửi giấy mời", lead: "Văn phòng", time: "15/11/2026")]
    return [
      ("invitation", try stationery.invitation(invitation, Samples.ward, day: Samples.day)),
      ("plan", try stationery.plan(plan, Samples.ward, day: nil)),
      ("petition", try stationery.petition(petition, Samples.ward, day: Samples.day)),
      ("answer", try stationery.answer(letter, Samples.people, day: Samples.day)),
      ("transfer", try stationery.transfer(letter, Samples.people, day: nil)),
      (
        "petition-blank",
        stationery.blank(
          try stationery.petition(petition.forAPen(), Samples.ward, day: nil),
          address: "https://hoiam.example/dossiers/1")
      ),
      ("plan-session", try stationery.plan(for: Samples.dialogue(), Samples.ward, blank: false)),
      ("plan-blank", try stationery.plan(for: Samples.dialogue(), Samples.ward, blank: true)),
      (
        "letterhead",
        try stationery.sample(Samples.people, post: "Trưởng phòng", signer: "Lê Văn Hùng", on: Samples.day)
      ),
    ] + (try decisions(stationery))
  }

  private static func decisions(_ stationery: Stationery) throws -> [(name: String, paper: Paper)] {
    var resolution = ResolutionRecord(
      .thematic, number: 3, title: "xây dựng tuyến phố văn minh, đô thị", adoptedOn: Samples.day)
    resolution.grounds = ["Căn cứ Đề án 11-ĐA/TU", "Căn cứ Nghị quyết 35-NQ/ĐU"]
    resolution.turnout = .init(total: 49, present: 45, absent: 4)
    (resolution.chair, resolution.secretary, resolution.signer) = ("Lê Văn Hùng", "Đỗ Thị Mai", "Lê Văn Hùng")
    resolution.assessment = ["Tuyến phố còn rác, biển hiệu lộn xộn."]
    resolution.goals = [.init("Hộ cam kết không lấn chiếm", unit: "%", now: "62", goal: "100", due: "Quý I/2027")]
    resolution.tasks = (1...9).map {
      .init("Nhiệm vụ số \($0) của nghị quyết.", who: "Đồng chí Mai", due: "31/12/2026")
    }
    resolution.votes = .init(inFavour: 45, base: 45)
    var vote = VoteRecord(title: "bầu bí thư chi bộ", heldOn: Samples.day)
    (vote.called, vote.present, vote.issued, vote.returned, vote.valid, vote.invalid) = (49, 45, 45, 45, 44, 1)
    vote.board = ["Đỗ Thị Mai", "Phạm Văn Sơn", "Võ Thị Ngọc"]
    vote.options = [.init("Lê Văn Hùng", votes: 41), .init("Trần Thị Ánh", votes: 3)]
    vote.elected = ["Lê Văn Hùng"]
    var households = VoteRecord(title: "mức đóng góp làm đường ngõ 12", heldOn: Samples.day)
    (households.isOfHouseholds, households.called, households.present) = (true, 120, 101)
    households.options = [.init("Đồng ý", votes: 95), .init("Không đồng ý", votes: 6)]
    var draft = resolution
    (draft.kind, draft.draft, draft.number, draft.turnout) = (.ordinary, 2, nil, nil)
    draft.last = [.init("Vệ sinh ngõ 12", before: "Hạn 15/10/2026", result: "Đã xong")]
    draft.objectives = ["Xây dựng tuyến phố sáng, xanh, sạch, đẹp."]
    var report = ReportRecord(title: "kết quả công tác 6 tháng đầu năm 2026", madeOn: Samples.day, post: "Bí thư")
    report.targets = [.init("Thu ngân sách", unit: "triệu đồng", plan: 1_500_000, done: 1_269_000.5, last: 1_175_000)]
    report.results = [.init("Thực hiện nhiệm vụ chính trị", ["Thu ngân sách đạt 84,6% kế hoạch."])]
    var residents = ResidentsRecord(
      title: "mức đóng góp làm đường ngõ 12", heldOn: Samples.day, commune: "phường An Hòa")
    (residents.households, residents.represented, residents.yes, residents.no) = (120, 101, 95, 6)
    return [
      ("resolution", try stationery.resolution(resolution, Samples.cell)),
      ("vote-minutes", try stationery.voteMinutes(vote, Samples.cell)),
      (
        "ballot",
        try stationery.ballot(
          "bầu bí thư chi bộ", questions: ["Lê Văn Hùng", "Trần Thị Ánh"], on: Samples.day, Samples.cell)
      ),
      ("report", try stationery.report(report, Samples.ward, number: 21, day: Samples.day)),
      ("report-month", try stationery.report(Samples.month(), Samples.ward, day: nil)),
      ("report-blank", try stationery.report(Samples.month().forAPen(), Samples.ward, day: nil)),
      ("resolution-draft", try stationery.resolution(draft, Samples.cell)),
      ("resolution-blank", try stationery.resolution(resolution.forAPen(), Samples.cell)),
      ("plan-resolution", try stationery.plan(carryingOut: resolution, symbol: "03-NQ/CB", Samples.cell)),
      ("vote-blank", try stationery.voteMinutes(vote.forAPen(), Samples.cell)),
      ("vote-households", try stationery.voteMinutes(households, Samples.group)),
      (
        "election-ballot",
        try stationery.electionBallot(
          "bầu chi ủy", candidates: ["Lê Văn Hùng", "Trần Thị Ánh", "Đỗ Thị Mai"], seats: 2, on: Samples.day,
          Samples.cell)
      ),
      (
        "candidates",
        try stationery.candidateList("tổ trưởng tổ dân phố 5", names: ["Lê Văn Hùng"], on: Samples.day, Samples.group)
      ),
      ("residents-minutes", try stationery.residentsMinutes(residents.forAPen(), Samples.group)),
      (
        "briefing-blank",
        try stationery.briefing(on: Samples.day, late: [], due: [], fresh: [], Samples.ward, forAPen: true)
      ),
      ("residents", try stationery.residentsResolution(residents, Samples.group)),
      (
        "opinion-sheet",
        try stationery.opinionSheet(
          "làm đường ngõ 12", content: ["Mỗi hộ góp 500.000 đồng."], choices: ["Đồng ý", "Không đồng ý"],
          until: Samples.day, Samples.group)
      ),
      (
        "register",
        try stationery.register(
          .outgoing, from: Day("2026-01-01")!, to: Samples.day,
          rows: (1...40).map {
            [
              "\($0)-TB/ĐU", "05/01/2026", "Thông báo kết luận số \($0)", "Trần Thị Lan", "Các chi bộ", "VP", "12",
              "05/01/2026",
            ]
          }, Samples.ward)
      ),
      (
        "briefing",
        try stationery.briefing(
          on: Samples.day,
          late: [.init(number: "12/2026", words: "Sửa đèn", lead: "Phòng KT", due: Samples.day, state: "Quá hạn")],
          due: [], fresh: [], Samples.ward)
      ),
    ]
  }

  @Test("every form becomes a Word file and a page")
  func everyForm() throws {
    let stationery = try Samples.stationery()
    for (name, paper) in try Self.all() {
      let bytes = try paper.docx(stationery.widths)
      #expect(bytes.starts(with: [0x50, 0x4B]), "\(name)")
      #expect(try !paper.page().text.contains("{"), "\(name) has an unfilled place")
      guard let folder = ProcessInfo.processInfo.environment["PAPERS_OUT"] else { continue }
      try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
      try Data(bytes).write(to: URL(filePath: "\(folder)/\(name).docx"))
    }
  }
}

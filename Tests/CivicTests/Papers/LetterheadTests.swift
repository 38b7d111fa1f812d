import Foundation
import HTTPTypes
import Papers
import Rulebook
import Testing

@testable import Civic

@Suite("How a body's papers name it") struct LetterheadTests {
  private let fields: KeyValuePairs = [
    "parent_line": "Đảng ủy phường An Hòa", "signature_line": "Chi ủy", "symbol": "CBTDP1", "spelling": "mark_last",
  ]

  @Test("what the secretary of a cell decides stands on every paper of the cell, and in its history")
  func setByCell() async throws {
    let neighbours = try await Neighbours()
    let browser = try await Browser.of(World.cell1, in: neighbours.world)
    let resolution = "/resolutions/\(neighbours.near["resolution"])/papers/text"
    let before = try await browser.get(resolution)
    #expect(before.contains("ĐẢNG BỘ PHƯỜNG AN HÒA") && before.contains("T/M CHI BỘ"))
    #expect(try await browser.get("/organizations/cell-1").contains("/organizations/cell-1/letterhead"))
    try await browser.get("/organizations/cell-1/letterhead")
    let page = try await browser.post("/organizations/cell-1/letterhead", fields)
    #expect(page.contains("ĐẢNG UỶ PHƯỜNG AN HÒA") && page.contains("T/M CHI UỶ"), "the sample shows it at once")
    let after = try await browser.get(resolution)
    #expect(after.contains("ĐẢNG UỶ PHƯỜNG AN HÒA") && after.contains("T/M CHI UỶ") && after.contains("-NQ/CBTDP1"))
    let events = try await neighbours.world.as(World.clerk) { try $0.timeline(of: .organization("cell-1")) }
    #expect(events.contains { $0.kind == .letterheadSet })
  }

  @Test("a hyphen prints no line above, and lets the signer sign in the own name")
  func nothing() async throws {
    let neighbours = try await Neighbours()
    let browser = try await Browser.of(World.clerk, in: neighbours.world)
    try await browser.get("/organizations/cell-1/letterhead")
    let page = try await browser.post(
      "/organizations/cell-1/letterhead",
      ["parent_line": "-", "signature_line": "-", "symbol": "", "spelling": "as_stored"])
    #expect(!page.contains("ĐẢNG BỘ PHƯỜNG AN HÒA") && !page.contains("T/M"))
    #expect(page.contains("CHI BỘ TỔ DÂN PHỐ 1"))
  }

  @Test("it is the office's and the administrator's for every body, a cell's secretary's for the own, nobody else's")
  func whoMay() async throws {
    let neighbours = try await Neighbours()
    let cases: [(Actor, HTTPResponse.Status)] = [
      (World.clerk, .ok), (World.admin, .ok), (World.cell1, .ok), (World.cell2, .conflict),
      (World.economy, .conflict), (World.province, .notFound),
    ]
    for (actor, status) in cases {
      let browser = try await Browser.of(actor, in: neighbours.world)
      try await browser.get("/organizations/cell-1/letterhead")
      #expect(browser.status == status, "\(actor.role)")
      try await browser.post("/organizations/cell-1/letterhead", fields)
      #expect((browser.status == .ok) == (status == .ok), "\(actor.role)")
    }
  }

  @Test("the head of a body signs; where a deputy chaired, the deputy; where nobody is known, the post alone")
  func signatories() async throws {
    let world = try await World()
    let (head, none) = try await world.as(World.clerk) { work in
      (
        try work.signatory(of: work.organization("committee")),
        try work.signatory(of: work.organization("office"))
      )
    }
    #expect(head == Signatory(post: "Bí thư", name: "Trần Thị Lan"))
    #expect(none == Signatory(post: "Chánh Văn phòng"))
    let deputy = try await world.as(World.admin) { work in
      try work.addPerson(Person(id: "p-sau", name: "Võ Đình Phúc"))
      let id = try work.startMembership(
        of: "p-sau", in: "committee", title: "Phó Bí thư Thường trực Đảng ủy", role: .leader, from: World.day)
      return try work.signatory(of: work.organization("committee"), chair: id)
    }
    #expect(deputy == Signatory(post: "Phó Bí thư", name: "Võ Đình Phúc", deputyFor: "Bí thư"))
  }
}

@Suite("The news item of a session") struct NewsTests {
  @Test("is proposed by the program, written by the office, marked as a draft, and proposed anew once it is dropped")
  func life() async throws {
    let neighbours = try await Neighbours()
    let browser = try await Browser.of(World.clerk, in: neighbours.world)
    let session = "/sessions/\(neighbours.near["session"])"
    let proposed = try await browser.get("\(session)/news")
    #expect(proposed.contains("1 ý kiến đã được nêu") && proposed.contains("Bản nháp"))
    let paper = try await browser.post(
      "\(session)/news",
      [
        "headline": "Nghe dân nói", "lead": "Sáng 20/11, phường đối thoại.", "opinions": "",
        "conclusion": "Trả lời đúng hẹn.",
      ])
    #expect(browser.address == "\(session)/papers/news")
    #expect(paper.contains("TIN (BẢN NHÁP)") && paper.contains("Nghe dân nói") && paper.contains("Trả lời đúng hẹn."))
    #expect(!paper.contains("1 ý kiến đã được nêu"))
    try await browser.get("\(session)/news")
    let again = try await browser.post("\(session)/news/removal")
    #expect(again.contains("1 ý kiến đã được nêu"))
  }

  @Test("it may not name who raised a matter, and says so at the field")
  func noNames() async throws {
    let neighbours = try await Neighbours()
    let session = "/sessions/\(neighbours.near["session"])"
    let id = neighbours.near["session"]
    let browser = try await Browser.of(World.clerk, in: neighbours.world)
    try await browser.get("\(session)/news")
    let page = try await browser.post(
      "\(session)/news",
      ["headline": "Tin", "lead": "\(World.petitioner) nêu ý kiến.", "opinions": "", "conclusion": ""])
    #expect(browser.status == .unprocessableContent)
    #expect(page.contains("id=\"f-lead\"") && page.contains("nêu ý kiến."), "nothing that was typed is lost")
    #expect(try await neighbours.world.as(World.clerk) { try $0.newsItem(of: id) } == nil)
  }

  @Test("a unit that was invited reads the item and does not write it")
  func whoMay() async throws {
    let neighbours = try await Neighbours()
    let browser = try await Browser.of(World.cell1, in: neighbours.world)
    let session = "/sessions/\(neighbours.near["session"])"
    try await browser.get("\(session)/news")
    #expect(browser.status == .conflict)
    #expect(!(try await browser.get("\(session)/papers")).contains("\(session)/news\""))
    try await browser.get("\(session)/papers/news")
    #expect(browser.status == .ok)
  }
}

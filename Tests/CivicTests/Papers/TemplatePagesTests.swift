import Foundation
import HTTPTypes
import Papers
import Testing

@testable import Civic

@Suite("An office's own forms, on the site") struct TemplatePagesTests {
  /// A Word file of ours, with its title replaced by fields: what an office would send after editing one.
  private func form(_ words: String) throws -> [UInt8] {
    let stationery = try Stationery.shipped()
    let office = Office(family: .party, name: "Chi bộ", place: "An Hòa", symbol: "CB")
    let record = SessionRecord(form: .cell, title: words, heldOn: World.day)
    return try stationery.minutes(record, office).docx(stationery.widths)
  }

  @Test("the office sends a form, and the Word file of a session follows it until it is dropped")
  func sendsAndDrops() async throws {
    let neighbours = try await Neighbours()
    let browser = try await Browser.of(World.clerk, in: neighbours.world)
    let address = "/sessions/\(neighbours.near["session"])/papers/minutes?as=docx"
    try await browser.get(address)
    let ours = browser.page
    try await browser.get("/templates")
    let file = (name: "mau.docx", bytes: try form("{{tieu_de}} tại {{dia_diem}}"))
    try await browser.upload("/templates", ["kind": "minutes"], file: file, as: "files")
    #expect(browser.page.contains("mau.docx"))
    try await browser.get(address)
    #expect(browser.status == .ok && browser.page.hasPrefix("PK") && browser.page != ours)
    try await browser.get("/templates")
    try await browser.post("/templates/removal", ["kind": "minutes"])
    try await browser.get(address)
    #expect(browser.page == ours)
    let leader = try await Browser.of(World.secretary, in: neighbours.world)
    #expect(try await leader.get("/history").contains("thôi dùng mẫu riêng mau.docx"))
    try await browser.get("/templates")
    try await browser.post("/templates/removal", ["kind": "minutes"])
    #expect(browser.status == .notFound, "there is none any more")
  }

  @Test("unknown fields are named all at once, and nothing is kept")
  func unknown() async throws {
    let neighbours = try await Neighbours()
    let browser = try await Browser.of(World.clerk, in: neighbours.world)
    try await browser.get("/templates")
    let bytes = try form("{{sai}} {{khong_co}} {{tieu_de}}")
    try await browser.upload("/templates", ["kind": "minutes"], file: (name: "mau.docx", bytes: bytes), as: "files")
    #expect(browser.status == .unprocessableContent)
    #expect(browser.page.contains("sai, khong_co."))
    #expect(!browser.page.contains("mau.docx"))
  }

  @Test("only the office and the administrator keep forms")
  func whoMay() async throws {
    let neighbours = try await Neighbours()
    for actor in [World.cell1, World.economy, World.secretary, World.province] {
      let browser = try await Browser.of(actor, in: neighbours.world)
      try await browser.get("/templates")
      #expect(browser.status == .conflict, "\(actor.role)")
    }
  }
}

import Foundation
import HTTPTypes
import Testing

@testable import Civic

@Suite("Papers of records") struct PaperPagesTests {
  private func isDocx(_ browser: Browser) -> Bool {
    browser.status == .ok && browser.headers[.contentType] == FileType.docx.mediaType && browser.page.hasPrefix("PK")
  }

  @Test("whoever may see a session gets its papers to print, and as Word files with a name of their own")
  func sessionPapers() async throws {
    let neighbours = try await Neighbours()
    let browser = try await Browser.of(World.cell1, in: neighbours.world)
    let session = "/sessions/\(neighbours.near["session"])/papers"
    for paper in SessionPaper.allCases {
      try await browser.get("\(session)/\(paper.rawValue)")
      #expect(browser.status == .ok && browser.page.contains("class=\"sheet\""), "\(paper)")
      try await browser.get("\(session)/\(paper.rawValue)?as=docx")
      #expect(isDocx(browser), "\(paper)")
      #expect(browser.headers[.contentDisposition]?.contains("\(paper.rawValue)-2026-11-20.docx") == true)
    }
  }

  @Test("a cell that was not invited finds neither the list of papers nor a paper nor a file")
  func notInvited() async throws {
    let neighbours = try await Neighbours()
    let browser = try await Browser.of(World.cell2, in: neighbours.world)
    let session = "/sessions/\(neighbours.near["session"])/papers"
    for address in [
      session, "\(session)/minutes", "\(session)/minutes?as=docx", "\(session)/minutes?blank=yes",
      "\(session)/minutes?as=pdf",
    ] {
      try await browser.get(address)
      #expect(browser.status == .notFound, "\(address)")
    }
  }

  @Test("the blank sheet says nothing of what was said, and its code leads back to the record")
  func blank() async throws {
    let neighbours = try await Neighbours()
    let browser = try await Browser.of(World.clerk, in: neighbours.world)
    let address = "/sessions/\(neighbours.near["session"])"
    try await browser.get("\(address)/papers/minutes")
    #expect(browser.page.contains("Ngõ tối"))
    try await browser.get("\(address)/papers/minutes?blank=yes")
    #expect(!browser.page.contains("Ngõ tối"))
    #expect(browser.page.contains("class=\"qr\"") && browser.page.contains("http://"))
    #expect(browser.page.contains("\(address)<"), "the address stands beside the code")
  }

  @Test("minutes are bound from the page that is asked for; what is no page is said where it was typed")
  func binding() async throws {
    let neighbours = try await Neighbours()
    let browser = try await Browser.of(World.clerk, in: neighbours.world)
    let address = "/sessions/\(neighbours.near["session"])/papers/minutes"
    let bound = try await browser.get("\(address)?page=13")
    #expect(bound.contains("sheet sheet-bound") && bound.contains("\(address)?page=13&amp;as=docx"))
    #expect(bound.contains("value=\"13\""))
    for typed in ["0", "1000", "mười"] {
      let page = try await browser.get("\(address)?page=\(typed)")
      #expect(page.contains("Hãy ghi một số từ 1 đến 999.") && page.contains("value=\"\(typed)\""))
      #expect(!page.contains("sheet-bound") && !page.contains("page=\(typed)&amp;as"))
    }
    #expect(try await browser.get("\(address)?page=14").contains("Hãy ghi 15."))
    #expect(try await !browser.get("\(address)?blank=yes").contains("sheet-bound"))
    let notice = try await browser.get("/sessions/\(neighbours.near["session"])/papers/notice?page=13")
    #expect(!notice.contains("sheet-bound") && !notice.contains("name=\"page\""))
  }

  @Test("no paper and no list names who raised a matter, whoever asks")
  func noNames() async throws {
    let neighbours = try await Neighbours()
    let (matter, dossier) = (neighbours.near["matter"], neighbours.near["dossier"])
    let addresses =
      MatterPaper.allCases.map { "/matters/\(matter)/papers/\($0.rawValue)" } + ["/dossiers/\(dossier)/papers/petition"]
      + SheetOfList.allCases.map { "/lists/\($0.rawValue)?as=csv" }
    for actor in [World.clerk, World.cell1, World.economy, World.secretary] {
      let browser = try await Browser.of(actor, in: neighbours.world)
      for address in addresses {
        try await browser.get(address)
        #expect([.ok, .notFound].contains(browser.status), "\(address)")
        #expect(!browser.page.contains(World.petitioner), "\(address) as \(actor.role)")
      }
    }
  }

  @Test("an answer is addressed to all units for the office, to its own for a unit")
  func addressees() async throws {
    let neighbours = try await Neighbours()
    let address = "/matters/\(neighbours.near["matter"])/papers/answer"
    let browser = try await Browser.of(World.clerk, in: neighbours.world)
    try await browser.get(address)
    #expect(browser.page.contains("Chi bộ tổ dân phố 1"))
    let other = try await Browser.of(World.police, in: neighbours.world)
    try await other.get(address)
    #expect(other.status == .notFound)
  }

  @Test("a denunciation has no letters: it lives on paper only")
  func denunciation() async throws {
    let world = try await World()
    let subject = try await world.subject("lighting")
    let matter = try await world.as(World.clerk) { work in
      try work.openMatter(
        NewMatter(kind: .denunciation, subject: subject, title: "", words: "", paperRef: "TC-03/2026")
      ).id
    }
    let browser = try await Browser.of(World.clerk, in: world)
    try await browser.get("/matters/\(matter)/papers/answer")
    #expect(browser.status == .notFound)
  }

  @Test("a list is taken away with the rows that its reader may see, as CSV and as an Excel file")
  func lists() async throws {
    let neighbours = try await Neighbours()
    let clerk = try await Browser.of(World.clerk, in: neighbours.world)
    try await clerk.get("/lists/matters?as=csv")
    let all = clerk.page.split(separator: "\r\n").count
    #expect(clerk.headers[.contentType] == "text/csv; charset=utf-8")
    let cell = try await Browser.of(World.cell1, in: neighbours.world)
    try await cell.get("/lists/matters?as=csv")
    #expect(cell.page.split(separator: "\r\n").count < all)
    try await clerk.get("/lists/matters?as=xlsx")
    #expect(clerk.page.hasPrefix("PK") && clerk.headers[.contentType] == FileType.xlsx.mediaType)
  }
}

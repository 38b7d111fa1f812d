import Testing

@testable import Civic

@Suite("Correcting the directory") struct CorrectionTests {
  @Test("a misspelt name and an old number are corrected, and found by the new name")
  func person() async throws {
    let world = try await World()
    let browser = try await Browser.of(World.clerk, in: world)
    let address = "/people/\(World.cell1.person)"
    #expect(try await browser.get(address).contains("\(address)/edit"))
    #expect(try await browser.get("\(address)/edit").contains("value=\"Phạm Văn Tư\""))
    try await browser.post(address, ["name": "Phạm Văn Từ", "phone": "12"])
    #expect(browser.status == .unprocessableContent && browser.page.contains("Phạm Văn Từ"))
    try await browser.post(address, ["name": "Phạm Văn Từ", "phone": "0912 000 999", "birth_year": "1961"])
    #expect(browser.address == address && browser.page.contains("0912 000 999"))
    #expect(try await browser.get("/people?q=tu").contains("Phạm Văn Từ"))
    #expect(try await browser.get(address).contains("Nguyễn Văn Minh sửa thông tin của Phạm Văn Từ"))
  }

  @Test("a cell corrects nobody")
  func notYours() async throws {
    let browser = try await Browser.of(World.cell1, in: try await World())
    try await browser.post("/people/\(World.cell2.person)", ["name": "X"])
    #expect(browser.status == .conflict)
  }

  @Test("an area that is no longer used leaves the list; one that holds others does not")
  func area() async throws {
    let world = try await World()
    try await world.as(World.clerk) { work in
      try work.addArea(Area(id: "old", name: "Xã cũ", kind: .formerCommune, validFrom: World.day))
      try work.addArea(Area(id: "group", name: "Tổ 9", kind: .group, parent: "old", validFrom: World.day))
    }
    let browser = try await Browser.of(World.clerk, in: world)
    try await browser.post("/areas/old/ending")
    #expect(browser.status == .conflict && browser.page.contains("Tổ 9"))
    try await browser.post("/areas/group/ending")
    try await browser.post("/areas/old/ending")
    #expect(browser.status == .ok && !browser.page.contains("Xã cũ"))
  }
}

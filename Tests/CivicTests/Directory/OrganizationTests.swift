import Rulebook
import Testing

@testable import Civic

@Suite("The directory: bodies") struct OrganizationTests {
  @Test("a body is found by a few letters without marks")
  func find() async throws {
    let office = try await Browser.of(World.cell1, in: try await World())
    let page = try await office.get("/organizations?q=kinh+te")
    #expect(page.contains("Phòng Kinh tế, Hạ tầng và Đô thị phường An Hòa"))
    #expect(!page.contains("Công an phường An Hòa"))
  }

  @Test("the list is narrowed by class")
  func byClass() async throws {
    let page = try await Browser.of(World.clerk, in: try await World()).get("/organizations?class=cell")
    #expect(page.contains("Chi bộ tổ dân phố 2"))
    #expect(!page.contains("/organizations/police"))
  }

  @Test(
    "to the level above the directory does not exist",
    arguments: ["/organizations", "/people", "/areas", "/people/p-phamvantu"])
  func province(path: String) async throws {
    let browser = try await Browser.of(World.province, in: try await World())
    try await browser.get(path)
    #expect(browser.status == .notFound)
  }

  @Test("telephone numbers are shown to the office, the leaders and the administrator only")
  func phones() async throws {
    let world = try await World()
    try await world.as(World.clerk) { work in
      try work.save(Person(id: "p-1", name: "Võ Văn Ba", phone: "0905 111 222"))
      try work.startMembership(of: "p-1", in: "cell-1", title: "Đảng viên", role: .member, from: World.day)
    }
    for actor in [World.clerk, World.secretary, World.admin, World.cell1, World.economy, World.front] {
      let browser = try await Browser.of(actor, in: world)
      let sees = [.clerk, .leader, .admin].contains(actor.role)
      for path in ["/people", "/people/p-1", "/organizations/cell-1"] {
        let page = try await browser.get(path)
        #expect(page.contains("Võ Văn Ba"))
        #expect(page.contains("0905 111 222") == sees, "\(actor.role) at \(path)")
      }
    }
  }

  @Test("a new body is added, and the form keeps what was typed when something is wrong")
  func add() async throws {
    let browser = try await Browser.of(World.clerk, in: try await World())
    try await browser.get("/organizations/new")
    let again = try await browser.post(
      "/organizations",
      [
        "name": "Chi bộ Bàu Sen", "classification": "cell", "valid_from": "31/02/2026", "phone": "abc",
        "cluster": "Cụm Bắc",
      ])
    #expect(browser.status == .unprocessableContent)
    #expect(again.contains("Không có ngày “31/02/2026”") && again.contains("số điện thoại “abc”"))
    #expect(again.contains("value=\"Chi bộ Bàu Sen\"") && again.contains("value=\"Cụm Bắc\""))
    let page = try await browser.post(
      "/organizations",
      ["name": "Chi bộ Bàu Sen", "classification": "cell", "valid_from": "1/11/2026", "parent": "committee"])
    #expect(page.contains("<h1>Chi bộ Bàu Sen</h1>"))
    #expect(page.contains("Đảng ủy phường An Hòa"))
  }

  @Test("two bodies of one name are refused, with the mend")
  func sameName() async throws {
    let world = try await World()
    let new = Organization(
      id: "x", name: "CÔNG AN phường  An Hoà", classification: .police, validFrom: World.day)
    let problem = await #expect(throws: FormProblem.self) {
      try await world.as(World.clerk) { try $0.addOrganization(new) }
    }
    #expect(problem?.fields.first?.name == "name")
  }

  @Test("a cell secretary does not change the directory")
  func notYours() async throws {
    let browser = try await Browser.of(World.cell1, in: try await World())
    let page = try await browser.post("/areas", ["name": "Tổ dân phố 9", "kind": "group"])
    #expect(browser.status == .conflict)
    #expect(page.contains("Chỉ văn phòng hoặc người quản trị sửa danh bạ"))
  }

  @Test("a body that ends gives its work to its successor, its posts end, and it leaves the list")
  func end() async throws {
    let world = try await World()
    let browser = try await Browser.of(World.clerk, in: world)
    try await browser.get("/organizations/cell-2/ending")
    try await browser.post("/organizations/cell-2/ending", ["ended_on": "31/10/2026", "successor": "cell-1"])
    #expect(browser.status == .ok)
    #expect(try await browser.get("/organizations/cell-1").contains("/organizations/cell-2"))
    #expect(!(try await browser.get("/organizations").contains("/organizations/cell-2")))
    #expect(try await browser.get("/organizations?ended=yes").contains("/organizations/cell-2"))
    let holder = try await world.as(World.clerk) { try $0.membership(World.cell2.membership) }
    #expect(holder.endedOn == Day(year: 2026, month: 10, day: 31))
  }

  @Test("nobody ends the body or the post in which they act")
  func ownDoor() async throws {
    let world = try await World()
    await #expect(throws: Refusal.self) {
      try await world.as(World.clerk) { try $0.endOrganization("office", on: World.day) }
    }
    await #expect(throws: Refusal.self) {
      try await world.as(World.clerk) { try $0.endMembership(World.clerk.membership, on: World.day) }
    }
  }

  @Test("what has ended does not end again, and not before it began")
  func endTwice() throws {
    let start = Day(year: 2026, month: 1, day: 1)!
    var body = Organization(id: "x", name: "x", classification: .cell, validFrom: start)
    #expect(throws: FormProblem.self) { try body.end(on: start.adding(days: -1)) }
    try body.end(on: start)
    #expect(throws: Refusal.self) { try body.end(on: start) }
    #expect(body.stands(on: start) && !body.stands(on: start.adding(days: 1)))
  }

  @Test("a name with a script in it is shown as words")
  func hostile() async throws {
    let world = try await World()
    let browser = try await Browser.of(World.clerk, in: world)
    try await browser.post(
      "/organizations",
      ["name": "<script>alert(1)</script>", "classification": "other", "valid_from": "1/1/2026", "cluster": "\"'><b>"])
    #expect(browser.page.contains("&lt;script&gt;alert(1)"))
    #expect(!browser.page.contains("<script>alert") && !browser.page.contains("'><b>"))
  }

  @Test(
    "the ids of another commune are not found",
    arguments: [
      "/organizations/b-office", "/organizations/b-office/ending", "/organizations/b-office/memberships/new",
      "/people/bp-1", "/people/bp-1/password", "/memberships/bm-1/ending",
    ])
  func otherCommune(path: String) async throws {
    let world = try await World()
    try await OtherCommune.found(in: world)
    let browser = try await Browser.of(World.clerk, in: world)
    try await browser.get(path)
    #expect(browser.status == .notFound)
  }

  @Test("nothing can be done to the things of another commune")
  func otherCommuneDeeds() async throws {
    let world = try await World()
    try await OtherCommune.found(in: world)
    let browser = try await Browser.of(World.admin, in: world)
    let posts: [(String, KeyValuePairs<String, String>)] = [
      ("/people/bp-1/card", [:]), ("/people/bp-1/password", ["user_name": "xuan", "password": "mot hai ba bon"]),
      ("/memberships/bm-1/ending", ["ended_on": "1/11/2026"]),
      ("/organizations/b-office/ending", ["ended_on": "1/11/2026"]),
    ]
    for (path, fields) in posts {
      try await browser.post(path, fields)
      #expect(browser.status == .notFound, "\(path)")
    }
    #expect(!(try await browser.get("/people?q=xuan").contains("Ngô Thị Xuân")))
  }
}

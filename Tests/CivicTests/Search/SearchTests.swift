import Rulebook
import Testing

@testable import Civic

@Suite("Search") struct SearchTests {
  /// Titles of what is found, by kind.
  private func find(_ typed: String, as actor: Actor = World.clerk, in world: World) async throws -> [FoundKind:
    [String]]
  {
    let words = try #require(SearchWords(typed))
    return try await world.as(actor) { work in
      var found: [FoundKind: [String]] = [:]
      for kind in FoundKind.allCases {
        let titles = try work.search(words, kind, page: 1, size: 50).items.map(\.title)
        if !titles.isEmpty { found[kind] = titles }
      }
      return found
    }
  }

  private func add(_ names: String..., to world: World) async throws {
    try await world.as(World.clerk) { work in
      for name in names {
        try work.save(Organization(id: work.newID(), name: name, classification: .other, validFrom: World.day))
      }
    }
  }

  @Test(
    "a body is found however its name is typed",
    arguments: [
      "hoa giai", "hòa giải", "hoà giải", "HOA GIAI", "giai hoa", "hoa giả", "giai ho", "to hoa giai duong",
      "đường hoà",
    ])
  func typed(words: String) async throws {
    let world = try await World()
    try await add("Tổ hoà giải Đường Bờ Hồ", "Tổ vệ sinh", to: world)
    #expect(try await find(words, in: world)[.organization] == ["Tổ hoà giải Đường Bờ Hồ"])
  }

  @Test(
    "nothing is found by words that do not all stand there, or only begin in the middle",
    arguments: ["hoa giai xa", "oa giai", "hoan giai"])
  func notFound(words: String) async throws {
    let world = try await World()
    try await add("Tổ hoà giải Đường Bờ Hồ", to: world)
    #expect(try await find(words, in: world)[.organization] == nil)
  }

  @Test("what has the very marks that were typed comes first")
  func exactFirst() async throws {
    let world = try await World()
    try await add("Đội mạ xanh", "Đội má xanh", "Đội ma xanh", to: world)
    #expect(try await find("má", in: world)[.organization]?.first == "Đội má xanh")
    #expect(try await find("mạ", in: world)[.organization] == ["Đội mạ xanh", "Đội ma xanh", "Đội má xanh"])
  }

  @Test(
    "signs of the search language are only gaps between words",
    arguments: ["\" OR 1", "chi AND bo", "chi*", "NEAR(chi bo)", "words : chi", "-chi", "^chi", "chi'--", "(((", "%_"])
  func hostile(typed: String) async throws {
    let browser = try await Browser.of(World.clerk, in: try await World())
    try await browser.get("/search?q=\(percentEncoded(typed))")
    #expect(browser.status == .ok)
  }

  @Test("what was typed is shown as words, not as markup")
  func script() async throws {
    let world = try await World()
    try await add("<script>bàu</script> \"sen\"", to: world)
    let page = try await Browser.of(World.clerk, in: world).get("/search?q=" + percentEncoded("<script>bau"))
    #expect(
      page.contains("&lt;<mark>script</mark>&gt;<mark>bàu</mark>") && page.contains("value=\"&lt;script&gt;bau\""))
    #expect(!page.contains("<script>bàu"))
  }

  @Test("a changed name is found by the new words and not by the old ones")
  func changed() async throws {
    let world = try await World()
    try await world.as(World.clerk) { work in
      var body = try work.organization("police")
      body.name = "Đồn biên phòng An Hòa"
      try work.save(body)
    }
    #expect(try await find("bien phong", in: world)[.organization] == ["Đồn biên phòng An Hòa"])
    #expect(try await find("cong an phuong", in: world)[.organization] == nil)
  }

  @Test("a body finds only the sessions to which it is invited, and the assignments that it has")
  func visibility() async throws {
    let world = try await World()
    try await world.as(World.clerk) { work in
      var new = NewSession(kind: .dialogue, title: "Đối thoại về rác thải", organizer: "committee", heldOn: World.day)
      new.counterparts = ["cell-1"]
      _ = try work.scheduleSession(new)
      _ = try work.giveAssignment(NewAssignment(words: "Thu gom rác thải ven hồ", lead: "economy", dueOn: World.day))
    }
    let both = ["Đối thoại về rác thải", "Thu gom rác thải ven hồ"]
    func titles(_ actor: Actor) async throws -> [String] {
      try await find("rac thai", as: actor, in: world).values.flatMap(\.self).sorted()
    }
    #expect(try await titles(World.clerk) == both.sorted())
    #expect(try await titles(World.cell1) == [both[0]])
    #expect(try await titles(World.economy) == [both[1]])
    #expect(try await titles(World.cell2) == [])
    #expect(try await titles(World.province) == [])
    let page = try await Browser.of(World.cell2, in: world).get("/search?q=rac+thai")
    #expect(page.contains("Không tìm thấy") && !page.contains("Đối thoại về"))
  }

  @Test("who raised a matter is not found by name")
  func noVoices() async throws {
    let world = try await World()
    let subject = try await world.subject("environment")
    try await world.as(World.clerk) { work in
      var voice = NewVoice(organization: "cell-1")
      voice.name = "Tạ Thị Bông"
      var new = NewMatter(kind: .opinion, subject: subject, title: "Rác ven hồ", words: "Rác để ba ngày")
      new.voices = [voice]
      _ = try work.openMatter(new)
    }
    #expect(try await find("ta thi bong", in: world).isEmpty)
  }

  @Test("the level above finds no people and no bodies")
  func province() async throws {
    let world = try await World()
    #expect(try await find("chi bo", as: World.province, in: world).isEmpty)
    #expect(try await find("tu", as: World.province, in: world).isEmpty)
  }

  @Test("another commune's things are not found, even where its id begins alike")
  func otherCommune() async throws {
    let world = try await World()
    try await OtherCommune.found(in: world)
    #expect(try await find("xuan", in: world).isEmpty)
    #expect(try await find("van phong", in: world)[.organization] == ["Văn phòng Đảng ủy phường An Hòa"])
    #expect(try await find("xuan", as: OtherCommune.clerk, in: world)[.person] == ["Ngô Thị Xuân"])
  }

  @Test("ten of each kind are shown, and the rest on pages of their own")
  func more() async throws {
    let world = try await World()
    try await world.as(World.clerk) { work in
      for number in 1...61 { try work.save(Person(id: "x-\(number)", name: "Nguyễn Thị Kiểm \(number)")) }
    }
    let browser = try await Browser.of(World.clerk, in: world)
    let first = try await browser.get("/search?q=kiem")
    #expect(first.components(separatedBy: "<mark>Kiểm</mark>").count - 1 == 10)
    #expect(first.contains("/search?q=kiem&amp;kind=person"))
    #expect(try await browser.get("/search?q=kiem&kind=person").components(separatedBy: "<mark>").count - 1 == 50)
    #expect(
      try await browser.get("/search?q=kiem&kind=person&page=2").components(separatedBy: "<mark>").count - 1 == 11)
  }

  @Test("a dossier is found by the office, never by who may not open it")
  func dossiers() async throws {
    let world = try await World()
    try await world.as(World.clerk) { work in
      _ = try work.makeDossier(
        NewDossier(addressee: "province", title: "Kiến nghị về chiếu sáng", request: "Bố trí vốn"))
    }
    for actor in [World.clerk, World.secretary] {
      #expect(try await find("chieu sang", as: actor, in: world)[.dossier] == ["Kiến nghị về chiếu sáng"])
      #expect(try await find("bố trí vốn", as: actor, in: world)[.dossier] != nil)
    }
    for actor in [World.cell1, World.economy, World.front, World.province] {
      #expect(try await find("chieu sang", as: actor, in: world)[.dossier] == nil)
    }
  }

  @Test(
    "an empty question, a word of one sign and a page of letters are all answered", arguments: ["", "   ", "!", "a"])
  func odd(typed: String) async throws {
    let browser = try await Browser.of(World.clerk, in: try await World())
    try await browser.get("/search?q=\(percentEncoded(typed))")
    #expect(browser.status == .ok)
    try await browser.get("/search?q=" + String(repeating: "ab%20", count: 1000))
    #expect(browser.status == .ok)
  }

  @Test(
    "the words found are marked where they stand",
    arguments: [
      ("Tổ hòa giải", ["hoa"], "Tổ <mark>hòa</mark> giải"),
      ("Đường & hồ", ["duong", "h"], "<mark>Đường</mark> &amp; <mark>hồ</mark>"),
      ("không có", ["xa"], "không có"), ("", ["a"], ""),
    ])
  func marks(text: String, words: [String], html: String) { #expect(marked(text, words).text == html) }

  @Test("an excerpt shows the words around the first one found")
  func excerpts() {
    let long = String(repeating: "chữ ", count: 60) + "rác thải " + String(repeating: "khác ", count: 60)
    let short = excerpt(of: long, around: ["rac"])
    #expect(short.hasPrefix("…") && short.hasSuffix("…") && short.contains("rác thải") && short.count < 200)
    #expect(excerpt(of: "không có", around: ["rac"]) == "")
    #expect(holds("Rác thải", ["rac", "th"]) && !holds("Rác thải", ["rac", "ho"]))
  }
}

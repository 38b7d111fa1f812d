import Testing

@testable import SessionReader

/// One example of each rule of `Opinions`, by the name that `--explain` prints.
@Suite("The rules of opinions")
struct OpinionRuleTests {
  private func opinions(_ text: String) -> [Found<String>] {
    SessionReader().read("Sáng 12/5/2026, Đảng ủy phường Hoa Ban tổ chức đối thoại với nhân dân.\n" + text).opinions
  }

  @Test(
    "each takes what people said, under its own name",
    arguments: [
      ("Bà con băn khoăn nhất là bao giờ có nước máy.", "opinion.most-asked", ["bao giờ có nước máy"]),
      ("Người dân có 5 ý kiến về làm đường liên thôn.", "opinion.about", ["làm đường liên thôn"]),
      (
        "Các ý kiến tập trung kiến nghị với cấp ủy những vấn đề liên quan đến giá thuê chợ; nước thải làng nghề.",
        "opinion.topic", ["giá thuê chợ", "nước thải làng nghề"]
      ),
      (
        "Đối với kiến nghị của tổ 4 về sửa nhà văn hóa, phường đang lập dự toán.", "opinion.answered",
        ["sửa nhà văn hóa"]
      ),
      (
        "Hỏi (bà Lê Thị Na, tổ 2): Bao giờ thay nắp cống?\nTrả lời: Trong tháng 6.", "opinion.headed",
        ["Bao giờ thay nắp cống"]
      ),
      (
        "Phường cũng kiến nghị, thành phố tăng thêm một công chức.", "opinion.asked",
        ["thành phố tăng thêm một công chức"]
      ),
      ("Từ thực tế đó, xã xin tỉnh sớm nối cầu Khe Dài.", "opinion.said", ["tỉnh sớm nối cầu Khe Dài"]),
      ("Cũng có ý kiến cho rằng phường cần mở lớp bơi.", "opinion.asked", ["phường cần mở lớp bơi"]),
    ])
  func named(sentence: String, rule: String, words: [String]) {
    #expect(opinions(sentence).map(\.value) == words)
    #expect(Set(opinions(sentence).map(\.rule)) == [rule])
  }

  @Test("two who speak in one sentence say two things")
  func turns() {
    #expect(
      opinions("Các hộ ở chợ đề xuất giảm phí thuê, còn các tổ trưởng thì mong có phụ cấp.").map(\.value)
        == ["giảm phí thuê", "có phụ cấp"])
  }

  @Test("ten thousand who speak in one sentence are ten thousand opinions, and no deep recursion")
  func manyTurns() {
    let turns = String(repeating: ", có người muốn thêm đèn ngõ", count: 10_000)
    #expect(opinions("Có bạn đề nghị mở sân bóng" + turns + ".").count == 10_001)
  }

  @Test("a text that breaks off behind the words that open a topic is read to its end")
  func brokenOff() {
    for end in ["Đối với", "Về", "Các vấn đề", "Đối với kiến nghị", "Về việc"] {
      #expect(SessionReader().read("\u{FFFD}\u{FFFD}. \(end)").opinions.isEmpty)
    }
  }

  @Test("what became of an opinion, and the writer's remark on it, are no part of it")
  func tails() {
    #expect(
      opinions("Cử tri nêu các ý kiến liên quan đến đường sá, chợ tạm và được lãnh đạo phường trả lời.").map(\.value)
        == ["đường sá, chợ tạm"])
    #expect(opinions("Người dân kiến nghị nhiều nội dung thiết thực liên quan đến đời sống dân sinh.").isEmpty)
  }

  @Test("a list with bullets goes on though a stop ends each item")
  func bullets() {
    let text = "Các ý kiến của bà con:\n- Loa hỏng đã lâu.\n- Cầu tre cần gia cố.\n- Mong có thêm thùng rác."
    #expect(opinions(text).count == 3)
  }

  @Test("a difficulty among what people raised stays one of their opinions")
  func difficultyInList() {
    let lead = "Ngày 3/3/2026, UBND xã Suối Mây họp giao ban tháng 2.\n"
    let list = "Có 3 ý kiến phát biểu về các vấn đề: giá điện; những khó khăn trong vay vốn; lịch họp."
    let reading = SessionReader().read(lead + list)
    #expect(reading.opinions.count == 3)
    let about = "Các đảng viên có một số ý kiến đóng góp về khu tái định cư; những bất cập về ranh giới đất."
    #expect(SessionReader().read(lead + about).opinions.count == 2)
    #expect(reading.difficulties.isEmpty)
  }
}

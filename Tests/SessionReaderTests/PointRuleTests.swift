import Testing

@testable import SessionReader

/// Examples of the rules by which difficulties and requests are told from the course of a session.
@Suite("The rules of difficulties and requests")
struct PointRuleTests {
  private func read(_ text: String) -> Reading {
    SessionReader().read("Ngày 3/3/2026, UBND xã Suối Mây tổ chức họp giao ban tháng 2.\n" + text)
  }

  @Test(
    "what is amiss is heard with and without a head word",
    arguments: [
      ("Một trong những khó khăn hiện nay của xã là thiếu công chức địa chính.", ["thiếu công chức địa chính"]),
      ("Việc đi lại vào bản còn gặp nhiều khó khăn.", ["Việc đi lại vào bản còn gặp nhiều khó khăn"]),
      ("Cái vướng ở đây là giá đất chưa được duyệt.", ["giá đất chưa được duyệt"]),
      ("Bên cạnh mặt được, Đoàn cũng chỉ rõ: sổ sách ghi chép sơ sài.", ["sổ sách ghi chép sơ sài"]),
      (
        "Hạn chế gồm:\n- Thu phí mới đạt 60%.\n- Loa thôn hỏng chưa thay.",
        ["Thu phí mới đạt 60%", "Loa thôn hỏng chưa thay"]
      ),
      ("Hội nghị nêu những thuận lợi, khó khăn trong công tác chỉ đạo.", []),
      ("Xã đã tặng quà các hộ gặp khó khăn.", []),
    ])
  func difficulties(text: String, items: [String]) { #expect(read(text).difficulties.map(\.value) == items) }

  @Test(
    "a task is heard from whoever may give one",
    arguments: [
      ("Giao Công an xã trực đêm ở chợ.", ["Giao Công an xã trực đêm ở chợ"]),
      (
        "Ông Lê Văn Ích, Chủ tịch UBND xã dự họp. Ông Ích đề nghị các thôn nạo vét mương.", ["nạo vét mương"]
      ),
      (
        "Chủ tịch UBND xã chỉ đạo:\nCông an xã: tuần tra ban đêm.\nTrạm Y tế: phun hóa chất.",
        ["tuần tra ban đêm", "phun hóa chất"]
      ),
      ("Theo Bí thư Đảng ủy xã, thời gian tới xã cần rà soát hồ sơ cũ.", ["rà soát hồ sơ cũ"]),
      ("Hội nghị thống nhất: lập tổ giúp việc; họp lại vào tháng 4.", ["lập tổ giúp việc", "họp lại vào tháng 4"]),
      (
        "Chủ tịch UBND xã giao thôn Đông họp dân, giao Văn phòng lập dự toán.",
        ["giao thôn Đông họp dân", "giao Văn phòng lập dự toán"]
      ),
    ])
  func requests(text: String, items: [String]) { #expect(read(text).requests.map(\.value) == items) }

  @Test(
    "a promise of the speaker's own side, a vote and an assessment are no tasks",
    arguments: [
      "Chủ tịch UBND xã đề nghị các thôn nạo vét mương; riêng việc vay vốn, xã sẽ tổng hợp báo cáo tỉnh.",
      "Chủ tịch UBND xã kết luận, đề nghị các thôn nạo vét mương.\n2. Hội nghị biểu quyết thông qua: 100% đồng ý.",
      "Chủ tịch UBND xã kết luận:\n1. Các thôn tích cực triển khai vận động. Tuy nhiên, thu phí còn chậm.\n2. Đề nghị các thôn nạo vét mương.",
    ])
  func noTasks(text: String) { #expect(read(text).requests.map(\.value) == ["nạo vét mương"]) }

  @Test("in a cell that its secretary chairs he is heard as a leader")
  func cell() {
    let text = """
      Tối 2/4/2026, Chi bộ thôn Khe Lau sinh hoạt chuyên đề. Đồng chí Vũ Thị Ơn, Bí thư chi bộ chủ trì.
      Bí thư chi bộ đề nghị các đồng chí dọn đường làng vào sáng thứ Bảy.
      """
    #expect(SessionReader().read(text).requests.count == 1)
  }

  @Test(
    "the day and the part of it may be told from the day of publishing",
    arguments: [
      ("Chiều nay", "2026-03-01", PartOfDay.afternoon), ("Chiều qua", "2026-02-28", .afternoon),
      ("Sáng 28.2", "2026-02-28", .morning),
    ])
  func days(words: String, day: String, part: PartOfDay) {
    let text =
      "Xã Suối Mây đối thoại với nông dân\nNgày đăng: 01/03/2026\n\n\(words), UBND xã Suối Mây tổ chức đối thoại với nông dân."
    let reading = SessionReader().read(text)
    #expect(reading.heldOn?.value == day)
    #expect(reading.partOfDay?.value == part)
  }

  @Test(
    "names stand behind titles whatever follows them",
    arguments: [
      ("Bí thư Đảng ủy Phan Hồng Ân trực tiếp giải đáp.", ["Phan Hồng Ân"]),
      ("Phó Chủ tịch Bùi Thu Ất chuẩn bị kịch bản.", ["Bùi Thu Ất"]),
      (
        "Bí thư Đảng ủy xã Võ Thị Ơn và Chủ tịch UBND xã Trịnh Xuân Ích đồng chủ trì.", ["Võ Thị Ơn", "Trịnh Xuân Ích"]
      ),
      ("Cùng dự có đồng chí H' Linh Mlô, Bí thư chi bộ.", ["H' Linh Mlô"]),
    ])
  func people(text: String, names: [String]) { #expect(read(text).participants.map(\.value.name) == names) }

  @Test("a count in words is one; money in a plan is no paper, and a share of votes none")
  func numbers() {
    #expect(read("Mười lăm ý kiến đã được nêu tại hội nghị.").opinionCount?.value == 15)
    let money = read("Việc sửa chợ đã đưa vào kế hoạch 2,6 tỷ đồng.")
    #expect(money.documents.isEmpty)
    #expect(money.figures.map(\.value.value) == [2.6])
    #expect(read("Hội nghị biểu quyết nghị quyết: 100% nhất trí.").vote?.value.percent == 100)
  }
}

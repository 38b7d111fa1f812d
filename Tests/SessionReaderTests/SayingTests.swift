import Testing

@testable import SessionReader

@Suite("What people say")
struct SayingTests {
  private let reader = SessionReader()

  @Test(
    "is heard whatever verb it is told with",
    arguments: [
      ("Bà Lê Thị Na (khu phố 3) phản ánh nước giếng có mùi tanh.", "nước giếng có mùi tanh"),
      (
        "Ông Hoàng Văn Tý, khu phố 5, hỏi khi nào cống đường số 4 được khơi thông.",
        "khi nào cống đường số 4 được khơi thông"
      ),
      ("Nhiều người dân bức xúc về việc xe tải chạy qua xóm ban đêm.", "việc xe tải chạy qua xóm ban đêm"),
      (
        "Theo cử tri Nguyễn Văn Bảy, đoạn kè bờ suối đã sạt nhưng chưa được gia cố.",
        "đoạn kè bờ suối đã sạt nhưng chưa được gia cố"
      ),
      ("Đại diện khu phố 7 nêu: đèn đường tắt cả tháng.", "đèn đường tắt cả tháng"),
    ])
  func verbs(sentence: String, words: String) {
    let text = "Sáng 12/5/2026, Đảng ủy phường Hoa Ban tổ chức đối thoại với nhân dân.\n\(sentence)"
    #expect(reader.read(text).opinions.map(\.value) == [words])
  }

  @Test("in minutes stands behind the speaker's name, and an answer among the opinions is none")
  func minutes() {
    let text = """
      BIÊN BẢN
      Họp tổ dân phố số 9

      Thời gian: 19h30 ngày 03 tháng 3 năm 2026
      Địa điểm: Nhà sinh hoạt cộng đồng tổ dân phố số 9
      Chủ trì: Ông Đặng Văn Kỷ - Tổ trưởng
      Thư ký: Bà Phan Thị Xoan

      I. Ý KIẾN CÁC HỘ
      - Ông Thạch Sươl: Rác tồn 3 ngày không ai thu.
      - Bà Kim Thị Phươl: Ngõ 12 lún, đề nghị phường sửa.
      - Bà Trương Thị Mận, Phó Chủ tịch UBND phường trả lời: phường đã báo công ty môi trường.
      II. BIỂU QUYẾT
      Số hộ tán thành: 41/43 hộ; không tán thành: 02 hộ.
      """
    let reading = reader.read(text)
    #expect(reading.opinions.map(\.value) == ["Rác tồn 3 ngày không ai thu", "Ngõ 12 lún, đề nghị phường sửa"])
    #expect(reading.place?.value == "Nhà sinh hoạt cộng đồng tổ dân phố số 9")
    #expect(reading.heldOn?.value == "2026-03-03")
    #expect(reading.partOfDay?.value == .evening)
    #expect(reading.chair?.value.name == "Đặng Văn Kỷ")
    #expect(reading.vote?.value.votesFor == 41)
    #expect(reading.vote?.value.against == 2)
  }

  @Test("a leader's dictated conclusion is a list of requests, though nobody is named")
  func dictated() {
    let text = """
      Thưa các đồng chí, tôi xin kết luận cuộc giao ban sáng nay như sau. Nhưng khó khăn thì vẫn còn. Kênh N2 bồi lấp \
      chưa nạo vét. Tôi đề nghị mấy việc. Thứ nhất, Phòng Kinh tế rà soát toàn bộ kênh mương. Thứ hai, Công an xã phối \
      hợp các thôn tuần tra đêm.
      """
    let reading = reader.read(text)
    #expect(reading.difficulties.map(\.value) == ["Kênh N2 bồi lấp chưa nạo vét"])
    #expect(
      reading.requests.map(\.value) == [
        "Phòng Kinh tế rà soát toàn bộ kênh mương", "Công an xã phối hợp các thôn tuần tra đêm",
      ])
  }

  @Test("commas part complaints with subjects of their own, and nothing else")
  func complaints() {
    let text = """
      Ngày 3/3/2026, UBND xã Suối Mây tổ chức họp giao ban tháng 2.
      Tuy nhiên, tiến độ giải ngân còn chậm, hồ sơ đất đai tồn đọng nhiều; việc thu gom rác chưa đều, chưa đúng giờ.
      """
    #expect(
      reader.read(text).difficulties.map(\.value) == [
        "tiến độ giải ngân còn chậm", "hồ sơ đất đai tồn đọng nhiều", "việc thu gom rác chưa đều, chưa đúng giờ",
      ])
  }

  @Test("numbers that follow a paper's number are papers, and a name may look like a body's")
  func namesAndNumbers() {
    let text = """
      Ngày 3/3/2026, UBND xã Suối Mây họp triển khai Nghị quyết 57 và 68. Dự họp có đồng chí Võ Trường Anh - Bí thư \
      Đảng ủy xã Mường Tại.
      """
    let reading = reader.read(text)
    #expect(reading.documents.map(\.value.symbol) == ["57", "68"])
    #expect(reading.participants.map(\.value.name) == ["Võ Trường Anh"])
    #expect(reading.participants.map(\.value.titles) == [["Bí thư Đảng ủy xã Mường Tại"]])
  }
}

import Testing

@testable import SessionReader

@Suite("People")
struct PeopleTests {
  private func names(_ text: String) -> [String] {
    SessionReader().read("Ngày 5/3/2026, UBND xã Khe Lau họp. " + text).participants.map(\.value.name)
  }

  @Test(
    "names with titles before or after, in lists, of every people",
    arguments: [
      ("Dự họp có đồng chí Trần Văn Ích – Bí thư Đảng ủy xã.", ["Trần Văn Ích"]),
      ("Chủ tịch UBND xã Khe Lau Lê Thị Ơn phát biểu.", ["Lê Thị Ơn"]),
      (
        "Dự có các đồng chí: Vũ Văn Ất, Bí thư; Mùa A Sính, Phó Bí thư; Bùi Thị Út.",
        ["Vũ Văn Ất", "Mùa A Sính", "Bùi Thị Út"]
      ),
      ("Bà H'Ơn Kpă và ông Y Bhiu Niê cùng dự.", ["H'Ơn Kpă", "Y Bhiu Niê"]),
      ("Đại tá Đỗ Quang Ánh, Chính ủy Bộ CHQS tỉnh dự.", ["Đỗ Quang Ánh"]),
      ("ÔNG HỒ VĂN ỨNG – CHỦ TỊCH UBND XÃ chủ trì.", ["HỒ VĂN ỨNG"]),
    ])
  func found(text: String, expected: [String]) {
    #expect(names(text) == expected)
  }

  @Test(
    "streets, schools, the dead, households and places are nobody who was there",
    arguments: [
      "Đoạn đường Nguyễn Văn Ấm bị ngập.", "Trường THCS Lê Văn Ứng đã sửa xong.", "Đoàn viếng liệt sĩ Trần Thị Ê.",
      "Hộ ông Phạm Văn Ỷ chưa nhận tiền.", "Học tập tư tưởng Hồ Chí Minh.", "Bí thư Đảng ủy phường Trần Ân đã dự.",
      "Ảnh: Nguyễn Văn Ôn",
    ])
  func nobody(text: String) {
    let reading = SessionReader().read(
      "Ngày 5/3/2026, Đảng ủy họp tại phường Trần Ân, xã Khe Lau với các chi bộ.\n" + text)
    #expect(reading.participants.isEmpty)
  }
}

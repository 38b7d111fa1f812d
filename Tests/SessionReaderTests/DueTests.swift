import Testing

@testable import SessionReader

@Suite("By when something is asked")
struct DueTests {
  @Test(
    "is read from the words of the request; without a year it is the next such day",
    arguments: [
      ("sửa đèn đường trước ngày 30/11/2026", "2026-11-30"), ("báo cáo chậm nhất ngày 15/01/2027", "2027-01-15"),
      ("hoàn thành trong tháng 12", "2026-12-31"), ("thu quỹ xong trước 30/4", "2027-04-30"),
      ("nạo vét kênh trong quý I/2027", "2027-03-31"), ("gửi danh sách đến hết ngày 5 tháng 12", "2026-12-05"),
    ])
  func found(words: String, day: String) {
    #expect(SessionReader().due(in: words, heldOn: "2026-11-20")?.day == day)
  }

  @Test(
    "is nothing where no day is named",
    arguments: ["tiếp tục tuyên truyền", "trước mắt rà soát hồ sơ", "trước ngày 31/02/2026"])
  func none(words: String) { #expect(SessionReader().due(in: words, heldOn: "2026-11-20") == nil) }

  @Test("who is asked is kept beside the request")
  func owner() {
    let text = """
      Ngày 3/3/2026, Đảng ủy xã Suối Mây tổ chức giao ban. Kết luận hội nghị, đồng chí Lê Thị Mơ - Bí thư Đảng ủy xã \
      yêu cầu Công an xã tăng cường tuần tra ban đêm.
      """
    let reading = SessionReader().read(text)
    #expect(reading.requests.map(\.value) == ["tăng cường tuần tra ban đêm"])
    #expect(reading.requestOwners.map { $0?.value } == ["Công an xã"])
  }

  @Test("a later task of the same sentence has the owner of its own directive")
  func owners() {
    let text = """
      Ngày 3/3/2026, Đảng ủy xã Suối Mây tổ chức giao ban. Kết luận hội nghị, đồng chí Lê Thị Mơ - Bí thư Đảng ủy xã \
      yêu cầu Công an xã tăng cường tuần tra ban đêm; đề nghị Hội Phụ nữ vận động bà con phân loại rác.
      """
    let reading = SessionReader().read(text)
    #expect(reading.requestOwners.map { $0?.value } == ["Công an xã", "Hội Phụ nữ"])
  }
}

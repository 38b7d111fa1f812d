import Testing

@testable import Civic

@Suite("Noticing names in a text") struct PersonNamesTests {
  private let names: PersonNames
  init() throws { names = try PersonNames.shipped.get() }

  @Test(
    "a name of several words is noticed however it is written",
    arguments: ["Đã gặp bà Nguyễn Thị Tám tại nhà", "nguyễn thị tám đồng ý", "NGUYEN THI TAM", "chị nguyen thi tam."])
  func own(_ text: String) { #expect(names.says(text, "Bà Nguyễn Thị Tám")) }

  @Test(
    "other words are not taken for it",
    arguments: ["Nguyễn Thị Tâm Anh", "Lắp ba tấm biển ở ngõ", "Nguyễn Văn Tám", "thị tám", ""])
  func other(_ text: String) {
    // "Tâm" without marks is "tam", so the first would be noticed if words did not have to stand side by side.
    #expect(names.says(text, "Bà Nguyễn Thị Tám") == text.hasPrefix("Nguyễn Thị Tâm"))
  }

  @Test("one word is only noticed with its marks and the word before it")
  func short() {
    #expect(names.says("Đã báo bà Tám", "Bà Tám"))
    #expect(!names.says("Lắp ba tấm biển", "Bà Tám") && !names.says("Tháng tám", "Bà Tám"))
    #expect(!names.says("Tám", "Tám") && !names.says("gì cũng được", "") && !names.says("ông bà", "Ông"))
  }

  @Test(
    "what has the shape of a name, an address or a number is noticed",
    arguments: [
      "Chuyển hồ sơ của Nguyễn Văn Bình", "nguyen van binh có đơn", "trần thị hoa", "gặp ông Tư", "đồng chí Hùng",
      "số nhà 12", "ở ngõ 3", "gọi 0905 111 222", "CCCD 079123456789", "ở thôn Đông",
    ])
  func shapes(_ text: String) { #expect(names.shape(in: text) != nil) }

  @Test(
    "the words of an office are not",
    arguments: [
      "Chuyển Thanh tra tỉnh theo thẩm quyền", "Đã thụ lý, hạn 30 ngày", "Công an phường An Hòa xác minh",
      "Kết luận số 12/KL",
      "Trả lời ngày 20/11/2026", "Ủy ban Kiểm tra Đảng ủy", "thị trường, thị xã", "Văn bản đã ký",
    ])
  func offices(_ text: String) { #expect(names.shape(in: text) == nil, "\(names.shape(in: text) ?? "")") }
}

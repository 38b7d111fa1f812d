import Foundation
import Testing
import VietnameseText

@Suite("Order of lists")
struct SortingTests {
  /// Each list stands in the order a dictionary or an office would write it.
  static let ordered: [[String]] = [
    ["a", "à", "ả", "ã", "á", "ạ", "ă", "â", "b", "c", "d", "đ", "e", "ê", "g", "o", "ô", "ơ", "u", "ư", "v", "y"],
    ["An", "An Bình", "An Đông", "Ân", "Bến", "Dũng", "dza", "đa"],
    ["Tổ 1", "Tổ 2", "Tổ 02B", "Tổ 10", "Tổ 100", "Tổ dân phố"],
    ["la", "là", "lả", "lã", "lá", "lạ", "lan"],
  ]

  @Test("keys in byte order are the dictionary's order", arguments: ordered)
  func dictionaryOrder(list: [String]) {
    let shuffled = Array(list.reversed())
    #expect(shuffled.sorted { bytes(sortKey($0)).lexicographicallyPrecedes(bytes(sortKey($1))) } == list)
  }

  @Test("NFC, NFD and capitals make no difference")
  func forms() {
    #expect(sortKey("Tổ dân phố") == sortKey("TỔ DÂN PHỐ".decomposedStringWithCanonicalMapping))
    #expect(sortKey("hòa") == sortKey("hoà"))
  }

  @Test("people are listed by given name, then by family name")
  func people() {
    let list = ["Trần Thị An", "Lê Văn Bình", "Nguyễn Văn Bình", "Hà Ngọc Đào", "Y Dung", "Hoàng"]
    let expected = ["Trần Thị An", "Lê Văn Bình", "Nguyễn Văn Bình", "Y Dung", "Hà Ngọc Đào", "Hoàng"]
    #expect(list.sorted { bytes(personSortKey($0)).lexicographicallyPrecedes(bytes(personSortKey($1))) } == expected)
    #expect(personSortKey("  ").isEmpty)
  }

  private func bytes(_ text: String) -> [UInt8] { Array(text.utf8) }
}

import Foundation
import Rulebook

@testable import Papers

/// One invented ward, as in the other tests.
enum Samples {
  static func stationery() throws -> Stationery { try Stationery.shipped() }
  static let day = Day("2026-11-20")!
  static let ward = Office(
    family: .party, parent: "Đảng bộ tỉnh Lâm Đồng", name: "Đảng ủy phường An Hòa", place: "An Hòa", symbol: "ĐU",
    collective: "Đảng ủy")
  static let cell = Office(
    family: .party, parent: "Đảng bộ phường An Hòa", name: "Chi bộ Tổ dân phố 5", place: "An Hòa", symbol: "CB",
    collective: "Chi bộ", isCell: true)
  static let people = Office(
    family: .state, parent: "Ủy ban nhân dân phường An Hòa", name: "Phòng Kinh tế, Hạ tầng và Đô thị", place: "An Hòa",
    symbol: "KTHTĐT")
  static let group = Office(
    family: .state, parent: "Ủy ban nhân dân phường An Hòa", name: "Tổ dân phố 5", place: "An Hòa", symbol: "TDP5")

  /// A dialogue with `people` on its roll and `opinions` said.
  static func dialogue(people: Int = 12, opinions: Int = 4) -> SessionRecord {
    var record = SessionRecord(
      form: .dialogue, title: "Đối thoại với cấp ủy, cán bộ năm tổ dân phố về công tác xây dựng Đảng năm 2026",
      heldOn: day)
    (record.startsAt, record.endsAt, record.place) = ("08 giờ 00", "11 giờ 15", "Hội trường phường An Hòa")
    (record.chair, record.secretary) = ("Trần Thị Lan, Bí thư Đảng ủy", "Nguyễn Văn Minh")
    record.units = (1...5).map { "Chi bộ Tổ dân phố \($0)" }
    record.attendees = (0..<people).map { index in
      SessionRecord.Attendee(
        "Nguyễn Thị Hương \(index + 1)", title: "Phó Bí thư Chi bộ Tổ dân phố \(index % 5 + 1)",
        mark: index % 9 == 8 ? .excused : .present, reason: index % 9 == 8 ? "ốm" : "")
    }
    record.agenda = [
      .init("Báo cáo của năm chi bộ", presenter: "Bí thư các chi bộ", minutes: 45),
      .init("Đối thoại, trả lời tại chỗ", minutes: 120),
    ]
    record.results = "Năm chi bộ đã hoàn thành 14/16 chỉ tiêu; thu ngân sách đạt 84,6% kế hoạch năm."
    record.contributions = (0..<opinions).map { index in
      SessionRecord.Said(
        speaker: "Lê Văn Hùng \(index + 1)", unit: "Chi bộ Tổ dân phố \(index % 5 + 1)",
        words:
          "Đề nghị sửa đèn chiếu sáng ngõ \(index + 1), đường Nguyễn Trãi vì đã hỏng ba tháng, người già đi lại khó.",
        subject: index % 2 == 0 ? "Chiếu sáng" : "Đất đai",
        handling: "Phòng Kinh tế, Hạ tầng và Đô thị khảo sát, sửa xong.", due: Day("2026-12-05"), isAnswered: index == 0
      )
    }
    record.conclusion =
      "Ghi nhận các ý kiến thẳng thắn. Các phòng trả lời đúng hạn, không để ý kiến nào không có hồi âm."
    record.tasks = [
      .init("Sửa đèn chiếu sáng ba ngõ.", lead: "Phòng Kinh tế, Hạ tầng và Đô thị", due: "05/12/2026"),
      .init("Báo cáo kết quả hằng tháng.", lead: "Văn phòng Đảng ủy", due: "thường xuyên"),
    ]
    return record
  }
}

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

  /// The longest name that a body and a session may have, and people with long names and posts.
  static let longName = Office(
    family: .state, parent: "Ủy ban nhân dân phường Nguyễn Nghiêm Quảng Phú Đặc biệt Kiểu mẫu",
    name: "Trung tâm Phục vụ hành chính công và Hỗ trợ doanh nghiệp, hợp tác xã, hộ kinh doanh cá thể trên địa bàn",
    place: "Nguyễn Nghiêm Quảng Phú", symbol: "TTPVHCC&HTDN-HTX-HKD")

  static func longNames() -> SessionRecord {
    var record = dialogue(people: 14, opinions: 3)
    record.title = String(repeating: "về việc sắp xếp, kiện toàn tổ chức sau khi hợp nhất đơn vị hành chính ", count: 4)
    for index in record.attendees.indices {
      record.attendees[index].name = "Công Tằng Tôn Nữ Nguyễn Phước Thùy Trang Nghiêm \(index + 1)"
      record.attendees[index].title = "Phó Chủ tịch kiêm Trưởng ban Thanh tra nhân dân, Tổ trưởng tổ dân phố số 15"
    }
    record.contributions[0].words = String(repeating: "Nghiêngngả", count: 30)
    (record.chair, record.secretary) = (
      "Công Tằng Tôn Nữ Nguyễn Phước Thùy Trang Nghiêm, Chủ tịch", "Y Bhiêng Niê Kđăm"
    )
    return record
  }

  static func month() -> ReportRecord {
    var report = ReportRecord(title: "", madeOn: day, post: "Bí thư")
    (report.span, report.signer) = (.month(1, year: 2026), "Trần Thị Lan")
    var counts = ReportRecord.Counts()
    (counts.people, counts.bodies, counts.opened, counts.answered) = (1_284, 31, 42, 30)
    (counts.openMatters, counts.overdueMatters, counts.given, counts.done) = (12, 2, 9, 5)
    (counts.openTasks, counts.overdueTasks, counts.dossiers, counts.sentUp) = (4, 1, 1, 3)
    counts.sessions = [.init("Sinh hoạt chi bộ", 31), .init("Đối thoại", 1)]
    counts.resolutions = ["05-NQ/ĐU"]
    counts.fields = [.init("Chiếu sáng", 12), .init("Đất đai", 9)]
    counts.coming = [.init("Sửa đèn chiếu sáng ba ngõ", by: day)]
    counts.waiting = [.init("03/2026", "Phụ cấp cán bộ tổ dân phố")]
    report.counts = counts
    return report
  }

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

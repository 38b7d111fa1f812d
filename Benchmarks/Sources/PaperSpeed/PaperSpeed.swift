import Foundation
import Papers
import Rulebook

/// How fast papers and lists are made: 1,000 minutes of three pages as Word files on one core, and a register of 100,000
/// rows as an Excel file. The aims are 5 s and 3 s, within 150 MB.
@main struct PaperSpeed {
  static func main() throws {
    let stationery = try Stationery.shipped()
    let clock = ContinuousClock()
    var bytes = 0
    let minutes = try clock.measure {
      for number in 1...1000 {
        bytes += try stationery.minutes(session(number), office).docx(stationery.widths).count
      }
    }
    let first = processorSeconds()
    print("1000 minutes: \(minutes), \(first) s of the processor, \(bytes / 1000) bytes each")
    let file = FileManager.default.temporaryDirectory.appending(path: "hoiam-speed.xlsx")
    defer { try? FileManager.default.removeItem(at: file) }
    let sheet = try clock.measure { try register.writeXLSX(to: file.path) }
    print("100000 rows of 8 cells: \(sheet), \(processorSeconds() - first) s of the processor")
    print("peak memory: \(peakMegabytes()) MB")
  }

  static let day = Day(number: 20_777)
  static let office = Office(
    family: .party, parent: "Đảng bộ phường An Hòa", name: "Chi bộ Tổ dân phố 5", place: "An Hòa", symbol: "CB",
    collective: "Chi bộ", isCell: true)

  /// Eighteen people, sixteen opinions of three lines: three pages.
  static func session(_ number: Int) -> SessionRecord {
    var record = SessionRecord(form: .dialogue, title: "Đối thoại số \(number)", heldOn: day)
    (record.startsAt, record.endsAt, record.place) = ("08 giờ 00", "11 giờ 15", "Hội trường phường An Hòa")
    (record.chair, record.secretary) = ("Trần Thị Lan, Bí thư Đảng ủy", "Nguyễn Văn Minh")
    record.attendees = (1...18).map { .init("Nguyễn Thị Hương \($0)", title: "Phó Bí thư Chi bộ Tổ dân phố \($0 % 5)") }
    record.contributions = (1...16).map { index in
      .init(
        speaker: "Lê Văn Hùng \(index)", unit: "Chi bộ Tổ dân phố \(index % 5)",
        words: "Đề nghị sửa đèn chiếu sáng ngõ \(index), đường Nguyễn Trãi vì đã hỏng ba tháng, người già đi lại khó.",
        subject: "Chiếu sáng", handling: "Phòng Kinh tế, Hạ tầng và Đô thị khảo sát, sửa xong.", due: day)
    }
    record.conclusion =
      "Ghi nhận các ý kiến thẳng thắn. Các phòng trả lời đúng hạn, không để ý kiến nào không có hồi âm."
    record.tasks = [.init("Sửa đèn chiếu sáng ba ngõ.", lead: "Phòng Kinh tế", due: "05/12/2026")]
    return record
  }

  static let register = Sheet("Sổ", (1...8).map { .init("Cột \($0)", width: 20) }) {
    var number = 0
    return AnyIterator {
      number += 1
      guard number <= 100_000 else { return nil }
      return [
        .text("\(number)/2026"), .day(day), .text("Đề nghị sửa đèn chiếu sáng ngõ \(number)"),
        .text("Chi bộ Tổ dân phố 5"),
        .number(Double(number)), .text("Đang giải quyết"), .empty, .text("Phòng Kinh tế, Hạ tầng và Đô thị"),
      ]
    }
  }

  /// What one core did for us so far: on a machine that others use too, the clock on the wall says little. POSIX counts
  /// in millionths.
  static func processorSeconds() -> Double { Double(clock()) / 1_000_000 }

  /// `VmHWM` of Linux; 0 elsewhere.
  static func peakMegabytes() -> Int {
    let status = (try? String(contentsOfFile: "/proc/self/status", encoding: .utf8)) ?? ""
    let line = status.split(separator: "\n").first { $0.hasPrefix("VmHWM") }
    return (line?.split(separator: " ").compactMap { Int($0) }.first ?? 0) / 1024
  }
}

import Foundation
import Testing

@testable import SessionReader

/// The reader's own samples: invented people and places, one text for each kind of report.
func sample(_ name: String) throws -> String {
  let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "samples")
  return try String(contentsOf: folder.appending(path: name + ".txt"), encoding: .utf8)
}

let sampleNames = ["minutes", "conclusion", "dialogue", "voters", "reception", "supervision", "cell", "briefing"]

@Suite("The samples, end to end")
struct SamplesTests {
  struct Expected: Sendable {
    var sample: String
    var kind: SessionKind
    var heldOn: String?
    var part: PartOfDay?
    var chair: String?
    var participants: [String]
    var requests: Int
    var documents: [String] = []
  }

  static let expected = [
    Expected(
      sample: "minutes", kind: .thematicMeeting, heldOn: "2026-03-04", part: .evening, chair: "Lò Văn Pản",
      participants: ["Lò Văn Pản", "Hà Thị Mến", "Vi Thanh Tùng", "Quàng Thị Ban", "Cầm Bá Thoại"], requests: 3),
    Expected(
      sample: "conclusion", kind: .briefing, heldOn: "2026-05-11", chair: "Trịnh Hoài An",
      participants: ["Trịnh Hoài An", "Mạc Thị Duyên", "Đàm Quốc Bảo", "Phùng Gia Khiêm"], requests: 5,
      documents: ["31/KH-UBND"]),
    Expected(
      sample: "dialogue", kind: .dialogue, heldOn: "2026-03-19", part: .afternoon, chair: "Doãn Thị Hải Yến",
      participants: ["Doãn Thị Hải Yến", "Kiều Công Luận", "Lương Thị Cúc", "Thạch Sa Rin"], requests: 3),
    Expected(
      sample: "voters", kind: .voterMeeting, heldOn: "2025-11-30", participants: ["Y Thuyên Mlô", "H'Liên Niê"],
      requests: 0),
    Expected(
      sample: "reception", kind: .citizenReception, heldOn: "2026-06-15", part: .morning, chair: "Tống Duy Khoa",
      participants: ["Tống Duy Khoa", "Nghiêm Văn Sĩ", "Khúc Thị Ngân"], requests: 2),
    Expected(
      sample: "supervision", kind: .supervision, heldOn: "2025-10-08", part: .morning, chair: "Lục Văn Thiện",
      participants: ["Lục Văn Thiện"], requests: 3, documents: ["18/CTr-HĐND"]),
    Expected(
      sample: "cell", kind: .thematicMeeting, heldOn: "2025-08-28", part: .evening, chair: "Mai Xuân Độ",
      participants: ["Tạ Quang Nghĩa", "Ninh Thị Sương", "Mai Xuân Độ"], requests: 3, documents: ["21-HD/BTCTW"]),
    Expected(
      sample: "briefing", kind: .briefing, heldOn: "2025-09-30", part: .afternoon, chair: "Cao Bá Lâm",
      participants: ["Cao Bá Lâm", "Từ Ngọc Hân", "Văn Đình Thắng"], requests: 4),
  ]

  @Test("who, when, what kind, which requests and papers", arguments: expected)
  func record(expected: Expected) throws {
    let reading = SessionReader().read(try sample(expected.sample))
    #expect(reading.kind?.value == expected.kind)
    #expect(reading.heldOn?.value == expected.heldOn)
    #expect(reading.partOfDay?.value == expected.part)
    #expect(reading.chair?.value.name == expected.chair)
    #expect(reading.participants.map(\.value.name) == expected.participants)
    #expect(reading.requests.count == expected.requests)
    #expect(reading.documents.map(\.value.symbol) == expected.documents)
  }

  @Test("titles are read before and after the name")
  func titles() throws {
    let people = SessionReader().read(try sample("conclusion")).participants.map(\.value)
    #expect(
      people.map(\.titles) == [
        ["Phó Bí thư Đảng ủy", "Chủ tịch UBND phường"], ["Phó Chủ tịch UBND phường"], [],
        ["Trưởng phòng Kinh tế, Hạ tầng và Đô thị"],
      ])
  }

  @Test("a paper comes with its type, day and issuer")
  func paper() throws {
    let paper = SessionReader().read(try sample("conclusion")).documents.first?.value
    let whole = DocumentMention(symbol: "31/KH-UBND", type: "Kế hoạch", date: "2026-04-02", issuer: "UBND phường")
    #expect(paper == whole)
  }

  @Test("what people ask, what is amiss and what goes up are kept apart")
  func points() throws {
    let dialogue = SessionReader().read(try sample("dialogue"))
    #expect(dialogue.opinionCount?.value == 34)
    #expect(dialogue.opinions.map(\.value).contains("tình trạng xe tải chạy trong giờ cấm"))
    #expect(dialogue.opinions.count == 5)
    #expect(dialogue.escalation?.value.hasPrefix("Đối với kiến nghị về chợ tạm") == true)
    let supervision = SessionReader().read(try sample("supervision"))
    #expect(
      supervision.difficulties.map(\.value) == [
        "việc cập nhật dữ liệu lên hệ thống chưa kịp thời", "phòng tiếp công dân chật hẹp, xuống cấp",
        "công chức phải kiêm nhiệm nhiều việc",
      ])
  }

  @Test("a count of votes is no percentage; a stated share is")
  func votes() throws {
    let cell = SessionReader().read(try sample("cell")).vote?.value
    #expect(cell?.votesFor == 32)
    #expect(cell?.percent == nil)
    #expect(SessionReader().read(try sample("minutes")).vote?.value.percent == 100)
  }

  @Test("figures carry their units; numbers that are names are none")
  func figures() throws {
    let figures = SessionReader().read(try sample("briefing")).figures.map {
      "\($0.value.value) \($0.value.unit ?? "")"
    }
    #expect(
      figures == [
        "86.2 tỷ đồng", "78.4 %", "1245.0 hồ sơ", "99.1 %", "11.0 đảng viên mới", "24.0 khu dân cư",
      ])
  }
}

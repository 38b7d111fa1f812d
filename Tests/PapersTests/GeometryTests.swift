import Foundation
import Rulebook
import Testing

@testable import Papers

/// What LibreOffice makes of our Word files, measured in the PDF against the layout. Skipped, and said so, where it is not
/// installed: `apt-get install --no-install-recommends libreoffice-writer-nogui fonts-liberation2 poppler-utils`.
@Suite(
  "Papers measured in print", .serialized,
  .enabled(if: Printed.isPossible, "needs libreoffice-writer-nogui, fonts-liberation2 and poppler-utils"))
struct GeometryTests {
  /// 1 mm in points, and half a point of size: what the eye of an office accepts.
  static let (place, size) = (72 / 25.4, 0.5)

  @Test("minutes of the Party: margins, mirrored on the second page, head, page number, sizes")
  func partyMinutes() async throws {
    let stationery = try Samples.stationery()
    let paper = try stationery.minutes(Samples.dialogue(people: 18, opinions: 20), Samples.ward)
    let printed = try await Printed(paper)
    let layout = paper.layout
    #expect(printed.pages.count > 2)
    try expectMargins(printed.pages[0], layout, isLeft: true)
    try expectMargins(printed.pages[1], layout, isLeft: false)
    let motto = try printed.line("ĐẢNG CỘNG SẢN VIỆT NAM", on: 0)
    #expect(abs(motto.middle - points(layout.page.left + layout.head.left + layout.head.right / 2)) < Self.place)
    #expect(abs(motto.size - 15) < Self.size)
    let issuer = try printed.line("ĐẢNG ỦY PHƯỜNG AN HÒA", on: 0)
    #expect(abs(issuer.middle - points(layout.page.left + layout.head.left / 2)) < Self.place)
    #expect(abs(issuer.size - 14) < Self.size)
    #expect(abs(try printed.line("BIÊN BẢN", on: 0).size - 16) < Self.size)
    #expect(abs(try printed.line("ĐẢNG BỘ TỈNH LÂM ĐỒNG", on: 0).top - points(layout.page.top)) < Self.place)
    #expect(!printed.pages[0].words.contains { $0.text == "1" && $0.top < points(18) })
    let number = try #require(printed.pages[1].words.first { $0.text == "2" && $0.top < points(18) })
    #expect(abs(number.top - points(layout.pageNumber.fromTop)) < Self.place)
    #expect(abs(number.size - layout.pageNumber.size) < Self.size)
  }

  @Test(
    "minutes bound into a book: numbered on, the wide margin at the back of both sides, whatever their rules of form")
  func bound() async throws {
    let paper = try Samples.stationery().minutes(Samples.dialogue(people: 18, opinions: 20), Samples.group)
    let printed = try await Printed(paper.bound(from: 13))
    for (index, page) in printed.pages.prefix(2).enumerated() {
      #expect(page.words.contains { $0.text == "\(13 + index)" && $0.top < points(18) }, "page \(13 + index)")
      let first = try #require(page.words.filter { $0.top > points(18) }.map(\.left).min())
      let left = index.isMultiple(of: 2) ? paper.layout.page.left : paper.layout.page.right
      #expect(abs(first - points(left)) < Self.place, "page \(13 + index): \(first * 25.4 / 72) mm")
    }
  }

  @Test("a letter of the State: margins, motto, place and day beside the number, sizes")
  func stateLetter() async throws {
    var letter = LetterRecord(number: "12/2026", words: "Đèn hỏng.", raisedOn: Samples.day, post: "Trưởng phòng")
    letter.addressees = ["Chi bộ Tổ dân phố 5"]
    letter.answer = String(repeating: "Đơn vị đã khảo sát và sẽ thay bóng đèn trong tháng này. ", count: 12)
    let paper = try Samples.stationery().answer(letter, Samples.people, day: Samples.day)
    let printed = try await Printed(paper)
    let layout = paper.layout
    try expectMargins(printed.pages[0], layout, isLeft: true)
    let motto = try printed.line("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", on: 0)
    #expect(abs(motto.middle - points(layout.page.left + layout.head.left + layout.head.right / 2)) < Self.place)
    #expect(abs(motto.size - 12) < Self.size)
    #expect(abs(try printed.line("Độc lập - Tự do - Hạnh phúc", on: 0).size - 13) < Self.size)
    let day = try printed.line("An Hòa, ngày 20 tháng 11 năm 2026", on: 0)
    #expect(abs(day.size - 13) < Self.size)
    let number = try #require(printed.pages[0].words.first { $0.text.hasPrefix("Số:") })
    #expect(abs(number.top - day.top) < Self.place)
    #expect(abs(try printed.line("Nơi nhận:", on: 0).size - 12) < Self.size)
    #expect(abs(try printed.line("- Như trên;", on: 0).size - 11) < Self.size)
  }

  @Test("a register lies across and repeats its head on every page")
  func register() async throws {
    let rows = (1...60).map { ["\($0)-TB/ĐU", "05/01/2026", "Thông báo số \($0)", "Trần Thị Lan", "Các chi bộ"] }
    let day = try #require(Day("2026-01-01"))
    let paper = try Samples.stationery().register(.outgoing, from: day, to: Samples.day, rows: rows, Samples.ward)
    let printed = try await Printed(paper)
    for page in printed.pages.dropFirst() {
      #expect(page.width > page.height)
      #expect(page.words.contains { $0.text == "hiệu" }, "the head is on every page")
      #expect(page.words.filter { $0.text == "05/01/2026" }.count > 3, "a day is not broken")
    }
  }

  @Test("none of the 146 letters is missing, and everything is set in one family of letters")
  func letters() async throws {
    var record = Samples.dialogue(opinions: 1)
    record.contributions[0].words = Samples.letters.map(String.init).joined(separator: " ")
    let printed = try await Printed(try Samples.stationery().minutes(record, Samples.ward))
    let seen = Set(printed.pages.flatMap(\.words).flatMap { $0.text.precomposedStringWithCanonicalMapping })
    #expect(Samples.letters.filter { !seen.contains($0) }.isEmpty)
    #expect(
      printed.fonts.allSatisfy { $0.contains("LiberationSerif") || $0.contains("TimesNewRoman") }, "\(printed.fonts)")
  }

  @Test("signatures never stand on a page alone", arguments: [3, 4, 5, 6, 7, 8, 9, 10, 11])
  func signatures(opinions: Int) async throws {
    let printed = try await Printed(
      try Samples.stationery().minutes(Samples.dialogue(opinions: opinions), Samples.ward))
    let page = try #require(printed.pages.first { $0.words.contains { $0.text == "GHI" } })
    let sign = try #require(page.words.first { $0.text == "GHI" })
    #expect(page.words.contains { $0.top < sign.top - 2 && $0.top > points(18) }, "words stand above the signatures")
    #expect(page.words.contains { $0.text == "Lan" && $0.top > sign.top }, "the name is below, on the same page")
  }

  @Test("sixty pages hold: every page is numbered, the head of the table is repeated, nothing leaves the margins")
  func sixtyPages() async throws {
    let stationery = try Samples.stationery()
    let printed = try await Printed(try stationery.minutes(Samples.dialogue(people: 10, opinions: 420), Samples.ward))
    #expect(printed.pages.count >= 60, "\(printed.pages.count) pages")
    for (index, page) in printed.pages.enumerated().dropFirst() {
      #expect(page.words.contains { $0.text == "\(index + 1)" && $0.top < points(18) }, "page \(index + 1)")
    }
    for page in printed.pages.dropFirst(2).prefix(50) { #expect(page.words.contains { $0.text == "phát" }) }
    try expectInside(printed)
  }

  @Test("two hundred people and the longest names stay inside the margins", arguments: [false, true])
  func longNames(isLong: Bool) async throws {
    let stationery = try Samples.stationery()
    let printed = try await Printed(
      isLong
        ? try stationery.minutes(Samples.longNames(), Samples.longName)
        : try stationery.minutes(Samples.dialogue(people: 200), Samples.ward))
    try expectInside(printed)
    if !isLong { #expect(printed.pages.flatMap(\.words).filter { $0.text == "200" }.count >= 2) }
  }

  /// No word stands outside of the narrower margin on either side; half a millimetre is the pen's.
  private func expectInside(_ printed: Printed) throws {
    for (index, page) in printed.pages.enumerated() {
      let outside = page.words.filter { $0.left < points(14.5) || $0.right > page.width - points(14.5) }
      #expect(outside.isEmpty, "page \(index + 1): \(outside.map(\.text))")
    }
  }

  private func expectMargins(_ page: Printed.Page, _ layout: Layout, isLeft: Bool) throws {
    let body = page.words.filter { $0.top > points(18) }
    let (left, right) =
      isLeft || !layout.page.isMirrored ? (layout.page.left, layout.page.right) : (layout.page.right, layout.page.left)
    let first = try #require(body.map(\.left).min())
    let last = try #require(body.map(\.right).max())
    #expect(abs(first - points(left)) < Self.place, "left \(first * 25.4 / 72) mm")
    #expect(last < page.width - points(right) + Self.place, "right \(last * 25.4 / 72) mm")
    #expect(try #require(body.map(\.bottom).max()) < page.height - points(layout.page.bottom) + Self.place)
  }
}

private func points(_ millimetres: Double) -> Double { millimetres * 72 / 25.4 }

/// A paper as LibreOffice prints it: words with their places, in points from the top left.
struct Printed {
  struct Word {
    var text: String
    var left, top, right, bottom: Double
    var middle: Double { (left + right) / 2 }
    /// `pdftotext` gives every word of a font without bounds of its own 1.3 em from top to bottom.
    var size: Double { (bottom - top) / 1.3 }
  }
  struct Page {
    var width, height: Double
    var words: [Word] = []
  }
  var pages: [Page] = []
  var fonts: [String] = []

  static let press = PDFPress()
  static let isPossible = PDFPress.installed() != nil && tool("pdftotext") != nil && tool("pdffonts") != nil

  init(_ paper: Paper) async throws {
    let pdf = try await Printed.press.pdf(of: paper.docx(try Samples.stationery().widths))
    let file = FileManager.default.temporaryDirectory.appending(path: "hoiam-test-\(UUID().uuidString).pdf")
    defer { try? FileManager.default.removeItem(at: file) }
    try Data(pdf).write(to: file)
    for line in try Printed.run("pdftotext", ["-bbox", file.path, "-"]).split(separator: "\n") {
      let numbers = line.matches(of: #/(?:width|height|xMin|yMin|xMax|yMax)="([0-9.]+)"/#).compactMap {
        Double($0.output.1)
      }
      if line.contains("<page"), numbers.count == 2 { pages.append(Page(width: numbers[0], height: numbers[1])) }
      guard line.contains("<word"), numbers.count == 4, let text = line.firstMatch(of: #/>(.*)<\/word>/#) else {
        continue
      }
      pages[pages.count - 1].words.append(
        Word(text: String(text.output.1), left: numbers[0], top: numbers[1], right: numbers[2], bottom: numbers[3]))
    }
    fonts = try Printed.run("pdffonts", [file.path]).split(separator: "\n").dropFirst(2).map(String.init)
  }

  /// The words of a line that stand one after the other on a page, as one.
  func line(_ words: String, on page: Int) throws -> Word {
    let wanted = words.split(separator: " ").map(String.init)
    let all = pages[page].words
    for start in all.indices where start + wanted.count <= all.count {
      let found = all[start..<start + wanted.count]
      guard found.map(\.text) == wanted, let first = found.first, let last = found.last else { continue }
      return Word(text: words, left: first.left, top: first.top, right: last.right, bottom: first.bottom)
    }
    throw Missing(words: words)
  }

  struct Missing: Error { var words: String }

  private static func tool(_ name: String) -> String? {
    ["/usr/bin/\(name)", "/usr/local/bin/\(name)"].first { FileManager.default.isExecutableFile(atPath: $0) }
  }

  private static func run(_ name: String, _ arguments: [String]) throws -> String {
    let (process, out) = (Process(), Pipe())
    process.executableURL = URL(filePath: tool(name) ?? name)
    process.arguments = arguments
    process.standardOutput = out
    try process.run()
    let data = out.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return String(decoding: data, as: UTF8.self)
  }
}

@Suite("The press") struct PressTests {
  /// A program in the place of LibreOffice.
  private func script(_ lines: String) throws -> String {
    let file = FileManager.default.temporaryDirectory.appending(path: "hoiam-press-\(UUID().uuidString).sh")
    try "#!/bin/sh\n\(lines)\n".write(to: file, atomically: true, encoding: .utf8)
    try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: file.path)
    return file.path
  }

  @Test("what hangs is ended after its time, with all that it started, and the next one is printed")
  func hangs() async throws {
    let program = try script("sleep 600 & sleep 600")
    let press = PDFPress(program: program, seconds: 1)
    let start = ContinuousClock.now
    for _ in 0..<2 {
      await #expect(throws: PDFPress.Problem.tookTooLong(1)) { _ = try await press.pdf(of: [1]) }
    }
    #expect(ContinuousClock.now - start < .seconds(300))
  }

  @Test("what fails is reported with what it said")
  func fails() async throws {
    let press = PDFPress(program: try script("echo no such filter; exit 3"))
    await #expect(throws: PDFPress.Problem.failed("no such filter\n")) { _ = try await press.pdf(of: [1]) }
  }

  @Test("where LibreOffice is not installed, it says so")
  func absent() async throws {
    await #expect(throws: PDFPress.Problem.notInstalled) { _ = try await PDFPress(program: nil).pdf(of: [1]) }
  }

  @Test("a queue that is full refuses the next at once")
  func full() async throws {
    let press = PDFPress(program: try script("sleep 2"), seconds: 5, longestQueue: 1)
    let first = Task { try await press.pdf(of: [1]) }
    try await Task.sleep(for: .milliseconds(300))
    await #expect(throws: PDFPress.Problem.tooMany) { _ = try await press.pdf(of: [1]) }
    _ = try? await first.value
  }
}

import Foundation
import SessionReader

/// Breaks texts at random for some seconds and reads them: no crash, every value where its span says, and never more
/// than a second for 100 KB. The seed is printed, so that a failure can be repeated.
///
///     ReadFuzz FOLDER-OF-TEXTS SECONDS [SEED]
@main
struct ReadFuzz {
  static func main() throws {
    let arguments = CommandLine.arguments
    guard arguments.count >= 3, let seconds = Int(arguments[2]) else {
      return print("usage: ReadFuzz FOLDER-OF-TEXTS SECONDS [SEED]")
    }
    let seed = arguments.count > 3 ? UInt64(arguments[3]) ?? 1 : UInt64(Date().timeIntervalSince1970)
    let names = try FileManager.default.contentsOfDirectory(atPath: arguments[1]).filter { $0.hasSuffix(".txt") }
    let texts = try names.sorted().map {
      Array(try String(contentsOfFile: "\(arguments[1])/\($0)", encoding: .utf8).unicodeScalars)
    }
    print("seed \(seed), \(texts.count) texts")
    var breaker = Breaker(state: seed, texts: texts)
    let (reader, clock, end) = (SessionReader(), ContinuousClock(), ContinuousClock.now + .seconds(seconds))
    var rounds = 0
    var slowest = Duration.zero
    while clock.now < end {
      let text = breaker.next()
      var problem: String?
      let time = clock.measure { problem = check(reader.read(text)) }
      let allowed = Duration.seconds(1) * max(1, text.utf8.count / 100_000)
      slowest = max(slowest, time)
      if let problem = problem ?? (time > allowed ? "took \(time)" : nil) {
        print("round \(rounds): \(problem)\n\(text)")
        exit(1)
      }
      rounds += 1
    }
    print("\(rounds) texts read, none wrong; the slowest took \(slowest)")
  }

  /// The first value that does not stand where its span says.
  private static func check(_ reading: Reading) -> String? {
    let scalars = Array(reading.text.unicodeScalars)
    let single = [reading.title, reading.byline, reading.place, reading.organizer, reading.speaker, reading.escalation]
    let lists = [reading.results, reading.difficulties, reading.opinions, reading.responses, reading.requests]
    for found in single.compactMap({ $0 }) + lists.flatMap({ $0 }) {
      guard let span = found.spans.first, span.upperBound <= scalars.count,
        String(String.UnicodeScalarView(scalars[span])) == found.value
      else { return "\(found.rule): \(found.value) does not stand at \(found.spans)" }
    }
    return nil
  }
}

/// Texts broken in ways that writers, scanners and copying break them, and worse.
struct Breaker {
  var state: UInt64
  let texts: [[Unicode.Scalar]]

  private static let bits = [
    "\n", "\t", ".", ";", ":", ",", " – ", "1/", "/", "(", ")", "\"", "|", "đồng chí ", "Bí thư ", "ngày ",
    "31/02/2026",
    "%", "999999999999999999", "và ", "Nguyễn ", "\u{0}", "\u{301}", "🇻🇳", "kết luận", "đề nghị ", "giao ",
    "khó khăn như",
    "tại ", "1.234.567,89", "H'", "số ", "tôi ", "Theo cử tri ", "không tán thành: ", "trước ngày ", "TM. ", "I. ",
  ].map { Array($0.unicodeScalars) }

  mutating func next() -> String {
    var text = texts[number(below: texts.count)]
    if number(below: 3) == 0 {
      let start = number(below: text.count)
      text = Array(text[start..<min(text.count, start + number(below: 800))])
    }
    for _ in 0...number(below: 12) { breakOnce(&text) }
    return String(String.UnicodeScalarView(text))
  }

  private mutating func breakOnce(_ text: inout [Unicode.Scalar]) {
    guard !text.isEmpty else { return }
    let place = number(below: text.count)
    switch number(below: 5) {
    case 0: text.removeSubrange(place..<min(text.count, place + 1 + number(below: 30)))
    case 1: text.insert(contentsOf: Self.bits[number(below: Self.bits.count)], at: place)
    case 2:
      let other = texts[number(below: texts.count)]
      let start = number(below: other.count)
      text.insert(contentsOf: other[start..<min(other.count, start + number(below: 60))], at: place)
    case 3: text.insert(contentsOf: text[place..<min(text.count, place + number(below: 200))], at: place)
    default: text.swapAt(place, number(below: text.count))
    }
  }

  private mutating func number(below limit: Int) -> Int {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return limit > 0 ? Int((state >> 33) % UInt64(limit)) : 0
  }
}

import Foundation
import SessionReader

/// How fast texts are read on one core, and with how much memory: the invented samples of the tests one after another,
/// each copy with a number of its own, up to 1 KB, 10 KB … 10 MB. The aim is 2 MB/s, and under 200 MB for 10 MB.
@main
struct ReadSpeed {
  static func main() throws {
    guard let folder = CommandLine.arguments.dropFirst().first else {
      return print("usage: ReadSpeed FOLDER-OF-TEXTS")
    }
    let samples = try FileManager.default.contentsOfDirectory(atPath: folder).filter { $0.hasSuffix(".txt") }.sorted()
      .map { try String(contentsOfFile: "\(folder)/\($0)", encoding: .utf8) }
    let reader = SessionReader()
    _ = reader.read(samples.joined(separator: "\n"))  // the tables are made once, and not measured
    for size in [1_000, 10_000, 100_000, 1_000_000, 10_000_000] {
      let text = text(of: size, from: samples)
      var found = 0
      // The processor's time, not the clock's: the machine may be shared.
      let start = clock()
      found = reader.read(text).requests.count
      let seconds = Double(clock() - start) / 1_000_000
      let speed = Double(text.utf8.count) / 1e6 / seconds
      print(
        "\(text.utf8.count) bytes: \(rounded(seconds * 1000)) ms, \(rounded(speed)) MB/s, \(found) requests, peak \(peakMegabytes()) MB"
      )
    }
  }

  private static func text(of size: Int, from samples: [String]) -> String {
    var text = ""
    var number = 0
    while text.utf8.count < size {
      text += samples[number % samples.count] + "\nBản số \(number).\n\n"
      number += 1
    }
    return String(text.unicodeScalars.prefix(max(1, text.unicodeScalars.count * size / text.utf8.count)))
  }

  /// The most memory the process has held so far, as Linux counts it.
  private static func peakMegabytes() -> Int {
    let status = (try? String(contentsOfFile: "/proc/self/status", encoding: .utf8)) ?? ""
    let line = status.split(separator: "\n").first { $0.hasPrefix("VmHWM:") }
    return (line.flatMap { Int($0.filter(\.isNumber)) } ?? 0) / 1024
  }

  private static func rounded(_ number: Double) -> Double { (number * 100).rounded() / 100 }
}

import Foundation
import Testing

@testable import SessionReader

@Suite("The record")
struct RecordTests {
  @Test("the JSON has the contract's fields, and each string stands where its span says", arguments: sampleNames)
  func spansHold(name: String) throws {
    let reading = SessionReader().read(try sample(name))
    let record = try #require(try JSONSerialization.jsonObject(with: Data(reading.json().utf8)) as? [String: Any])
    let fields = [
      "title", "published_on", "byline", "session", "chair", "participants", "results", "difficulties", "opinions",
      "opinion_count", "responses", "conclusion", "documents", "figures", "vote", "escalation", "spans", "confidence",
      "rules",
    ]
    #expect(Set(record.keys) == Set(fields))
    let spans = try #require(record["spans"] as? [String: [[Int]]])
    let scalars = Array(reading.text.unicodeScalars)
    for (pointer, places) in spans {
      guard let value = resolve(pointer, in: record) as? String, !isResolved(pointer) else { continue }
      let place = try #require(places.first)
      #expect(text(scalars[place[0]..<place[1]]) == value, "\(pointer)")
    }
  }

  @Test("every value names its rule and how sure it is")
  func rules() throws {
    let reading = SessionReader().read(try sample("cell"))
    let record = try #require(try JSONSerialization.jsonObject(with: Data(reading.json().utf8)) as? [String: Any])
    let rules = try #require(record["rules"] as? [String: String])
    let confidence = try #require(record["confidence"] as? [String: Double])
    #expect(rules["/session/held_on"] == "held-on.written")
    #expect(rules["/conclusion/requests/0"] == "request.directive")
    #expect(Set(rules.keys) == Set(confidence.keys))
    #expect(confidence.values.allSatisfy { $0 > 0 && $0 <= 1 })
  }

  @Test("the same text gives the same bytes, in NFC and in NFD")
  func deterministic() throws {
    let text = try sample("briefing")
    let first = SessionReader().read(text).json()
    #expect(first == SessionReader().read(text).json())
    #expect(first == SessionReader().read(text.decomposedStringWithCanonicalMapping).json())
  }

  @Test("the summary speaks Vietnamese and shows the requests")
  func summary() throws {
    let summary = SessionReader().read(try sample("reception")).summary()
    #expect(summary.contains("Hình thức: Tiếp công dân\n"))
    #expect(summary.contains("Ngày: buổi sáng, 15/06/2026\n"))
    #expect(summary.contains("  - kiểm tra thực địa hồ sơ"))
  }

  @Test(
    "text that says nothing gives an empty record, and nothing crashes",
    arguments: ["", " \n\n", "…", "<script>", "🇻🇳", "-"])
  func empty(text: String) {
    let reading = SessionReader().read(text)
    #expect(reading.participants.isEmpty && reading.requests.isEmpty && reading.heldOn == nil)
    #expect(reading.json().hasPrefix("{"))
  }

  @Test("mangled samples keep their spans inside the text", arguments: sampleNames)
  func mangled(name: String) throws {
    let scalars = Array(try sample(name).unicodeScalars)
    for round in 1...15 {
      var mangled = scalars
      let step = 7 + round * 3
      for index in stride(from: round, to: mangled.count, by: step) {
        mangled.swapAt(index, (index * round) % mangled.count)
      }
      mangled.removeSubrange(0..<(round * mangled.count / 80))
      let reading = SessionReader().read(text(mangled[...]))
      let length = reading.text.unicodeScalars.count
      let found = reading.requests + reading.opinions + reading.difficulties + reading.results
      #expect(found.allSatisfy { $0.spans.allSatisfy { !$0.isEmpty && $0.upperBound <= length } })
      #expect(reading.participants.allSatisfy { $0.spans.allSatisfy { $0.upperBound <= length } })
    }
  }

  private func text(_ scalars: ArraySlice<Unicode.Scalar>) -> String {
    var view = String.UnicodeScalarView()
    view.append(contentsOf: scalars)
    return String(view)
  }

  /// Values that are worked out from the words at their span, not copied: days, kinds.
  private func isResolved(_ pointer: String) -> Bool {
    pointer.hasSuffix("_on") || pointer.hasSuffix("/date") || pointer.hasSuffix("/kind") || pointer.hasSuffix("_of_day")
  }

  private func resolve(_ pointer: String, in record: Any) -> Any? {
    pointer.split(separator: "/").reduce(record as Any?) { value, key in
      if let list = value as? [Any] { return Int(key).flatMap { list.indices.contains($0) ? list[$0] : nil } }
      return (value as? [String: Any])?[String(key)]
    }
  }
}

import Foundation
import Testing

/// Compares a page with its picture in `Pages/golden/NAME.html`. Where they differ on purpose, run the tests with
/// `RECORD=1`, read the difference in git, and commit it.
func golden(_ name: String, _ html: String, sourceLocation: SourceLocation = #_sourceLocation) throws {
  let file = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Pages/golden/\(name).html")
  let page = html.withoutSecrets
  if ProcessInfo.processInfo.environment["RECORD"] == "1" {
    try page.write(to: file, atomically: true, encoding: .utf8)
    return
  }
  let before = try? String(contentsOf: file, encoding: .utf8)
  let was = before?.split(separator: "\n", omittingEmptySubsequences: false) ?? []
  let now = page.split(separator: "\n", omittingEmptySubsequences: false)
  let line = zip(was, now).enumerated().first { $0.element.0 != $0.element.1 }?.offset ?? min(was.count, now.count)
  #expect(
    before == page,
    "line \(line + 1) of \(name).html was \(was.dropFirst(line).first ?? "") and is \(now.dropFirst(line).first ?? "")",
    sourceLocation: sourceLocation)
}

extension String {
  /// Tokens differ on every visit.
  fileprivate var withoutSecrets: String {
    replacing(#/name="(csrf|once)" value="[^"]*"/#) { "name=\"\($0.output.1)\" value=\"…\"" }
      .replacing(#/data-csrf="[^"]*"/#, with: "data-csrf=\"…\"")
  }
}

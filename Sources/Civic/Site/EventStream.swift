import HTTPTypes
import Hummingbird
import NIOCore

/// Server-sent events of one page for a wall: its main part, sent whenever it has changed.
enum EventStream {
  /// Asked three times a second, well within the second that a room forgives.
  private static let pause = Duration.milliseconds(300)
  /// One stream lasts some seconds and the browser comes back by itself, so that a server that is asked to stop need not
  /// wait for screens.
  private static let rounds = 40
  /// For the browser, in milliseconds.
  private static let comeBack = 200

  /// What the wall shows now, and whether that will never change again.
  struct Frame: Sendable {
    var text: String
    var isLast: Bool
  }

  /// - Parameter frame: asked again and again; the first answer is in hand, so that who may not see it is told before.
  static func response(_ first: Frame, _ frame: @Sendable @escaping () async throws -> Frame) -> Response {
    Response(
      status: .ok, headers: [.contentType: "text/event-stream", .cacheControl: "no-store"],
      body: ResponseBody { writer in
        try await writer.write(ByteBuffer(string: "retry: \(comeBack)\n\n"))
        var (now, last) = (first, "")
        for _ in 0..<rounds {
          if now.text != last { try await writer.write(ByteBuffer(string: event(now))) }
          last = now.text
          if now.isLast { break }
          try await Task.sleep(for: pause)
          now = try await frame()
        }
        try await writer.finish(nil)
      })
  }

  /// One event: each line of the text is a line of data (HTML Living Standard, 9.2.5). The last one says so, and the
  /// browser does not come back.
  private static func event(_ frame: Frame) -> String {
    let data = frame.text.split(separator: "\n", omittingEmptySubsequences: false).map { "data: \($0)\n" }.joined()
    return (frame.isLast ? "event: last\n" : "") + data + "\n"
  }
}

import Foundation
import Rulebook
import Storage

/// A moment, to the second, in UTC. Stored and compared as ISO 8601 text (`2026-11-20T01:15:00Z`), shown in Vietnam's hours.
public struct Instant: Hashable, Comparable, Sendable, CustomStringConvertible {
  /// Seconds since 1970-01-01T00:00:00Z.
  public let seconds: Int

  public init(seconds: Int) { self.seconds = seconds }

  /// A day and an hour as people in Vietnam say them: 20/11/2026, 8:15.
  public init(_ day: Day, hour: Int, minute: Int = 0) {
    seconds = day.number * 86_400 + (hour - Instant.hoursAhead) * 3600 + minute * 60
  }

  public init?(_ text: String) {
    let bytes = Array(text.utf8)
    guard bytes.count == 20, bytes[10] == UInt8(ascii: "T"), bytes[19] == UInt8(ascii: "Z"),
      let day = Day(String(text.prefix(10)))
    else { return nil }
    let clock = text.dropFirst(11).dropLast().split(separator: ":").compactMap { Int($0) }
    guard clock.count == 3, (0..<24).contains(clock[0]), (0..<60).contains(clock[1]), (0..<60).contains(clock[2])
    else { return nil }
    seconds = day.number * 86_400 + clock[0] * 3600 + clock[1] * 60 + clock[2]
  }

  /// Vietnam has had one offset and no summer time since 1975, so a fixed +07:00 is the whole of Asia/Ho_Chi_Minh here.
  public static let hoursAhead = 7

  /// The calendar day in Vietnam.
  public var day: Day { Day(number: Instant.floor(seconds + Instant.hoursAhead * 3600, 86_400)) }
  /// Minutes since midnight in Vietnam.
  public var minuteOfDay: Int {
    let local = seconds + Instant.hoursAhead * 3600
    return (local - Instant.floor(local, 86_400) * 86_400) / 60
  }

  /// For what takes a date: the expiry of a cookie.
  var date: Date { Date(timeIntervalSince1970: Double(seconds)) }

  public func adding(seconds more: Int) -> Instant { Instant(seconds: seconds + more) }
  public func adding(days: Int) -> Instant { Instant(seconds: seconds + days * 86_400) }

  public static func < (a: Instant, b: Instant) -> Bool { a.seconds < b.seconds }

  public var description: String {
    let number = Instant.floor(seconds, 86_400)
    let rest = seconds - number * 86_400
    func two(_ n: Int) -> String { n < 10 ? "0\(n)" : "\(n)" }
    return "\(Day(number: number))T\(two(rest / 3600)):\(two(rest / 60 % 60)):\(two(rest % 60))Z"
  }

  private static func floor(_ a: Int, _ b: Int) -> Int { a >= 0 ? a / b : -((-a + b - 1) / b) }
}

extension Instant: ValueConvertible {
  public var value: Storage.Value { .text(description) }
  public init?(value: Storage.Value) {
    guard case .text(let text) = value else { return nil }
    self.init(text)
  }
}

extension Day: ValueConvertible {
  public var value: Storage.Value { .text(description) }
  public init?(value: Storage.Value) {
    guard case .text(let text) = value else { return nil }
    self.init(text)
  }
}

/// Where the time comes from. Nothing else in the program reads it.
public struct Clock: Sendable {
  public var now: @Sendable () -> Instant

  public init(now: @escaping @Sendable () -> Instant) { self.now = now }
  public static let system = Clock { Instant(seconds: Int(Date().timeIntervalSince1970)) }
}

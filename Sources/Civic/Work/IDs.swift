import Foundation

/// Where new ids come from: UUID version 7 as text, so that they sort by the time at which they were made.
public struct IDs: Sendable {
  /// A new id for something made at this moment.
  public var next: @Sendable (Instant) -> String

  public init(next: @escaping @Sendable (Instant) -> String) { self.next = next }

  /// Milliseconds come from the moment handed in; within one program ids made later also sort later.
  public static let random: IDs = {
    let counter = Counter()
    return IDs { instant in uuid7(second: instant.seconds, order: counter.next(), random: .random(in: 0...UInt64.max)) }
  }()

  /// 1, 2, 3 … for tests and golden pages.
  public static func counting() -> IDs {
    let counter = Counter()
    return IDs { _ in uuid7(second: 0, order: counter.next(), random: 0) }
  }

  /// 48 bits of time, then 4 bits version, 12 + 18 bits of a running order, and randomness.
  /// The moment is known to the second only, so the order takes the place of the milliseconds and `rand_a`.
  static func uuid7(second: Int, order: UInt64, random: UInt64) -> String {
    let milliseconds = UInt64(max(0, second)) * 1000 + (order >> 12) % 1000
    let high = (milliseconds & 0xFFFF_FFFF_FFFF) << 16 | 0x7000 | (order & 0xFFF)
    let low = 0x8000_0000_0000_0000 | (random & 0x3FFF_FFFF_FFFF_FFFF)
    let hex = padded(high) + padded(low)
    let cuts = [8, 12, 16, 20, 32]
    var from = 0
    return cuts.map { to in
      defer { from = to }
      return String(hex.dropFirst(from).prefix(to - from))
    }.joined(separator: "-")
  }

  private static func padded(_ number: UInt64) -> String {
    let text = String(number, radix: 16)
    return String(repeating: "0", count: 16 - text.count) + text
  }

  private final class Counter: @unchecked Sendable {  // the lock guards the only field
    private let lock = NSLock()
    private var last: UInt64 = 0
    func next() -> UInt64 {
      lock.withLock {
        last += 1
        return last
      }
    }
  }
}

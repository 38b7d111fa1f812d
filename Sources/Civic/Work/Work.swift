import Rulebook
import Storage
import VietnameseText

/// What every deed has in hand: who is acting, when, under which rules, inside which transaction.
///
/// It is the whole of dependency injection: made by `site.read` and `site.write`, and by tests on a database in memory.
public struct Work {
  let tx: any Transaction
  let actor: Actor
  let now: Instant
  /// The rules as they came with the program; `rules` has the commune's own decisions and days in it.
  let shipped: Rulebook
  let shelf: RuleShelf
  let ids: IDs
  /// What opens and seals names.
  let keys: Keyring
  /// The events recorded so far in this transaction; notices are made from them before it commits.
  let told = Told()

  public init(
    tx: any Transaction, actor: Actor, now: Instant, rules: Rulebook, ids: IDs, keys: Keyring,
    shelf: RuleShelf = RuleShelf()
  ) {
    self.tx = tx
    self.actor = actor
    self.now = now
    shipped = rules
    self.shelf = shelf
    self.ids = ids
    self.keys = keys
  }

  var today: Day { now.day }
  var commune: String { actor.commune }
  func newID() -> String { ids.next(now) }

  /// One page of a long list: rows from the start of `page`, and one more to know whether there is a next page.
  static let pageSize = 50

  final class Told {
    var events: [Event] = []
    /// How it was before what can be taken back.
    var undo: Undo?
    /// The commune's rulebook, once somebody asked for it.
    var rules: CommuneRules?
  }
}

/// One page of a list, and whether there is more.
public struct Page<Element: Sendable>: Sendable {
  public var items: [Element]
  public var number: Int
  public var hasNext: Bool

  public init(items: [Element], number: Int, hasNext: Bool) {
    self.items = items
    self.number = number
    self.hasNext = hasNext
  }

  /// Cuts the one row too many that the query asked for.
  init(_ rows: [Element], number: Int, size: Int = Work.pageSize) {
    self.init(items: Array(rows.prefix(size)), number: number, hasNext: rows.count > size)
  }

  public func map<T: Sendable>(_ transform: (Element) throws -> T) rethrows -> Page<T> {
    Page<T>(items: try items.map(transform), number: number, hasNext: hasNext)
  }
}

extension Work {
  /// `LIMIT … OFFSET …` for a page counted from 1, one row too many on purpose.
  static func limit(page: Int, size: Int = pageSize) -> SQL {
    "LIMIT \(size + 1) OFFSET \((max(1, page) - 1) * size)"
  }

  /// The next number of a series within a period, without gaps: drawn in the transaction that uses it.
  func nextNumber(series: String, period: String) throws -> Int {
    let row = try tx.rows(
      """
      INSERT INTO counter (commune_id, series, period, last) VALUES (\(commune), \(series), \(period), 1)
      ON CONFLICT (commune_id, series, period) DO UPDATE SET last = counter.last + 1
      RETURNING last AS n
      """)
    return try row.first.map { try $0["n"] } ?? 1
  }

  /// The number that was drawn last; 0 where none was.
  func lastNumber(series: String, period: String) throws -> Int {
    try lastNumbers(series: [series], period: period)[series] ?? 0
  }

  /// The same of several series at once; those of which nothing was drawn are missing.
  func lastNumbers(series: [String], period: String) throws -> [String: Int] {
    let rows = try tx.rows(
      """
      SELECT series, last FROM counter WHERE commune_id = \(commune) AND period = \(period) AND series IN \(list: series)
      """)
    return Dictionary(try rows.map { (try $0["series"] as String, try $0["last"] as Int) }) { $1 }
  }

  /// The series goes on after a number that was given elsewhere.
  func continueNumbers(series: String, period: String, after last: Int) throws {
    try tx.run(
      """
      INSERT INTO counter (commune_id, series, period, last) VALUES (\(commune), \(series), \(period), \(last))
      ON CONFLICT (commune_id, series, period) DO UPDATE SET last = excluded.last
      """)
  }
}

import Rulebook
import Storage

extension RecordedDecision: RowDecodable {
  init(row: Row) throws {
    let citation = Citation(
      document: try row["document"], symbol: try row["symbol"], date: try row["decided_on"] as Day)
    let (value, unit): (Rule.Value, Rule.Unit?) = (try row["value"], try row["unit"])
    self.init(
      id: try row["id"],
      value: LocalDecision(
        ruleID: try row["rule_id"], value: value, unit: unit, validFrom: try row["valid_from"],
        validTo: try row["valid_to"], citation: citation),
      recordedOn: try row["recorded_on"], recordedBy: try row["who"] ?? "", endReason: try row["end_reason"])
  }
}

extension Rule.Value: ValueConvertible {
  public var value: Storage.Value { .text(description) }
  public init?(value: Storage.Value) {
    guard case .text(let text) = value else { return nil }
    self.init(text)
  }
}

extension Rule.Unit: ValueConvertible {}
extension CalendarDay.Kind: ValueConvertible {}

// MARK: - Decisions and confirmations

extension Work {
  /// Changes with every change of the commune's rules; empty while it has none of its own.
  func ruleStamp() throws -> String {
    try tx.rows("SELECT stamp FROM rule_stamp WHERE commune_id = \(commune)").first.map { try $0["stamp"] } ?? ""
  }

  func saveRuleStamp() throws {
    try tx.run(
      """
      INSERT INTO rule_stamp (commune_id, stamp) VALUES (\(commune), \(newID()))
      ON CONFLICT (commune_id) DO UPDATE SET stamp = excluded.stamp
      """)
  }

  /// In the order in which they were recorded, so that a later one takes the place of an earlier one.
  func decisions(about rule: String? = nil) throws -> [RecordedDecision] {
    let only: SQL = rule.map { "d.rule_id = \($0)" } ?? "d.rule_id <> ''"
    return try tx.all(
      RecordedDecision.self,
      """
      SELECT d.*, p.name AS who FROM local_decision AS d
      LEFT JOIN person AS p ON p.commune_id = d.commune_id AND p.id = d.recorded_by
      WHERE d.commune_id = \(commune) AND \(only) ORDER BY d.id
      """)
  }

  func decision(_ id: String, about rule: String) throws -> RecordedDecision {
    guard let found = try decisions(about: rule).first(where: { $0.id == id }) else { throw NotFound() }
    return found
  }

  func save(_ new: LocalDecision) throws -> String {
    let id = newID()
    try tx.run(
      """
      INSERT INTO local_decision (commune_id, id, rule_id, value, unit, valid_from, valid_to, document, symbol,
                                  decided_on, recorded_on, recorded_by)
      VALUES (\(commune), \(id), \(new.ruleID), \(new.value), \(new.unit), \(new.validFrom), \(new.validTo),
              \(new.citation.document), \(new.citation.symbol), \(new.citation.date), \(today), \(actor.person))
      """)
    return id
  }

  func saveEnd(of decision: String, on day: Day, reason: String) throws {
    try tx.run(
      """
      UPDATE local_decision SET valid_to = \(day), end_reason = \(reason)
      WHERE commune_id = \(commune) AND id = \(decision)
      """)
  }

  func confirmations() throws -> [Rule.Confirmation] {
    try tx.rows(
      """
      SELECT c.*, p.name AS who FROM rule_confirmation AS c
      LEFT JOIN person AS p ON p.commune_id = c.commune_id AND p.id = c.confirmed_by
      WHERE c.commune_id = \(commune) ORDER BY c.rule_id, c.version
      """
    ).map { row in
      Rule.Confirmation(
        ruleID: try row["rule_id"], version: try row["version"], by: try row["who"] ?? "", on: try row["confirmed_on"],
        note: try row["note"])
    }
  }

  func saveConfirmation(of rule: Rule, note: String) throws {
    try tx.run(
      """
      INSERT INTO rule_confirmation (commune_id, rule_id, version, note, confirmed_on, confirmed_by)
      VALUES (\(commune), \(rule.id), \(rule.version), \(note), \(today), \(actor.person))
      """)
  }
}

// MARK: - Days

extension AddedDay: RowDecodable {
  init(row: Row) throws {
    let symbol: String = try row["symbol"]
    self.init(
      id: try row["id"], day: try row["day"], kind: try row["kind"], name: try row["name"],
      citation: Citation(
        document: try row["document"], symbol: symbol.isEmpty ? nil : symbol, date: try row["issued_on"] as Day?))
  }
}

extension Work {
  /// The commune's own days, in the order of the calendar.
  func addedDays() throws -> [AddedDay] {
    try tx.all(
      AddedDay.self,
      "SELECT * FROM calendar_day WHERE commune_id = \(commune) AND removed_on IS NULL ORDER BY day")
  }

  func addedDay(_ id: String) throws -> AddedDay {
    guard let found = try addedDays().first(where: { $0.id == id }) else { throw NotFound() }
    return found
  }

  func save(_ new: NewDays, on day: Day) throws {
    try tx.run(
      """
      INSERT INTO calendar_day (commune_id, id, day, kind, name, document, symbol, issued_on, added_on, added_by)
      VALUES (\(commune), \(newID()), \(day), \(new.kind), \(new.name), \(new.citation.document),
              \(new.citation.symbol ?? ""), \(new.citation.date), \(today), \(actor.person))
      """)
  }

  func saveRemoval(of day: String, reason: String) throws {
    try tx.run(
      """
      UPDATE calendar_day SET removed_on = \(today), remove_reason = \(reason)
      WHERE commune_id = \(commune) AND id = \(day)
      """)
  }

  func announcedYears() throws -> [Int] {
    try tx.rows("SELECT year FROM announced_year WHERE commune_id = \(commune) ORDER BY year").map { try $0["year"] }
  }

  func saveAnnouncement(of year: Int, _ citation: Citation) throws {
    try tx.run(
      """
      INSERT INTO announced_year (commune_id, year, document, symbol, issued_on)
      VALUES (\(commune), \(year), \(citation.document), \(citation.symbol ?? ""), \(citation.date))
      ON CONFLICT (commune_id, year) DO NOTHING
      """)
  }
}

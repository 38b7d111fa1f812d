import Rulebook
import Storage

extension Explanation: RowDecodable {
  static let selected: SQL = """
    SELECT e.*, b.name AS by_name, o.name AS of_name FROM explanation AS e
    JOIN organization AS b ON b.commune_id = e.commune_id AND b.id = e.asked_by
    JOIN organization AS o ON o.commune_id = e.commune_id AND o.id = e.asked_of
    """

  init(row: Row) throws {
    self.init(
      id: try row["id"], matter: try row["matter_id"], askedBy: try row["asked_by"], askedByName: try row["by_name"],
      askedOf: try row["asked_of"], askedOfName: try row["of_name"], question: try row["question"],
      askedOn: try row["asked_on"], dueOn: try row["due_on"], reply: try row["reply"],
      repliedOn: try row["replied_on"])
  }
}

extension Work {
  /// What was asked on a matter, as far as this actor may read it; the newest first.
  func explanations(on matter: String) throws -> [Explanation] {
    try tx.all(
      Explanation.self,
      """
      \(Explanation.selected) WHERE e.commune_id = \(commune) AND e.matter_id = \(matter) ORDER BY e.id DESC LIMIT 100
      """
    ).filter(sees)
  }

  func explanation(_ id: String, on matter: String) throws -> Explanation {
    guard let found = try explanations(on: matter).first(where: { $0.id == id }) else { throw NotFound() }
    return found
  }

  /// The bodies that can be asked: who owes the answer, and who led or helped before.
  func bodies(handling matter: Matter) throws -> [Choice] {
    try tx.rows(
      """
      SELECT id, name FROM organization WHERE commune_id = \(commune) AND id <> \(actor.organization) AND id IN (
        SELECT owner_id FROM matter WHERE commune_id = \(commune) AND id = \(matter.id)
        UNION SELECT lead_id FROM referral WHERE commune_id = \(commune) AND matter_id = \(matter.id)
        UNION SELECT organization_id FROM referral_support WHERE commune_id = \(commune) AND matter_id = \(matter.id))
      ORDER BY sort_key, id
      """
    ).map { Choice(try $0["id"], try $0["name"]) }
  }

  func save(_ new: NewExplanation, on matter: String) throws -> Explanation {
    let id = newID()
    try tx.run(
      """
      INSERT INTO explanation (commune_id, id, matter_id, asked_by, asked_of, question, asked_on, due_on)
      VALUES (\(commune), \(id), \(matter), \(actor.organization), \(new.askedOf), \(new.question), \(today),
              \(new.dueOn))
      """)
    return try explanation(id, on: matter)
  }

  func saveReply(of explanation: Explanation) throws {
    try tx.run(
      """
      UPDATE explanation SET reply = \(explanation.reply), replied_on = \(explanation.repliedOn)
      WHERE commune_id = \(commune) AND id = \(explanation.id)
      """)
  }
}

import Rulebook
import Storage

extension Clarification: RowDecodable {
  init(row: Row) throws {
    self.init(
      id: try row["id"], question: try row["question"], askedOn: try row["asked_on"], reply: try row["reply"],
      repliedOn: try row["replied_on"])
  }
}

extension Answer: RowDecodable {
  init(row: Row) throws {
    self.init(
      id: try row["id"], organizationName: try row["organization_name"], outcome: try row["outcome"],
      words: try row["words"], promisedOn: try row["promised_on"], answeredOn: try row["answered_on"],
      dossier: try row["dossier_id"])
  }
}

// MARK: - Reading

extension Work {
  /// Every turn of a matter with a body, newest first, with those that help.
  func referrals(of matter: String) throws -> [Referral] {
    let supports = try tx.rows(
      """
      SELECT s.referral_id, o.name FROM referral_support AS s
      JOIN organization AS o ON o.commune_id = s.commune_id AND o.id = s.organization_id
      JOIN referral AS r ON r.commune_id = s.commune_id AND r.id = s.referral_id
      WHERE r.commune_id = \(commune) AND r.matter_id = \(matter) ORDER BY o.sort_key
      """
    ).map { (id: try $0["referral_id"] as String, name: try $0["name"] as String) }
    let names = Dictionary(grouping: supports, by: \.id).mapValues { $0.map(\.name) }
    return try tx.rows(
      """
      SELECT r.*, o.name AS lead_name FROM referral AS r
      JOIN organization AS o ON o.commune_id = r.commune_id AND o.id = r.lead_id
      WHERE r.commune_id = \(commune) AND r.matter_id = \(matter) ORDER BY r.id DESC LIMIT 100
      """
    ).map { row in
      let id: String = try row["id"]
      return Referral(
        id: id, lead: try row["lead_id"], leadName: try row["lead_name"], supportNames: names[id] ?? [],
        note: try row["note"], referredOn: try row["referred_on"], returnedOn: try row["returned_on"],
        returnReason: try row["return_reason"])
    }
  }

  func clarifications(of matter: String) throws -> [Clarification] {
    try tx.all(
      Clarification.self,
      "SELECT * FROM clarification WHERE commune_id = \(commune) AND matter_id = \(matter) ORDER BY id DESC LIMIT 100")
  }

  func openQuestion(of matter: String) throws -> Clarification? {
    try clarifications(of: matter).first { $0.repliedOn == nil }
  }

  func answers(of matter: String) throws -> [Answer] {
    try tx.all(
      Answer.self,
      """
      SELECT a.*, o.name AS organization_name FROM answer AS a
      JOIN organization AS o ON o.commune_id = a.commune_id AND o.id = a.organization_id
      WHERE a.commune_id = \(commune) AND a.matter_id = \(matter) ORDER BY a.id DESC LIMIT 100
      """)
  }
}

// MARK: - Keeping

extension Work {
  /// The turn of a matter that is not over; empty where it lies with the office.
  func openReferral(of matter: String) throws -> String {
    try tx.rows(
      """
      SELECT id FROM referral WHERE commune_id = \(commune) AND matter_id = \(matter) AND returned_on IS NULL
      ORDER BY id DESC LIMIT 1
      """
    ).first.map { try $0["id"] } ?? ""
  }

  /// What took its place was taken back.
  func resumeReferral(_ id: String) throws {
    try tx.run(
      "UPDATE referral SET returned_on = NULL, return_reason = '' WHERE commune_id = \(commune) AND id = \(id)")
  }

  func keep(_ new: NewReferral, of matter: String, support: [String]) throws {
    let id = newID()
    try tx.run(
      """
      INSERT INTO referral (commune_id, id, matter_id, lead_id, note, referred_on, referred_by)
      VALUES (\(commune), \(id), \(matter), \(new.lead), \(new.note), \(today), \(actor.membership))
      """)
    for body in support {
      try tx.run(
        """
        INSERT INTO referral_support (commune_id, referral_id, matter_id, organization_id)
        VALUES (\(commune), \(id), \(matter), \(body))
        """)
    }
  }

  func endReferral(of matter: String, reason: String) throws {
    try tx.run(
      """
      UPDATE referral SET returned_on = \(today), return_reason = \(reason)
      WHERE commune_id = \(commune) AND matter_id = \(matter) AND returned_on IS NULL
      """)
  }

  func keepQuestion(_ question: String, of matter: String) throws {
    try tx.run(
      """
      INSERT INTO clarification (commune_id, id, matter_id, question, asked_on, asked_by)
      VALUES (\(commune), \(newID()), \(matter), \(question), \(today), \(actor.membership))
      """)
  }

  func keepReply(_ reply: String, to question: String) throws {
    try tx.run(
      """
      UPDATE clarification SET reply = \(reply), replied_on = \(today), replied_by = \(actor.membership)
      WHERE commune_id = \(commune) AND id = \(question)
      """)
  }

  /// - Returns: the id of the answer, for the dossier that brought it.
  @discardableResult
  func keep(_ new: NewAnswer, of matter: String, by organization: String, dossier: String? = nil) throws -> String {
    let id = newID()
    try tx.run(
      """
      INSERT INTO answer (commune_id, id, matter_id, organization_id, outcome, words, promised_on, answered_on,
                          answered_by, session_id, dossier_id)
      VALUES (\(commune), \(id), \(matter), \(organization), \(new.outcome), \(new.words), \(new.promisedOn), \(today),
              \(actor.membership), \(new.session), \(dossier))
      """)
    return id
  }
}

import Storage

extension Work {
  /// What others wait for: an explanation that this body owes, or that it asked for and has not had in time.
  func explanationCards() throws -> [HomeCard] {
    let rows = try tx.all(
      Explanation.self,
      """
      \(Explanation.selected) WHERE e.commune_id = \(commune) AND e.replied_on IS NULL
        AND (e.asked_of = \(actor.organization) OR (e.asked_by = \(actor.organization) AND e.due_on < \(today)))
      ORDER BY e.due_on, e.id LIMIT 3
      """)
    return rows.map { one in
      let values = ["unit": one.askedOfName, "question": shortened(one.question)]
      let owes = one.askedOf == actor.organization
      return HomeCard(
        owes ? \.explanationOwed : \.explanationLate, values, owes ? \.explain : \.see,
        owes ? "/matters/\(one.matter)/explanations/\(one.id)" : "/matters/\(one.matter)", due: one.dueOn)
    }
  }
}

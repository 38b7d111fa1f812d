import Storage

/// What the office and the leaders keep an eye on; each number opens the list that it counts.
struct HomeNumbers: Sendable, Equatable {
  var mattersOpen: Int
  var mattersLate: Int
  var promises: Int
  var assignments: AssignmentCounts
}

extension Work {
  /// Nil for those who do not see the whole commune: their cards say it all.
  func homeNumbers() throws -> HomeNumbers? {
    guard actor.seesWholeCommune else { return nil }
    let row = try tx.rows(
      """
      SELECT count(*) AS open,
             count(CASE WHEN m.due_on < \(today) AND m.state IN \(list: Matter.runningStates) THEN 1 END) AS late,
             count(CASE WHEN m.state = 'promised' THEN 1 END) AS promises
      FROM matter AS m WHERE m.commune_id = \(commune) AND m.state IN \(list: Matter.openStates)
      """
    ).first
    guard let row else { return nil }
    return HomeNumbers(
      mattersOpen: try row["open"], mattersLate: try row["late"], promises: try row["promises"],
      assignments: try assignmentCounts())
  }
}

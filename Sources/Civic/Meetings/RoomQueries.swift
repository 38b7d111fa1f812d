import Storage

extension Work {
  /// The last contributions of a session that this actor has found, the newest first.
  func lastHeard(in session: String) throws -> [Room.Heard] {
    try tx.all(
      ContributionRow.self,
      "\(contributionSelection(session)) ORDER BY c.position DESC, c.id DESC LIMIT \(Room.mostHeard)"
    ).map { row in
      var row = row
      row.contribution = opened(row.contribution)
      return Room.Heard(speaker: row.speaker, words: row.contribution.words, at: row.contribution.notedAt)
    }
  }

  func contributionCount(of session: String) throws -> Int {
    try tx.count(
      "SELECT count(*) AS n FROM contribution WHERE commune_id = \(commune) AND session_id = \(session)")
  }

  func speaker(of session: String) throws -> Room.Speaker? {
    let row = try tx.rows(
      """
      SELECT sealed_name, minutes, called_at FROM room_speaker
      WHERE commune_id = \(commune) AND session_id = \(session)
      """
    ).first
    return try row.map { row in
      let sealed: String = try row["sealed_name"]
      return Room.Speaker(
        name: (try? keys.open(sealed, at: .speaker(commune: commune, id: session))) ?? "–",
        minutes: try row["minutes"], calledAt: try row["called_at"])
    }
  }

  /// - Parameter name: nil where nobody has the floor any more.
  func saveSpeaker(_ name: String?, minutes: Int?, of session: String) throws {
    guard let name else {
      return try tx.run("DELETE FROM room_speaker WHERE commune_id = \(commune) AND session_id = \(session)")
    }
    try tx.run(
      """
      INSERT INTO room_speaker (commune_id, session_id, sealed_name, minutes, called_at)
      VALUES (\(commune), \(session), \(try keys.seal(name, at: .speaker(commune: commune, id: session))), \(minutes),
              \(now))
      ON CONFLICT (commune_id, session_id) DO UPDATE SET sealed_name = excluded.sealed_name,
        minutes = excluded.minutes, called_at = excluded.called_at
      """)
  }
}

/// Our own setting: no meeting goes on into the next day.
private let speakerHours = 24

extension Site {
  /// Whoever had the floor in a meeting that ended, or that nobody ended, is forgotten.
  func forgetSpeakers() async throws {
    let limit = clock.now().adding(seconds: -speakerHours * 3600)
    try await database.write { try $0.run("DELETE FROM room_speaker WHERE called_at <= \(limit)") }
  }
}

import Storage

extension Work {
  /// The bodies that should hear of an event. A new kind of event does not compile until it is answered here.
  func recipients(of event: Event) throws -> [String] {
    switch event.kind {
    case .sessionScheduled, .sessionChanged, .sessionCancelled, .sessionConcluded, .sessionCorrected:
      try counterparts(ofSession: event.subject.id)
    case .unitReported:
      try organizer(ofSession: event.subject.id)
    case .matterReferred:
      try bodiesHandling(event.subject.id)
    case .referralUndone:
      try owner(of: event.subject.id) + bodiesOfLastTurn(event.subject.id)
    case .matterReturned, .clarificationGiven, .matterReopened, .voiceTold:
      try owner(of: event.subject.id)
    case .clarificationAsked, .matterEscalated, .matterClosed:
      try units(thatRaised: event.subject.id)
    case .matterJoined:
      try units(joinedFrom: event.subject.id)
    case .matterAnswered:
      try units(thatRaised: event.subject.id) + offices()
    case .matterOpened, .deadlineMoved, .deadlineExtended:
      try owner(of: event.subject.id)
    case .dossierSent:
      try addressee(ofDossier: event.subject.id)
    case .dossierReplied, .ruleDecided, .ruleDecisionEnded, .calendarDayAdded, .calendarDayRemoved, .yearAnnounced:
      try offices()
    case .assignmentGiven, .assignmentChanged, .assignmentAccepted, .assignmentSentBack, .assignmentCancelled:
      try bodiesCharged(withAssignment: event.subject.id)
    case .assignmentReported:
      try giver(ofAssignment: event.subject.id)
    case .explanationAsked:
      try bodiesAsked(on: event.subject.id, "asked_of")
    case .explanationGiven:
      try bodiesAsked(on: event.subject.id, "asked_by")
    case .resolutionCirculated, .resolutionRevised, .resolutionWithdrawn, .resolutionAdopted, .amendmentDecided:
      try bodiesReading(resolution: event.subject.id)
    case .amendmentRaised, .resolutionRead:
      try bodies(
        "SELECT organization_id AS id FROM resolution WHERE commune_id = \(commune) AND id = \(event.subject.id)")
    case .resolutionSent:
      try bodies(
        """
        SELECT organization_id AS id FROM resolution_recipient
        WHERE commune_id = \(commune) AND resolution_id = \(event.subject.id)
        """)
    case .voteOpened:
      try bodies(
        """
        SELECT s.organizer_id AS id FROM vote AS v JOIN session AS s ON s.commune_id = v.commune_id AND s.id = v.session_id
        WHERE v.commune_id = \(commune) AND v.id = \(event.subject.id)
        """)
    // Whoever keeps the keys is seen by those who do not.
    case .membershipStarted, .membershipEnded, .passwordSet, .cardIssued, .codeGiven, .secondFactorRemoved,
      .deputyAppointed, .deputyEnded:
      try leaders(whereConcerned: event)
    case .secondStepRuled:
      try leaders()
    case .communeFounded, .organizationAdded, .organizationEnded, .areaAdded, .areaEnded, .personAdded,
      .personCorrected, .directoryImported, .signedIn, .signedOutEverywhere, .secondFactorSet,
      .recoveryCodesRenewed, .openIDLinked, .openIDUnlinked,
      .sessionOpened, .attendanceMarked, .attendanceUndone, .dispositionUndone, .contributionNoted,
      .contributionChanged,
      .contributionRemoved, .contributionDisposed, .matterChanged, .voiceAdded, .voiceSeen, .matterWithdrawn,
      .dossierMade, .dossierChanged, .fileAdded, .documentAdded, .intakeProposed, .intakeConfirmed, .intakeDiscarded,
      .ruleConfirmed, .dutyFulfilled, .voiceErased, .historySeen, .keysRotated,
      .resolutionDrafted, .resolutionReviewed, .standingSet, .votePrepared, .voteCast, .ballotCast, .voteClosed,
      .voteVoided, .opinionReserved, .numberReserved, .numberCancelled, .numbersContinued, .termStarted,
      .papersLinked, .meetingPrepared, .agendaMoved, .delegatesSent, .secretaryChosen, .meetingScored, .letterheadSet,
      .templateDropped, .newsWritten, .newsDropped, .helpingStarted, .helpingEnded, .entryConfirmed:
      []
    }
  }

  private func bodies(_ sql: SQL) throws -> [String] { try tx.rows(sql).map { try $0["id"] } }

  private func counterparts(ofSession id: String) throws -> [String] {
    try bodies(
      "SELECT organization_id AS id FROM session_counterpart WHERE commune_id = \(commune) AND session_id = \(id)")
  }
  private func organizer(ofSession id: String) throws -> [String] {
    try bodies("SELECT organizer_id AS id FROM session WHERE commune_id = \(commune) AND id = \(id)") + offices()
  }
  private func owner(of matter: String) throws -> [String] {
    try bodies("SELECT owner_id AS id FROM matter WHERE commune_id = \(commune) AND id = \(matter)")
  }
  private func bodiesHandling(_ matter: String) throws -> [String] {
    try owner(of: matter)
      + bodies(
        """
        SELECT s.organization_id AS id FROM referral_support AS s JOIN referral AS r
          ON r.commune_id = s.commune_id AND r.id = s.referral_id
        WHERE s.commune_id = \(commune) AND s.matter_id = \(matter) AND r.returned_on IS NULL
        """)
  }
  /// Those that had it until a moment ago.
  private func bodiesOfLastTurn(_ matter: String) throws -> [String] {
    let last: SQL = """
      SELECT id FROM referral WHERE commune_id = \(commune) AND matter_id = \(matter) ORDER BY id DESC LIMIT 1
      """
    return try bodies(
      """
      SELECT lead_id AS id FROM referral WHERE commune_id = \(commune) AND id IN (\(last))
      UNION SELECT organization_id FROM referral_support WHERE commune_id = \(commune) AND referral_id IN (\(last))
      """)
  }
  private func units(thatRaised matter: String) throws -> [String] {
    try bodies(
      """
      SELECT DISTINCT organization_id AS id FROM voice
      WHERE commune_id = \(commune) AND matter_id = \(matter) AND organization_id IS NOT NULL
      """)
  }
  /// The voices have gone over to the other matter by now.
  private func units(joinedFrom matter: String) throws -> [String] {
    try bodies(
      """
      SELECT DISTINCT organization_id AS id FROM voice
      WHERE commune_id = \(commune) AND came_from_id = \(matter) AND organization_id IS NOT NULL
      """)
  }
  /// The body whose decision it is, and once it is circulated the guests of the meeting.
  private func bodiesReading(resolution id: String) throws -> [String] {
    try bodies(
      """
      SELECT organization_id AS id FROM resolution WHERE commune_id = \(commune) AND id = \(id)
      UNION SELECT c.organization_id FROM resolution AS r
      JOIN session_counterpart AS c ON c.commune_id = r.commune_id AND c.session_id = r.session_id
      WHERE r.commune_id = \(commune) AND r.id = \(id) AND r.state IN ('circulated', 'adopted')
      """)
  }
  private func offices() throws -> [String] {
    try bodies(
      "SELECT id FROM organization WHERE commune_id = \(commune) AND classification = 'party_office' AND valid_to IS NULL"
    )
  }
  private func addressee(ofDossier id: String) throws -> [String] {
    try bodies("SELECT addressee_id AS id FROM dossier WHERE commune_id = \(commune) AND id = \(id)")
  }
  private func bodiesCharged(withAssignment id: String) throws -> [String] {
    try bodies(
      """
      SELECT lead_id AS id FROM assignment WHERE commune_id = \(commune) AND id = \(id)
      UNION SELECT organization_id AS id FROM assignment_support WHERE commune_id = \(commune) AND assignment_id = \(id)
      """)
  }
  private func bodiesAsked(on matter: String, _ column: SQL) throws -> [String] {
    try bodies("SELECT \(column) AS id FROM explanation WHERE commune_id = \(commune) AND matter_id = \(matter)")
  }
  /// The leaders hear where somebody else touched the way in of a person whose posts open the whole commune.
  private func leaders(whereConcerned event: Event) throws -> [String] {
    guard event.person != event.subject.id, try standing(of: event.subject.id) > .body else { return [] }
    return try leaders()
  }
  private func leaders() throws -> [String] {
    try bodies(
      """
      SELECT id FROM organization WHERE commune_id = \(commune) AND classification = 'party_committee'
        AND (valid_to IS NULL OR valid_to >= \(today))
      """)
  }
  private func giver(ofAssignment id: String) throws -> [String] {
    try bodies("SELECT given_by AS id FROM assignment WHERE commune_id = \(commune) AND id = \(id)") + offices()
  }
}

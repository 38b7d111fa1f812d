import Storage

extension Event.Kind {
  /// What is done to the directory, to people's ways in, to personal data and to the installation: the part of history
  /// that belongs to no matter, and that the administrator reads whole.
  var isAdministrative: Bool {
    switch self {
    case .communeFounded, .organizationAdded, .organizationEnded, .areaAdded, .areaEnded, .personAdded,
      .personCorrected, .membershipStarted, .membershipEnded, .directoryImported, .signedIn, .signedOutEverywhere,
      .passwordSet, .cardIssued, .codeGiven, .secondFactorSet, .secondFactorRemoved,
      .recoveryCodesRenewed, .secondStepRuled, .openIDLinked, .openIDUnlinked, .deputyAppointed, .deputyEnded,
      .ruleDecided, .ruleDecisionEnded, .ruleConfirmed, .calendarDayAdded, .calendarDayRemoved, .yearAnnounced,
      .voiceErased, .historySeen, .keysRotated, .letterheadSet, .templateDropped, .helpingStarted, .helpingEnded:
      true
    case .sessionScheduled, .sessionChanged, .sessionCancelled, .sessionOpened, .sessionConcluded, .sessionCorrected,
      .unitReported, .attendanceMarked, .contributionNoted, .contributionChanged, .contributionRemoved,
      .contributionDisposed, .attendanceUndone, .dispositionUndone, .assignmentGiven, .assignmentChanged,
      .assignmentReported, .assignmentAccepted,
      .assignmentSentBack, .assignmentCancelled, .matterOpened, .matterChanged, .voiceAdded, .voiceSeen, .voiceTold,
      .matterReferred, .matterReturned, .clarificationAsked, .clarificationGiven, .explanationAsked,
      .explanationGiven, .matterAnswered, .matterReopened, .matterJoined, .matterWithdrawn, .matterClosed,
      .dossierMade, .dossierChanged, .dossierSent, .matterEscalated, .dossierReplied, .deadlineExtended,
      .deadlineMoved, .dutyFulfilled, .fileAdded, .documentAdded, .intakeProposed, .intakeConfirmed,
      .intakeDiscarded,
      .resolutionDrafted, .resolutionRevised, .resolutionCirculated, .resolutionWithdrawn, .amendmentRaised,
      .amendmentDecided, .resolutionAdopted, .resolutionSent, .resolutionRead, .resolutionReviewed, .standingSet,
      .votePrepared, .voteOpened, .voteCast, .ballotCast, .voteClosed, .voteVoided, .opinionReserved,
      .numberReserved, .numberCancelled, .numbersContinued, .termStarted, .papersLinked,
      .meetingPrepared, .agendaMoved, .delegatesSent, .secretaryChosen, .meetingScored, .newsWritten, .newsDropped,
      .referralUndone, .entryConfirmed:
      false
    }
  }

  static let administrative = allCases.filter(\.isAdministrative)
}

extension Work {
  /// One look within this time is one look: paging through is no new one. In seconds.
  private static let oneLook = 3600

  /// The administrative events, newest first. Whoever looks is an event too.
  func administrativeEvents(page: Int) throws -> Page<Event> {
    try allowHistory()
    let since = now.adding(seconds: -Work.oneLook)
    let looked = try tx.exists(
      """
      SELECT 1 AS n FROM event WHERE commune_id = \(commune) AND subject_kind = 'commune' AND subject_id = \(commune)
        AND kind = \(Event.Kind.historySeen) AND person_id = \(actor.person) AND at > \(since) LIMIT 1
      """)
    if !looked { try record(.historySeen, on: .commune(commune)) }
    return Page(
      try tx.all(
        Event.self,
        """
        SELECT e.*, p.name AS who FROM event AS e
        LEFT JOIN person AS p ON p.commune_id = e.commune_id AND p.id = e.person_id
        WHERE e.commune_id = \(commune) AND e.kind IN \(list: Event.Kind.administrative)
        ORDER BY e.position DESC \(Work.limit(page: page))
        """), number: page)
  }

  /// What goes on paper: the head as it stands, and whose it is.
  func anchorPage() throws -> AnchorPage {
    try allowAnchor()
    let name = try tx.rows("SELECT name FROM commune WHERE id = \(commune)").first.map { try $0["name"] as String }
    let head = try HistoryChain(tx: tx).head(of: commune)
    return AnchorPage(
      communeName: name ?? commune,
      anchor: HistoryAnchor(commune: commune, position: head.position, hash: head.hash, at: now.description))
  }
}

struct AnchorPage: Sendable {
  var communeName: String
  var anchor: HistoryAnchor
}

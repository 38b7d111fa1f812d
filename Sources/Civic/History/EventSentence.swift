extension Event.Kind {
  /// The sentence that the timeline says for this kind.
  var phrase: KeyPath<HistoryText, Phrase> {
    switch self {
    case .communeFounded: \.communeFounded
    case .organizationAdded: \.organizationAdded
    case .organizationEnded: \.organizationEnded
    case .areaAdded: \.areaAdded
    case .areaEnded: \.areaEnded
    case .personAdded: \.personAdded
    case .personCorrected: \.personCorrected
    case .membershipStarted: \.membershipStarted
    case .membershipEnded: \.membershipEnded
    case .directoryImported: \.directoryImported
    case .signedIn: \.signedIn
    case .signedOutEverywhere: \.signedOutEverywhere
    case .passwordSet: \.passwordSet
    case .cardIssued: \.cardIssued
    case .codeGiven: \.codeGiven
    case .secondFactorSet: \.secondFactorSet
    case .secondFactorRemoved: \.secondFactorRemoved
    case .recoveryCodesRenewed: \.recoveryCodesRenewed
    case .secondStepRuled: \.secondStepRuled
    case .openIDLinked: \.openIdLinked
    case .openIDUnlinked: \.openIdUnlinked
    case .deputyAppointed: \.deputyAppointed
    case .deputyEnded: \.deputyEnded
    case .sessionScheduled: \.sessionScheduled
    case .sessionChanged: \.sessionChanged
    case .sessionCancelled: \.sessionCancelled
    case .sessionOpened: \.sessionOpened
    case .sessionConcluded: \.sessionConcluded
    case .sessionCorrected: \.sessionCorrected
    case .unitReported: \.unitReported
    case .attendanceMarked: \.attendanceMarked
    case .attendanceUndone: \.attendanceUndone
    case .contributionNoted: \.contributionNoted
    case .contributionChanged: \.contributionChanged
    case .contributionRemoved: \.contributionRemoved
    case .contributionDisposed: \.contributionDisposed
    case .dispositionUndone: \.dispositionUndone
    case .assignmentGiven: \.assignmentGiven
    case .assignmentChanged: \.assignmentChanged
    case .assignmentReported: \.assignmentReported
    case .assignmentAccepted: \.assignmentAccepted
    case .assignmentSentBack: \.assignmentSentBack
    case .assignmentCancelled: \.assignmentCancelled
    case .matterOpened: \.matterOpened
    case .matterChanged: \.matterChanged
    case .voiceAdded: \.voiceAdded
    case .voiceSeen: \.voiceSeen
    case .voiceTold: \.voiceTold
    case .matterReferred: \.matterReferred
    case .referralUndone: \.referralUndone
    case .matterReturned: \.matterReturned
    case .clarificationAsked: \.clarificationAsked
    case .clarificationGiven: \.clarificationGiven
    case .explanationAsked: \.explanationAsked
    case .explanationGiven: \.explanationGiven
    case .matterAnswered: \.matterAnswered
    case .matterReopened: \.matterReopened
    case .matterJoined: \.matterJoined
    case .matterWithdrawn: \.matterWithdrawn
    case .matterClosed: \.matterClosed
    case .dossierMade: \.dossierMade
    case .dossierChanged: \.dossierChanged
    case .dossierSent: \.dossierSent
    case .matterEscalated: \.matterEscalated
    case .dossierReplied: \.dossierReplied
    case .deadlineExtended: \.deadlineExtended
    case .deadlineMoved: \.deadlineMoved
    case .ruleDecided: \.ruleDecided
    case .ruleDecisionEnded: \.ruleDecisionEnded
    case .ruleConfirmed: \.ruleConfirmed
    case .calendarDayAdded: \.calendarDayAdded
    case .calendarDayRemoved: \.calendarDayRemoved
    case .yearAnnounced: \.yearAnnounced
    case .dutyFulfilled: \.dutyFulfilled
    case .fileAdded: \.fileAdded
    case .documentAdded: \.documentAdded
    case .intakeProposed: \.intakeProposed
    case .intakeConfirmed: \.intakeConfirmed
    case .intakeDiscarded: \.intakeDiscarded
    case .voiceErased: \.voiceErased
    case .historySeen: \.historySeen
    case .keysRotated: \.keysRotated
    case .resolutionDrafted: \.resolutionDrafted
    case .resolutionRevised: \.resolutionRevised
    case .resolutionCirculated: \.resolutionCirculated
    case .resolutionWithdrawn: \.resolutionWithdrawn
    case .amendmentRaised: \.amendmentRaised
    case .amendmentDecided: \.amendmentDecided
    case .resolutionAdopted: \.resolutionAdopted
    case .resolutionSent: \.resolutionSent
    case .resolutionRead: \.resolutionRead
    case .resolutionReviewed: \.resolutionReviewed
    case .standingSet: \.standingSet
    case .votePrepared: \.votePrepared
    case .voteOpened: \.voteOpened
    case .voteCast: \.voteCast
    case .ballotCast: \.ballotCast
    case .voteClosed: \.voteClosed
    case .voteVoided: \.voteVoided
    case .opinionReserved: \.opinionReserved
    case .numberReserved: \.numberReserved
    case .numberCancelled: \.numberCancelled
    case .numbersContinued: \.numbersContinued
    case .termStarted: \.termStarted
    case .papersLinked: \.papersLinked
    case .meetingPrepared: \.meetingPrepared
    case .agendaMoved: \.agendaMoved
    case .delegatesSent: \.delegatesSent
    case .secretaryChosen: \.secretaryChosen
    case .meetingScored: \.meetingScored
    case .letterheadSet: \.letterheadSet
    case .templateDropped: \.templateDropped
    case .helpingStarted: \.helpingStarted
    case .helpingEnded: \.helpingEnded
    case .entryConfirmed: \.entryConfirmed
    case .newsWritten: \.newsWritten
    case .newsDropped: \.newsDropped
    }
  }
}

extension Event {
  /// What the timeline says: "Văn phòng Đảng ủy chuyển Công an phường giải quyết, hạn 20/5/2026".
  func sentence(_ text: Text) -> String {
    var said = readable(text)
    said["who"] = who.isEmpty ? text.history.program : who
    if let holder = detail[Event.holderKey] { said["who"] = text.history.deputy(["who": who, "holder": holder]) }
    if let helped = detail[Event.helpedKey] {
      let name = helped.isEmpty ? text.helping.citizen : helped
      said["who"] = text.history.helped(["who": said["who"] ?? who, "helped": name])
    }
    return text.history[keyPath: kind.phrase].filled(said)
  }
}

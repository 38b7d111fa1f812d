import Hummingbird
import Markup
import Storage

/// `/administration`: everything that was done to the directory and to who may come in, by whom. The administrator reads
/// it, and so do the leaders: whoever keeps the keys is seen by those who do not.
struct AdministrationPages: Pages {
  func add(to routes: Router<Visit>, _ site: Site) {
    routes.get("administration") { _, visit in
      let number = visit.pageNumber
      let page = try await site.read(visit) { try $0.administrativeEvents(page: number) }
      return try site.page(visit, { $0.directory.administration }) { administrationView(page, $0) }
    }
  }
}

extension Event.Kind {
  /// Done to the directory, or to who may come in as whom.
  var isAdministrative: Bool {
    switch self {
    case .communeFounded, .organizationAdded, .organizationEnded, .areaAdded, .areaEnded, .personAdded,
      .personCorrected, .membershipStarted, .membershipEnded, .directoryImported, .signedIn, .signedOutEverywhere,
      .passwordSet, .cardIssued, .codeGiven, .secondFactorSet, .secondFactorRemoved, .deputyAppointed, .deputyEnded:
      true
    case .sessionScheduled, .sessionChanged, .sessionCancelled, .sessionOpened, .sessionConcluded, .sessionCorrected,
      .unitReported, .attendanceMarked, .contributionNoted, .contributionChanged, .contributionRemoved,
      .contributionDisposed, .assignmentGiven, .assignmentChanged, .assignmentReported, .assignmentAccepted,
      .assignmentSentBack, .assignmentCancelled, .matterOpened, .matterChanged, .voiceAdded, .voiceSeen, .voiceTold,
      .matterReferred, .matterReturned, .clarificationAsked, .clarificationGiven, .explanationAsked,
      .explanationGiven, .matterAnswered, .matterReopened, .matterJoined, .matterWithdrawn, .matterClosed,
      .dossierMade, .dossierChanged, .dossierSent, .matterEscalated, .dossierReplied, .fileAdded, .documentAdded,
      .intakeProposed, .intakeConfirmed, .intakeDiscarded:
      false
    }
  }
}

extension Work {
  /// The newest first.
  func administrativeEvents(page: Int) throws -> Page<Event> {
    guard actor.role == .admin || actor.role == .leader else { throw NotFound() }
    let kinds = Event.Kind.allCases.filter(\.isAdministrative).map(\.rawValue)
    let rows = try tx.all(
      Event.self,
      """
      SELECT e.*, p.name AS who FROM event AS e
      LEFT JOIN person AS p ON p.commune_id = e.commune_id AND p.id = e.person_id
      WHERE e.commune_id = \(commune) AND e.kind IN \(list: kinds)
      ORDER BY e.id DESC \(Work.limit(page: page))
      """)
    return Page(rows, number: page)
  }
}

private func administrationView(_ page: Page<Event>, _ look: Look) -> HTML {
  let words = look.text.directory
  let entries = page.items.map { TimelineEntry(at: $0.at.description, $0.sentence(look.text)) }
  let at = { (number: Int) in address("/administration", ["page": number > 1 ? String(number) : nil]) }
  return """
    \(pageHead(words.administration, lead: words.administrationLead))
    \(entries.isEmpty ? emptyState(look.text.site.lists.empty) : timeline(entries, look))
    \(paging(previous: page.number > 1 ? at(page.number - 1) : nil, next: page.hasNext ? at(page.number + 1) : nil, page: page.number, look))
    """
}

import Rulebook
import Storage

/// Everything that the page of one resolution shows.
struct ResolutionOverview: Sendable {
  var resolution: Resolution
  var organizationName: String
  var text: ResolutionText
  /// Bodies by id: the leads of its tasks.
  var names: [String: String]
  /// Whether the text that is kept is still the one that was signed; nil before.
  var isUntouched: Bool?
  var session: Session?
  /// The rule about how long before the meeting it has to be circulated.
  var notes: [RuleNote]
  var amendments: [Amendment]
  var votes: [Vote]
  var paper: RegisteredPaper?
  var chain: PaperChain?
  var tasks: [ResolutionTaskRow]
  var recipients: [RecipientRow]
  var reviews: [ResolutionReview]
  var above: Resolution?
  var events: [Event]
  var bodies: [Choice]
  /// Who may sign it; asked once it can be adopted.
  var signers: [Choice]
  var isOfState: Bool
  /// "Nghị quyết", "Quyết định".
  var typeName: String
  var prepares: Bool
  var mayAmend: Bool
  var mayCopy: Bool
  /// The row of the reader's own body, where it was sent to it.
  var mine: RecipientRow?

  /// A vote has passed it, or the head of an organ of the State may decide alone.
  var mayAdopt: Bool { isOfState || votes.contains { $0.result?.isPassed == true } }
}

extension Work {
  func resolutionOverview(of id: String) throws -> ResolutionOverview {
    let resolution = try resolution(id)
    let encoded = try encodedText(of: resolution)
    let text = try ResolutionText(encoded: encoded)
    let isAdopted = resolution.state == .adopted
    let prepares = may(.prepare, resolution)
    let recipients = isAdopted ? try recipients(of: id) : []
    let session = try resolution.session.flatMap { id in try ifFound { try self.session(id) } }
    let paper = isAdopted ? try paper(ofResolution: id) : nil
    return ResolutionOverview(
      resolution: resolution, organizationName: try organization(resolution.organization).name, text: text,
      names: try organizationNames(text.tasks.compactMap(\.lead)),
      isUntouched: isAdopted ? ResolutionText.hash(encoded) == resolution.textHash : nil, session: session,
      notes: try session.map { $0.state == .scheduled ? try announcements(of: $0) : [] } ?? [],
      amendments: try amendments(of: id), votes: try votes(onResolution: id), paper: paper,
      chain: try paper.map { try chain(of: $0.document.id) }, tasks: try tasks(of: id), recipients: recipients,
      reviews: try reviews(of: id),
      above: try resolution.concretises.flatMap { id in try ifFound { try self.resolution(id) } },
      events: try timeline(of: .resolution(id)),
      bodies: isAdopted && prepares ? try organizations().map { Choice($0.id, $0.name) } : [],
      signers: prepares && resolution.state == .circulated ? try signers(of: resolution.organization) : [],
      isOfState: try isOfState(resolution.organization),
      typeName: try PaperTypes.known.get()[resolution.type]?.name ?? "", prepares: prepares,
      mayAmend: may(.amend, resolution) && resolution.state == .circulated,
      mayCopy: isAdopted && resolution.isPilot && may(.copy, resolution),
      mine: recipients.first { $0.organization == actor.organization })
  }
}

/// What the form of a draft chooses from.
struct DraftPlan: Sendable {
  var id: String?
  var types: [Choice]
  var organization: String
  var organizationName: String
  var sessions: [Choice]
  var above: [Choice]
  var bodies: [Choice]
}

extension Work {
  func draftPlan(for id: String?, organization: String) throws -> DraftPlan {
    let body = try id.map { try resolution($0).organization } ?? organization
    guard mayPrepareResolutions(of: body) else { throw Refusal(\.resolution.notYours) }
    let sessions = try tx.all(
      Session.self,
      """
      SELECT s.* FROM session AS s WHERE \(visibleSessions()) AND s.organizer_id = \(body)
        AND s.state IN ('scheduled', 'open') ORDER BY s.held_on, s.id LIMIT 100
      """)
    return DraftPlan(
      id: id,
      types: try PaperTypes.known.get().decisions(of: try self.organization(body)).map { Choice($0.key, $0.name) },
      organization: body, organizationName: try self.organization(body).name,
      sessions: sessions.map { Choice($0.id, "\($0.heldOn.typed) – \($0.title)") },
      above: try resolutionsAbove(body).map { Choice($0.id, "\($0.symbol) – \($0.title)") },
      bodies: try organizations().map { Choice($0.id, $0.name) })
  }
}

extension Work {
  /// The bodies that decide anything on paper.
  func decidingBodies() throws -> [Choice] {
    let types = try PaperTypes.known.get()
    return try organizations().filter { !types.decisions(of: $0).isEmpty && mayPrepareResolutions(of: $0.id) }
      .map { Choice($0.id, $0.name) }
  }
}

/// Two wordings beside each other.
struct VersionPage: Sendable {
  var resolution: Resolution
  var versions: [ResolutionVersion]
  var from: ResolutionVersion
  var to: ResolutionVersion
  /// The sections that differ, in the order of the form.
  var changes: [(section: ResolutionText.Section, difference: TextDifference)]
}

extension Work {
  /// - Parameter from: nil compares with the version before.
  func versionPage(of id: String, from: Int?, to: Int?) throws -> VersionPage {
    let resolution = try resolution(id)
    let versions = try versions(of: id)
    guard let last = versions.first(where: { $0.number == to ?? resolution.version }),
      let first = versions.first(where: { $0.number == from ?? max(1, last.number - 1) })
    else { throw NotFound() }
    let (was, now) = (try ResolutionText(encoded: first.encoded), try ResolutionText(encoded: last.encoded))
    let names = try organizationNames((was.tasks + now.tasks).compactMap(\.lead))
    let changes = ResolutionText.Section.allCases.compactMap { section -> (ResolutionText.Section, TextDifference)? in
      let (old, new) = (was.lines(section, names: names), now.lines(section, names: names))
      return old == new ? nil : (section, TextDifference(from: old, to: new))
    }
    return VersionPage(resolution: resolution, versions: versions, from: first, to: last, changes: changes)
  }
}

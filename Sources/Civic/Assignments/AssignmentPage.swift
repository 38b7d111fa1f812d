import Rulebook
import Storage

/// Everything that the page of one assignment shows, with what this reader may do.
struct AssignmentPage: Sendable {
  var assignment: Assignment
  var names: [String: String]
  var origins: [Origin]
  var reports: [ProgressReport]
  /// Ids of attachments by the id of the report that they came with.
  var evidence: [String: [String]]
  var files: [Attachment]
  var events: [Event]
  var mayReport: Bool
  var mayReview: Bool
  var mayChange: Bool
  var mayAttach: Bool
  /// The body for which the office would write; nil where the reader's own body is charged.
  var reportsFor: String?

  /// Where it came from; the address only for those who may go there.
  struct Origin: Sendable {
    var kind: Kind
    var title: String
    var address: String?
    enum Kind { case session, matter }
  }

  func name(_ organization: String) -> String { names[organization] ?? "" }
}

extension Work {
  func assignmentPage(_ id: String) throws -> AssignmentPage {
    let assignment = try assignment(id)
    let isOpen = assignment.state == .given || assignment.state == .reported
    let mayReview = may(.review, assignment)
    return AssignmentPage(
      assignment: assignment, names: try organizationNames(assignment.charged + [assignment.givenBy]),
      origins: try origins(of: assignment), reports: try progressReports(of: id), evidence: try evidence(of: id),
      files: try attachments(on: .assignment(id)), events: try timeline(of: .assignment(id)),
      mayReport: isOpen && may(.report, assignment), mayReview: assignment.state == .reported && mayReview,
      mayChange: isOpen && mayReview, mayAttach: mayAttachFiles,
      reportsFor: assignment.charged.contains(actor.organization) ? nil : assignment.lead)
  }

  private func origins(of assignment: Assignment) throws -> [AssignmentPage.Origin] {
    var origins: [AssignmentPage.Origin] = []
    if let id = assignment.session {
      let rows = try tx.rows("SELECT title FROM session WHERE commune_id = \(commune) AND id = \(id)")
      if let title: String = try rows.first?["title"] {
        origins.append(.init(kind: .session, title: title, address: try canSee(.session(id)) ? "/sessions/\(id)" : nil))
      }
    }
    if let id = assignment.matter, try canSee(.matter(id)) {
      origins.append(.init(kind: .matter, title: try matter(id).title, address: "/matters/\(id)"))
    }
    return origins
  }
}

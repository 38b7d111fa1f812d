import Rulebook

/// The one thing to do next, for whoever looks.
enum SessionNextStep: Sendable, Equatable {
  /// Send the invitations; then wait for the reports that are missing.
  case invite
  case awaitReports(missing: Int)
  /// Everybody has reported, the day has not come.
  case ready
  case open, capture, minutes
  /// For an invited body: write its report, send the one that lies there, or wait for the day.
  case report, sendDraft, wait
  case nothing
}

extension SessionOverview {
  func nextStep(today: Day) -> SessionNextStep {
    switch session.state {
    case .cancelled: .nothing
    case .concluded: .minutes
    case .open: runs ? .capture : ownStep
    case .scheduled: runs ? preparation(today) : ownStep
    }
  }

  private func preparation(_ today: Day) -> SessionNextStep {
    if session.heldOn <= today { return .open }
    return reported == 0 ? .invite : reported == units.count ? .ready : .awaitReports(missing: units.count - reported)
  }

  private var ownStep: SessionNextStep {
    switch mine?.report {
    case nil: .nothing
    case .some(.none): .report
    case .draft: .sendDraft
    case .sent: .wait
    }
  }
}

import Storage

extension Resolution {
  enum Deed {
    case prepare, decideAmendments, adopt, send, review
    /// Say what one thinks of the draft.
    case amend
    /// Begin a draft of one's own from this one's frame.
    case copy
    /// Say that one's own body has read it.
    case confirm
  }
}

extension Work {
  /// The office and the leaders prepare every resolution; a cell secretary those of the own cell. Members of the body
  /// say what they think of it.
  func allow(_ deed: Resolution.Deed, _ r: Resolution) throws(Refusal) {
    let may =
      switch deed {
      case .prepare, .decideAmendments, .adopt, .send, .review: mayPrepareResolutions(of: r.organization)
      case .amend: mayPrepareResolutions(of: r.organization) || actor.organization == r.organization
      case .copy: actor.role == .cellSecretary || actor.seesWholeCommune
      case .confirm: true
      }
    guard may else { throw Refusal(\.resolution.notYours) }
  }

  func may(_ deed: Resolution.Deed, _ r: Resolution) -> Bool { (try? allow(deed, r)) != nil }

  func mayPrepareResolutions(of organization: String) -> Bool {
    switch actor.role {
    case .clerk, .leader: true
    case .cellSecretary: organization == actor.organization
    case .department, .front, .province, .admin, .member: false
    }
  }

  /// Whether there is any body whose resolutions this actor prepares.
  var mayPrepareResolutions: Bool { mayPrepareResolutions(of: actor.organization) }

  /// What this actor may see, as a condition on the table `resolution AS r`. A draft is its body's own once it has been
  /// circulated, and its preparers' before; guests of the meeting read what the members read; an adopted one is for
  /// those it was sent to and those who have to do something, a pilot for every cell.
  func visibleResolutions() -> SQL {
    guard !actor.seesWholeCommune else { return "r.commune_id = \(commune)" }
    let prepares = mayPrepareResolutions(of: actor.organization)
    let own: SQL =
      prepares
      ? "r.organization_id = \(actor.organization)"
      : "(r.organization_id = \(actor.organization) AND r.state IN ('circulated', 'adopted'))"
    let pilots: SQL = actor.role == .cellSecretary ? "OR (r.state = 'adopted' AND r.pilot = 'yes')" : ""
    return """
      r.commune_id = \(commune) AND (\(own) \(pilots)
        OR (r.state IN ('circulated', 'adopted') AND EXISTS (
          SELECT 1 FROM session_counterpart AS c WHERE c.commune_id = r.commune_id AND c.session_id = r.session_id
            AND c.organization_id = \(actor.organization)))
        OR (r.state = 'adopted' AND EXISTS (
          SELECT 1 FROM resolution_recipient AS e WHERE e.commune_id = r.commune_id AND e.resolution_id = r.id
            AND e.organization_id = \(actor.organization))))
      """
  }
}

import Storage

extension Work {
  /// Whether this actor may see a thing, asked of the finder of its kind, so that nothing is said twice about who sees
  /// what.
  func canSee(_ subject: Event.Subject) throws -> Bool {
    do {
      switch subject {
      case .session(let id): _ = try session(id)
      case .matter(let id): _ = try matter(id)
      case .assignment(let id): _ = try assignment(id)
      case .dossier(let id): return try canSeeDossier(id)
      case .commune, .organization, .area, .person, .intake: return false
      }
      return true
    } catch is NotFound {
      return false
    }
  }

  /// A dossier is the office's and its addressee's.
  private func canSeeDossier(_ id: String) throws -> Bool {
    let isAddressee = try tx.exists(
      """
      SELECT 1 AS n FROM dossier WHERE commune_id = \(commune) AND id = \(id)
        AND addressee_id = \(actor.organization) AND state <> 'draft'
      """)
    return actor.seesWholeCommune || isAddressee
  }

  /// Whoever sees a thing may add a paper to it, except those who only read.
  func allowAttaching(to subject: Event.Subject) throws {
    guard try canSee(subject) else { throw NotFound() }
    // A photograph of a denunciation shows the handwriting, which is part of the secret.
    if case .matter(let id) = subject, try matter(id).kind == .denunciation {
      throw Refusal(\.matter.denunciationOnPaper)
    }
    guard mayAttachFiles else { throw Refusal(\.document.notYours) }
  }

  var mayAttachFiles: Bool {
    switch actor.role {
    case .clerk, .leader, .cellSecretary, .department, .front: true
    case .province, .admin, .member: false
    }
  }
}

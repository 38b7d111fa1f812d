/// Who reads which part of the history that belongs to no matter.
extension Work {
  /// The journal is the administrator's and the leaders': whoever keeps the keys is seen by those who do not.
  func allowHistory() throws {
    switch actor.role {
    case .admin, .leader: return
    case .clerk, .cellSecretary, .department, .front, .province, .member: throw NotFound()
    }
  }

  /// Who prints the anchor: the administrator, and those who would sign it.
  func allowAnchor() throws {
    switch actor.role {
    case .admin, .leader, .clerk: return
    case .cellSecretary, .department, .front, .province, .member: throw NotFound()
    }
  }
}

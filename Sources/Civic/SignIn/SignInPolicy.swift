extension SignIn {
  enum Deed { case issueCard, setPassword }
}

extension Work {
  /// Cards and passwords for others are given by those who keep the directory, in person.
  func allow(_ deed: SignIn.Deed) throws(Refusal) {
    let may =
      switch deed {
      case .issueCard, .setPassword: actor.role == .admin || actor.role == .clerk
      }
    guard may else { throw Refusal(\.signIn.notYours) }
  }
}

extension Matter {
  /// Whether more people can still be added who ask for the same.
  func checkTakesVoices() throws(Refusal) {
    if kind == .denunciation { throw Refusal(\.matter.denunciationOnPaper) }
    switch state {
    case .received, .referred, .waiting, .promised, .escalated, .answered: return
    case .closed: throw Refusal(\.matter.isClosed)
    case .withdrawn: throw Refusal(\.matter.isWithdrawn)
    case .joined: throw Refusal(\.matter.isJoined)
    }
  }
}

import VietnameseText

/// Keeping names out of texts that many read.
extension Work {
  /// Refuses words about a matter that name one of those who raised it; about a denunciation, words that have the shape
  /// of anybody's name, address or number, because the program does not know whom to look for.
  /// - Parameter texts: by the names of their fields.
  func checkNamesNobody(_ texts: [String: String], in matter: Matter) throws {
    switch matter.kind {
    case .opinion, .proposal, .report, .complaint: try checkSays(texts, nobodyOf: try names(in: matter.id))
    case .denunciation: try checkShapes(texts)
    }
  }

  /// Refuses words that say one of these names.
  func checkSays(_ texts: [String: String], nobodyOf names: [String]) throws {
    let rules = try PersonNames.shipped.get()
    var problem = FormProblem()
    for (field, text) in texts.sorted(by: { $0.key < $1.key }) where names.contains(where: { rules.says(text, $0) }) {
      problem.add(field, \.matter.noNamesHere)
    }
    try problem.check()
  }

  /// The name, address and handwriting of a denouncer are a state secret (Decision 774/QĐ-TTg).
  private func checkShapes(_ texts: [String: String]) throws {
    let rules = try PersonNames.shipped.get()
    var problem = FormProblem()
    for (field, text) in texts.sorted(by: { $0.key < $1.key }) {
      if let words = rules.shape(in: text) { problem.add(field, \.matter.looksLikeAName, ["words": words]) }
    }
    try problem.check()
  }
}

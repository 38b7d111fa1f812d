import Rulebook

extension Work {
  /// Refers each of them, with an event of its own; all of them or none. Taken back together.
  func referMatters(_ ids: [String], _ new: NewReferral) throws {
    try forEach(of: ids) { try referMatter($0, new) }
  }

  /// Puts each of them into a dossier, with an event of its own; all of them or none.
  func putMattersIntoDossier(_ id: String, _ ids: [String]) throws {
    try forEach(of: ids) { matter in
      try putIntoDossier(id, [matter])
      mayBeUndone(.dossier, matter: matter, before: ["dossier": ""], after: ["dossier": id])
    }
  }

  /// A refusal names the matter that stands in the way: somebody was quicker since the page was made.
  private func forEach(of ids: [String], _ deed: (String) throws -> Void) throws {
    let ids = Array(Set(ids)).sorted()
    guard !ids.isEmpty else { throw Refusal(\.bulk.nothingChosen) }
    guard ids.count <= Work.pageSize else { throw Refusal(\.bulk.tooMany, ["most": String(Work.pageSize)]) }
    for id in ids {
      do {
        try deed(id)
      } catch var refusal as Refusal {
        let matter = try matter(id)
        refusal.links.append(.init("\(matter.number). \(matter.title)", "/matters/\(id)"))
        throw refusal
      }
    }
  }
}

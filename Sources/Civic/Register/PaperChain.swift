import Rulebook
import Storage

/// The papers around one paper: what it rests on, upwards, and what rests on it, downwards.
struct PaperChain: Sendable {
  /// In rows from the oldest down; each paper once.
  var rows: [[RegisteredPaper]]
  var links: [Link]

  struct Link: Sendable, Hashable {
    var from: String
    var to: String
    var kind: PaperLink
  }

  /// More would not be seen on one picture.
  static let most = 40

  /// Lays papers out so that each stands below everything it points at.
  init(_ papers: [RegisteredPaper], _ links: [Link]) {
    let known = Set(papers.map(\.document.id))
    self.links = links.filter { known.contains($0.from) && known.contains($0.to) }
    var level: [String: Int] = [:]
    // The longest way up; links run from later to earlier papers and never in a circle, so this ends.
    for _ in papers.indices {
      for link in self.links where level[link.from, default: 0] <= level[link.to, default: 0] {
        level[link.from] = min(papers.count, level[link.to, default: 0] + 1)
      }
    }
    let grouped = Dictionary(grouping: papers) { level[$0.document.id, default: 0] }
    rows = grouped.keys.sorted().map { key in
      (grouped[key] ?? []).sorted {
        ($0.document.issuedOn?.description ?? "", $0.document.id) < (
          $1.document.issuedOn?.description ?? "", $1.document.id
        )
      }
    }
  }
}

extension Work {
  /// Walks both ways from a paper that this actor has found; what they may not see is left out, and what hangs on it only
  /// by way of that too.
  func chain(of id: String) throws -> PaperChain {
    var (found, waiting): ([String: RegisteredPaper], [String]) = ([:], [id])
    var links: Set<PaperChain.Link> = []
    while let next = waiting.popLast(), found.count < PaperChain.most {
      guard found[next] == nil, let paper = try ifFound({ try self.paper(next) }) else { continue }
      found[next] = paper
      for link in try self.links(of: next) {
        links.insert(link)
        waiting += [link.from, link.to].filter { found[$0] == nil }
      }
    }
    return PaperChain(found.values.sorted { $0.document.id < $1.document.id }, Array(links))
  }

  private func links(of id: String) throws -> [PaperChain.Link] {
    try tx.rows(
      """
      SELECT from_id, to_id, kind FROM document_link
      WHERE commune_id = \(commune) AND (from_id = \(id) OR to_id = \(id)) ORDER BY from_id, to_id LIMIT 100
      """
    ).map { PaperChain.Link(from: try $0["from_id"], to: try $0["to_id"], kind: try $0["kind"]) }
  }

  /// Every paper that one rests on, near or far.
  func papers(above id: String) throws -> Set<String> {
    var (found, waiting): (Set<String>, [String]) = ([], [id])
    while let next = waiting.popLast() {
      let above: [String] = try tx.rows(
        "SELECT to_id FROM document_link WHERE commune_id = \(commune) AND from_id = \(next)"
      ).map { try $0["to_id"] }
      waiting += above.filter { found.insert($0).inserted }
    }
    return found
  }
}

import Rulebook

/// F07 notice of conclusion.
extension Stationery {
  /// - Parameter day: when it is signed; nil leaves it for a pen.
  public func notice(_ record: SessionRecord, _ office: Office, number: Int? = nil, day: Day?) throws(PaperProblem)
    -> Paper
  {
    let words = words.notice
    let chair = record.chair.isEmpty ? words.post.lowercased() : record.chair
    var paper = Paper(
      layout: try layout(office, on: day ?? record.heldOn), head: office.head(words.symbol, number: number, day: day),
      title: words.name, about: words.about(["chair": chair, "title": record.title]))
    let opening = words.opening([
      "day": Written.short(record.heldOn), "place": record.place.isEmpty ? office.place : record.place,
      "chair": chair, "title": record.title,
    ])
    paper.body = [.text(opening)]
    if !record.units.isEmpty {
      paper.body.append(.text(words.attended(["units": record.units.joined(separator: "; ")])))
    }
    paper.body.append(.text(words.concludes))
    if !record.conclusion.isEmpty { paper.body.append(.text(record.conclusion)) }
    if record.blankRows > 0 { paper.body.append(.blanks(record.blankRows)) }
    paper.body += record.tasks.enumerated().map { .text("\($0 + 1). " + given($1)) }
    paper.body.append(.text(words.closing))
    paper.signatures = [
      record.post.isEmpty
        ? Signature(post: words.post, name: record.chairName) : office.signature(record.post, record.signer)
    ]
    paper.recipients = heard(record) + [self.words.filed(office)]
    return paper.ended()
  }

  private func given(_ task: SessionRecord.Given) -> String {
    let words = words.notice
    if task.lead.isEmpty { return task.words }
    if task.due.isEmpty { return words.leadOnly(["words": task.words, "lead": task.lead]) }
    return words.lead(["words": task.words, "lead": task.lead, "due": task.due])
  }

  /// Those who were there, and those who were given something, each once.
  private func heard(_ record: SessionRecord) -> [String] {
    var names: [String] = []
    for name in record.units + record.tasks.map(\.lead) where !name.isEmpty && !names.contains(name) {
      names.append(name)
    }
    return names
  }
}

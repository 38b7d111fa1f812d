import Rulebook

extension NewVote {
  init(_ form: Form, session: String) throws(FormProblem) {
    var problem = FormProblem()
    self.session = session
    resolution = form.optional("resolution")
    motion = form.required("motion", \.vote.motion, limit: 500, &problem)
    let way: Vote.Way? = form.choice("way", \.vote.way, &problem)
    rule = form.required("rule", \.vote.rule, limit: 60, &problem)
    self.way = way ?? .hands
    candidates = NewVote.lines(form, "candidates", \.vote.candidates, &problem)
    households = NewVote.lines(form, "households", \.vote.households, &problem)
    seats = candidates.isEmpty ? nil : Int(form["seats"])
    if !candidates.isEmpty {
      if !(1..<max(2, candidates.count + 1)).contains(seats ?? 0) {
        problem.add("seats", \.vote.seatsWrong, ["count": String(candidates.count)])
      }
      if way == .hands || way == .named || way == .households { problem.add("way", \.vote.electionIsSecret) }
    }
    if way == .households, households.isEmpty { problem.add("households", \.vote.householdsNeeded) }
    try problem.check()
  }

  /// One name a line.
  private static func lines(
    _ form: Form, _ name: String, _ label: any Form.Label, _ problem: inout FormProblem
  ) -> [String] {
    form.text(name, label, limit: 100_000, &problem).split(whereSeparator: \.isNewline)
      .map { $0.trimmingPrefix { $0.isWhitespace } }.filter { !$0.isEmpty }.map { String($0.prefix(200)) }
  }
}

/// What people counted, as they type it in.
struct TypedCount: Sendable {
  var count = VoteCount()
  var candidates: [Int: Int] = [:]
  var countedBy = ""

  init(_ form: Form, candidates list: [Candidate]) throws(FormProblem) {
    var problem = FormProblem()
    count.inFavour = TypedCount.number(form, "in_favour", \.vote.inFavour, &problem)
    count.against = TypedCount.number(form, "against", \.vote.against, &problem)
    count.other = TypedCount.number(form, "other", \.vote.other, &problem)
    count.invalid = TypedCount.number(form, "invalid", \.vote.invalid, &problem)
    count.issued = TypedCount.number(form, "issued", \.vote.issued, &problem)
    for candidate in list {
      candidates[candidate.position] = TypedCount.number(
        form, "candidate-\(candidate.position)", \.vote.votesOf, &problem)
    }
    countedBy = form.text("counted_by", \.vote.countedBy, limit: 200, &problem)
    try problem.check()
  }

  /// Nothing typed is none; a million is a slip of the finger.
  private static func number(
    _ form: Form, _ name: String, _ label: any Form.Label, _ problem: inout FormProblem
  ) -> Int {
    guard let typed = form.optional(name) else { return 0 }
    guard let number = Int(typed), (0...100_000).contains(number) else {
      problem.add(name, \.vote.noNumber, ["value": typed])
      return 0
    }
    return number
  }
}

import Rulebook

/// Somebody stands in for the holder of a post, by a paper, from day to day. It ends by itself after the last day.
struct Deputy: Sendable, Equatable {
  var id: String
  /// The post that is stood in for, and whose it is.
  var membership: String
  var holder: String
  var holderName: String
  var postTitle: String
  var organizationName: String
  var role: Actor.Role
  /// Who stands in.
  var person: String
  var personName: String
  var documentSymbol: String
  var documentDay: Day
  var startsOn: Day
  /// The last day.
  var endsOn: Day
  /// Ended before its last day.
  var endedAt: Instant?

  func stands(on day: Day) -> Bool { endedAt == nil && startsOn <= day && day <= endsOn }

  /// Whether it shares a day with another span.
  func overlaps(_ from: Day, _ to: Day) -> Bool { endedAt == nil && startsOn <= to && from <= endsOn }

  /// - Throws: `Refusal` where it is over.
  mutating func end(at moment: Instant) throws(Refusal) {
    guard endedAt == nil, moment.day <= endsOn else { throw Refusal(\.deputy.isOver) }
    endedAt = moment
  }
}

struct NewDeputy: Sendable {
  var membership: String
  var person: String
  var documentSymbol: String
  var documentDay: Day
  var startsOn: Day
  var endsOn: Day

  /// - Throws: `FormProblem` where the days cannot be so, or the post is not held on all of them.
  func check(_ post: Membership, today: Day) throws(FormProblem) {
    var problem = FormProblem()
    if person == post.person { problem.add("person", \.deputy.notOneself) }
    if documentDay > startsOn { problem.add("document_day", \.deputy.paperComesFirst) }
    if endsOn < startsOn { problem.add("ends_on", \.directory.endsBeforeStart) }
    if endsOn < today { problem.add("ends_on", \.deputy.isPast) }
    if !post.holds(on: startsOn) || !post.holds(on: endsOn) { problem.add("ends_on", \.deputy.postEnds) }
    try problem.check()
  }
}

import Yams

/// The steps before a cell's meeting and the sheet on which it scores itself, as data: `guide-42.yaml`.
struct MeetingGuide: Decodable, Sendable {
  var steps: [Step]
  /// What is done before the meeting ends.
  var closing: [Step]
  var criteria: [Criterion]

  struct Step: Decodable, Sendable {
    var key: String
    var title: String
  }

  struct Criterion: Decodable, Sendable {
    var key: String
    var title: String
    /// The most points it can give.
    var most: Int
    /// What the program knows of it; nil is left to people.
    var measure: Measure?
    /// From which share on it gives how many points, the highest first.
    var steps: [Points]?
    /// The same where the monthly meeting is merged with a theme and has to last longer.
    var mergedSteps: [Points]?

    /// The points for a measured value.
    func points(for value: Int, at kind: Session.Kind) -> Int? {
      (kind == .mergedMeeting ? mergedSteps ?? steps : steps)?.first { value >= $0.from }?.points
    }
  }

  struct Points: Decodable, Sendable {
    var from: Int
    var points: Int
  }

  enum Measure: String, Decodable, Sendable {
    /// How long it lasted, in minutes.
    case minutes
    /// The share of members who came, of the tasks before it that are done, of the steps that were taken: in per cent.
    case attendance, results, preparation
    /// The share of those present who spoke; it is only told, the points are for people.
    case speakers
  }

  /// The step by which the minutes are known to have been read back.
  static let readBack = "read_back"

  static let known = Result {
    try YAMLDecoder().decode(MeetingGuide.self, from: Embedded.text("Civic/Meetings/guide-42.yaml"))
  }
}

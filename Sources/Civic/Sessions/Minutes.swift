import Rulebook
import Storage

/// Everything that the minutes and the notice of conclusion print, read once. No petitioner's contact is among it:
/// the speakers of a meeting are in its minutes, those who wrote or came to the office are not.
struct Minutes: Sendable {
  var session: Session
  var organizer: Organization
  /// Name and post as printed; empty prints as dots.
  var chair: String
  var units: [String]
  var attendees: [Attendee]
  var bodyNames: [String: String]
  var agenda: [AgendaItem]
  var reports: [Report]
  var contributions: [ContributionRow]
  var items: [ConclusionItem]
  var corrections: [Event]
  /// The votes that were counted, each with the opinions that were reserved.
  var votes: [(vote: Vote, reserved: [ReservedOpinion])] = []
  /// Somebody wrote down that the minutes were read back to the meeting.
  var isReadBack = false

  /// What an invited unit reported before the day.
  struct Report: Sendable {
    var unit: String
    var results: String
    var difficulties: [Difficulty]

    struct Difficulty: Sendable {
      var subject: String
      var words: String
    }
  }
}

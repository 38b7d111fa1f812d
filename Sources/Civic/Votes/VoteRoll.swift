import Rulebook
import Storage

/// How a member stands in a body. Only some of them vote, and who is left out of the base follows from it.
enum MemberStanding: String, ValueConvertible, Sendable, CaseIterable {
  case official, probationary, exempt
  /// Transferred for a time to the activities of another cell.
  case elsewhere
  case suspended, prosecuted
}

/// A member on the day of the meeting.
struct RollMember: Sendable, Equatable {
  var person: String
  var name: String
  var standing: MemberStanding
  var mark: Attendee.Mark
  var reason: String

  /// Charter, article 3(4): a probationary member speaks and does not vote. Suspended and prosecuted members take no part.
  var hasVote: Bool {
    switch standing {
    case .official, .exempt, .elsewhere: true
    case .probationary, .suspended, .prosecuted: false
    }
  }

  /// Whoever comes and votes is counted, exempt or not.
  var mayVoteNow: Bool { hasVote && mark == .present }
}

/// The members of a body at a meeting, and the denominator that follows from them.
struct VoteRoll: Sendable, Equatable {
  var members: [RollMember]
  var isCongress = false

  var probationary: Int { members.filter { $0.standing == .probationary }.count }
  var official: Int { members.count - probationary }
  var voters: [RollMember] { members.filter(\.mayVoteNow) }

  /// Nobody has said yet whether they came.
  var unmarked: Int { members.filter { $0.hasVote && $0.mark == .expected }.count }

  /// Who is taken out of the base, by the exclusions of Regulation 294 (9.3.2).
  var excluded: [Majority.Exclusion: Int] {
    var counts: [Majority.Exclusion: Int] = [:]
    for member in members {
      if let exclusion = member.exclusion(isCongress: isCongress) { counts[exclusion, default: 0] += 1 }
    }
    return counts
  }

  var base: VoteBase { VoteBase(members: official, present: voters.count, excluded: excluded) }
}

extension RollMember {
  /// At a congress who is excused is away for the whole of it: somebody who comes later is marked present and counted
  /// again. At a meeting the excused are counted.
  fileprivate func exclusion(isCongress: Bool) -> Majority.Exclusion? {
    switch standing {
    case .probationary: nil
    case .official: isCongress && mark == .excused ? .excusedFromWholeSession : nil
    case .exempt: mark == .present ? nil : .exemptAndAbsent
    case .elsewhere: mark == .present ? nil : .transferredAndAbsent
    case .suspended: .suspended
    case .prosecuted: .prosecuted
    }
  }
}

/// What a phrase of the lexicon tells the reader. Its name is the heading it stands under in `lexicon/*.txt`; its number
/// is only the place of its list in `Marks`.
public enum Cue: Int, Sendable, CaseIterable {
  // session.txt: which kind of session, by the form that is named; `strong` names it beyond doubt
  case workingSession, plainMeeting, dialogue, thematicMeeting, briefing, citizenReception, voterMeeting,
    reviewConference
  case supervision, visit, otherSession
  case sessionNoun, assessment, monthly, holds, meetsWith, partMorning, partAfternoon, partEvening, dayWord, today,
    yesterday
  case notTheDay, supervisingTeam, workingTeam, halfYear, holdsInPerson
  // people.txt
  case honorific, rank, title, cellTitle, surname, rareSurname, notAPerson, notPresent, titleEnd, chairs, chairObject
  case leadsDelegation, afterwards, attends
  // bodies.txt
  case placeLabel, body, bodyEnd, venue, adminUnit, eventPlace, publicBody
  // papers.txt
  case documentType, citedByNumber, numberWord, ofIssuer, documentDate
  // figures.txt
  case voteAgainst, unit, percentWord, period, numbered, notAUnit, moneyUnit, opinionUnit, speechUnit, voteWord
  // page.txt
  case fieldLabel, publishedLabel, bylineLabel, photoLabel, caption, speech, letterhead, paperKind, closing, aside,
    signature
  // points.txt
  case headAttendance, headResults, headDifficulties, headOpinions, headResponses, headConclusion, headOther
  case difficulty, negative, turnsToDifficulty, goesOn, subjectStart, opinion, opinionVerb, listIntro
  case aboutIntro, consultation
  case response, result, resultIntro, conclusionSpeech, directive, weakDirective, must, action, praise, ordinal
  case connector, nounStart, leaderTitle, comrade, authority, escalates, assigns, vagueContent, willDo, reports,
    courseOfSession
  case nounBefore, tells, openingSpeech, notesRequests, discussing, afterNoun, concludes, andWord, stresses,
    notDirecting,
    topicIntro,
    opinionList, topicLead, emptyWord, carriesClause, stressesTasks, taskWord,
    announcedTasks, dueBefore, dueWithin, monthWord, saysVerb, asksVerb, sayingJoint, accordingTo, assignee, received,
    firstPerson, narratedDirective, duringSession, mostAsked, amissPredicate, sufferer, answeredTail, grievance,
    othersSpeak, toWhom, opinionPraise, especially, plainAction, remark, talking, stillOpen, headsList, decidesVerb
  /// Whatever stands inside such a phrase counts for no other cue.
  case decoy

  /// The cue under whose heading phrases stand.
  init?(named name: some StringProtocol) {
    guard let cue = Self.byName[String(name)] else { return nil }
    self = cue
  }

  var name: String { String(describing: self) }

  private static let byName = Dictionary(uniqueKeysWithValues: allCases.map { ($0.name, $0) })
}

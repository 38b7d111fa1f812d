/// What a phrase of the lexicon tells the reader. The raw value is the heading it stands under in `lexicon/*.txt`.
public enum Cue: String, Sendable, CaseIterable {
  // session.txt: which kind of session, by the form that is named; `strong` names it beyond doubt
  case workingSession, plainMeeting, dialogue, thematicMeeting, briefing, citizenReception, voterMeeting, reviewConference
  case supervision, visit, otherSession
  case sessionNoun, assessment, monthly, holds, meetsWith, partMorning, partAfternoon, partEvening, dayWord, today
  case notTheDay, supervisingTeam, halfYear, holdsInPerson
  // people.txt
  case honorific, rank, title, cellTitle, surname, rareSurname, notAPerson, notPresent, titleEnd, chairs, chairObject
  case leadsDelegation, afterwards
  // bodies.txt
  case body, bodyEnd, venue, adminUnit, eventPlace, publicBody
  // papers.txt
  case documentType, citedByNumber, numberWord, ofIssuer, documentDate
  // figures.txt
  case unit, percentWord, period, numbered, notAUnit, moneyUnit, opinionUnit, voteWord
  // page.txt
  case publishedLabel, bylineLabel, photoLabel, caption, speech, letterhead, paperKind, closing, signature
  // points.txt
  case headAttendance, headResults, headDifficulties, headOpinions, headResponses, headConclusion
  case difficulty, negative, turnsToDifficulty, goesOn, subjectStart, opinion, opinionVerb, listIntro
  case aboutIntro, consultation
  case response, result, resultIntro, conclusionSpeech, directive, weakDirective, must, action, praise, ordinal
  case connector, nounStart, leaderTitle, comrade, authority, escalates, assigns, vagueContent, willDo, reports, courseOfSession
  case notesRequests, discussing, afterNoun, concludes, andWord, stresses, notDirecting, topicIntro, opinionList
  /// Whatever stands inside such a phrase counts for no other cue.
  case decoy
}

import Rulebook

/// F01 minutes of a cell (ordinary, thematic), and the minutes of a dialogue or another session (F21).
extension Stationery {
  public func minutes(_ record: SessionRecord, _ office: Office) throws(PaperProblem) -> Paper {
    let words = words.minutes
    var paper = Paper(
      layout: try layout(office, on: record.heldOn), head: office.head(), title: words.name, about: record.title)
    paper.body = opening(record) + course(record) + closing(record)
    paper.signatures = [
      Signature(post: words.signSecretary, name: record.secretary),
      Signature(post: words.signChair, name: record.chairName),
    ]
    if isListed(record) { paper.annexes = [attendanceList(record)] }
    return paper
  }

  /// More names than this are not read in a sentence any more: they go into a list of their own.
  private func isListed(_ record: SessionRecord) -> Bool { record.attendees.count > 20 }

  // MARK: - A and B: time, place, who

  private func opening(_ record: SessionRecord) -> [Block] {
    let words = words.minutes
    var blocks: [Block] = [
      .heading(1, words.partTime),
      .fields([Field(words.starts, record.startsAt), Field("", self.words.day(record.heldOn), weight: 2)]),
      .fields([Field(words.place, record.place)]),
    ]
    if !record.units.isEmpty { blocks.append(.fields([Field(words.units, record.units.joined(separator: "; "))])) }
    blocks += turnout(record)
    blocks += [.fields([Field(words.chair, record.chair)]), .fields([Field(words.secretary, record.secretary)])]
    blocks.append(.heading(1, words.partOpening))
    if record.form == .cell { blocks.append(.fields([Field(words.fees, "")])) }
    return blocks + agenda(record)
  }

  private func turnout(_ record: SessionRecord) -> [Block] {
    let words = words.minutes
    func number(_ count: Int) -> String { record.isCalled ? "\(count)" : "" }
    var blocks: [Block] = [
      .fields([
        Field(words.total, number(record.attendees.count)), Field(words.present, number(record.count(.present))),
      ]),
      .fields([
        Field(words.excused, number(record.count(.excused))), Field(words.absent, number(record.count(.absent))),
      ]),
    ]
    guard record.isCalled else { return blocks + [.blanks(min(2, record.blankRows))] }
    if isListed(record) {
      blocks.append(.text(words.listAnnexed(["count": "\(record.attendees.count)"])))
    } else {
      blocks += named(record, .present, words.names)
    }
    return blocks + named(record, .excused, words.excusedNames) + named(record, .absent, words.absentNames)
  }

  private func named(_ record: SessionRecord, _ mark: SessionRecord.Attendee.Mark, _ phrase: Phrase) -> [Block] {
    let names = record.attendees.filter { $0.mark == mark }.map { attendee in
      let name = attendee.title.isEmpty ? attendee.name : "\(attendee.name), \(attendee.title)"
      return attendee.reason.isEmpty ? name : "\(name) (\(attendee.reason))"
    }
    return names.isEmpty ? [] : [.text(phrase(["names": names.joined(separator: "; ")]))]
  }

  private func agenda(_ record: SessionRecord) -> [Block] {
    guard !record.agenda.isEmpty else { return [.blanks(max(1, min(3, record.blankRows)))] }
    let words = words.minutes
    return record.agenda.map { item in
      var line = item.subject
      if !item.presenter.isEmpty { line = words.presenter(["subject": line, "presenter": item.presenter]) }
      if let minutes = item.minutes { line = words.minutesEach(["subject": line, "minutes": "\(minutes)"]) }
      return .item(Line(line))
    }
  }

  /// The list that goes with the minutes: everybody with a place to sign.
  private func attendanceList(_ record: SessionRecord) -> Paper.Annex {
    let common = words.common
    let columns = [
      Table.Column(common.number, width: 10, centred: true), Table.Column(common.name, width: 50),
      Table.Column(common.title, width: 65), Table.Column(common.signature, width: 25),
      Table.Column(common.note, width: 15),
    ]
    let rows = record.attendees.enumerated().map { index, attendee in
      ["\(index + 1)", attendee.name, attendee.title, "", note(attendee)]
    }
    let about = common.listAbout(["title": record.title, "day": Written.short(record.heldOn)])
    return Paper.Annex(title: common.listTitle, about: about, body: [.table(Table(columns, rows: rows))])
  }

  private func note(_ attendee: SessionRecord.Attendee) -> String {
    switch attendee.mark {
    case .expected: ""
    case .present: words.minutes.present
    case .excused: words.minutes.excused
    case .absent: words.minutes.absent
    }
  }
}

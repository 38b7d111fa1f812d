import Rulebook

/// What an office's own form of a session can name in its fields.
extension Stationery {
  public func values(_ record: SessionRecord, _ office: Office) -> Template.Values {
    let names = words.fields
    func number(_ count: Int) -> String { record.isCalled ? "\(count)" : "" }
    return Template.Values(
      [
        names.parent: office.parent?.uppercased() ?? "", names.issuer: office.name.uppercased(),
        names.title: record.title, names.day: Written.short(record.heldOn), names.starts: record.startsAt,
        names.ends: record.endsAt, names.place: record.place, names.chair: record.chair,
        names.secretary: record.secretary, names.units: record.units.joined(separator: "; "),
        names.total: number(record.attendees.count), names.present: number(record.count(.present)),
        names.excused: number(record.count(.excused)), names.absent: number(record.count(.absent)),
        names.results: record.results, names.conclusion: record.conclusion,
      ],
      lists: [
        names.people.list: people(record), names.said.list: said(record), names.tasks.list: tasks(record),
      ])
  }

  private func people(_ record: SessionRecord) -> [[String: String]] {
    let names = words.fields.people
    return record.attendees.enumerated().map { index, attendee in
      [
        names.number: "\(index + 1)", names.name: attendee.name, names.title: attendee.title,
        names.note: attendee.reason,
      ]
    }
  }

  private func said(_ record: SessionRecord) -> [[String: String]] {
    let names = words.fields.said
    return record.contributions.enumerated().map { index, said in
      [
        names.number: "\(index + 1)", names.speaker: said.speaker, names.unit: said.unit, names.words: said.words,
        names.subject: said.subject, names.handling: said.handling, names.due: said.due.map(Written.short) ?? "",
      ]
    }
  }

  private func tasks(_ record: SessionRecord) -> [[String: String]] {
    let names = words.fields.tasks
    return record.tasks.enumerated().map { index, task in
      [names.number: "\(index + 1)", names.words: task.words, names.lead: task.lead, names.due: task.due]
    }
  }
}

extension SessionRecord {
  /// One of everything, so that the names of all fields can be listed.
  public static var example: SessionRecord {
    var record = SessionRecord(form: .dialogue, title: "", heldOn: Day(number: 0))
    record.attendees = [Attendee("")]
    record.contributions = [Said(speaker: "", words: "")]
    record.tasks = [Given("")]
    return record
  }
}

extension Office {
  public static var example: Office { Office(family: .party, name: "", place: "", symbol: "") }
}

import Rulebook
import Storage

// Numbers: drawn without gaps, kept, given, cancelled.

extension Work {
  /// Draws the next number of a body for a type of paper. Two who draw at once get two numbers, because both write the
  /// same counter row; none is skipped, because a drawing that fails takes its number back with its transaction.
  func drawNumber(
    _ type: String, for organization: String, reason: String, permit: String = ""
  ) throws -> PaperNumber {
    let (types, body) = (try PaperTypes.known.get(), try self.organization(organization))
    guard let kind = types[type] else { throw NotFound() }
    try types.check(kind, by: body, try rules, on: today, permit: permit)
    let period = try period(of: body, types, on: today)
    let number = try nextNumber(series: series(type, of: body), period: period)
    let drawn = PaperNumber(
      organization: organization, type: type, period: period, number: number,
      symbol: types.symbol(number, kind, of: body), state: .reserved,
      reason: permit.isEmpty ? reason : "\(reason) (\(permit))")
    try save(drawn)
    return drawn
  }

  /// Keeps a number for a paper that is still being written.
  @discardableResult
  func reserveNumber(
    _ type: String, for organization: String, reason: String, permit: String = ""
  ) throws -> PaperNumber {
    try allowNumbers(of: organization)
    let drawn = try drawNumber(type, for: organization, reason: reason, permit: permit)
    try record(.numberReserved, on: .organization(organization), ["symbol": drawn.symbol, "reason": drawn.reason])
    return drawn
  }

  /// The paper did not come: its number stays empty, and the register says why.
  func cancelNumber(
    _ number: Int, _ type: String, of organization: String, period: String, reason: String
  ) throws {
    try allowNumbers(of: organization)
    var number = try paperNumber(number, type, of: organization, period: period)
    try number.cancel(because: reason)
    try save(number)
    try record(.numberCancelled, on: .organization(organization), ["symbol": number.symbol, "reason": reason])
  }

  /// A body that begins with this book in the middle of a term or a year goes on after the last number of its paper book.
  /// Never backwards: a number is given once.
  func continueNumbers(_ type: String, of organization: String, after last: Int) throws {
    try allowNumbers(of: organization)
    let (types, body) = (try PaperTypes.known.get(), try self.organization(organization))
    guard let kind = types[type] else { throw NotFound() }
    let (series, period) = (series(type, of: body), try period(of: body, types, on: today))
    let drawn = try lastNumber(series: series, period: period)
    guard last > drawn else {
      throw FormProblem("last", \.register.numberedFurther, ["last": types.symbol(drawn, kind, of: body)])
    }
    try continueNumbers(series: series, period: period, after: last)
    try record(
      .numbersContinued, on: .organization(organization), ["symbol": types.symbol(last, kind, of: body)])
  }

  /// How far the numbers of a body have come in this term or year: the last symbol of each type that has begun.
  func lastSymbols(of body: Organization) throws -> [(type: PaperTypes.PaperType, symbol: String)] {
    let types = try PaperTypes.known.get()
    let last = try lastNumbers(
      series: types.types.map { series($0.key, of: body) }, period: period(of: body, types, on: today))
    return types.types.compactMap { type in
      last[series(type.key, of: body)].map { (type, types.symbol($0, type, of: body)) }
    }
  }

  private func series(_ type: String, of body: Organization) -> String { "paper|\(body.id)|\(type)" }

  /// A congress was held: from here on the committee counts anew.
  func startTerm(of organization: String, on day: Day, name: String) throws {
    try allowNumbers(of: organization)
    guard day <= today else { throw FormProblem("starts_on", \.register.termInFuture) }
    try saveTerm(of: organization, on: day, name: name)
    try record(.termStarted, on: .organization(organization), ["day": day.typed, "name": name])
  }

  /// For the Party the present term of the committee, from the day after its congress; for the State the year. A committee
  /// whose congress nobody has written down counts from the day it was founded.
  private func period(of body: Organization, _ types: PaperTypes, on day: Day) throws -> String {
    switch types.issuer(body.classification)?.family {
    case .party: try termStart(of: body.id, on: day)?.description ?? body.validFrom.description
    case .state, nil: String(day.year)
    }
  }
}

// MARK: - Papers and links

extension Work {
  /// Writes a paper into the register. A secret one is refused: not even its number may lie here.
  @discardableResult
  func registerPaper(_ new: NewPaper) throws -> Document {
    try allowNumbers(of: new.organization)
    try refuseSecrets(in: new.symbol, new.type, new.subject)
    let document = try keepPaper(new)
    try record(
      .documentAdded, on: .document(document.id), also: .organization(new.organization), ["symbol": document.symbol])
    return document
  }

  /// The row itself, for deeds that tell of it in words of their own.
  func keepPaper(_ new: NewPaper) throws -> Document {
    let document = Document(
      id: newID(), symbol: new.symbol, type: new.type, issuer: new.issuer, issuedOn: new.issuedOn,
      subject: new.subject, session: nil)
    try save(document, of: new)
    return document
  }

  /// Says how a paper stands to an earlier one. Both ways are walked from it, so a circle would have no beginning.
  func linkPapers(_ from: String, _ kind: PaperLink, _ to: String) throws {
    let (later, earlier) = (try paper(from), try paper(to))
    try allowNumbers(of: later.organization ?? actor.organization)
    guard from != to, try !papers(above: to).contains(from) else {
      throw Refusal(\.register.circle, ["symbol": earlier.document.symbol])
    }
    try saveLink(from: from, kind, to: to)
    try record(
      .papersLinked, on: .document(from), also: .document(to),
      ["from": later.document.symbol, "to": earlier.document.symbol, "link": kind.rawValue])
  }
}

import Foundation
import HTTPTypes
import Hummingbird
import Logging
import Markup
import Papers
import Rulebook
import Storage

/// Everything that the pages share. Made once at start; tests make one on a database in memory. A class, because it is in
/// every page's hand and never changes: a reference is passed, not all that it holds.
public final class Site: Sendable {
  let database: any Storage.Database
  let clock: Clock
  let ids: IDs
  /// As they came with the program; the shelf has them as each commune works by them.
  let rules: Rulebook
  let shelf = RuleShelf()
  let texts: [Language: Text]
  let files: FileStore
  let settings: Settings
  let keys: Keyring
  let memory = PageMemory()
  let arrivals = ArrivalMemory()
  let stationery: Stationery
  /// The provider by which one may sign in; nil where none is named.
  let openID: OpenIDDesk?
  /// Makes PDF where LibreOffice is installed.
  let press: PDFPress

  /// What differs between installations.
  public struct Settings: Sendable {
    /// Cookies marked `Secure`, printed addresses with `https`: on where the site is reached by HTTPS, off on a plain
    /// local network.
    public var secureCookies: Bool
    /// A proxy of ours stands in front and says in `X-Forwarded-For` who came. Only then that header is believed.
    public var isBehindProxy: Bool
    /// As people reach the site, `https://hoiam.anhoa.example`; nil where each visitor's own way is good enough.
    public var publicAddress: String?
    /// PDF files are offered where LibreOffice is on the machine. Off in tests, which would start it hundreds of times.
    public var makesPDF: Bool
    /// By whom else one may sign in; it needs `publicAddress`.
    public var openID: OpenIDSettings?

    public init(
      secureCookies: Bool = false, isBehindProxy: Bool = false, publicAddress: String? = nil, makesPDF: Bool = false,
      openID: OpenIDSettings? = nil
    ) {
      self.makesPDF = makesPDF
      self.openID = openID
      self.secureCookies = secureCookies
      self.isBehindProxy = isBehindProxy
      self.publicAddress = publicAddress
    }
  }

  public convenience init(
    database: any Storage.Database, files: FileStore, keys: Keyring, rules: Rulebook, texts: [Language: Text]? = nil,
    clock: Clock = .system, ids: IDs = .random, settings: Settings = Settings()
  ) throws {
    try self.init(
      database: database, files: files, keys: keys, rules: rules, texts: texts, clock: clock, ids: ids,
      settings: settings, transport: CurlTransport())
  }

  /// - Parameter transport: carries what is asked of the provider.
  init(
    database: any Storage.Database, files: FileStore, keys: Keyring, rules: Rulebook, texts: [Language: Text]?,
    clock: Clock, ids: IDs, settings: Settings, transport: any OpenIDTransport
  ) throws {
    openID = settings.openID.map { OpenIDDesk($0, transport: transport) }
    self.keys = keys
    self.database = database
    self.clock = clock
    self.ids = ids
    self.rules = rules
    self.files = files
    self.settings = settings
    self.texts = try texts ?? Site.shippedTexts()
    stationery = try Stationery.shipped()
    press = PDFPress(program: settings.makesPDF ? PDFPress.installed() : nil)
  }

  /// The words of every language, as they came with the program.
  static func shippedTexts() throws -> [Language: Text] {
    try Dictionary(uniqueKeysWithValues: Language.allCases.map { ($0, try Text.shipped($0)) })
  }

  /// The words of a language. Both were read at start, so there is always one.
  func text(_ language: Language) throws -> Text {
    guard let text = texts[language] else { throw NotFound() }
    return text
  }
}

// MARK: - Working on the database

extension Site {
  /// Reads in one consistent snapshot, as who is signed in.
  func read<T: Sendable>(_ visit: Visit, _ body: @Sendable @escaping (Work) throws -> T) async throws -> T {
    let (actor, now, rules, ids, keys, shelf) = (try visit.actor, clock.now(), rules, ids, keys, shelf)
    return try await database.read { tx in
      let work = Work(tx: tx, actor: actor, now: now, rules: rules, ids: ids, keys: keys, shelf: shelf)
      if shelf.latest(of: actor.commune) == nil { _ = try work.rules }
      return try body(work)
    }
  }

  /// Does a deed in one transaction: the change, its events and its notices are kept together or not at all.
  func write<T: Sendable>(_ visit: Visit, _ body: @Sendable @escaping (Work) throws -> T) async throws -> T {
    let (actor, now, rules, ids, keys, shelf) = (try visit.actor, clock.now(), rules, ids, keys, shelf)
    // What was begun of this form is at its end once the form was taken.
    let isForm = !visit.form.values.isEmpty
    let sent = visit.drafts.first { isForm && $0.form == visit.path }?.form
    let named = visit.form.optional("draft")
    return try await database.write { tx in
      let work = Work(tx: tx, actor: actor, now: now, rules: rules, ids: ids, keys: keys, shelf: shelf)
      let result = try body(work)
      if let sent { try work.dropDraft(of: sent) }
      if let named { try work.dropDraft(named) }
      try work.keepUndo()
      try work.sendNotices()
      return result
    }
  }

  /// What a posted form does: a deed, then on to the address that it returns. The same form sent twice is done once,
  /// and the second click is led to where the first one went.
  ///
  /// - Parameter again: shows the form once more, filled as it was, when a field could not be kept. Without it the
  ///   problem is shown on a page of its own, with everything that was typed.
  func act(
    _ visit: Visit, _ body: @Sendable @escaping (Work) throws -> String,
    again: (@Sendable (Filled) async throws -> Response)? = nil
  ) async throws -> Response {
    let key = visit.form.key(path: visit.path)
    let (seen, path) = (Instant(visit.form["seen"]), visit.path)
    do {
      let address = try await write(visit) { work in
        if let key, let before = try work.doneBefore(key) { return before }
        let address = try body(work)
        // After the deed, which has found the thing: to who may not see it nothing is told of its changes.
        try work.checkNobodyChanged(seen, path)
        if let key { try work.rememberDone(key, address) }
        return address
      }
      return .redirect(to: address, type: .normal)
    } catch let problem as FormProblem {
      guard let again else { throw problem }
      var response = try await again(visit.form.filled(try filledProblems(problem, visit)))
      response.status = .unprocessableContent
      return response
    }
  }

  /// Empties the database's log of changes, so that no file tells in which order they came.
  func emptyLog(_ visit: Visit) async throws {
    if try await !database.emptyLog() { visit.logger.warning("a reader kept the database's log from being emptied") }
  }

  func filledProblems(_ problem: FormProblem, _ visit: Visit) throws -> [Filled.Problem] {
    let text = try text(visit.language)
    return problem.fields.map { Filled.Problem($0.name, $0.message(text)) }
  }
}

extension Work {
  fileprivate func doneBefore(_ key: String) throws -> String? {
    try tx.rows(
      "SELECT location FROM done_once WHERE commune_id = \(commune) AND person_id = \(actor.person) AND key = \(key)"
    ).first.map { try $0["location"] }
  }

  fileprivate func rememberDone(_ key: String, _ address: String) throws {
    try tx.run(
      """
      INSERT INTO done_once (commune_id, person_id, key, location, at)
      VALUES (\(commune), \(actor.person), \(key), \(address), \(now))
      """)
  }
}

// MARK: - Answering

extension Site {
  /// What every view has in hand on this visit.
  func look(_ visit: Visit) throws -> Look {
    let text = try text(visit.language)
    var look = Look(
      text: text, language: visit.language, today: clock.now().day, csrf: visit.csrf, once: visit.once,
      path: visit.address)
    look.drafts = visit.form.values.isEmpty ? visit.drafts : []  // a form shown again has it all in it
    look.justDone = visit.justDone.map { .init(id: $0.offer.id, sentence: $0.offer.sentence(of: $0.event, text)) }
    look.madeAt = clock.now()
    look.keptFor = visit.signIn == nil ? nil : visit.keptFor ?? ""
    look.size = visit.size
    look.theme = visit.theme
    look.person = visit.signIn?.personName
    look.openID = settings.openID?.name
    look.help = visit.signIn?.help
    if visit.signIn != nil, let route = visit.coreContext.endpointPath.value {
      look.pageHelp = try Guide.shipped(visit.language).help(for: Guide.written(route))
    }
    if let actor = visit.signIn?.actor {
      look.rules = shelf.latest(of: actor.commune) ?? rules
      look.acting = "\(actor.postTitle), \(actor.organizationName)"
      if let holder = actor.deputyship?.holderName {
        look.acting = text.deputy.actingFor(["post": look.acting ?? "", "holder": holder])
      }
      look.nav = navigation(for: actor, text)
      look.helping = actor.helping.map { helping in
        let minutes = helping.until.minuteOfDay
        return Look.Helping(
          name: helping.name.isEmpty ? text.helping.citizen : helping.name, isCitizen: helping.name.isEmpty,
          until: timeText(hour: minutes / 60, minute: minutes % 60, look))
      }
    }
    return look
  }

  /// A whole page.
  func page(_ visit: Visit, title: String, status: HTTPResponse.Status = .ok, _ main: (Look) throws -> HTML) throws
    -> Response
  {
    let look = try look(visit)
    let html = layout(title: title, main: try main(look), look: look)
    var response = Response.html(html, status: status)
    if status == .ok, let ticket = visit.ticket, ticket.commits == database.commits.number {
      memory.keep(html, once: look.once, ticket, database.commits)
      // A page whose making wrote something, as a look at names does, stays on no device.
      response.headers[.keep] = visit.keepMark
    }
    return response
  }

  /// The same with the title taken from the words.
  func page(
    _ visit: Visit, status: HTTPResponse.Status = .ok, _ title: (Text) -> String, _ main: (Look) throws -> HTML
  ) throws -> Response {
    try page(visit, title: title(try text(visit.language)), status: status, main)
  }
}

extension Response {
  static func html(_ html: HTML, status: HTTPResponse.Status = .ok) -> Response {
    Response(
      status: status,
      headers: [.contentType: "text/html; charset=utf-8", .cacheControl: "no-store"],
      body: .init(byteBuffer: ByteBuffer(string: html.text)))
  }

  static func text(_ text: String, type: String, cached: Bool = false) -> Response {
    Response(
      status: .ok,
      headers: [.contentType: type, .cacheControl: cached ? "public, max-age=3600" : "no-store"],
      body: .init(byteBuffer: ByteBuffer(string: text)))
  }
}

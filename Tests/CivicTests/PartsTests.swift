import Markup
import Rulebook
import Testing

@testable import Civic

/// What a stranger may type into any field.
private let hostile = #"<script>alert("x")</script>' onload='y"#

@Suite("The parts of a page")
struct PartsTests {
  let look: Look
  let today: Day

  init() throws {
    today = try #require(Day("2026-05-05"))
    look = Look(
      text: try World.vietnamese(), language: .vietnamese, today: today, csrf: "c-token", once: "o-token",
      path: "/matters/12?state=open", person: hostile, acting: hostile,
      nav: [NavItem("Việc của tôi", "/"), NavItem("Ý kiến, kiến nghị", "/matters", count: 2)],
      help: .init(name: hostile, phone: "0236 355 1234"))
  }

  // MARK: Nothing that a person typed becomes markup

  @Test("no part lets a typed tag or quote through")
  func hostileValues() {
    for part in partsOf(hostile) {
      #expect(part.text.contains("&lt;script&gt;"), "shows the value: \(part.text)")
      #expect(!part.text.contains("<script>alert"))
      #expect(!part.text.contains("' onload"))
      #expect(!part.text.contains(#"alert("x")"#))
    }
  }

  private func partsOf(_ value: String) -> [HTML] {
    let filled = Filled(["f": [value]], problems: [.init("f", value)])
    let field = Field("f", value, hint: value)
    let choices = [Choice(value, value, hint: value)]
    let piece: HTML = "\(value)"
    return [
      layout(title: value, main: piece, look: look), pageHead(value, lead: value, back: (value, value)),
      errorSummary(filled, look), textField(field, filled, look), textArea(field, filled, look),
      dayField(field, filled, look), timeField(field, filled, look), selectField(field, choices, filled, look),
      radios(field, choices, filled, look), checkboxes(field, choices, filled, look),
      segments(field, choices, filled), fileField(field, filled, look, accept: value, limit: value),
      fieldset(value, hint: value) { piece }, hidden(value, value), form(action: value, look: look) { "" },
      button(value, name: value, value: value), linkButton(value, value), statusTag(value, .dot, .info),
      dueTag(today, look, why: value), card(value, address: value), countTiles([CountTile(1, value, value)], look),
      table(caption: value, [Column(value), Column(value)], rows: [[piece, piece]]),
      filters(action: value, isOn: true, look: look) { piece }, paging(previous: value, next: value, page: 1, look),
      emptyState(value), definitionList([(value, piece)]),
      reviewList([ReviewRow(value, piece, change: value)], look), timeline([TimelineEntry(at: value, value)], look),
      steps([Step(value, .present, note: value)], label: value, look), noticeBox(.info, look, title: value, piece),
      disclosure(value, piece), copyBox(id: "c", label: value, text: value, look),
      problemPage(look.text.site.errors.ours, reference: value, look),
    ]
  }

  // MARK: Forms

  @Test("every posting form carries the two tokens")
  func tokens() {
    let html = form(action: "/matters", look: look) { "" }.text
    #expect(html.contains(#"<input type="hidden" name="csrf" value="c-token">"#))
    #expect(html.contains(#"<input type="hidden" name="once" value="o-token">"#))
  }

  @Test("a field shown again keeps its value and says its problem beside it")
  func fieldShownAgain() {
    let filled = Filled(["place": ["ngõ 12"]], problems: [.init("place", "Chưa rõ nơi nào.")])
    let html = textField(Field("place", "Nơi xảy ra", hint: "Số nhà, ngõ"), filled, look).text
    #expect(html.contains(#"value="ngõ 12""#))
    #expect(html.contains(#"aria-invalid="true" aria-describedby="f-place-hint f-place-problem""#))
    #expect(html.contains("Chưa rõ nơi nào."))
    #expect(html.contains(#"<label for="f-place">"#))
  }

  @Test("a password is never written back into the page")
  func passwordNotKept() {
    let filled = Filled(["password": ["bí mật"]])
    #expect(!textField(Field("password", "Mật khẩu"), filled, look, .password).text.contains("bí mật"))
  }

  @Test("a line break typed first in a text area is kept")
  func firstLineBreak() {
    #expect(textArea(Field("w", "Ý kiến"), Filled(["w": ["\nhai"]]), look).text.contains(">\n\nhai</textarea>"))
  }

  @Test("what was chosen stays chosen, and only that")
  func chosen() {
    let choices = [Choice("a", "Đường"), Choice("b", "Điện"), Choice("c", "Nước")]
    let boxes = checkboxes(Field("s", "Lĩnh vực"), choices, Filled(["s": ["a", "c"]]), look).text
    #expect(boxes.contains(#"value="a" checked"#) && boxes.contains(#"value="c" checked"#))
    #expect(!boxes.contains(#"value="b" checked"#))
    let list = selectField(Field("s", "Lĩnh vực"), choices, Filled(["s": ["b"]]), look).text
    #expect(list.contains(#"<option value="b" selected>"#) && list.split(separator: " selected").count == 2)
  }

  @Test("of a box to tick it is not said that it is optional; of one choice out of a few it is")
  func optionalBoxes() {
    let (field, choices) = (Field("s", "Nhớ máy này", optional: true), [Choice("yes", "Nhớ")])
    #expect(!checkboxes(field, choices, Filled(), look).text.contains("không bắt buộc"))
    #expect(radios(field, choices, Filled(), look).text.contains("không bắt buộc"))
  }

  @Test("the summary leads to the field of each problem and is absent where there is none")
  func summary() {
    let filled = Filled([:], problems: [.init("day", "Không có ngày 31/02."), .init("place", "Chưa điền nơi.")])
    let html = errorSummary(filled, look).text
    #expect(html.contains(##"<a href="#f-day">Không có ngày 31/02.</a>"##))
    #expect(html.contains(##"<a href="#f-place">"##))
    #expect(errorSummary(Filled(), look).isEmpty)
  }

  // MARK: The frame

  @Test("the section that holds the page is marked, and no other")
  func presentSection() {
    #expect(isPresent("/matters", at: "/matters/12?state=open"))
    #expect(isPresent("/matters", at: "/matters"))
    #expect(!isPresent("/matters", at: "/matters-old"))
    #expect(!isPresent("/", at: "/matters"))
    #expect(isPresent("/", at: "/?size=a"))
  }

  @Test("a page has no inline script, no inline style and nothing from elsewhere")
  func contentSecurity() {
    let page = layout(title: "x", main: stylePage(look), look: look).text
    #expect(!page.contains("style=\"") && !page.contains("<style"))
    #expect(!page.contains("//cdn") && !page.contains("http"))
    #expect(page.split(separator: "<script").count == 2)
    #expect(page.contains(#"<script src="/assets/site.js" defer></script>"#))
    #expect(page.contains(#"href="tel:02363551234""#))
  }

  @Test("preferences come back to the present page, with its query")
  func preferencesComeBack() {
    let page = layout(title: "x", main: "", look: look).text
    #expect(page.contains("/preferences?size=a-plus&amp;back=/matters/12%3Fstate%3Dopen"))
  }

  @Test("who is not signed in sees neither the sections nor the search box")
  func signedOut() {
    var stranger = look
    stranger.person = nil
    let page = layout(title: "x", main: "", look: stranger).text
    #expect(!page.contains("site-search") && !page.contains("site-nav"))
  }

  @Test("the style sheets stay under 48 KB, 12 KB as they travel, and are all in the program")
  func assets() throws {
    let sheets = try Assets.styleSheet()
    #expect(sheets.utf8.count < 48_000)
    #expect(try #require(gzipped(Array(sheets.utf8))).count < 12_000)
    #expect(try Assets.script().contains("data-copy"))
    #expect(try Assets.mark().contains("<svg"))
  }

  @Test("the style page shows all parts in both languages", arguments: Language.allCases)
  func stylePageInBothLanguages(language: Language) throws {
    var look = look
    look.text = try Text.shipped(language)
    let page = stylePage(look).text
    for part in ["class=\"tag", "class=\"steps", "class=\"timeline", "class=\"errors", "<table"] {
      #expect(page.contains(part))
    }
  }

  // MARK: Dates and numbers

  @Test(
    "a due date says how far it is, in word and tone",
    arguments: [
      (-12, "Quá hạn 12 ngày", "danger"), (-1, "Quá hạn 1 ngày", "danger"), (0, "Hạn hôm nay", "warning"),
      (1, "Còn 1 ngày", "warning"), (2, "Còn 2 ngày", "warning"), (3, "Còn 3 ngày", "neutral"),
    ])
  func due(days: Int, word: String, tone: String) throws {
    var look = look
    look.rules = try World.shipped.get().rules
    let html = dueTag(today.adding(days: days), look).text
    #expect(html.contains("</svg> \(word)</span>"))
    #expect(html.contains("class=\"tag \(tone)\""))
    #expect(html.contains(dayText(today.adding(days: days), look)))
  }

  @Test("a long term is near earlier than a short one: for a fifth of it")
  func longTerm() throws {
    var look = look
    look.rules = try World.shipped.get().rules
    let due = today.adding(days: 7)
    #expect(dueTag(due, look, from: today.adding(days: -60)).text.contains("tag warning"))
    #expect(dueTag(due, look, from: today.adding(days: -3)).text.contains("tag neutral"))
  }

  @Test("a matter without a date says so")
  func noDue() { #expect(dueTag(nil, look).text.contains("Chưa hẹn ngày")) }

  @Test(
    "a day is written with its weekday, and the month with two digits only in January and February",
    arguments: [
      ("2026-05-05", "thứ Ba, 05/5/2026"), ("2026-01-09", "thứ Sáu, 09/01/2026"),
      ("2026-02-28", "thứ Bảy, 28/02/2026"), ("2026-10-11", "Chủ nhật, 11/10/2026"),
    ])
  func dayTexts(iso: String, text: String) throws {
    #expect(dayText(try #require(Day(iso)), look) == text)
  }

  @Test(
    "an instant is shown by the clock of Vietnam",
    arguments: [
      ("2026-05-05T01:15:00Z", "08 giờ 15, 05/5/2026"), ("2026-05-04T17:00:00Z", "00 giờ 00, 05/5/2026"),
      ("2026-12-31T16:59:59.123Z", "23 giờ 59, 31/12/2026"), ("2026-12-31T17:00Z", "00 giờ 00, 01/01/2027"),
      ("hôm qua", "hôm qua"), ("2026-05-05T25:00:00Z", "2026-05-05T25:00:00Z"),
    ])
  func instants(utc: String, text: String) { #expect(instantText(utc, look) == text) }

  @Test(
    "whole numbers are grouped by three",
    arguments: [(0, "0"), (999, "999"), (1000, "1.000"), (1_234_567, "1.234.567"), (-12_345, "-12.345")])
  func wholeNumbers(number: Int, text: String) { #expect(numberText(number, look) == text) }

  @Test(
    "numbers with a fraction have a comma and no zeros at the end",
    arguments: [(84.6, "84,6"), (84.0, "84"), (0.05, "0,1"), (-0.4, "-0,4"), (1234.56, "1.234,6"), (-0.01, "0")])
  func fractions(number: Double, text: String) { #expect(numberText(number, look) == text) }

  @Test("a share is a percentage, and what is no number is not dressed up as one")
  func shares() {
    #expect(percentText(0.846, look) == "84,6 %")
    #expect(numberText(Double.nan, look) == "nan")
  }

  @Test("an address leaves out what is empty and encodes what is not plain")
  func addresses() {
    #expect(address("/matters", ["q": "hòa giải", "state": nil, "page": ""]) == "/matters?q=h%C3%B2a%20gi%E1%BA%A3i")
    #expect(address("/matters", ["state": nil]) == "/matters")
  }
}

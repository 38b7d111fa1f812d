import Testing

@testable import Markup

@Suite("HTML") struct HTMLTests {
  @Test("every interpolated text is escaped, in text and in attributes")
  func escaped() {
    let hostile = #"<script>alert("x")</script> & 'y'"#
    let html: HTML = "<p title=\"\(hostile)\">\(hostile)</p>"
    #expect(!html.text.contains("<script"))
    #expect(html.text.contains("&lt;script&gt;alert(&quot;x&quot;)&lt;/script&gt; &amp; &#39;y&#39;"))
  }

  @Test("markup goes in as it is, Vietnamese letters are left alone")
  func nested() {
    let inner: HTML = "<b>\("Nguyễn Văn Đức")</b>"
    #expect(("<p>\(inner)</p>" as HTML).text == "<p><b>Nguyễn Văn Đức</b></p>")
  }

  @Test("a condition, a list and an optional value each give their piece or nothing")
  func pieces() {
    let none: String? = nil
    let html: HTML = """
      \(when: false, "no")\(each: [1, 2], { n in "<i>\(n)</i>" })\(some: none, { "\($0)" })<input\(attribute: "max", none)\(attribute: "checked", true)>
      """
    #expect(html.text == "<i>1</i><i>2</i><input checked>")
  }
}

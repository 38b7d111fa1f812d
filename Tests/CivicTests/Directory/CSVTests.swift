import Testing

@testable import Civic

@Suite("A table as text") struct CSVTests {
  @Test(
    "cells are parted as the first line says, and quoted where they must be",
    arguments: [
      ("a,b\n1,2", [["a", "b"], ["1", "2"]]),
      ("a;b\n1,5;2", [["a", "b"], ["1,5", "2"]]),
      ("a\tb\n1\t2\n", [["a", "b"], ["1", "2"]]),
      ("\u{FEFF}a,b\n", [["a", "b"]]),
      ("\"Phòng Kinh tế, Hạ tầng\", b \n", [["Phòng Kinh tế, Hạ tầng", "b"]]),
      ("\"nói \"\"có\"\"\",b", [["nói \"có\"", "b"]]),
      ("a,\n\n,\nb", [["a", ""], ["b"]]),
      ("", []),
    ])
  func cells(text: String, cells: [[String]]) {
    let table = CSV(text)
    #expect(table.lines.map(\.cells) == cells)
    #expect(table.problems.isEmpty)
  }

  @Test("lines are counted as in the file, through cells of several lines and empty lines")
  func lines() {
    #expect(CSV("a,b\n\"một\nhai\",c\n\nd,e").lines.map(\.number) == [1, 2, 5])
  }

  @Test("a quotation mark that cannot be read one way is a problem of its line")
  func quotes() {
    #expect(CSV("a,b\n\"x\"y,2\n3,\"z\n4,5").problems == [.strayQuote(line: 2), .openQuote(line: 3)])
  }
}

import Testing

@testable import SessionReader

@Suite("Lexicon")
struct LexiconTests {
  @Test("every line of the shipped files is understood")
  func shippedFiles() {
    let files = Lexicon.shippedFiles()
    #expect(files.count == 7)
    for file in files {
      var lexicon = Lexicon()
      let problems = lexicon.add(file.text)
      #expect(problems.isEmpty, "\(file.name)")
    }
  }

  @Test("every cue the reader asks for has a phrase")
  func everyCue() {
    let text = Lexicon.shippedFiles().map(\.text).joined(separator: "\n")
    let missing = Cue.allCases.filter { !text.contains("[\($0.name)]\n") }
    #expect(missing.isEmpty)
  }

  @Test("there is a bit for every cue")
  func roomForCues() { #expect(Cue.allCases.count <= CueSet.room) }

  @Test("a wrong heading and a phrase without one are reported with their lines")
  func problems() {
    var lexicon = Lexicon()
    let problems = lexicon.add("lạc lõng\n# ghi chú\n[nothing]\n[title]\nbí thư")
    #expect(problems.map(\.line) == [1, 3])
  }

  @Test("an office adds a title in its own file and the reader knows it")
  func added() {
    let text = "Ngày 3/3/2026, UBND xã Suối Mây tổ chức họp. Cố vấn trưởng Phạm Văn Tín phát biểu tại hội nghị."
    #expect(SessionReader().read(text).participants.isEmpty)
    var lexicon = Lexicon.shipped
    #expect(lexicon.add("[title]\ncố vấn trưởng").isEmpty)
    #expect(SessionReader(lexicon: lexicon).read(text).participants.map(\.value.name) == ["Phạm Văn Tín"])
  }
}

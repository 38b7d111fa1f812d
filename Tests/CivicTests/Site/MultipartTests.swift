import Testing

@testable import Civic

@Suite("Reading forms with files") struct MultipartTests {
  private let multipart = Multipart(contentType: "multipart/form-data; boundary=\"x-y\"")!

  private func body(_ fields: [(String, String)], _ files: [(name: String, bytes: [UInt8])]) -> [UInt8] {
    var body: [UInt8] = []
    for (name, value) in fields {
      body += Array("--x-y\r\nContent-Disposition: form-data; name=\"\(name)\"\r\n\r\n\(value)\r\n".utf8)
    }
    for file in files {
      let head = "--x-y\r\nContent-Disposition: form-data; name=\"files\"; filename=\"\(file.name)\"\r\n"
      body += Array("\(head)Content-Type: application/octet-stream\r\n\r\n".utf8) + file.bytes + Array("\r\n".utf8)
    }
    return body + Array("--x-y--\r\n".utf8)
  }

  @Test("what was sent is what arrives: words in NFC, bytes untouched")
  func roundTrip() {
    var random = SystemRandomNumberGenerator()
    for _ in 0..<50 {
      let bytes = (0..<Int.random(in: 1...300, using: &random)).map { _ in UInt8.random(in: 0...255, using: &random) }
      let form = multipart.form(body([("words", "Đường ngõ 12\nhỏng đèn"), ("empty", "")], [("ảnh 1.jpg", bytes)]))
      #expect(form["words"] == "Đường ngõ 12\nhỏng đèn" && form["empty"].isEmpty)
      #expect(form.files.first?.name == "ảnh 1.jpg" && form.files.first?.bytes == bytes)
    }
  }

  @Test("a broken body gives what can be read and never brings the program down")
  func mutations() {
    var random = SystemRandomNumberGenerator()
    let sound = body([("a", "một"), ("b", "hai")], [("t.pdf", Array("%PDF-1.4".utf8)), ("u.txt", [])])
    for _ in 0..<600 {
      var broken = sound
      for _ in 0..<Int.random(in: 1...6, using: &random) where !broken.isEmpty {
        let place = Int.random(in: 0..<broken.count, using: &random)
        switch Int.random(in: 0...3, using: &random) {
        case 0: broken[place] = UInt8.random(in: 0...255, using: &random)
        case 1: broken.remove(at: place)
        case 2: broken.insert(contentsOf: Array("--x-y".utf8), at: place)
        default: broken = Array(broken.prefix(place))
        }
      }
      let form = multipart.form(broken)
      #expect(form.files.map(\.bytes.count).reduce(0, +) <= broken.count)
    }
  }

  @Test("a header without a boundary, or with an endless one, is no such form")
  func headers() {
    #expect(Multipart(contentType: "multipart/form-data") == nil)
    #expect(Multipart(contentType: "text/plain; boundary=x") == nil)
    #expect(Multipart(contentType: "multipart/form-data; boundary=" + String(repeating: "x", count: 71)) == nil)
    #expect(multipart.form([]).values.isEmpty)
  }
}

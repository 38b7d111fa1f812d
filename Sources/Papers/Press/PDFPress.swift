import Foundation

/// Makes PDF files of Word files with LibreOffice, where it is installed: one at a time, each in a bounded time and
/// memory. LibreOffice takes seconds, may hang on a file and may grow; none of that may reach the rest of the program.
public actor PDFPress {
  public enum Problem: Error, Sendable, Equatable {
    /// LibreOffice is not on this machine: the print page does the same through the browser.
    case notInstalled
    /// So many are waiting that this one would be long forgotten.
    case tooMany
    /// It took longer than allowed and was ended; in seconds.
    case tookTooLong(Int)
    /// It ended without a PDF; what it said.
    case failed(String)
  }

  private let program: String?
  private let seconds: Int
  /// Kilobytes of address space.
  private let memory: Int
  private let longestQueue: Int
  private var waiting = 0
  private var last: Task<Void, Never>?

  /// - Parameters:
  ///   - program: where LibreOffice is; looked for in the usual places where it is not given.
  ///   - seconds: after which a job is ended. A start takes about 3, a page some hundredths.
  public init(
    program: String? = PDFPress.installed(), seconds: Int = 60, memory: Int = 4_000_000, longestQueue: Int = 20
  ) {
    (self.program, self.seconds, self.memory, self.longestQueue) = (program, seconds, memory, longestQueue)
  }

  public nonisolated var isInstalled: Bool { program != nil }

  /// The first of the places where Debian and others put it.
  public static func installed() -> String? {
    ["/usr/bin/soffice", "/usr/bin/libreoffice", "/opt/libreoffice/program/soffice"]
      .first { FileManager.default.isExecutableFile(atPath: $0) }
  }

  /// The PDF of a Word file.
  ///
  /// - Throws: `Problem`.
  public func pdf(of docx: [UInt8]) async throws -> [UInt8] {
    guard let program else { throw Problem.notInstalled }
    guard waiting < longestQueue else { throw Problem.tooMany }
    waiting += 1
    defer { waiting -= 1 }
    let before = last
    let (seconds, memory) = (seconds, memory)
    let job = Task<[UInt8], any Error> {
      await before?.value
      return try await Press(program: program, seconds: seconds, memory: memory).run(docx)
    }
    last = Task { _ = try? await job.value }
    return try await job.value
  }
}

/// One run of LibreOffice in a folder of its own, which is gone afterwards.
private struct Press {
  var program: String
  var seconds: Int
  var memory: Int

  func run(_ docx: [UInt8]) async throws -> [UInt8] {
    let folder = FileManager.default.temporaryDirectory.appending(path: "hoiam-press-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    try Data(docx).write(to: folder.appending(path: "paper.docx"))
    let (status, said) = try await convert(in: folder)
    // `timeout` ends the whole group with KILL and is ended with it.
    if status == 137 || status == 9 { throw PDFPress.Problem.tookTooLong(seconds) }
    guard let pdf = try? Data(contentsOf: folder.appending(path: "paper.pdf")), !pdf.isEmpty else {
      throw PDFPress.Problem.failed(said)
    }
    return [UInt8](pdf)
  }

  /// A profile of its own, so that two of them, or somebody's open office, never wait for each other.
  private func convert(in folder: URL) async throws -> (status: Int32, said: String) {
    let process = Process()
    process.currentDirectoryURL = folder
    process.executableURL = URL(filePath: "/bin/sh")
    process.arguments = [
      "-c", "ulimit -v \(memory); exec timeout --signal=KILL \(seconds) \"$0\" \"$@\" >said 2>&1", program,
      "-env:UserInstallation=file://\(folder.path)/profile", "--headless", "--norestore", "--convert-to", "pdf",
      "--outdir", folder.path, folder.appending(path: "paper.docx").path,
    ]
    process.environment = ["HOME": folder.path, "PATH": "/usr/bin:/bin", "LANG": "C.UTF-8"]
    process.standardOutput = FileHandle.nullDevice
    process.standardError = FileHandle.nullDevice
    try await withCheckedThrowingContinuation { (done: CheckedContinuation<Void, any Error>) in
      process.terminationHandler = { _ in done.resume() }
      do { try process.run() } catch { done.resume(throwing: error) }
    }
    let said = (try? Data(contentsOf: folder.appending(path: "said")).prefix(2000)) ?? Data()
    return (process.terminationStatus, String(decoding: said, as: UTF8.self))
  }
}

import Hummingbird
import Storage

extension Site {
  /// Checks the files of a form's field and keeps their bytes, runs `body`, which does the deed and answers, and lets go
  /// of what it did not attach. What is wrong with a file is said by `get()`, inside the deed, where the form can be
  /// shown again.
  func withFiles(
    _ visit: Visit, _ field: String = "files",
    _ body: (Result<[CheckedFile], any Error>) async throws -> Response
  ) async throws -> Response {
    let taken = takeFiles(visit, field)
    do {
      let response = try await body(taken)
      await settle(taken)
      return response
    } catch {
      await settle(taken)
      throw error
    }
  }

  /// All are looked at before the first is kept.
  private func takeFiles(_ visit: Visit, _ field: String) -> Result<[CheckedFile], any Error> {
    Result {
      guard try visit.actor.mayAttachFiles else { return [] }  // the deed refuses; nobody fills the disk before it
      let uploads = visit.form.files(field)
      let day = clock.now().day
      let checked = try uploads.map { try CheckedFile($0, rules, on: day) }
      for upload in uploads { _ = try files.keep(upload.bytes) }
      return checked
    }
  }

  private func settle(_ taken: Result<[CheckedFile], any Error>) async {
    guard let names = try? taken.get().map(\.sha256), !names.isEmpty else { return }
    // Where the database does not answer, a file too many is better than one too few.
    let attached = (try? await database.read { try $0.attachedFiles(among: names) }) ?? Set(names)
    for name in names { files.release(name, isAttached: attached.contains(name)) }
  }
}

extension Transaction {
  fileprivate func attachedFiles(among names: [String]) throws -> Set<String> {
    Set(try rows("SELECT DISTINCT sha256 FROM attachment WHERE sha256 IN \(list: names)").map { try $0["sha256"] })
  }

  /// Every file that an attachment names, in all communes.
  func attachedFiles() throws -> Set<String> {
    Set(try rows("SELECT DISTINCT sha256 FROM attachment").map { try $0["sha256"] })
  }
}

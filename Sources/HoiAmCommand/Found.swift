import ArgumentParser
import Civic
import Foundation
import Rulebook

struct Found: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Found a commune on an installation, and make the card of its first administrator.",
    discussion: "Everything else, from its bodies to its people, the administrator adds on the pages.")

  @OptionGroup var data: DataOptions

  @Option(help: "The name of the commune: \"Phường An Hòa\".")
  var name: String

  @Option(help: "ward, commune or special_zone.")
  var kind = "ward"

  @Option(help: "Its province: \"Tỉnh Gia Lai\".")
  var province: String

  @Option(help: "The office that helps people in: \"Văn phòng Đảng ủy phường An Hòa\".")
  var office: String

  @Option(help: "The whole name of the first administrator.")
  var admin: String

  func run() async throws {
    try await telling {
      let commune = Founding.Commune(
        name: name, kind: kind, province: province, office: office, administrator: admin)
      let founding = try await Founding(
        Installation(directory: data.data), rules: try Rulebook.shipped(), now: Clock.system.now())
      show(try await founding.found(commune), of: admin)
    }
  }
}

struct Card: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Make a sign-in card for somebody when no administrator can come in. The leaders are told.")

  @OptionGroup var data: DataOptions

  @Argument(help: "The whole name, as it stands in the directory.")
  var name: String

  @Flag(help: "Take off their second step: the phone is gone, and the printed codes with it.")
  var withoutSecondStep = false

  func run() async throws {
    try await telling {
      let founding = try await Founding(
        Installation(directory: data.data), rules: try Rulebook.shipped(), now: Clock.system.now())
      show(try await founding.card(for: name, withoutSecondStep: withoutSecondStep), of: name)
    }
  }
}

/// Shown once and kept nowhere. The address of the site is not known here.
private func show(_ code: String, of name: String) {
  print("For \(name), once, within 30 days: the address of the site, and then")
  print("/sign-in/\(code)")
}

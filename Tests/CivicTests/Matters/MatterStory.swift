import Rulebook

@testable import Civic

/// A matter of the ward, raised through two cells by people with names that nobody else may read.
extension World {
  static let petitioner = "Hồ Thị Kín"
  static let neighbour = "Lò Văn Riêng"

  /// Opened by the office: a lamp that is broken, raised through cell 1 and cell 2.
  func lamp(through units: [String] = ["cell-1", "cell-2"], kind: Matter.Kind = .report) async throws -> Matter {
    let subject = try await subject("lighting")
    let names = [World.petitioner, World.neighbour]
    let voices = zip(units, names).map { unit, name in
      NewVoice(organization: unit, name: name, contact: "0905 111 222", address: "Ngõ 12")
    }
    return try await self.as(World.clerk) {
      try $0.openMatter(
        NewMatter(
          kind: kind, subject: subject, title: "Đèn đường ngõ 12 hỏng", words: "Tối om từ tháng 3", place: "Ngõ 12",
          voices: voices))
    }
  }

  /// The same, referred to the economic department.
  func referredLamp(through units: [String] = ["cell-1", "cell-2"]) async throws -> Matter {
    let matter = try await lamp(through: units)
    try await self.as(World.clerk) { try $0.referMatter(matter.id, NewReferral(lead: "economy", support: ["police"])) }
    return try await self.as(World.clerk) { try $0.matter(matter.id) }
  }

  func matter(_ id: String) async throws -> Matter { try await self.as(World.clerk) { try $0.matter(id) } }

  /// The sentences that a body has not seen yet.
  func notices(_ actor: Actor) async throws -> [String] {
    let text = try World.vietnamese()
    return try await self.as(actor) { try $0.unseenNotices().map { $0.event.sentence(text) } }
  }

  func voice(of unit: String, in matter: String) async throws -> String {
    try await self.as(World.clerk) { work in
      try work.voices(of: matter).first { $0.organization == unit }?.id ?? ""
    }
  }
}

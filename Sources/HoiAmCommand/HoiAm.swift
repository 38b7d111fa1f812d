import ArgumentParser

@main struct HoiAm: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "hoiam",
    abstract: "Hồi Âm: what is said at the grassroots gets an owner, a date and an answer.",
    subcommands: [
      Serve.self, DemoCommand.self, Found.self, Card.self, Read.self, Import.self, Rules.self, Verify.self,
      BackupCommand.self, RestoreCommand.self, DoctorCommand.self, Keys.self,
    ])
}

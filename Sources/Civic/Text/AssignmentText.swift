/// Assignments that follow from a conclusion, and their progress.
public struct AssignmentText: Codable, Sendable {
  public let title: String
  public let one: String
  public let lead: String
  public let support: String
  public let expectedResult: String
  public let progressReport: String
}

import HTTPTypes
import Testing

@testable import Civic

@Suite("Forms that come from elsewhere, or too late") struct HostileFormTests {
  @Test(
    "a form of another site is refused and not held ready to be sent by one more click",
    arguments: [("Sec-Fetch-Site", "cross-site"), ("Origin", "https://evil.test"), ("Origin", "null")])
  func foreign(_ name: String, _ value: String) async throws {
    let browser = try await Browser.of(World.clerk, in: try await World())
    browser.extraHeaders[HTTPField.Name(name)!] = value
    let page = try await browser.post("/assignments", ["words": "Chuyển tiền cho tôi", "lead": "economy"])
    #expect(browser.status == .forbidden && !page.contains("Chuyển tiền cho tôi"))
  }

  @Test("a password that was typed into a form which came too late stands on no page")
  func passwordIsNotShown() async throws {
    let browser = try await Browser.of(World.cell1, in: try await World())
    let fields: KeyValuePairs = ["user_name": "0912345678", "password": "một hai ba bốn"]
    let late = try await browser.post("/account/password", fields, token: "x")
    #expect(late.contains("0912345678") && !late.contains("một hai ba bốn"))
    let guest = Browser(browser.world)
    let again = try await guest.post("/account/password", fields)
    #expect(guest.status == .unauthorized && again.contains("0912345678") && !again.contains("một hai ba bốn"))
  }
}

import Hummingbird
import Markup
import Papers

/// `/sessions/:id/invitation`: for all, for one body (`?unit=`), or a sheet for each (`?unit=each`); two
/// on a page that lies across (`?size=half`), as offices print them to save paper (F08).
struct InvitationPages: Pages {
  func add(to routes: Router<Visit>, _ site: Site) {
    routes.get("sessions/:id/invitation") { _, visit in
      let (id, unit) = (try visit.id(), visit.query.optional("unit"))
      let sheets = try await site.read(visit) { work in
        guard unit == "each" else { return [try work.invitation(to: id, unit: unit)] }
        let general = try work.invitation(to: id, unit: nil)
        return general.units.map { unit in
          var sheet = general
          sheet.unit = unit
          return sheet
        }
      }
      guard !sheets.isEmpty else { throw NotFound() }
      let look = try site.paperLook(visit)
      let papers = try await site.read(visit) { work in
        try work.invitationSheets(id, sheets, look, site.stationery)
      }
      let isHalf = visit.query["size"] == "half"
      return try site.page(visit, { $0.session.invitation.pageTitle }) {
        invitationView(sheets, sheets: papers, isHalf: isHalf, $0)
      }
    }
  }
}

/// Who may have a paper: whoever may see its record, as its own page says. There is no second rule here, so that a paper
/// can never show more, or to more people, than the page that it prints: every query below begins by finding the record
/// among what the actor may see, and what is not among it is not found.
///
/// Nobody who raised a matter is named on any paper: an answer is addressed to the unit through which it came, or leaves
/// the name to a pen.
extension Work {
  /// The units that an answer may be addressed to: all of them for the office and for the body that answers, for a unit
  /// its own only.
  func addressees(of matter: Matter) throws -> [String] {
    let seesAll = actor.seesWholeCommune || actor.organization == matter.owner
    var names: [String] = []
    for voice in try voices(of: matter.id) {
      guard let unit = voice.organization, seesAll || unit == actor.organization else { continue }
      if !names.contains(voice.organizationName) { names.append(voice.organizationName) }
    }
    return names
  }
}

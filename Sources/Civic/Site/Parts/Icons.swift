import Markup

/// Signs that stand beside a word, never alone (rule 5 of the face), drawn on a field of 24 by 24.
enum Icon: String, CaseIterable, Sendable {
  case menu, phone, dot, ring, tick, cross, clock, alert, up, back, pause, lock

  /// Lines and shapes; stroke and fill come from the words beside them (`currentColor`).
  fileprivate var drawing: HTML {
    switch self {
    case .menu: #"<path d="M4 6h16M4 12h16M4 18h16"/>"#
    case .phone: #"<path d="M6 3h4l2 5-3 2a12 12 0 0 0 5 5l2-3 5 2v4a2 2 0 0 1-2 2A17 17 0 0 1 4 5a2 2 0 0 1 2-2z"/>"#
    case .dot: #"<circle cx="12" cy="12" r="7" fill="currentColor"/>"#
    case .ring: #"<circle cx="12" cy="12" r="7"/>"#
    case .tick: #"<path d="M4 13l5 5L20 6"/>"#
    case .cross: #"<path d="M6 6l12 12M18 6L6 18"/>"#
    case .clock: #"<circle cx="12" cy="12" r="9"/><path d="M12 6v6l4 3"/>"#
    case .alert: #"<path d="M12 3L22 20H2z"/><path d="M12 10v4M12 17v.5"/>"#
    case .up: #"<path d="M12 20V5M5 12l7-7 7 7"/>"#
    case .back: #"<path d="M9 5l-5 5 5 5M4 10h10a6 6 0 0 1 0 10h-3"/>"#
    case .pause: #"<path d="M8 5v14M16 5v14"/>"#
    case .lock: #"<path d="M5 11h14v9H5zM8 11V8a4 4 0 0 1 8 0v3"/>"#
    }
  }
}

/// A sign of the size of the letters. It says nothing to a screen reader: the word beside it does.
func icon(_ icon: Icon) -> HTML {
  """
  <svg class="icon" viewBox="0 0 24 24" width="24" height="24" aria-hidden="true" focusable="false" fill="none" \
  stroke="currentColor" stroke-width="2.5" stroke-linecap="round" stroke-linejoin="round">\(icon.drawing)</svg>
  """
}

/// The mark: the star of the Đông Sơn drum, and the sound that goes out from it and comes back.
/// The same drawing is `public/mark.svg`.
func productMark() -> HTML {
  """
  <svg class="mark" viewBox="0 0 48 48" width="48" height="48" aria-hidden="true" focusable="false">\
  <circle class="mark-disc" cx="24" cy="24" r="24"/><g class="mark-line" fill="none" stroke-width="3" \
  stroke-linecap="round"><path d="M24 5a19 19 0 1 1-17.6 11.9"/><path d="M24 12a12 12 0 1 1-11.3 8"/>\
  <path d="M3.5 21.5l2.9-5 5 2.6"/></g><path class="mark-star" \
  d="M24 17l1.7 4 4.2-1-1.8 4 1.8 4-4.2-1-1.7 4-1.7-4-4.2 1 1.8-4-1.8-4 4.2 1z"/></svg>
  """
}

import Markup

/// A form that posts, with the two tokens that every post carries: `csrf` proves that the page was ours, `once` makes
/// a second click the same act. `uploads` is for forms with files; `keeps` lets the script keep what is being written
/// for as long as the tab is open. An `id` is for buttons that stand elsewhere on the page; such a form keeps nothing.
func form(
  action: String, look: Look, uploads: Bool = false, keeps: Bool = true, id: String? = nil, _ content: () -> HTML
) -> HTML {
  let words = look.text.site
  return """
    \(when: keeps, draftOffer(action, look))<form class="form" method="post" action="\(action)"\(attribute: "id", id)\
    \(attribute: "enctype", uploads ? "multipart/form-data" : nil) data-working="\(words.buttons.working)"\
    \(attribute: "data-kept", keeps && id == nil ? words.form.kept : nil)\
    \(attribute: "data-made", keeps ? look.madeAt?.description : nil)>
    \(hidden("csrf", look.csrf))\(hidden("once", look.once))
    \(content())
    </form>
    """
}

/// A form that is only one button: the deed needs no words of the person.
func buttonForm(action: String, _ word: String, _ kind: ButtonKind = .secondary, look: Look) -> HTML {
  form(action: action, look: look, keeps: false) { button(word, kind) }
}

func hidden(_ name: String, _ value: String) -> HTML {
  "<input type=\"hidden\" name=\"\(name)\" value=\"\(value)\">"
}

/// Fields that answer one question together.
func fieldset(_ legend: String, hint: String? = nil, _ content: () -> HTML) -> HTML {
  """
  <fieldset><legend>\(legend)</legend>\(some: hint, { hint in "<p class=\"hint\">\(hint)</p>" })
  \(content())
  </fieldset>
  """
}

/// All problems at once, before the form; each leads to its field. Empty where there is none.
///
/// It takes the focus when the page opens, so that a screen reader begins here.
func errorSummary(_ filled: Filled, _ look: Look, takesFocus: Bool = true) -> HTML {
  guard !filled.problems.isEmpty else { return "" }
  return """
    <section class="errors" role="alert" aria-labelledby="errors-title" tabindex="-1"\
    \(attribute: "autofocus", takesFocus)>
    <h2 id="errors-title">\(icon(.alert)) \(look.text.site.form.problemsTitle)</h2>
    <ul>\(each: filled.problems, { problem in
      "<li><a href=\"#\(fieldID(problem.name))\">\(problem.message)</a></li>"
    })</ul>
    </section>
    """
}

/// The id of a field's first control, for links from the error summary.
func fieldID(_ name: String) -> String { "f-\(name)" }

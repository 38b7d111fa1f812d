import Markup

/// What the scripts can offer beside the page: shown by them, only where it works.
func aids(_ look: Look) -> HTML {
  let words = look.text.aid
  return """
    <div id="aloud" class="aloud no-print" hidden data-dictate="\(words.dictate)" \
    data-stop-dictating="\(words.stopDictating)" data-hint="\(words.dictateHint)">\
    <button class="button secondary" type="button" data-start="\(words.readAloud)" data-stop="\(words.stopReading)">\
    \(words.readAloud)</button></div>
    """
}

/// The keys of the desk, and the way to put them off: a single letter is easily pressed unmeant (WCAG 2.1.4).
func keysHelp(_ look: Look) -> HTML {
  let words = look.text.aid
  let keys = [
    ("j", words.next), ("k", words.previous), ("Enter", words.open), ("v", words.beside), ("x", words.pick),
    ("e", words.edit),
    ("n", words.new), ("/", words.search), ("?", words.showKeys),
  ]
  return """
    <div id="keys-help" class="keys-help no-print" hidden data-beside="\(words.beside)" \
    data-keep-filter="\(words.keepFilter)" data-drop-filter="\(words.dropFilter)">
    <details class="disclosure"><summary>\(words.keys)</summary>
    <dl>\(each: keys, { key, word in "<div><dt><kbd>\(key)</kbd></dt><dd>\(word)</dd></div>" })</dl>
    <button class="button secondary" type="button" data-off="\(words.keysOff)" data-on="\(words.keysOn)"></button>
    </details></div>
    """
}

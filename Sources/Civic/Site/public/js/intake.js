// The page of checking a pasted text, made quicker. Without it every mark is a link to its field and back.
"use strict";

const source = document.querySelector(".source-text");
const form = document.querySelector(".proposal .form");

// Whoever comes to a field sees its words in the text.
if (source && form) {
  form.addEventListener("focusin", (event) => {
    const mark = document.getElementById("m-" + event.target.name);
    for (const other of source.querySelectorAll(".here")) other.classList.remove("here");
    if (!mark) return;
    mark.classList.add("here");
    source.scrollTop += mark.getBoundingClientRect().top - source.getBoundingClientRect().top - 80;
  });

  // A mark leads to its field also where that is folded away.
  const unfold = (field) => { for (let box = field; box; box = box.parentElement.closest("details")) if (box.tagName === "DETAILS") box.open = true; };
  source.addEventListener("click", (event) => {
    const mark = event.target.closest("a.mark");
    const field = mark && document.getElementById(mark.hash.slice(1));
    if (!field) return;
    event.preventDefault();
    unfold(field.closest("details") || field);
    field.focus();
  });

  // Ctrl+Enter confirms; Alt+Down and Alt+Up go from one kept row to the next, opening it.
  form.addEventListener("keydown", (event) => {
    if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) {
      event.preventDefault();
      form.requestSubmit(form.querySelector(".reachable button"));
    }
    if (event.altKey && (event.key === "ArrowDown" || event.key === "ArrowUp")) {
      event.preventDefault();
      const rows = [...form.querySelectorAll("textarea")];
      const step = event.key === "ArrowDown" ? 1 : -1;
      const at = rows.findIndex((row) => row === document.activeElement || row.closest("details")?.contains(document.activeElement));
      const next = rows[at + step];
      if (!next) return;
      unfold(next.closest("details") || next);
      next.focus();
    }
  });

  // Words that somebody selects can become a value: the choices are those that the form has room for.
  const offer = document.createElement("div");
  offer.className = "offer";
  offer.setAttribute("role", "toolbar");
  offer.setAttribute("aria-label", source.dataset.offer);
  offer.hidden = true;
  source.before(offer);
  const fieldFor = {
    opinion: () => firstEmpty("opinion"), request: () => firstEmpty("request"), document: () => firstEmpty("document"),
    person: () => form.elements.people, place: () => form.elements.place, result: () => form.elements.results,
  };
  function firstEmpty(name) {
    const end = name === "document" ? ".symbol" : ".words";
    return [...form.elements].find((e) => e.name.startsWith(name + ".") && e.name.endsWith(end) && !e.value);
  }
  // What only names a mark for the eye is no part of the text.
  function selectedWords() {
    const selection = getSelection();
    if (selection.isCollapsed || !source.contains(selection.anchorNode) || !source.contains(selection.focusNode)) return "";
    const part = selection.getRangeAt(0).cloneContents();
    for (const word of part.querySelectorAll(".mark-word")) word.remove();
    return part.textContent.replace(/\s+/g, " ").trim();
  }
  for (const item of document.querySelectorAll(".legend .mark")) {
    const kind = [...item.classList].find((name) => fieldFor[name]);
    if (!kind) continue;
    const button = document.createElement("button");
    button.type = "button";
    button.className = "button secondary";
    button.textContent = item.textContent;
    button.addEventListener("click", () => {
      const [words, field] = [offer.dataset.words, fieldFor[kind]()];
      if (!field || !words) return;
      const isList = field.tagName === "TEXTAREA" && field.value && !field.name.includes(".");
      field.value = isList ? field.value + "\n" + words : words;
      field.dispatchEvent(new Event("input", { bubbles: true }));
      offer.hidden = true;
      for (let box = field.closest("details"); box; box = box.parentElement.closest("details")) box.open = true;
      field.focus();
    });
    offer.append(button);
  }
  document.addEventListener("selectionchange", () => {
    const words = selectedWords();
    if (words) offer.dataset.words = words;
    if (words || !offer.contains(document.activeElement)) offer.hidden = !words;
  });
}

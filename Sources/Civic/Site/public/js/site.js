// What a script can make quicker. Every page works without it.
"use strict";

// Copy buttons show themselves only where copying works.
for (const button of document.querySelectorAll("[data-copy]")) {
  if (!navigator.clipboard) continue;
  const word = button.textContent;
  button.hidden = false;
  button.addEventListener("click", async () => {
    await navigator.clipboard.writeText(document.getElementById(button.dataset.copy).value);
    button.textContent = button.dataset.done;
    setTimeout(() => { button.textContent = word; }, 4000);
  });
}

// One click sends once. The button is not `disabled`: then its name and value would not be sent.
for (const form of document.querySelectorAll("form[data-working]")) {
  form.addEventListener("submit", (event) => {
    if (form.dataset.sent) return event.preventDefault();
    form.dataset.sent = "yes";
    forget(form);
    const button = event.submitter;
    if (!button) return;
    button.dataset.word = button.textContent;
    button.textContent = form.dataset.working;
    button.setAttribute("aria-disabled", "true");
  });
}

// Coming back to a page that the browser had kept: its buttons work again.
addEventListener("pageshow", (event) => {
  if (!event.persisted) return;
  for (const form of document.querySelectorAll("form[data-sent]")) delete form.dataset.sent;
  for (const button of document.querySelectorAll("[data-word]")) {
    button.textContent = button.dataset.word;
    button.removeAttribute("aria-disabled");
  }
});

// What is being written stays in this tab until it is sent, so that a reload or a dropped line loses nothing.
// It is never kept longer than the tab, for a telephone may be shared.
const keyOf = (form) => "writing " + location.pathname + " " + form.getAttribute("action");
function forget(form) { sessionStorage.removeItem(keyOf(form)); }
for (const form of document.querySelectorAll("form[data-kept]")) {
  const fields = [...form.querySelectorAll("textarea, input[type=text]")];
  const note = document.createElement("p");
  note.className = "saved";
  note.setAttribute("role", "status");
  form.append(note);
  const kept = JSON.parse(sessionStorage.getItem(keyOf(form)) || "{}");
  for (const field of fields) {
    if (field.value === field.defaultValue && kept[field.name]) {
      field.value = kept[field.name];
      note.textContent = form.dataset.kept;
    }
  }
  form.addEventListener("input", () => {
    const values = {};
    for (const field of fields) if (field.value !== field.defaultValue) values[field.name] = field.value;
    sessionStorage.setItem(keyOf(form), JSON.stringify(values));
    note.textContent = form.dataset.kept;
  });
}

// What is being written is kept on the server after each pause, and in this tab for the time without a line. A form that
// changes what stands says when its page was made, so that nobody's newer words are overwritten unseen.

const controls = (form) => [...form.elements].filter((field) => field.name && !["csrf", "once", "client_key", "draft", "seen"]
  .includes(field.name) && !["password", "file", "submit", "button"].includes(field.type)
  && field.autocomplete !== "one-time-code");
const pauseBeforeKeeping = 1200;

function values(form) {
  const sent = new URLSearchParams();
  for (const field of controls(form)) {
    if (["radio", "checkbox"].includes(field.type) && !field.checked) continue;
    sent.append(field.name, field.value);
  }
  return sent;
}

function hiddenField(form, name, value) {
  let field = form.querySelector(`input[type=hidden][name="${name}"]`);
  if (!field) {
    field = Object.assign(document.createElement("input"), { type: "hidden", name });
    form.append(field);
  }
  field.value = value;
}

function fill(form, kept) {
  for (const field of controls(form)) {
    const own = kept[field.name];
    if (field.type === "hidden") continue;
    if (["radio", "checkbox"].includes(field.type)) field.checked = !!own && own.includes(field.value);
    else if (own) field.value = own.length > 1 ? own.shift() : own[0];
    for (let box = own && field.closest("details"); box; box = box.parentElement.closest("details")) box.open = true;
  }
}

for (const form of document.querySelectorAll("form[data-kept]")) {
  const action = form.getAttribute("action");
  const note = form.querySelector(".saved[role=status]");
  let timer = 0;
  let going = null;

  const changes = controls(form).some((field) => field.type !== "hidden" && (field.defaultValue || "").trim() && field.type !== "checkbox" && field.type !== "radio");
  if (changes && form.dataset.made) hiddenField(form, "seen", form.dataset.made);

  async function keepNow() {
    const body = values(form);
    body.append("csrf", form.elements.csrf.value);
    body.append("draft-form", action);
    body.append("draft-page", location.pathname + location.search);
    body.append("draft-title", document.title);
    going = new AbortController();
    try {
      const answer = await fetch("/drafts", { method: "POST", body, credentials: "same-origin", signal: going.signal });
      if (answer.status !== 200 || form.dataset.sent) return;
      hiddenField(form, "draft", answer.headers.get("X-Draft"));
      if (note) note.textContent = await answer.text();
    } catch { /* no line: the tab still has it */ }
  }

  form.addEventListener("input", () => {
    clearTimeout(timer);
    timer = setTimeout(keepNow, pauseBeforeKeeping);
  });
  form.addEventListener("submit", () => {
    clearTimeout(timer);
    if (going) going.abort();
  });

  const offer = form.previousElementSibling?.matches?.("[data-draft]") ? form.previousElementSibling : null;
  if (!offer) continue;
  if (sessionStorage.getItem("writing " + location.pathname + " " + action)) offer.hidden = true;
  offer.querySelector("a").addEventListener("click", async (event) => {
    event.preventDefault();
    const answer = await fetch(`/drafts/${offer.dataset.draft}?as=fields`, { credentials: "same-origin" }).catch(() => null);
    if (!answer || !answer.ok) return location.assign(event.target.href);
    fill(form, await answer.json());
    hiddenField(form, "draft", offer.dataset.draft);
    offer.hidden = true;
    controls(form).find((field) => field.type !== "hidden")?.focus();
  });
}

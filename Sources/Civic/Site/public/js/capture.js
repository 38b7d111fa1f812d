// The screen of the meeting, made quicker: names without marks, Enter to note, and a queue on this device for the
// time without a line. The page works without this file; it is loaded on that page only.

const [speaker, unit, subject, words] = ["speaker", "organization", "subject", "words"]
  .map((name) => captureForm.elements[name]);
const list = document.getElementById("captured");

const notice = document.createElement("div");
notice.className = "notice warning";
notice.setAttribute("role", "status");
notice.hidden = true;
const [count, reason, waiting] = ["strong", "p", "ol"].map((name) => document.createElement(name));
waiting.className = "contributions";
notice.append(count, reason);
captureForm.before(notice);
captureForm.after(waiting);

function showQueue(why) {
  const queue = waitingNow();
  count.textContent = panel.dataset.unsent.replace("{count}", queue.length);
  if (why !== undefined) reason.textContent = why;
  if (!queue.length) reason.textContent = "";
  // Only where something holds them up: a notice at every sending would push the form about.
  notice.hidden = !reason.textContent;
  waiting.replaceChildren(...queue.map(waitingRow));
}

function waitingRow(entry) {
  const row = document.createElement("li");
  const [who, what, mend] = ["p", "p", "button"].map((name) => document.createElement(name));
  who.className = "said-by";
  who.textContent = entry.fields.speaker;
  what.className = "words";
  what.textContent = entry.fields.words;
  mend.type = "button";
  mend.className = "button secondary";
  mend.textContent = panel.dataset.mend;
  mend.addEventListener("click", () => takeBack(entry));
  row.append(who, what, mend);
  return row;
}

// One that waits goes back into the form; what stands in the form is not thrown away for it.
function takeBack(entry) {
  if (words.value.trim()) return words.focus();
  for (const [field, name] of [[speaker, "speaker"], [unit, "organization"], [subject, "subject"], [words, "words"]]) {
    field.value = entry.fields[name] || "";
  }
  drop(entry);
  words.focus();
}

// Sending: one after the other, so that they keep their order. A key of its own makes the second try the same act.
let sending = false;
let stopped = false;
let pause = 0;
let timer = 0;

// One page of this device sends at a time.
const inTurn = (deed) => (navigator.locks ? navigator.locks.request("sending", deed) : deed());

async function send() {
  clearTimeout(timer);
  if (sending || stopped) return;
  sending = true;
  await inTurn(async () => {
    for (;;) {
      await sealFresh();
      const entry = waitingNow()[0];
      if (!entry || stopped || !(await sendOne(entry))) break;
    }
  });
  sending = false;
  if (!waitingNow().length || stopped) return;
  pause = Math.min(30, pause ? pause * 2 : 2);
  timer = setTimeout(send, pause * 1000);
}

async function sendOne(entry) {
  const body = new URLSearchParams({ ...entry.fields, as: "row", csrf: captureForm.elements.csrf.value });
  let answer;
  try {
    answer = await fetch(captureForm.action, { method: "POST", body, credentials: "same-origin" });
  } catch {
    showQueue(panel.dataset.offline);
    return false;
  }
  if (answer.status === 401 || answer.status === 403 || answer.redirected) return stop(panel.dataset.signIn);
  if (answer.status >= 500 || answer.status === 429) {
    showQueue(panel.dataset.offline);
    return false;
  }
  const text = await answer.text();
  if (!answer.ok) return stop(panel.dataset.refused + " " + whyRefused(text));
  pause = 0;
  await drop(entry);
  addRow(text);
  return true;
}

// The queue stays; a person has to do something first.
function stop(why) {
  stopped = true;
  showQueue(why);
  return false;
}

function whyRefused(page) {
  const parsed = new DOMParser().parseFromString(page, "text/html");
  const kinds = ["main .errors li", "main .notice > p:not(.notice-title)", ".page-head + p"];
  const found = kinds.map((kind) => parsed.querySelector(kind)).find(Boolean);
  return found ? found.textContent.trim() : "";
}

function addRow(markup) {
  const parsed = new DOMParser().parseFromString("<ol>" + markup + "</ol>", "text/html");
  const row = parsed.querySelector("li");
  if (!row || document.getElementById(row.id)) return;
  list.prepend(document.adoptNode(row));
  document.getElementById("captured-empty").hidden = true;
  document.getElementById("captured-title").textContent =
    panel.dataset.noted.replace("{count}", list.children.length);
}

// Noting: kept first, then sealed, then sent, so that no moment exists in which it is nowhere.
function note() {
  if (!words.value.trim()) return words.focus();
  const fields = {
    client_key: newKey(), speaker: speaker.value, organization: unit.value, subject: subject.value, words: words.value,
  };
  writeFresh([...readFresh(), fields]);
  for (const field of [speaker, unit, subject, words]) field.value = "";
  forget(captureForm);
  speaker.focus();
  sealFresh();
  showQueue();
  stopped = false;
  pause = 0;
  send();
}

// `crypto.randomUUID` exists only over HTTPS; a ward's own network may be without it.
function newKey() {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return [...bytes].map((byte) => byte.toString(16).padStart(2, "0")).join("");
}

// Before the listener of site.js, which is for forms that leave the page.
document.addEventListener("submit", (event) => {
  if (event.target !== captureForm) return;
  event.preventDefault();
  event.stopImmediatePropagation();
  note();
}, true);

words.addEventListener("keydown", (event) => {
  if (event.key !== "Enter" || event.shiftKey || event.isComposing) return;
  event.preventDefault();
  note();
});

addEventListener("online", () => { pause = 0; stopped = false; send(); });

// Names: any word of the name or the unit by its first letters, with marks or without.
const bare = (text) => text.normalize("NFD").replace(/[\u0300-\u036f]/g, "").replace(/[đĐ]/g, "d").toLowerCase();
const people = [...document.querySelectorAll("#speakers option")].map((option) => {
  const name = bare(option.value.split(" · ")[0]).split(/[^a-z0-9]+/);
  return { label: option.value, unit: option.dataset.unit || "", name, parts: bare(option.value).split(/[^a-z0-9]+/) };
});
const mostShown = 8;

// People are called by the last word of their name; then come its other words, then the unit.
function rank(person, asked) {
  if (person.name.at(-1).startsWith(asked)) return 0;
  return person.name.some((part) => part.startsWith(asked)) ? 1 : 2;
}

function matching(typed) {
  const asked = bare(typed).split(/[^a-z0-9]+/).filter(Boolean);
  if (!asked.length) return [];
  return people
    .filter((person) => asked.every((piece) => person.parts.some((part) => part.startsWith(piece))))
    .sort((a, b) => rank(a, asked[0]) - rank(b, asked[0]))
    .slice(0, mostShown);
}

const suggestions = document.createElement("ul");
suggestions.id = "suggestions";
suggestions.className = "suggestions";
suggestions.setAttribute("role", "listbox");
suggestions.setAttribute("aria-label", panel.dataset.suggestions);
suggestions.hidden = true;
speaker.after(suggestions);
speaker.removeAttribute("list");
for (const [name, value] of Object.entries({
  role: "combobox", "aria-autocomplete": "list", "aria-expanded": "false", "aria-controls": "suggestions",
})) speaker.setAttribute(name, value);

let shown = [];
let present = 0;

function suggest() {
  shown = matching(speaker.value);
  present = 0;
  suggestions.replaceChildren(...shown.map((person, index) => {
    const row = document.createElement("li");
    row.id = "suggestion-" + index;
    row.setAttribute("role", "option");
    row.textContent = person.label;
    row.addEventListener("pointerdown", (event) => { event.preventDefault(); choose(person); });
    return row;
  }));
  markPresent();
}

function markPresent() {
  suggestions.hidden = shown.length === 0;
  speaker.setAttribute("aria-expanded", String(shown.length > 0));
  if (shown.length) speaker.setAttribute("aria-activedescendant", "suggestion-" + present);
  else speaker.removeAttribute("aria-activedescendant");
  for (const [index, row] of [...suggestions.children].entries()) {
    row.setAttribute("aria-selected", String(index === present));
  }
}

function choose(person) {
  speaker.value = person.label;
  unit.value = person.unit;
  close();
  words.focus();
}

function close() {
  shown = [];
  suggestions.replaceChildren();
  markPresent();
}

speaker.addEventListener("input", suggest);
speaker.addEventListener("blur", close);
speaker.addEventListener("keydown", (event) => {
  if (event.isComposing) return;
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  if (step && shown.length) {
    event.preventDefault();
    present = (present + step + shown.length) % shown.length;
    markPresent();
  } else if (event.key === "Escape") {
    close();
  } else if (event.key === "Enter") {
    event.preventDefault();
    if (shown.length) choose(shown[present]);
    else words.focus();
  }
});

document.getElementById("keys").hidden = false;
sealFresh().then(() => showQueue());
send();
speaker.focus({ preventScroll: true });

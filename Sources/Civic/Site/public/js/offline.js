// What waits on this device for the line: shown on every page, sent in order, asked about where the server says no.

const line = document.getElementById("line");
const words = line ? line.dataset : {};

// The page that stands in without a line knows nobody and shows all; on every other one only one's own. A contribution of
// the meeting's screen is sent by that screen while it is open, and elsewhere only where the device says that the same
// person is back: on a shared computer it waits for its writer.
const capturing = document.querySelector("[data-capture]");
const own = (entry) => entry.capture
  ? !!words.who && entry.who === words.who && "unsent " + capturing?.dataset.capture !== entry.capture
  : words.who === undefined || entry.who === words.who;

function element(name, text, className) {
  const made = document.createElement(name);
  if (text) made.textContent = text;
  if (className) made.className = className;
  return made;
}

function choice(word, deed) {
  const button = element("button", word, "button secondary");
  button.type = "button";
  button.addEventListener("click", deed);
  return button;
}

// The words that somebody wrote, so that they know which of their forms it is.
function said(entry, fields) {
  const written = fields.filter(([name, value]) => typeof value === "string" && value.trim().length > 1
    && !["once", "client_key", "seen", "draft", "as"].includes(name) && !/^[0-9a-f-]{36}$/.test(value));
  const longest = written.map(([, value]) => value.trim()).sort((a, b) => b.length - a.length)[0];
  return (longest || entry.path).slice(0, 160);
}

async function showWaiting() {
  if (!line) return;
  const waiting = "indexedDB" in window ? (await queued().catch(() => [])).filter(own) : [];
  const { keptAt } = document.documentElement.dataset;
  const strip = [];
  if (keptAt) {
    const at = new Date(keptAt);
    const day = at.toDateString() === new Date().toDateString() ? "" : `, ${at.getDate()}/${at.getMonth() + 1}`;
    const time = `${String(at.getHours()).padStart(2, "0")}:${String(at.getMinutes()).padStart(2, "0")}${day}`;
    strip.push(element("p", words.old.replace("{time}", time), "notice warning"));
  }
  if (waiting.length) strip.push(await waitingList(waiting));
  line.replaceChildren(...strip);
}

async function waitingList(waiting) {
  const box = element("section", "", "notice warning waiting");
  box.append(element("p", words.waiting.replace("{count}", waiting.length), "notice-title"));
  const list = element("ol");
  list.append(...(await Promise.all(waiting.map(waitingForm))));
  box.append(list);
  return box;
}

async function waitingForm(entry) {
  const row = element("li", said(entry, await openFields(entry.sealed).catch(() => [])));
  if (!entry.asks) return row;
  const buttons = element("div", "", "buttons");
  const page = element("a", words.look, "button secondary");
  page.href = entry.page;
  buttons.append(page, choice(words.anyway, () => answer(entry)), choice(words.drop, async () => {
    await dequeue(entry.id);
    showWaiting();
  }));
  row.append(element("p", entry.asks), buttons);
  return row;
}

// The sentence of a page that refuses: the problems of a form, else what stands in its notice, not the notice's title.
function whyNot(page) {
  const kinds = ["main .errors li", "main .notice > p:not(.notice-title)", "main h1 + p", ".page-head + p"];
  const found = kinds.map((kind) => page.querySelector(kind)).find(Boolean);
  return found ? found.textContent.trim() : "";
}

// "Send all the same": once more, without asking whether anybody has changed it since.
async function answer(entry) {
  await requeue({ ...entry, asks: "", mayOverwrite: true });
  await showWaiting();
  sendWaiting();
}

// One tab at a time, one form at a time, the oldest first. A form that is asked about holds up only those after it that
// go to the same place.
async function sendWaiting() {
  if (!line || !words.csrf || !("indexedDB" in window)) return;
  const turn = (deed) => navigator.locks ? navigator.locks.request("sending", { ifAvailable: true }, (lock) => lock && deed()) : deed();
  await turn(async () => {
    const held = new Set();
    for (const entry of (await queued().catch(() => [])).filter(own)) {
      if (entry.asks) held.add(entry.path);
      else if (!held.has(entry.path) && !(await sendWaitingForm(entry, held))) break;
      await showWaiting();
    }
  });
}

async function sendWaitingForm(entry, held) {
  const body = new FormData();
  const fields = await openFields(entry.sealed);
  for (const [name, value] of fields) if (name !== "seen" || !entry.mayOverwrite) body.append(name, value);
  body.append("csrf", words.csrf);
  const plain = fields.some(([, value]) => typeof value !== "string") ? body : new URLSearchParams(body);
  let answered;
  try {
    answered = await fetch(entry.path, { method: "POST", body: plain, credentials: "same-origin" });
  } catch {
    return false;
  }
  if ([401, 403, 429].includes(answered.status) || answered.status >= 500) return false;
  if (answered.ok) {
    await dequeue(entry.id);
  } else {
    const parsed = new DOMParser().parseFromString(await answered.text(), "text/html");
    await requeue({ ...entry, asks: whyNot(parsed) || words.refused });
    held.add(entry.path);
  }
  return true;
}

// The page that stands in for one that is not here: those that are.
async function listKept() {
  const place = document.getElementById("kept-pages");
  if (!place || !("caches" in window)) return;
  const cache = await caches.open("pages");
  const rows = [];
  for (const request of (await cache.keys()).reverse()) {
    if (new URL(request.url).pathname === "/who") continue;
    const page = new DOMParser().parseFromString(await (await cache.match(request)).text(), "text/html");
    const row = element("li");
    const link = element("a", page.title);
    link.href = request.url;
    row.append(link);
    rows.push(row);
  }
  place.replaceChildren(...rows);
  place.hidden = !rows.length;
}

// Leaving the device to the next: nothing of ours stays on it.
for (const form of document.querySelectorAll("form[action^='/sign-out']")) {
  form.addEventListener("submit", async (event) => {
    if (form.dataset.emptied || !("indexedDB" in window)) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    const unsent = Object.keys(localStorage).filter((name) => name.startsWith("unsent "));
    const filters = Object.keys(localStorage).filter((name) => name.startsWith("filters "));
    const left = (await queued().catch(() => [])).length + unsent.length;
    if (left && !confirm(words.leaving.replace("{count}", left))) return;
    await emptyQueue().catch(() => {});
    for (const name of [...unsent, ...filters]) localStorage.removeItem(name);
    sessionStorage.clear();
    form.dataset.emptied = "yes";
    form.requestSubmit();
  }, true);
}

if (line) {
  showWaiting();
  listKept();
  if (words.who && "serviceWorker" in navigator) navigator.serviceWorker.register("/worker.js").catch(() => {});
  sendWaiting();
  addEventListener("online", sendWaiting);
  setInterval(sendWaiting, 20_000);
}

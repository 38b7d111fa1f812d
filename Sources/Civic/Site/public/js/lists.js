// The keys of the desk: j and k through a list, Enter to open, v to read beside the list, x to tick, e to change, n for a
// new one, / to search, ? for the keys. They keep still while somebody writes, and can be put off (WCAG 2.1.4).

const help = document.getElementById("keys-help");
const main = document.getElementById("main");
const rows = [...main.querySelectorAll(".cards > li, .found li, table:not(.month) tbody tr, .contributions > li")]
  .filter((row) => row.querySelector("a[href]") && !row.closest(".beside-pane"));
const areOff = () => localStorage.getItem("keys") === "off";
let here = -1;
// The server has put one beside the list already where the address says so.
let pane = main.querySelector(".beside-pane");

function go(step) {
  if (!rows.length) return;
  if (here >= 0) rows[here].classList.remove("row-here");
  here = Math.max(0, Math.min(rows.length - 1, here + step));
  rows[here].classList.add("row-here");
  rows[here].scrollIntoView({ block: "nearest" });
  linkOf(rows[here]).focus({ preventScroll: true });
  if (pane) showBeside();
}
const linkOf = (row) => row.querySelector("h2 a, h3 a, th a, a[href]");

// Only the main part of the page, without what would ask for the keys or be there twice.
async function showBeside() {
  if (here < 0) go(1);
  if (here < 0) return;
  if (!pane) {
    const side = document.createElement("div");
    side.className = "list-side";
    side.append(...main.childNodes);
    pane = document.createElement("section");
    pane.className = "beside-pane";
    pane.setAttribute("aria-label", help.dataset.beside);
    main.append(side, pane);
    main.classList.add("beside");
  }
  const address = linkOf(rows[here]).href;
  const answer = await fetch(address, { credentials: "same-origin" }).catch(() => null);
  if (!answer || !answer.ok) return;
  const page = new DOMParser().parseFromString(await answer.text(), "text/html").getElementById("main");
  for (const extra of page.querySelectorAll("script, .page-help, .back, .undo")) extra.remove();
  for (const named of page.querySelectorAll("[id]")) named.removeAttribute("id");
  pane.replaceChildren(...page.childNodes);
  pane.scrollTop = 0;
}

function closeBeside() {
  if (!pane) return;
  const served = pane.closest("div.beside");
  if (served) {
    served.classList.remove("beside");
    pane.remove();
    pane = null;
    return;
  }
  const side = main.querySelector(".list-side");
  main.classList.remove("beside");
  main.replaceChildren(...side.childNodes);
  pane = null;
}

const follow = (selector, inside = main) => {
  const link = inside.querySelector(selector);
  if (link) location.assign(link.href);
};
const deeds = {
  j: () => go(1),
  k: () => go(-1),
  v: () => (pane ? closeBeside() : showBeside()),
  x: () => tick(),
  e: () => follow("a[href$='/edit']", pane || (here >= 0 ? rows[here] : main)),
  n: () => follow(".page-head a[href*='/new']"),
  "/": () => document.getElementById("site-q")?.focus(),
  "?": () => { help.querySelector("details").open = true; help.scrollIntoView(); help.querySelector("summary").focus(); },
  Escape: closeBeside,
};

// Several rows at once: how many are ticked, and all of the page without loading it anew.
const bulk = main.querySelector("form.bulk");
const boxes = bulk ? [...bulk.querySelectorAll(".pick input")] : [];

function tick() {
  if (here < 0) go(1);
  const box = here < 0 ? null : rows[here].querySelector(".pick input");
  if (!box) return;
  box.checked = !box.checked;
  countTicked();
}

function countTicked() {
  const said = bulk.querySelector(".bulk-count");
  const count = boxes.filter((box) => box.checked).length;
  said.textContent = count ? said.dataset.count.replace("{count}", count) : said.dataset.none;
}

if (bulk) {
  bulk.addEventListener("change", countTicked);
  bulk.querySelector("[data-pick-all]").addEventListener("click", (event) => {
    event.preventDefault();
    const isAll = boxes.every((box) => box.checked);
    for (const box of boxes) box.checked = !isAll;
    countTicked();
  });
  countTicked();
}

if (help && matchMedia("(hover: hover)").matches) {
  help.hidden = false;
  const put = help.querySelector("button");
  const say = () => { put.textContent = areOff() ? put.dataset.on : put.dataset.off; };
  put.addEventListener("click", () => {
    if (areOff()) localStorage.removeItem("keys"); else localStorage.setItem("keys", "off");
    say();
  });
  say();
  document.addEventListener("keydown", (event) => {
    if (areOff() || event.ctrlKey || event.metaKey || event.altKey || event.isComposing || event.defaultPrevented) return;
    if (event.target.closest("input:not([type=checkbox]), textarea, select, [contenteditable], [role=region]")) return;
    const deed = deeds[event.key];
    if (!deed) return;
    event.preventDefault();
    deed();
  });
}

// Filters that somebody uses again: the address of the list under a name of their own, on this device until signing out.
const filters = main.querySelector("details.filters");
const shelfName = "filters " + location.pathname;
// What is read beside the list, and whether all are ticked, is no part of a filter.
const asked = new URLSearchParams(location.search);
for (const name of ["beside", "all"]) asked.delete(name);
const filtered = location.pathname + (String(asked) && "?" + asked);
const shelf = () => JSON.parse(localStorage.getItem(shelfName) || "[]");
if (help && filters) {
  const bar = document.createElement("div");
  bar.className = "buttons saved-filters";
  filters.before(bar);
  const showShelf = () => {
    bar.replaceChildren(...shelf().flatMap(({ name, address }) => {
      const link = Object.assign(document.createElement("a"), { className: "button secondary", href: address, textContent: name });
      if (address !== filtered) return [link];
      link.setAttribute("aria-current", "page");
      return [link, button(help.dataset.dropFilter, () => keepShelf(shelf().filter((one) => one.address !== address)))];
    }));
    const isNew = String(asked) && !shelf().some((one) => one.address === filtered);
    if (isNew) bar.append(button(help.dataset.keepFilter, () => {
      const chosen = [...filters.querySelectorAll("select, input:not([type=hidden])")]
        .map((field) => (field.tagName === "SELECT" ? field.selectedOptions[0]?.value && field.selectedOptions[0].textContent : field.value));
      const name = chosen.filter(Boolean).map((word) => word.trim()).join(", ") || document.title;
      keepShelf([...shelf(), { name, address: filtered }].slice(-8));
    }));
    bar.hidden = !bar.childNodes.length;
  };
  const keepShelf = (rows) => { localStorage.setItem(shelfName, JSON.stringify(rows)); showShelf(); };
  const button = (word, deed) => {
    const made = Object.assign(document.createElement("button"), { type: "button", className: "button secondary", textContent: word });
    made.addEventListener("click", deed);
    return made;
  };
  showShelf();
}

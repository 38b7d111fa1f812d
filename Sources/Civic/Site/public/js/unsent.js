// What was noted at the meeting and has not reached the server yet. It comes before capture.js in one file with it.
"use strict";

const panel = document.querySelector("[data-capture]");
const captureForm = panel.querySelector("form");

// What was noted and not yet taken in by the server, oldest first: { id, fields }. It belongs to one session and one
// writer, and lies in the store of the device's other forms (queue.js), sealed under the same key. On a device of one's own
// every other page sends it too (offline.js).
const queueName = "unsent " + panel.dataset.capture;
let kept = [];

// Sealing takes a moment. Until it is over, and for good where a ward's own network knows no HTTPS and the browser therefore
// seals nothing, the words stay in this tab alone, as those of any form that is being written (site.js).
const canSeal = "indexedDB" in window && !!crypto.subtle;
const readFresh = () => JSON.parse(sessionStorage.getItem(queueName) || "[]");
function writeFresh(list) {
  if (list.length) sessionStorage.setItem(queueName, JSON.stringify(list));
  else sessionStorage.removeItem(queueName);
}
const waitingNow = () => [...kept, ...readFresh().map((fields) => ({ fields }))];

// What an older program left readable on this device goes the same way.
const older = JSON.parse(localStorage.getItem(queueName) || "[]");
if (older.length) writeFresh([...older, ...readFresh()]);
localStorage.removeItem(queueName);

// One after the other, so that they keep their order. A tab that was closed in between may have sealed one and not have
// said so: its key tells that it is there.
let sealing = Promise.resolve();
let isRead = false;
function sealFresh() {
  if (canSeal) sealing = sealing.then(sealAll).catch(() => {});
  return sealing;
}

async function sealAll() {
  if (!isRead) await readKept();
  isRead = true;
  for (const fields of readFresh()) {
    const key = fields.client_key;
    if (!kept.some((entry) => entry.fields.client_key === key)) {
      const id = await enqueue(sealedEntry(fields));
      // Taken back into the form, or sent, while it was being sealed.
      if (!readFresh().some((one) => one.client_key === key)) await dequeue(id);
      else kept.push({ id, fields });
    }
    forgetFresh(key);
  }
}

const sealedEntry = (fields) => ({
  who: document.getElementById("line")?.dataset.who || "", path: captureForm.getAttribute("action"),
  page: location.pathname, at: new Date().toISOString(), capture: queueName, fields: Object.entries({ ...fields, as: "row" }),
});
const forgetFresh = (key) => writeFresh(readFresh().filter((fields) => fields.client_key !== key));

async function readKept() {
  for (const { id, sealed } of (await queued()).filter((entry) => entry.capture === queueName)) {
    const fields = await openFields(sealed).catch(() => null);
    if (fields) kept.push({ id, fields: Object.fromEntries(fields) });
  }
}

async function drop({ id, fields }) {
  kept = kept.filter((entry) => entry.fields.client_key !== fields.client_key);
  forgetFresh(fields.client_key);
  if (id !== undefined) await dequeue(id);
  showQueue();
}

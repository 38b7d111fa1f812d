// Forms that could not be sent, in the order in which they were. One list for all tabs and for the worker of this device.
// What was written is sealed under a key that the browser never hands out; both are destroyed when somebody signs out.
"use strict";

const openStore = () => new Promise((resolve, reject) => {
  const opening = indexedDB.open("hoiam", 1);
  opening.onupgradeneeded = () => {
    opening.result.createObjectStore("queue", { keyPath: "id", autoIncrement: true });
    opening.result.createObjectStore("keys");
  };
  opening.onsuccess = () => resolve(opening.result);
  opening.onerror = () => reject(opening.error);
});

async function inStore(name, mode, deed) {
  const base = await openStore();
  try {
    return await new Promise((resolve, reject) => {
      const transaction = base.transaction(name, mode);
      const asked = deed(transaction.objectStore(name));
      transaction.oncomplete = () => resolve(asked.result);
      transaction.onerror = transaction.onabort = () => reject(transaction.error);
    });
  } finally {
    base.close();
  }
}

async function deviceKey() {
  const kept = await inStore("keys", "readonly", (store) => store.get("queue"));
  if (kept) return kept;
  const key = await crypto.subtle.generateKey({ name: "AES-GCM", length: 256 }, false, ["encrypt", "decrypt"]);
  await inStore("keys", "readwrite", (store) => store.put(key, "queue"));
  return key;
}

async function sealBytes(bytes) {
  const iv = crypto.getRandomValues(new Uint8Array(12));
  return { iv, data: await crypto.subtle.encrypt({ name: "AES-GCM", iv }, await deviceKey(), bytes) };
}
const openBytes = async ({ iv, data }) => crypto.subtle.decrypt({ name: "AES-GCM", iv }, await deviceKey(), data);

// `fields` are pairs of a name and a text or a file.
async function sealFields(fields) {
  const texts = fields.filter(([, value]) => typeof value === "string");
  const files = [];
  for (const [field, file] of fields) {
    if (typeof file === "string") continue;
    files.push({ field, name: file.name, type: file.type, ...(await sealBytes(await file.arrayBuffer())) });
  }
  return { texts: await sealBytes(new TextEncoder().encode(JSON.stringify(texts))), files };
}

async function openFields({ texts, files }) {
  const fields = JSON.parse(new TextDecoder().decode(await openBytes(texts)));
  for (const file of files) fields.push([file.field, new File([await openBytes(file)], file.name, { type: file.type })]);
  return fields;
}

const queued = () => inStore("queue", "readonly", (store) => store.getAll());
const requeue = (entry) => inStore("queue", "readwrite", (store) => store.put(entry));
const dequeue = (id) => inStore("queue", "readwrite", (store) => store.delete(id));
async function enqueue({ fields, ...entry }) {
  const sealed = await sealFields(fields);
  return inStore("queue", "readwrite", (store) => store.add({ ...entry, sealed }));
}
async function emptyQueue() {
  await inStore("queue", "readwrite", (store) => store.clear());
  await inStore("keys", "readwrite", (store) => store.clear());
}

// The worker of a device of one's own: recent pages can be read without a line, forms that cannot be sent wait.
// The server says of each page whether it may stay here (X-Keep), and for whom; pages with petitioners' names may not.

const shell = "shell-VERSION";
const shellFiles = ["/offline", "/assets/site.css", "/assets/site.js", "/assets/capture.js", "/assets/intake.js", "/assets/mark.svg"];
const pages = "pages";
const mostPages = 60;
const longestDays = 7;
const neverQueued = /^\/(sign-in|sign-out|account|votes|drafts|undo)(\/|$)/;
const largest = 25_000_000;

self.addEventListener("install", (event) => event.waitUntil((async () => {
  const cache = await caches.open(shell);
  for (const file of shellFiles) {
    await cache.put(file, await fetch(file, { cache: "reload", credentials: "omit" }));
  }
  await self.skipWaiting();
})()));

self.addEventListener("activate", (event) => event.waitUntil((async () => {
  for (const name of await caches.keys()) if (name !== shell && name !== pages) await caches.delete(name);
  await self.clients.claim();
})()));

self.addEventListener("fetch", (event) => {
  const { request } = event;
  const url = new URL(request.url);
  if (url.origin !== location.origin) return;
  if (request.method === "GET" && shellFiles.includes(url.pathname) && url.pathname !== "/offline") {
    event.respondWith(caches.match(url.pathname).then((kept) => kept || fetch(request)));
  } else if (request.mode === "navigate" && request.method === "GET") {
    event.respondWith(show(request, url));
  } else if (request.mode === "navigate" && request.method === "POST") {
    event.respondWith(send(request, url));
  }
});

async function show(request, url) {
  if (url.pathname === "/offline") return caches.match("/offline").then((kept) => kept || fetch(request));
  try {
    const answer = await fetch(request);
    await keep(url, answer);
    return answer;
  } catch {
    return (await keptPage(url)) || caches.match("/offline");
  }
}

// Somebody else has come in on this device: what was kept for the one before goes. "none" is somebody who keeps nothing.
async function keep(url, answer) {
  const said = answer.headers.get("X-Keep");
  if (!said || !answer.ok) return;
  const who = said === "none" ? "" : said;
  if (await keptFor() !== who) {
    await caches.delete(pages);
    if (who) await (await caches.open(pages)).put("/who", new Response(who));
  }
  if (!who) return;
  const cache = await caches.open(pages);
  const headers = new Headers({ "Content-Type": "text/html; charset=utf-8", "X-Kept-At": new Date().toISOString() });
  await cache.delete(url.href);
  await cache.put(url.href, new Response(await answer.clone().text(), { headers }));
  const names = (await cache.keys()).filter((name) => new URL(name.url).pathname !== "/who");
  for (const name of names.slice(0, Math.max(0, names.length - mostPages))) await cache.delete(name);
}

async function keptFor() {
  const kept = await (await caches.open(pages)).match("/who");
  return kept ? kept.text() : "";
}

async function keptPage(url) {
  const kept = await (await caches.open(pages)).match(url.href);
  if (!kept) return undefined;
  const at = kept.headers.get("X-Kept-At");
  if (Date.now() - Date.parse(at) > longestDays * 86_400_000) return undefined;
  const page = (await kept.text()).replace("<html ", `<html data-kept-at="${at}" `);
  return new Response(page, { headers: { "Content-Type": "text/html; charset=utf-8" } });
}

async function send(request, url) {
  const copy = request.clone();
  try {
    const answer = await fetch(request);
    if (url.pathname.startsWith("/sign-out")) await forget();
    return answer;
  } catch {
    const entry = neverQueued.test(url.pathname) ? undefined : await entryOf(copy, url);
    if (!entry) return caches.match("/offline");
    await enqueue(entry);
    return Response.redirect("/offline?waiting=" + Date.now(), 303);
  }
}

// Only our own forms: they carry the mark by which the same one sent twice is taken once. A form of nobody that is known
// must not wait: it would go out under the name of whoever comes in next.
async function entryOf(request, url) {
  const who = await keptFor();
  if (!who) return undefined;
  const fields = [...(await request.formData())].filter(([name]) => name !== "csrf");
  const size = fields.reduce((sum, [, value]) => sum + (value.size ?? value.length), 0);
  if (size > largest || !fields.some(([name]) => name === "once")) return undefined;
  const from = request.referrer ? new URL(request.referrer) : url;
  return { who, path: url.pathname, page: from.pathname + from.search, at: new Date().toISOString(), fields };
}

async function forget() {
  await caches.delete(pages);
  await emptyQueue();
}

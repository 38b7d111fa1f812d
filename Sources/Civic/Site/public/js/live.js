// The screen of the room: the server sends the figures whenever they change.
"use strict";
const room = document.querySelector("[data-live]");
if (room && "EventSource" in window) {
  const source = new EventSource(room.dataset.live);
  source.addEventListener("message", (event) => { room.innerHTML = event.data; });
  source.addEventListener("last", (event) => {
    room.innerHTML = event.data;
    // Prepared and not open yet: look again in a moment.
    source.close();
    if (document.querySelector("noscript")?.textContent) setTimeout(() => location.reload(), 3000);
  });
}

// The screen of the room: the server sends its main part whenever it changes.
"use strict";
const room = document.querySelector("[data-live]");
if (room && "EventSource" in window) {
  const source = new EventSource(room.dataset.live);
  source.addEventListener("message", (event) => { room.innerHTML = event.data; });
  source.addEventListener("last", (event) => {
    room.innerHTML = event.data;
    source.close();
  });
}

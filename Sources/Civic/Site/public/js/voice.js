// Read aloud, where the device has a voice of the page's language; dictation, where the browser can write down speech.
// Nothing is offered where it would not work.

const tongue = document.documentElement.lang === "vi" ? "vi-VN" : "en-GB";
const aloud = document.getElementById("aloud");

if (aloud && "speechSynthesis" in window) {
  const button = aloud.querySelector("button");
  const voice = () => speechSynthesis.getVoices().find((one) => one.lang.replace("_", "-").startsWith(tongue.slice(0, 2)));
  const offer = () => { aloud.hidden = !voice(); };
  const say = () => { button.textContent = speechSynthesis.speaking ? button.dataset.stop : button.dataset.start; };
  speechSynthesis.addEventListener?.("voiceschanged", offer);
  offer();
  button.addEventListener("click", () => {
    if (speechSynthesis.speaking) {
      speechSynthesis.cancel();
      return setTimeout(say, 50);
    }
    const pieces = document.getElementById("main").innerText.split(/\n+/).map((piece) => piece.trim()).filter(Boolean);
    for (const piece of pieces) {
      const words = new SpeechSynthesisUtterance(piece);
      [words.voice, words.lang, words.rate] = [voice(), tongue, 0.95];
      words.onend = () => setTimeout(say, 50);
      speechSynthesis.speak(words);
    }
    setTimeout(say, 50);
  });
  addEventListener("pagehide", () => speechSynthesis.cancel());
}

const Recognition = window.SpeechRecognition || window.webkitSpeechRecognition;
if (aloud && Recognition && isSecureContext) {
  for (const area of document.querySelectorAll("main form[data-kept] textarea:not([readonly])")) {
    const button = document.createElement("button");
    button.type = "button";
    button.className = "button secondary dictate";
    button.textContent = aloud.dataset.dictate;
    button.setAttribute("aria-pressed", "false");
    button.title = aloud.dataset.hint;
    area.after(button);
    let listening = null;
    button.addEventListener("click", () => {
      if (listening) return listening.stop();
      listening = new Recognition();
      [listening.lang, listening.continuous, listening.interimResults] = [tongue, true, false];
      listening.onresult = (event) => {
        for (const result of [...event.results].slice(event.resultIndex)) {
          area.value += (area.value && !/\s$/.test(area.value) ? " " : "") + result[0].transcript.trim();
        }
        area.dispatchEvent(new Event("input", { bubbles: true }));
      };
      listening.onend = listening.onerror = () => {
        listening = null;
        button.textContent = aloud.dataset.dictate;
        button.setAttribute("aria-pressed", "false");
      };
      listening.start();
      button.textContent = aloud.dataset.stopDictating;
      button.setAttribute("aria-pressed", "true");
    });
  }
}

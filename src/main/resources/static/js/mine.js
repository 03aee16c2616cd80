// The little that the person's space does by itself. Everything works without it. Nothing is written on this telephone.

// Leaving at once: the visit ends, and this page is not in the way back any more.
const leaving = document.querySelector("form[data-leave]");

function leave() {
  window.speechSynthesis?.cancel();
  navigator.sendBeacon(leaving.action, new URLSearchParams(new FormData(leaving)));
  document.body.replaceChildren();
  location.replace("/almanac");
}

leaving?.addEventListener("submit", (event) => {
  event.preventDefault();
  leave();
});

// Escape twice, within two seconds.
let escaped = 0;
document.addEventListener("keydown", (event) => {
  if (event.key === "Escape" && leaving) {
    if (event.timeStamp - escaped < 2000 && escaped) {
      leave();
    }
    escaped = event.timeStamp;
  }
});

// A page brought back as it was is asked for again: whoever left is not there.
window.addEventListener("pageshow", (event) => {
  if (event.persisted) {
    location.reload();
  }
});

// Twenty minutes without use: the visit is over on the server, and its page goes from the screen too. Writing is use, and the
// server hears of it every five minutes.
const LASTS = 20 * 60 * 1000;
const HEARD = 5 * 60 * 1000;
let quiet;
let heard = Date.now();
function stay() {
  clearTimeout(quiet);
  quiet = setTimeout(leave, LASTS);
  if (Date.now() - heard > HEARD) {
    heard = Date.now();
    fetch("/mine/file", { method: "HEAD" }).catch(() => {});
  }
}
if (leaving) {
  ["pointerdown", "keydown", "scroll"].forEach((sign) => addEventListener(sign, stay, { passive: true }));
  stay();
}

// A form leaves once.
document.addEventListener("submit", (event) => {
  const form = event.target;
  if (form !== leaving) {
    if (form.ariaBusy === "true") {
      event.preventDefault();
    }
    form.ariaBusy = "true";
  }
});

// A refusal is where one was typing.
(document.querySelector("[aria-invalid]") ?? document.querySelector(".es-refusal[tabindex]"))?.focus();

// ---- read aloud, in the page's language, by the browser's own voice

const SPOKEN = "h2, h3, p, li, dt, dd, label, legend, th, td";
const NOT_SPOKEN = "[hidden], [data-aloud], .visually-hidden, svg";

function words(section) {
  const parts = [];
  for (const part of section.querySelectorAll(SPOKEN)) {
    if (part.closest(NOT_SPOKEN) || part.querySelector(SPOKEN)) {
      continue;
    }
    const text = [...part.childNodes]
      .filter((node) => !(node.matches?.(NOT_SPOKEN)))
      .map((node) => node.textContent)
      .join(" ")
      .trim();
    if (text) {
      parts.push(text);
    }
  }
  return parts;
}

// A voice of the country first; a telephone's own before one that sends the text away.
function voice(lang) {
  const speaks = speechSynthesis.getVoices().filter((one) => one.lang.toLowerCase().startsWith(lang));
  return speaks.find((one) => one.localService && one.default) ?? speaks.find((one) => one.localService) ?? null;
}

function hush(buttons) {
  speechSynthesis.cancel();
  for (const button of buttons) {
    say(button, false);
  }
}

function say(button, speaking) {
  const label = button.querySelector("span");
  button.dataset.said ??= label.textContent;
  label.textContent = speaking ? document.getElementById("content").dataset.stop : button.dataset.said;
  button.setAttribute("aria-pressed", speaking);
}

function offerVoices() {
  const lang = document.documentElement.lang;
  const buttons = document.querySelectorAll("button[data-aloud]");
  const ours = voice(lang);
  for (const button of buttons) {
    button.hidden = !ours;
  }
}

if ("speechSynthesis" in window) {
  const buttons = document.querySelectorAll("button[data-aloud]");
  offerVoices();
  speechSynthesis.addEventListener?.("voiceschanged", offerVoices);
  addEventListener("pagehide", () => speechSynthesis.cancel());
  for (const button of buttons) {
    button.addEventListener("click", () => {
      const speaking = button.getAttribute("aria-pressed") === "true";
      hush(buttons);
      if (speaking) {
        return;
      }
      say(button, true);
      const parts = words(document.getElementById(button.dataset.aloud));
      parts.forEach((part, nth) => {
        const spoken = new SpeechSynthesisUtterance(part);
        spoken.lang = document.documentElement.lang;
        spoken.voice = voice(document.documentElement.lang);
        spoken.rate = 0.9;
        spoken.onend = () => nth === parts.length - 1 && say(button, false);
        speechSynthesis.speak(spoken);
      });
    });
  }
}

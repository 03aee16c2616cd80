// What is being written is kept on the server, a few seconds after one pauses: a browser that dies, a session that ends or a phone
// that rings loses nothing. Forms with a text of more than a line are kept; passwords and files never are.

const PAUSE = 2500;
const timers = new WeakMap();

const isKept = (form) => form?.method === "post" && form.querySelector("textarea") && form.elements._page;
const isBegun = (form) => [...form.querySelectorAll("textarea")].some((text) => text.value.trim() !== text.defaultValue.trim());

function written(form) {
  const fields = new URLSearchParams();
  for (const [name, value] of new FormData(form)) {
    if (typeof value === "string") {
      fields.append(name, value);
    }
  }
  fields.append("_title", document.title);
  return fields;
}

// The line under the form: kept at that hour, or why it is not.
function tell(form, said) {
  let line = form.querySelector(".es-draft");
  if (!line) {
    line = document.createElement("p");
    line.className = "es-draft";
    form.append(line);
  }
  line.replaceChildren(said);
}

async function keep(form) {
  timers.delete(form);
  if (form.ariaBusy === "true" || !isBegun(form)) {
    return;
  }
  const words = document.getElementById("drafts").dataset;
  try {
    const answer = await fetch("/drafts", { method: "POST", body: written(form), headers: { "HX-Request": "true" } });
    if (form.ariaBusy === "true") {
      return;
    }
    if (answer.ok || answer.status === 422) {
      tell(form, document.createRange().createContextualFragment(await answer.text()));
    } else {
      tell(form, answer.status === 401 ? words.out : words.lost);
    }
  } catch {
    tell(form, words.lost);
  }
}

document.addEventListener("input", (event) => {
  const form = event.target.form;
  if (isKept(form)) {
    clearTimeout(timers.get(form));
    timers.set(form, setTimeout(keep, PAUSE, form));
  }
});

// Leaving the page, or putting the phone away, does not wait for the pause.
document.addEventListener("visibilitychange", () => {
  for (const form of document.visibilityState === "hidden" ? document.forms : []) {
    if (timers.has(form) && form.ariaBusy !== "true" && isBegun(form)) {
      clearTimeout(timers.get(form));
      timers.delete(form);
      navigator.sendBeacon("/drafts", written(form));
    }
  }
});

// What was begun on this page, or in the sheet over it, is offered again.
async function offer(part, place) {
  const form = [...part.querySelectorAll("form")].find(isKept);
  if (!form || [...part.querySelectorAll("form")].some((one) => one.elements._draft)) {
    return;
  }
  const answer = await fetch("/drafts/here?page=" + encodeURIComponent(form.elements._page.value), { headers: { "HX-Request": "true" } });
  if (answer.ok && answer.headers.get("Content-Type")?.startsWith("text/html")) {
    place.replaceChildren(document.createRange().createContextualFragment(await answer.text()));
  }
}
document.addEventListener("DOMContentLoaded", () => {
  const place = document.getElementById("drafts");
  if (place) {
    offer(document.getElementById("content"), place).catch(() => {});
  }
});

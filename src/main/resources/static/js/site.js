// The little that pages do by themselves. Everything works without it: a sheet is also a page, a menu also opens by itself.

// + Action: the page of the link, as a sheet over this one. A <dialog> keeps the focus inside; closed, it gives it back.
// What was typed and not sent is still there when the same sheet opens again.
async function openSheet(link) {
  const sheet = document.getElementById(link.dataset.dialog);
  const written = sheet.querySelector("textarea")?.value;
  if (!written || sheet.dataset.from !== link.href) {
    const answer = await fetch(link.href);
    const page = new DOMParser().parseFromString(await answer.text(), "text/html");
    const part = answer.ok && page.querySelector(".es-capture");
    if (!part) {
      location.assign(link.href);
      return;
    }
    sheet.lastElementChild.replaceChildren(document.adoptNode(ownNames(part)));
    sheet.dataset.from = link.href;
    htmx.process(part);
  }
  sheet.addEventListener("close", () => link.focus(), { once: true });
  sheet.showModal();
  const fields = [...sheet.querySelectorAll("input:not([type=hidden], [type=checkbox]), textarea")];
  (fields.find((field) => !field.value) ?? fields.at(-1))?.focus();
}

// The page underneath may hold the same card: the sheet's parts get names of their own.
function ownNames(part) {
  for (const named of part.querySelectorAll("[id]")) {
    const id = named.id;
    named.id = "sheet-" + id;
    for (const attribute of ["for", "list", "aria-labelledby", "aria-describedby"]) {
      part.parentNode.querySelectorAll(`[${attribute}="${id}"]`).forEach((user) => user.setAttribute(attribute, named.id));
    }
    part.querySelectorAll(`[hx-target="#${id}"]`).forEach((user) => user.setAttribute("hx-target", "#" + named.id));
  }
  part.querySelectorAll("a[href]").forEach((away) => (away.target = "_blank"));
  return part;
}

document.addEventListener("click", (event) => {
  const link = event.target.closest("a[data-dialog]");
  if (link && !event.ctrlKey && !event.metaKey && !event.shiftKey && document.getElementById(link.dataset.dialog)) {
    event.preventDefault();
    openSheet(link).catch(() => location.assign(link.href));
  }
  for (const menu of document.querySelectorAll("details.es-menu[open]")) {
    if (!menu.contains(event.target)) {
      menu.open = false;
    }
  }
});

// The search: "/" leads to it, the arrows walk through who was found, Escape closes them.
function walkFound(event) {
  const search = event.target.closest(".es-search");
  const found = search?.querySelector("#found");
  if (!found?.firstElementChild) {
    return;
  }
  if (event.key === "Escape") {
    event.preventDefault();
    found.replaceChildren();
    search.querySelector("input").focus();
  } else if (event.key === "ArrowDown" || event.key === "ArrowUp") {
    event.preventDefault();
    const stops = [search.querySelector("input"), ...found.querySelectorAll("a")];
    const at = stops.indexOf(event.target) + (event.key === "ArrowDown" ? 1 : -1);
    stops.at(at % stops.length).focus();
  }
}
// Inside a sheet, Tab goes round.
function stayInside(event) {
  const sheet = event.key === "Tab" && event.target.closest("dialog[open]");
  if (sheet) {
    const stops = [...sheet.querySelectorAll("a[href], button, input:not([type=hidden]), select, textarea")];
    const from = event.shiftKey ? stops[0] : stops.at(-1);
    if (event.target === from) {
      event.preventDefault();
      (event.shiftKey ? stops.at(-1) : stops[0]).focus();
    }
  }
}

document.addEventListener("focusout", (event) => {
  const search = event.target.closest(".es-search");
  if (search && event.relatedTarget && !search.contains(event.relatedTarget)) {
    search.querySelector("#found").replaceChildren();
  }
});

document.addEventListener("keydown", (event) => {
  const typing = event.target.closest("input, textarea, select");
  const search = document.getElementById("search");
  if (event.key === "/" && !typing && search) {
    event.preventDefault();
    search.focus();
    search.select();
  }
  walkFound(event);
  stayInside(event);
  const menu = event.target.closest("details.es-menu[open]");
  if (event.key === "Escape" && menu) {
    menu.open = false;
    menu.querySelector("summary").focus();
  }
});

// A form leaves once: a double click does not act twice. The server knows it too (`_once`).
document.addEventListener("submit", (event) => {
  const form = event.target;
  if (form.method !== "post" || form.hasAttribute("hx-post")) {
    return;
  }
  if (form.ariaBusy === "true") {
    event.preventDefault();
  }
  form.ariaBusy = "true";
  if ("download" in form.dataset) {
    setTimeout(() => form.removeAttribute("aria-busy"), 5000); // a file comes, the page stays
  }
});
window.addEventListener("pageshow", () => {
  for (const form of document.querySelectorAll("form[aria-busy]")) {
    form.removeAttribute("aria-busy");
  }
});

// A file too heavy is refused before it leaves, so that nothing typed beside it is lost. The server knows it too.
document.addEventListener("change", (event) => {
  const chosen = event.target;
  if ("heaviest" in chosen.dataset) {
    const tooHeavy = [...chosen.files].some((file) => file.size > Number(chosen.dataset.heaviest));
    chosen.setCustomValidity(tooHeavy ? chosen.dataset.tooHeavy : "");
    chosen.reportValidity();
  }
});

// A refusal is where one was typing: lead the eye and the keyboard there.
function leadToRefusal(part) {
  const place = part.querySelector("[aria-invalid]") ?? part.querySelector(".es-refusal[tabindex]");
  place?.focus();
}
document.addEventListener("DOMContentLoaded", () => leadToRefusal(document));
document.addEventListener("htmx:afterSettle", (event) => leadToRefusal(event.target));

// On paper nothing is a tap away.
addEventListener("beforeprint", () => document.querySelectorAll("details.es-rest").forEach((rest) => (rest.open = true)));

// A page made for paper: with script, its link prints this one.
document.addEventListener("click", (event) => {
  if (event.target.closest("[data-print]")) {
    event.preventDefault();
    print();
  }
});

// "@" in a text offers the colleagues it may speak to: what does it is fetched by the first who calls one.
document.addEventListener("input", (event) => {
  const text = event.target;
  if (text.matches("form[data-speaks] textarea") && (text.value.includes("@") || text.hasAttribute("aria-activedescendant"))) {
    import("./spoken.js").then((spoken) => spoken.offer(text)).catch(() => {}); // one still writes the whole name
  }
});

// ---- drafts

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
  if (!form || [...part.querySelectorAll("textarea")].some((text) => text.value.trim())) {
    return; // nowhere to write, or something stands there already
  }
  const answer = await fetch("/drafts/here?page=" + encodeURIComponent(form.elements._page.value), { headers: { "HX-Request": "true" } });
  const begun = await answer.text(); // read whatever it is: an answer left unread keeps the phone's line open
  if (answer.ok && answer.headers.get("Content-Type")?.startsWith("text/html")) {
    place.replaceChildren(document.createRange().createContextualFragment(begun));
  }
}
document.addEventListener("DOMContentLoaded", () => {
  const place = document.getElementById("drafts");
  if (place) {
    offer(document.getElementById("content"), place).catch(() => {});
  }
});

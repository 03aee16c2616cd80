// The little that pages do by themselves. Everything works without it: a sheet is also a page, a menu also opens by itself.

// + Action: the page of the link, as a sheet over this one. A <dialog> keeps the focus inside and gives it back.
async function openSheet(link) {
  const sheet = document.getElementById(link.dataset.dialog);
  const answer = await fetch(link.href);
  const page = new DOMParser().parseFromString(await answer.text(), "text/html");
  const part = answer.ok && page.querySelector(".es-capture");
  if (!part) {
    location.assign(link.href);
    return;
  }
  sheet.lastElementChild.replaceChildren(document.adoptNode(part));
  htmx.process(part);
  sheet.showModal();
  part.querySelector("input:not([type=hidden]), textarea")?.focus();
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

document.addEventListener("keydown", (event) => {
  const typing = event.target.closest("input, textarea, select");
  const search = document.getElementById("search");
  if (event.key === "/" && !typing && search) {
    event.preventDefault();
    search.focus();
  }
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
});
window.addEventListener("pageshow", () => {
  for (const form of document.querySelectorAll("form[aria-busy]")) {
    form.removeAttribute("aria-busy");
  }
});

// A refusal is where one was typing: lead the eye and the keyboard there.
function leadToRefusal(part) {
  const place = part.querySelector("[aria-invalid]") ?? part.querySelector(".es-refusal[tabindex]");
  place?.focus();
}
document.addEventListener("DOMContentLoaded", () => leadToRefusal(document));
document.addEventListener("htmx:afterSettle", (event) => leadToRefusal(event.target));

// A page made for paper: with script, its link prints this one.
document.addEventListener("click", (event) => {
  if (event.target.closest("[data-print]")) {
    event.preventDefault();
    print();
  }
});

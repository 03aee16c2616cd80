// "@Cl" in what one writes about somebody offers the colleagues it may speak to. Without script one writes the whole name, or ticks
// it under the text: this only spares letters. The list stands under the text; the focus never leaves it.

const CALLING = /(?:^|[^\p{L}\p{N}._%+-])@((?:\p{L}[\p{L}’'-]*)?)$/u;
const MOST = 6;
const asked = new Map(); // what the house answered, by address: one question for a text
let shown = null; // { field, list, from }: from where the name begins, after "@"

const plain = (name) => name.normalize("NFD").replace(/[^\p{L}]/gu, "").toLowerCase();

// Who may read it depends on where it is written, and on whom one names.
function address(form) {
  const about = new URL(form.dataset.speaks, location.href);
  const fields = new FormData(form);
  for (const name of ["compartment", "named"]) {
    fields.getAll(name).forEach((value) => about.searchParams.append(name, value));
  }
  return about.href;
}

async function answer(of) {
  if (!asked.has(of)) {
    const page = await fetch(of, { headers: { "HX-Request": "true" } });
    asked.set(of, page.ok ? await page.text() : "");
  }
  return document.createRange().createContextualFragment(asked.get(of)).firstElementChild;
}

function begun(field) {
  return field.selectionStart === field.selectionEnd && CALLING.exec(field.value.slice(0, field.selectionStart));
}

function close() {
  if (shown) {
    shown.list.remove();
    shown.field.removeAttribute("aria-activedescendant");
    shown.field.removeAttribute("aria-controls");
    told(shown.field, "");
    shown = null;
  }
}

// Said once a list opens, for whoever does not see it.
function told(field, words) {
  let line = field.parentElement.querySelector(".es-spoken-said");
  if (!line) {
    line = document.createElement("p");
    line.className = "es-spoken-said visually-hidden";
    line.setAttribute("role", "status");
    field.parentElement.append(line);
  }
  if (line.textContent !== words) {
    line.textContent = words;
  }
}

function pick(option) {
  for (const one of shown.list.children) {
    one.setAttribute("aria-selected", String(one === option));
  }
  shown.field.setAttribute("aria-activedescendant", option.id);
  option.scrollIntoView({ block: "nearest" });
}

const picked = () => [...shown.list.children].find((one) => one.getAttribute("aria-selected") === "true");

export async function offer(field) {
  if (!begun(field)) {
    close();
    return;
  }
  const list = await answer(address(field.form));
  const name = begun(field); // more was typed meanwhile
  const words = name && list ? plain(name[1]) : "";
  const fits = (one) => (one.firstElementChild.textContent + " " + one.dataset.called).split(/[\s-]+/).some((part) => plain(part).startsWith(words));
  const options = name && list ? [...list.children].filter(fits).slice(0, MOST) : [];
  const done = options.length === 1 && plain(options[0].dataset.called) === words;
  if (options.length === 0 || done || document.activeElement !== field) {
    close();
    return;
  }
  close();
  list.id = field.id + "-spoken";
  list.replaceChildren(...options);
  options.forEach((one, n) => (one.id = list.id + "-" + n));
  field.after(list);
  shown = { field, list, from: field.selectionStart - name[1].length };
  field.setAttribute("aria-controls", list.id);
  field.setAttribute("aria-autocomplete", "list");
  pick(options[0]);
  told(field, list.dataset.how);
}

function write(option) {
  const { field, from } = shown;
  close();
  field.setRangeText(option.dataset.called + " ", from, field.selectionStart, "end");
  field.dispatchEvent(new InputEvent("input", { bubbles: true })); // the draft and the chips know it too
}

document.addEventListener(
  "keydown",
  (event) => {
    if (shown?.field !== event.target || event.isComposing) {
      return;
    }
    const options = [...shown.list.children];
    const at = options.indexOf(picked());
    if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      pick(options.at((at + (event.key === "ArrowDown" ? 1 : -1)) % options.length));
    } else if (event.key === "Enter" && !event.ctrlKey && !event.metaKey) {
      write(options[at]);
    } else if (event.key === "Escape") {
      close();
    } else {
      if (["ArrowLeft", "ArrowRight", "Home", "End"].includes(event.key)) {
        close();
      }
      return;
    }
    event.preventDefault();
    event.stopPropagation();
  },
  true,
);

// The finger does not take the focus from the text: the keyboard stays where it is.
document.addEventListener("mousedown", (event) => {
  if (event.target.closest(".es-spoken")) {
    event.preventDefault();
  }
});
document.addEventListener("click", (event) => {
  const option = shown && event.target.closest(".es-spoken [role=option]");
  if (option) {
    write(option);
  }
});
document.addEventListener("focusout", (event) => {
  if (shown?.field === event.target) {
    close();
  }
});

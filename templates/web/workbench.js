// The workbench, better with a script than without: texts save themselves, chips insert, keys act, and pages know of changes.

const words = document.body.dataset;
document.body.classList.add("scripted");
const SAVE_AFTER = 600; // milliseconds after the last key
const TRY_AGAIN_AFTER = 5000;

// Saving

class Unit {
  constructor(form) {
    this.form = form;
    this.article = form.closest("[data-unit]");
    this.said = form.querySelector("[data-said]");
    this.areas = [...form.querySelectorAll("textarea")];
    this.version = 0; // of what is typed
    this.saved = 0; // of what is saved
    form.addEventListener("input", () => this.changed());
    form.addEventListener("submit", (event) => {
      event.preventDefault();
      this.version += 1;
      this.save(event.submitter?.name === "confirm");
    });
    this.mark();
  }

  get isSaved() { return this.version === this.saved; }

  changed() {
    this.version += 1;
    this.tell(words.unsaved);
    this.mark();
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.save(), SAVE_AFTER);
  }

  tell(text) {
    if (this.said && this.said.textContent !== text) this.said.textContent = text;
  }

  // Saves until what is typed last is saved; whether the file has it.
  save(confirm = false) {
    clearTimeout(this.timer);
    this.confirms ||= confirm;
    this.saving ??= this.saveLast().finally(() => (this.saving = null));
    return this.saving;
  }

  async saveLast() {
    for (;;) {
      const { version, confirms } = this;
      const body = new URLSearchParams(new FormData(this.form));
      if (confirms) body.set("confirm", "1");
      this.confirms = false;
      const answer = await this.send(body);
      if (!answer?.kept) {
        // The workbench has ended, or the disk is full, perhaps, or the configuration broken: it is tried again.
        this.tell(answer ? answer.said : words.offline);
        this.confirms ||= confirms;
        this.timer = setTimeout(() => this.save(), TRY_AGAIN_AFTER);
        return false;
      }
      this.saved = version;
      this.show(answer);
      if (this.isSaved && !this.confirms) return answer.saved;
    }
  }

  async send(body) {
    try {
      // A page that is left takes its last text along, as long as that is short enough for a browser.
      const keepalive = String(body).length < 60000;
      const answer = await fetch(this.form.action, { method: "POST", body, keepalive, headers: { Accept: "application/json" } });
      return answer.headers.get("content-type") === "application/json" ? await answer.json() : null;
    } catch {
      return null;
    }
  }

  show(answer) {
    this.tell(this.isSaved ? answer.said : words.unsaved);
    this.form.classList.toggle("kept-only", !answer.saved);
    if (answer.target !== null) this.form.elements.target.value = answer.target;
    if (answer.state) {
      this.article.classList.remove("missing", "stale", "translated", "reviewed");
      this.article.classList.add(answer.state);
      this.article.querySelector("[data-state]").textContent = answer.state_word;
    }
    const isDone = answer.saved && (answer.state === "translated" || answer.state === "reviewed");
    this.article.toggleAttribute("data-todo", !isDone);
    showFindings(this.article.querySelector("[data-findings]"), answer.findings);
    if (answer.there !== null) showConflict(this, answer.there, answer.there_target);
    showLeft();
  }

  // Which of the source's placeables the texts do not have.
  mark() {
    const squeezed = (text) => text.replace(/\s+/g, "");
    const texts = this.areas.map((area) => squeezed(area.value)).filter((text) => text);
    for (const chip of this.article.querySelectorAll(".chip")) {
      const isAbsent = texts.length > 0 && !texts.some((text) => has(text, squeezed(chip.dataset.insert)));
      chip.classList.toggle("absent", isAbsent);
      chip.title = isAbsent ? words.absent : "";
    }
  }
}

// Whether a text has a placeable; a term may stand in any form of it.
function has(text, placeable) {
  const term = /^\{-[\w-]+/.exec(placeable)?.[0];
  return term ? text.includes(`${term}}`) || text.includes(`${term}(`) : text.includes(placeable);
}

function element(name, properties = {}, ...children) {
  const made = Object.assign(document.createElement(name), properties);
  made.append(...children);
  return made;
}

function showFindings(place, findings) {
  place.replaceChildren(...findings.map((finding) => {
    const line = element("p", { className: `finding ${finding.severity}` }, element("b", {}, `${finding.word}:`), ` ${finding.text} `);
    if (finding.help) line.append(element("span", { className: "help" }, finding.help), " ");
    line.append(element("a", { href: `/rules/${finding.rule}` }, finding.rule));
    return line;
  }));
}

function showConflict(unit, there, target) {
  const place = unit.article.querySelector("[data-conflict]");
  const mine = element("button", { type: "button" }, words.mine);
  const theirs = element("button", { type: "button" }, words.theirs);
  mine.addEventListener("click", async () => {
    // What is written over is what was shown.
    unit.form.elements.target.value = target;
    place.replaceChildren();
    await unit.save();
    unit.areas[0]?.focus();
  });
  theirs.addEventListener("click", async () => {
    const body = new URLSearchParams([["unit", unit.article.dataset.unit], ["page", unit.form.elements.page.value]]);
    await fetch(unit.form.action.replace("/save/", "/forget/"), { method: "POST", body });
    unit.saved = unit.version;
    location.reload();
  });
  const text = element("pre", { className: "text", textContent: there });
  text.lang = unit.areas[0]?.lang ?? "";
  text.dir = "auto";
  place.replaceChildren(element("div", { className: "typed" }, element("h3", {}, words.there), text, element("div", { className: "actions" }, mine, theirs)));
}

function showLeft() {
  const place = document.querySelector("[data-left]");
  if (!place) return;
  const total = place.dataset.total;
  const left = document.querySelectorAll("[data-unit][data-todo]").length + Number(place.dataset.elsewhere);
  place.textContent = words.leftOver.replace("%1", left).replace("%2", total);
}

const units = [...document.querySelectorAll("form[data-save]")]
  .filter((form) => form.querySelector("textarea:not([readonly])"))
  .map((form) => new Unit(form));
const unitOf = (node) => units.find((unit) => unit.article === node?.closest?.("[data-unit]"));

// Whoever leaves, or hands in, loses nothing.
const saveAll = () => Promise.all(units.filter((unit) => !unit.isSaved || unit.saving).map((unit) => unit.save()));
addEventListener("pagehide", saveAll);
document.addEventListener("visibilitychange", () => document.visibilityState === "hidden" && saveAll());
addEventListener("beforeunload", (event) => {
  if (units.some((unit) => !unit.isSaved)) {
    saveAll();
    event.preventDefault();
  }
});
for (const form of document.querySelectorAll("form[data-hand-in]")) {
  form.addEventListener("submit", async (event) => {
    if (units.every((unit) => unit.isSaved && !unit.saving)) return;
    event.preventDefault();
    await saveAll();
    const left = units.find((unit) => !unit.isSaved);
    // What cannot be saved says so itself.
    if (left) left.areas[0].focus();
    else form.requestSubmit(event.submitter);
  });
}

// What takes longer than a moment is said to be at work: an exchange over the network, a commit with its checks.
const busy = document.querySelector(".busy");
document.addEventListener("submit", (event) => {
  if (!event.defaultPrevented) setTimeout(() => (busy.textContent = words.busy), 400);
});
addEventListener("pageshow", () => (busy.textContent = ""));

// Chips

let lastArea = null;
document.addEventListener("focusin", (event) => {
  if (event.target.matches?.("textarea")) lastArea = event.target;
});

function insert(article, text) {
  const areas = [...article.querySelectorAll("textarea:not([readonly])")];
  const area = areas.includes(lastArea) ? lastArea : areas[0];
  if (!area) return;
  area.focus();
  area.setRangeText(text, area.selectionStart, area.selectionEnd, "end");
  area.dispatchEvent(new Event("input", { bubbles: true }));
}

for (const chips of document.querySelectorAll("[data-chips]")) {
  chips.hidden = false;
  chips.addEventListener("click", (event) => {
    const chip = event.target.closest(".chip");
    if (chip) insert(chip.closest("[data-unit]"), chip.dataset.insert);
  });
}

// What was translated before

for (const button of document.querySelectorAll("button[name=take]")) {
  button.addEventListener("click", (event) => {
    event.preventDefault();
    const area = button.closest(".field").querySelector("textarea");
    area.focus();
    area.select();
    const text = button.value.slice(button.value.indexOf(" ") + 1);
    // Typed as by hand, so that it can be taken back.
    if (!document.execCommand("insertText", false, text)) {
      area.value = text;
      area.dispatchEvent(new Event("input", { bubbles: true }));
    }
  });
}

// Moving about

const articles = [...document.querySelectorAll("[data-unit]")];

function present() {
  const here = document.activeElement?.closest?.("[data-unit]");
  return here ? articles.indexOf(here) : -1;
}

function goTo(article) {
  if (!article) return;
  const target = article.querySelector("textarea, input[type=checkbox]") ?? article;
  if (target === article) article.tabIndex = -1;
  target.focus({ preventScroll: true });
  article.scrollIntoView({ block: "center" });
}

function nextTodo() {
  const from = present();
  const ordered = [...articles.slice(from + 1), ...articles.slice(0, Math.max(from, 0))];
  const next = ordered.find((article) => article.hasAttribute("data-todo"));
  if (next) goTo(next);
  else document.querySelector("[data-hand-in] button")?.focus();
}

const submitWith = (selector) => {
  const button = document.querySelector(selector);
  if (!button) return false;
  button.form.requestSubmit(button);
  return true;
};

// What keys do; each says whether it did something.
const actions = {
  "save-next": () => {
    const unit = unitOf(document.activeElement);
    if (!unit) return false;
    unit.save();
    // A text that is written is done, as far as anybody knows before it is saved.
    if (unit.areas.some((area) => area.value.trim()) && !unit.article.classList.contains("stale")) unit.article.removeAttribute("data-todo");
    nextTodo();
    return true;
  },
  "still-holds": () => {
    const unit = unitOf(document.activeElement);
    const button = unit?.form.querySelector("button[name=confirm]");
    if (!button) return false;
    unit.form.requestSubmit(button);
    return true;
  },
  "previous-unit": () => (goTo(articles[Math.max(present() - 1, 0)]), articles.length > 0),
  "next-unit": () => (goTo(articles[Math.min(present() + 1, articles.length - 1)]), articles.length > 0),
  "insert-source": () => {
    const unit = unitOf(document.activeElement);
    const source = unit?.article.querySelector("[data-source]")?.dataset.source;
    if (!source) return false;
    insert(unit.article, source);
    return true;
  },
  "insert-placeable": (number) => {
    const unit = unitOf(document.activeElement);
    const chip = unit?.article.querySelectorAll(".chip")[number - 1];
    if (!chip) return false;
    insert(unit.article, chip.dataset.insert);
    return true;
  },
  "take-suggestion": (number) => {
    const unit = unitOf(document.activeElement);
    const field = document.activeElement.closest(".field");
    const button = (field ?? unit?.article)?.querySelectorAll("button[name=take]")[number - 1];
    button?.click();
    return Boolean(button);
  },
  "hand-in": () => submitWith("[data-hand-in] button:not([name])"),
  approve: () => submitWith("[data-decide] button[value=approve]"),
  return: () => {
    const reason = document.querySelector("[data-decide] textarea");
    if (!reason) return false;
    if (reason.value.trim()) return submitWith("[data-decide] button[value=return]");
    reason.focus();
    return true;
  },
  "next-item": () => {
    const next = document.querySelector("a[data-next]");
    next?.click();
    return Boolean(next);
  },
  help: () => {
    if (document.activeElement?.matches?.("textarea, input")) return false;
    location.assign("/help");
    return true;
  },
};

const keys = new Map(Object.entries(JSON.parse(words.keys || "{}")).map(([action, key]) => [key, action]));

function nameOf(event) {
  const parts = [];
  if (event.ctrlKey || event.metaKey) parts.push("Ctrl");
  if (event.altKey) parts.push("Alt");
  const digit = /^Digit([0-9])$/.exec(event.code)?.[1];
  const letter = /^Key([A-Z])$/.exec(event.code)?.[1] ?? digit;
  if (event.shiftKey && (event.key.length > 1 || (event.altKey && digit))) parts.push("Shift");
  // What Alt types depends on the layout; which key it is does not.
  parts.push(event.altKey && letter ? letter : event.key.length === 1 ? event.key.toUpperCase() : event.key);
  return parts.join("+");
}

addEventListener("keydown", (event) => {
  if (event.isComposing) return;
  const name = nameOf(event);
  let action = keys.get(name);
  let number;
  const digit = /^(.*)([1-9])$/.exec(name);
  if (!action && digit) {
    action = keys.get(`${digit[1]}1…9`);
    number = Number(digit[2]);
  }
  if (action && actions[action]?.(number)) event.preventDefault();
});

// Dates in the reader's way

const DAY = /(?<![\p{L}\p{N}_/:.-])(\d{4})-(\d\d)-(\d\d)(?: (\d\d):(\d\d))?(?![\p{L}\p{N}_/-])/gu;
// Sentences of the workbench: in texts and names, nothing is said in another way.
const SENTENCES = ".about-item > p, .said > p, .about > p:first-child, .who, td, .due, .remembered .comment";

function tellTimes(place) {
  const days = new Intl.DateTimeFormat(undefined, { dateStyle: "medium" });
  const minutes = new Intl.DateTimeFormat(undefined, { dateStyle: "medium", timeStyle: "short" });
  for (const time of place.querySelectorAll("time[datetime]")) {
    const at = new Date(time.dateTime);
    if (time.dateTime.includes("T") && !Number.isNaN(at.valueOf())) time.textContent = minutes.format(at);
  }
  const told = (text, year, month, day, hour, minute) =>
    hour ? minutes.format(Date.UTC(year, month - 1, day, hour, minute)) : days.format(new Date(year, month - 1, day));
  for (const sentence of place.querySelectorAll(SENTENCES)) {
    for (const node of sentence.childNodes) {
      if (node.nodeType === Node.TEXT_NODE && DAY.test(node.data)) node.data = node.data.replace(DAY, told);
      DAY.lastIndex = 0;
    }
  }
}
const main = document.querySelector("main");
let sent = main.innerHTML; // what the workbench sent, before this script changed it
tellTimes(main);

// Changes of others

async function refresh() {
  const isBusy = main.querySelector(":focus:not(main)") || getSelection().toString();
  if (isBusy) return;
  const answer = await fetch(location.href).catch(() => null);
  if (!answer?.ok) return;
  const page = new DOMParser().parseFromString(await answer.text(), "text/html");
  const now = page.querySelector("main");
  if (now && now.innerHTML !== sent) {
    sent = now.innerHTML;
    main.replaceChildren(...now.childNodes);
    tellTimes(main);
  }
}

if (main.hasAttribute("data-live")) {
  // Browsers have few connections for one server: one tab listens, and tells the others.
  const tabs = new BroadcastChannel("changes");
  tabs.addEventListener("message", refresh);
  const listen = () => new Promise(() => {
    new EventSource("/events").addEventListener("changed", () => {
      tabs.postMessage("");
      refresh();
    });
  });
  if (navigator.locks) navigator.locks.request("changes", listen);
  else listen();
}

// Where to begin

const asked = new URLSearchParams(location.search).get("unit");
const told = document.querySelector(".said");
if (asked) {
  goTo(articles.find((article) => article.dataset.unit === asked));
} else if (told) {
  told.tabIndex = -1;
  told.focus({ preventScroll: true });
}

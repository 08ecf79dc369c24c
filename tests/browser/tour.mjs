// The tour of the README: a text is claimed, translated, handed in, returned, corrected, approved, committed and pushed, by two people at
// two workbenches; with a mouse, with a keyboard alone, and without JavaScript.

import { Keyboard, Mouse } from "./hands.mjs";
import { ITEM, Newsroom, Workbench } from "./newsroom.mjs";
import { Person } from "./person.mjs";

const PAGE = `/translate/${ITEM}`;
const FILE = "locales/lt/interface/comments.ftl";
// How soon a text is saved after the last key, in milliseconds: as a rule, and where the computer has much else to do.
const SOON = 1000;
const LATE = 4000;
const RULES = "Būkite mandagūs. Viską čia skaito visas { -office(case: \"nominative\") }.\n\nKas nesusiję su straipsniu, pašaliname.";
// One, few, other: whole numbers have no more forms in Lithuanian.
const COUNTS = ["{ $count } komentaras", "{ $count } komentarai", "{ $count } komentarų"];

export async function tour(browser, report, tolkit, how) {
  const room = new Newsroom(tolkit);
  const workbenches = [], people = [];
  try {
    for (const who of ["ona", "jonas"]) workbenches.push(await Workbench.start(room, who));
    for (const workbench of workbenches) {
      const person = await Person.sitDown(browser, workbench, report, { script: how !== "plain" });
      await person.comeIn();
      people.push(person);
    }
    const hands = people.map((person) => (how === "keyboard" ? new Keyboard(person) : new Mouse(person)));
    await new Tour(room, report, how, hands).run();
  } catch (error) {
    report.wrong(`${how}: ${error.stack}`);
    for (const person of people) await person.page.screenshot({ path: report.picture(`tour-${how}-${person.who}-where-it-ended`) });
  } finally {
    for (const person of people) await person.standUp();
    workbenches.forEach((workbench) => workbench.end());
    room.end(false);
  }
}

class Tour {
  constructor(room, report, how, [ona, jonas]) {
    Object.assign(this, { room, report, how, ona, jonas, waits: [] });
  }

  // Notes a step, and leaves a picture of it.
  async step(hands, name) {
    const { report, how } = this;
    report.steps += 1;
    await hands.person.look(`tour-${how}-${String(report.steps).padStart(2, "0")}-${name}`);
  }

  ensure(holds, hands, what) {
    if (!holds) hands.person.wrong(what);
  }

  async run() {
    await this.claim();
    await this.translate();
    await this.handIn(this.ona, "Ar „komentaras“ gerai?");
    await this.sendBack();
    await this.correct();
    await this.approve();
    await this.commit();
    this.conclude();
  }

  button(hands, name) {
    return hands.person.page.getByRole("button", { name, exact: true });
  }

  link(hands, name) {
    return hands.person.page.getByRole("main").getByRole("link", { name, exact: true });
  }

  unit(hands, id) {
    return hands.person.page.locator(`[data-unit="${id}"]`);
  }

  async told(hands, pattern) {
    const said = hands.person.page.locator(".said");
    await said.waitFor();
    const text = await said.innerText();
    this.ensure(pattern.test(text), hands, `says ${JSON.stringify(text)}, not ${pattern}`);
  }

  async claim() {
    const { ona } = this;
    await this.step(ona, "desk");
    await ona.press(this.button(ona, `Take ${ITEM}`));
    await ona.person.page.waitForURL(`**${PAGE}`);
    await this.told(ona, /is yours until/);
    await this.step(ona, "claimed");
  }

  // Writes a field, and waits until the page says that it is saved.
  async write(id, number, text) {
    const { ona, how } = this;
    const unit = this.unit(ona, id);
    await ona.write(unit.locator("textarea").nth(number), text);
    if (how === "plain") {
      await ona.press(unit.getByRole("button", { name: "Save", exact: true }));
      await ona.person.page.waitForURL(`**${PAGE}?unit=*`);
      return;
    }
    const began = Date.now();
    await unit.locator("[data-said]").filter({ hasText: /^(Saved|Kept)/ }).waitFor();
    const took = Date.now() - began;
    this.waits.push(took);
    this.ensure(took < LATE, ona, `${id} is saved after ${took} ms`);
  }

  async translate() {
    const { ona, how, room } = this;
    const { page } = ona.person;
    await this.write("comments-heading", 0, "Ką sako skaitytojai");
    this.ensure(room.read("ona", FILE).includes("Ką sako skaitytojai"), ona, "a text that is saved is not in the file");
    // A placeable that is damaged is found at once, and is no text to hand in.
    await this.write("comments-by", 0, "{ $nam } parašė: { -newsletter");
    const by = this.unit(ona, "comments-by");
    if (how === "plain") await this.told(ona, /brace/);
    else this.ensure((await by.locator(".chip.absent").count()) > 0, ona, "nothing shows what the text has not");
    await this.write("comments-by", 0, "{ $nam } parašė");
    await by.locator(".finding.error").first().waitFor();
    await this.step(ona, "damaged");
    await ona.press(this.button(ona, "Hand in"));
    await this.told(ona, /\$name|variable|error/i);
    await this.step(ona, "not-handed-in");
    this.ensure((await by.locator("textarea").inputValue()) === "{ $nam } parašė", ona, "the text is not kept");
    await this.mend(by);
    await this.write("comments-field", 0, "Jūsų komentaras");
    await this.write("comments-field", 1, "Rašykite čia");
    const forms = this.unit(ona, "comments-count").locator("textarea");
    this.ensure((await forms.count()) === COUNTS.length, ona, `${await forms.count()} fields for a plural`);
    const labels = await this.unit(ona, "comments-count").locator("label").allInnerTexts();
    this.ensure(/one.*1, 21/s.test(labels[0]), ona, `the first form is ${labels[0]}`);
    if (how === "plain") {
      for (const [number, text] of COUNTS.entries()) await forms.nth(number).fill(text);
      await ona.press(this.unit(ona, "comments-count").getByRole("button", { name: "Save", exact: true }));
    } else {
      for (const [number, text] of COUNTS.entries()) await this.write("comments-count", number, text);
    }
    await this.write("comments-rules", 0, RULES);
    const absent = await page.locator(".chip.absent").allInnerTexts();
    this.ensure(absent.length === 0, ona, `these are said to be absent: ${absent}`);
    await this.step(ona, "translated");
    const left = await page.locator("[data-left]").innerText();
    this.ensure(/0 of 5/.test(left), ona, `is left: ${left}`);
    // Whoever leaves and comes back finds it all.
    await page.reload();
    this.ensure((await forms.nth(2).inputValue()) === COUNTS[2], ona, "a text is gone after the page was loaded again");
    const errors = await page.locator(".finding.error").allInnerTexts();
    this.ensure(errors.length === 0, ona, `errors: ${errors}`);
  }

  // Puts the right placeable in, where there is a script by its chip or its key.
  async mend(by) {
    const { ona, how } = this;
    const area = by.locator("textarea");
    if (how === "plain") return this.write("comments-by", 0, "{ $name } parašė: { -newsletter }");
    await ona.write(area, " parašė: ");
    await ona.person.page.keyboard.press("Control+Home");
    if (how === "keyboard") await ona.key("Alt+1");
    else await ona.press(by.locator(".chip").first());
    await ona.person.page.keyboard.press("Control+End");
    if (how === "keyboard") await ona.key("Alt+2");
    else await ona.press(by.locator(".chip").nth(1));
    await by.locator("[data-said]").filter({ hasText: /^Saved/ }).waitFor();
    const text = await area.inputValue();
    this.ensure(/^\{ ?\$name ?\} parašė: \{ ?-newsletter.*\}$/.test(text), ona, `the chips make ${text}`);
    this.ensure((await by.locator(".finding.error").count()) === 0, ona, `still: ${await by.locator(".finding.error").allInnerTexts()}`);
  }

  async handIn(hands, note) {
    const { page } = hands.person;
    if (note) await hands.write(page.getByLabel("A word to the reviewer"), note);
    if (this.how === "keyboard") await hands.key("Control+Shift+Enter");
    else await hands.press(this.button(hands, "Hand in"));
    await page.waitForURL(/\/$/);
    await this.told(hands, /handed in|waits for/i);
    await this.step(hands, "handed-in");
  }

  async exchange(hands) {
    await hands.person.go("/");
    await hands.press(this.button(hands, "Exchange with the others"));
    await hands.person.page.locator(".said").waitFor();
  }

  async openReview() {
    const { jonas } = this;
    await this.exchange(jonas);
    await this.step(jonas, "to-review");
    await jonas.press(jonas.person.page.getByRole("main").getByRole("link", { name: ITEM }).first());
    await jonas.person.page.waitForURL(`**/review/${ITEM}`);
  }

  async sendBack() {
    const { jonas } = this;
    const { page } = jonas.person;
    await this.openReview();
    await this.step(jonas, "review");
    await jonas.choose(this.unit(jonas, "comments-rules").locator("input[type=checkbox]"));
    const reason = page.getByLabel(/^Why, for a return/);
    await jonas.write(reason, "„Visas“ čia per daug.");
    if (this.how === "keyboard") await jonas.key("Alt+R");
    else await jonas.press(this.button(jonas, "Give back"));
    await this.told(jonas, /return|back/i);
    await this.step(jonas, "returned");
  }

  async correct() {
    const { ona } = this;
    await this.exchange(ona);
    await this.step(ona, "came-back");
    await ona.press(ona.person.page.getByRole("main").getByRole("link", { name: ITEM }).first());
    await ona.person.page.waitForURL(`**${PAGE}`);
    const unit = this.unit(ona, "comments-rules");
    this.ensure((await unit.innerText()).includes("„Visas“ čia per daug."), ona, "the reason is not at the text that it is about");
    this.ensure(!(await this.unit(ona, "comments-heading").innerText()).includes("per daug"), ona, "the reason is at another text, too");
    await this.step(ona, "what-was-said");
    await this.write("comments-rules", 0, RULES.replace("visas ", ""));
    await this.handIn(ona, "");
  }

  async approve() {
    const { jonas } = this;
    await this.openReview();
    const text = await this.unit(jonas, "comments-rules").innerText();
    this.ensure(/since you looked/i.test(text), jonas, `nothing says what has changed: ${text}`);
    await this.step(jonas, "review-again");
    if (this.how === "keyboard") await jonas.key("Alt+A");
    else await jonas.press(this.button(jonas, "Approve"));
    await this.told(jonas, /approved/i);
    await this.step(jonas, "approved");
  }

  async commit() {
    const { jonas } = this;
    const { page } = jonas.person;
    await jonas.press(page.getByRole("navigation").getByRole("link", { name: "Reviews" }));
    await page.waitForURL("**/reviews");
    await jonas.press(this.link(jonas, "Commit"));
    await page.waitForURL("**/commit");
    const plan = await page.getByRole("main").innerText();
    this.ensure(plan.includes(FILE) && !plan.includes("Nothing"), jonas, `the commit will hold: ${plan}`);
    await this.step(jonas, "to-commit");
    await jonas.press(this.button(jonas, "Commit what is chosen"));
    await this.told(jonas, /commit/i);
    await this.step(jonas, "committed");
  }

  // What is published in the end.
  conclude() {
    const { room, ona, jonas, report, how } = this;
    const text = room.run("room/remote.git", "git", "show", `main:${FILE}`);
    for (const part of ["Ką sako skaitytojai", "$name", "[few] { $count } komentarai", ".placeholder = Rašykite čia", "Kas nesusiję"]) {
      this.ensure(text.includes(part), jonas, `the remote has no ${part}:\n${text}`);
    }
    this.ensure(!text.includes("visas"), jonas, "the remote has the text that was returned");
    room.git("ona", "pull", "-q");
    this.ensure(!room.git("ona", "status", "--porcelain"), ona, "something is left in Ona’s clone");
    this.ensure(/done|published/.test(room.tolkit("ona", "status", ITEM)), ona, "it is not done");
    for (const who of ["ona", "jonas"]) room.git(who, "fsck", "--strict", "--no-dangling", "--no-progress");
    const waits = this.waits.sort((a, b) => a - b);
    const usual = waits[Math.floor(waits.length / 2)] ?? 0;
    this.ensure(usual < SOON, ona, `texts are saved after ${usual} ms`);
    const said = waits.length > 0 ? `; saved after ${usual} ms, ${waits.at(-1)} at most` : "";
    report.say(`${how}: ${ona.clicks + jonas.clicks} clicks, ${ona.keys + jonas.keys} keys besides those of texts${said}`);
  }
}

// Bad luck: two tabs, another program in the same file, a workbench that is killed, a network that is gone, very many tabs.

import { renameSync } from "node:fs";
import { join } from "node:path";

import { ITEM, Newsroom, Workbench } from "./newsroom.mjs";
import { Person } from "./person.mjs";

const PAGE = `/translate/${ITEM}`;
const FILE = "locales/lt/interface/comments.ftl";
// More than a browser has connections for one server.
const MANY = 9;

export async function luck(browser, report, tolkit) {
  const room = new Newsroom(tolkit);
  let workbench = await Workbench.start(room, "ona");
  const ona = await Person.sitDown(browser, workbench, report);
  try {
    await ona.comeIn();
    room.tolkit("ona", "claim", ITEM);
    for (const part of [twoTabs, anotherProgram, manyTabs, offline, broken, keys]) {
      report.steps += 1;
      await part(ona, room);
    }
    report.steps += 1;
    workbench = await killed(ona, room, workbench);
  } catch (error) {
    report.wrong(`luck: ${error.stack}`);
    await ona.page.screenshot({ path: report.picture("luck-where-it-ended") });
  } finally {
    await ona.standUp();
    workbench.end();
    room.end(false);
  }
}

const unit = (page, id) => page.locator(`[data-unit="${id}"]`);
const field = (page, id, number = 0) => unit(page, id).locator("form[data-save] textarea").nth(number);
const said = (page, id, pattern) => unit(page, id).locator("[data-said]").filter({ hasText: pattern }).waitFor();

function ensure(holds, person, what) {
  if (!holds) person.wrong(what);
}

async function write(page, id, text, pattern = /^Saved$/) {
  await field(page, id).fill(text);
  await said(page, id, pattern);
}

// The later of two tabs is shown both texts, and takes one of them.
async function twoTabs(ona, room) {
  const first = ona.page, second = await ona.newTab();
  for (const page of [first, second]) await page.goto(`${ona.workbench.origin}${PAGE}`);
  await write(first, "comments-heading", "Iš pirmojo lango");
  await write(second, "comments-heading", "Iš antrojo lango", /^Kept/);
  const conflict = unit(second, "comments-heading").locator("[data-conflict]");
  await conflict.getByText("Iš pirmojo lango").waitFor();
  ensure(room.read("ona", FILE).includes("Iš pirmojo lango"), ona, "the second tab has written over the first");
  await second.screenshot({ path: ona.report.picture("luck-conflict"), fullPage: true });
  await ona.axe(second);
  await conflict.getByRole("button", { name: "Save what I typed" }).click();
  await said(second, "comments-heading", /^Saved$/);
  ensure(room.read("ona", FILE).includes("Iš antrojo lango"), ona, "what was chosen is not in the file");
  await write(first, "comments-heading", "Vėl iš pirmojo", /^Kept/);
  await unit(first, "comments-heading").getByRole("button", { name: "Take what the file has" }).click();
  await first.waitForFunction(() => document.querySelector('[data-unit="comments-heading"] textarea').value === "Iš antrojo lango");
  // Texts beside each other are in nobody's way.
  await write(first, "comments-by", "{ $name } parašė: { -newsletter }");
  await write(second, "comments-rules", "Būkite mandagūs. { -office }\n\nKita šaliname.");
  for (const text of ["Iš antrojo lango", "parašė", "Kita šaliname"]) ensure(room.read("ona", FILE).includes(text), ona, `${text} is lost`);
  await second.close();
}

// An editor has the same file open.
async function anotherProgram(ona, room) {
  const { page } = ona;
  await ona.go(PAGE);
  room.write("ona", FILE, room.read("ona", FILE).replace("Iš antrojo lango", "Iš redaktoriaus"));
  await write(page, "comments-heading", "Iš naršyklės", /^Kept/);
  ensure(room.read("ona", FILE).includes("Iš redaktoriaus"), ona, "the editor’s text is overwritten");
  await page.reload();
  const shown = await unit(page, "comments-heading").locator("textarea").evaluateAll((areas) => areas.map((area) => area.value));
  ensure(shown.includes("Iš redaktoriaus") && shown.includes("Iš naršyklės"), ona, `both texts should be shown: ${shown}`);
  await unit(page, "comments-heading").getByRole("button", { name: "Save what I typed" }).click();
  await page.waitForURL("**unit=comments-heading");
  ensure(room.read("ona", FILE).includes("Iš naršyklės"), ona, "what was typed is not in the file after it was chosen");
}

// Every tab goes on, and all of them see what happens.
async function manyTabs(ona) {
  const tabs = [];
  for (let number = 0; number < MANY; number += 1) {
    const tab = await ona.newTab();
    await tab.goto(`${ona.workbench.origin}/`, { timeout: 10000 });
    tabs.push(tab);
  }
  const [seer] = tabs, doer = tabs.at(-1), item = "lt:publications/2026-mobility-in-numbers";
  await doer.getByRole("button", { name: `Take ${item}` }).click();
  await doer.waitForURL("**/translate/**");
  await seer.getByRole("button", { name: `Give back ${item}` }).waitFor();
  // The tab that listens is closed: another one listens.
  await seer.close();
  const later = tabs[4];
  await doer.getByRole("button", { name: "Give back" }).click();
  await later.getByRole("button", { name: `Take ${item}` }).waitFor();
  for (const tab of tabs.slice(1)) await tab.close();
}

// The remote does not answer: it is shown, and nothing is lost.
async function offline(ona, room) {
  const { page } = ona;
  const remote = join(room.folder, "room/remote.git");
  renameSync(remote, `${remote}.gone`);
  await ona.go(PAGE);
  await write(page, "comments-heading", "Be tinklo");
  await ona.go("/");
  await page.getByRole("button", { name: "Exchange with the others" }).click();
  await page.locator(".said").waitFor();
  await page.getByText(/offline|does not answer|not reach|cannot/i).first().waitFor();
  await page.screenshot({ path: ona.report.picture("luck-offline"), fullPage: true });
  await ona.axe();
  renameSync(`${remote}.gone`, remote);
  await page.getByRole("button", { name: "Exchange with the others" }).click();
  await page.getByText(/exchanged/i).first().waitFor();
}

// `workflow.toml` is broken while it runs, and mended.
async function broken(ona, room) {
  const { page } = ona;
  const good = room.read("ona", "workflow.toml");
  room.write("ona", "workflow.toml", "[project\n");
  ona.expects = /: 404$|status of 404/;
  await ona.go("/");
  await page.getByText("workflow.toml:1").first().waitFor();
  await ona.axe();
  await page.screenshot({ path: ona.report.picture("luck-broken"), fullPage: true });
  await ona.go("/nowhere");
  await ona.axe();
  ona.expects = null;
  room.write("ona", "workflow.toml", good);
  await ona.go("/");
}

// Keys go from text to text, and say what a text is that still holds.
async function keys(ona) {
  const { page } = ona;
  await ona.go(PAGE);
  const present = () => page.evaluate(() => document.activeElement.closest("[data-unit]")?.dataset.unit);
  await field(page, "comments-heading").focus();
  await page.keyboard.press("Alt+ArrowDown");
  ensure((await present()) === "comments-by", ona, `Alt+↓ leads to ${await present()}`);
  await page.keyboard.press("Alt+ArrowUp");
  ensure((await present()) === "comments-heading", ona, `Alt+↑ leads to ${await present()}`);
  await field(page, "comments-heading").fill("");
  await page.keyboard.press("Alt+s");
  ensure((await field(page, "comments-heading").inputValue()) === "What readers say", ona, "Alt+S does not insert the source");
  await field(page, "comments-heading").fill("Skaitytojų žodžiai");
  await page.keyboard.press("Control+Enter");
  ensure((await present()) === "comments-field", ona, `Ctrl+Enter leads to ${await present()}`);
  await said(page, "comments-heading", /^Saved$/);
  await page.evaluate(() => document.activeElement.blur());
  await page.keyboard.press("?");
  await page.waitForURL("**/help");
}

// The program is killed while somebody types; opened again, the page goes on by itself.
async function killed(ona, room, workbench) {
  const { page } = ona;
  await ona.go(PAGE);
  ona.expects = /ERR_|Failed to load|403/;
  workbench.child.removeAllListeners("exit");
  workbench.child.kill("SIGKILL");
  await field(page, "comments-heading").fill("Po pabaigos");
  await said(page, "comments-heading", /^Not saved: /);
  await page.screenshot({ path: ona.report.picture("luck-killed"), fullPage: true });
  // What is not saved is not handed in, and nobody asks without end.
  let asked = 0;
  page.on("request", () => (asked += 1));
  await page.getByRole("button", { name: "Hand in", exact: true }).click();
  await page.waitForTimeout(1500);
  ensure(asked < 5, ona, `asks ${asked} times while nobody answers`);
  ensure(await field(page, "comments-heading").evaluate((area) => area === document.activeElement), ona, "nothing leads to what is not saved");
  const again = await Workbench.start(room, "ona");
  ensure(again.origin === workbench.origin, ona, `it is opened again at ${again.origin}, and was at ${workbench.origin}`);
  const second = await ona.context.newPage();
  await second.goto(again.entrance);
  await said(page, "comments-heading", /^Saved$/);
  ensure(room.read("ona", FILE).includes("Po pabaigos"), ona, "what was typed while it was dead is lost");
  ona.expects = null;
  return again;
}

// How much there is to do besides thinking: the keys for a text that is translated, and for an item that is reviewed, texts not counted.

import { ITEM, Newsroom, Workbench } from "./newsroom.mjs";
import { Person } from "./person.mjs";
import { Keyboard } from "./hands.mjs";

// The texts of each unit, field by field.
const TEXTS = {
  "comments-heading": ["Ką sako skaitytojai"],
  "comments-by": ["{ $name } parašė: { -newsletter }"],
  "comments-field": ["Jūsų komentaras", "Rašykite čia"],
  "comments-count": ["{ $count } komentaras", "{ $count } komentarai", "{ $count } komentarų"],
  "comments-rules": ["Būkite mandagūs. Čia skaito { -office }.\n\nKas nesusiję su straipsniu, pašaliname."],
};

export async function work(browser, report, tolkit) {
  const room = new Newsroom(tolkit);
  const workbenches = [];
  const begin = async (who, page) => {
    workbenches.push(await Workbench.start(room, who, ...page));
    const person = await Person.sitDown(browser, workbenches.at(-1), report);
    await person.comeIn();
    return new Keyboard(person);
  };
  try {
    room.tolkit("ona", "claim", ITEM);
    const ona = await begin("ona", [ITEM]);
    await translate(ona);
    const { keys } = ona;
    room.tolkit("jonas", "sync");
    const jonas = await begin("jonas", []);
    await review(jonas);
    report.say(`work: ${keys} keys for ${Object.keys(TEXTS).length} units with ${Object.values(TEXTS).flat().length} fields, until they are handed in; ${jonas.keys} for a review`);
    for (const hands of [ona, jonas]) await hands.person.standUp();
  } catch (error) {
    report.wrong(`work: ${error.stack}`);
  } finally {
    workbenches.forEach((workbench) => workbench.end());
    room.end(false);
  }
}

// From unit to unit, each text saved on the way.
async function translate(ona) {
  const { page } = ona.person;
  const until = await page.locator(".about-item > p").first().textContent();
  if (/\d{4}-\d\d-\d\d/.test(until) || !/\d{4}/.test(until)) ona.person.wrong(`a day is not said in the reader's way: ${until}`);
  await ona.key("Alt+ArrowDown");
  for (const [unit, texts] of Object.entries(TEXTS)) {
    for (const [number, text] of texts.entries()) {
      if (number > 0) await ona.key("Tab");
      const present = await page.evaluate(() => document.activeElement.closest("[data-unit]")?.dataset.unit);
      if (present !== unit) ona.person.wrong(`the keys lead to ${present}, not to ${unit}`);
      await page.keyboard.insertText(text);
    }
    await ona.key("Control+Enter");
  }
  // After the last one, what is next is to hand in.
  await ona.key("Enter");
  await page.waitForURL(/\/$/);
  await page.getByText(/handed in|waits for/i).first().waitFor();
}

// What waits is opened from the desk, and approved.
async function review(jonas) {
  const { page } = jonas.person;
  await jonas.press(page.getByRole("main").getByRole("link", { name: ITEM }).first());
  await page.waitForURL("**/review/**");
  await jonas.key("Alt+A");
  await page.getByText(/approved/i).first().waitFor();
}

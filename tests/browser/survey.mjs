// Every page that can be reached from the menu, in light and dark, wide and narrow, with and without JavaScript.

import { Person } from "./person.mjs";

// How many pages of one kind are looked at.
const OF_A_KIND = 3;

// The kind of a page: what stands first in its address, and whether something is asked of it.
const kindOf = (path) => `${path.split(/[/?#]/)[1]}${path.includes("?") ? "?" : ""}`;

export async function survey(browser, workbenches, report, isShort) {
  const looks = isShort
    ? [["light", 1280], ["dark", 390]]
    : [["light", 1280], ["dark", 1280], ["light", 390], ["dark", 390]];
  for (const workbench of workbenches) {
    let known = null;
    const begin = async (options) => {
      const person = await Person.sitDown(browser, workbench, report, options);
      await person.comeIn(report.room.tolkit(workbench.who, "open", "--no-browser").match(/http:\S+/)[0]);
      return person;
    };
    for (const [scheme, width] of looks) {
      const person = await begin({ scheme, width });
      known ??= await pages(person);
      for (const path of known) {
        await person.go(path);
        await person.look(`${workbench.who}-${nameOf(path)}`);
        if (width < 500) await person.squeeze();
      }
      await person.standUp();
    }
    const plain = await begin({ script: false });
    await compare(plain, known);
    await plain.standUp();
    report.say(`${workbench.who}: ${known.length} pages: ${known.map(decodeURIComponent).join(" ")}`);
  }
}

// The addresses that links lead to, from the desk on.
async function pages(person) {
  const found = [], counts = {}, left = ["/"], seen = new Set();
  while (left.length > 0) {
    const path = left.shift();
    if (seen.has(path)) continue;
    seen.add(path);
    const kind = kindOf(path);
    counts[kind] = (counts[kind] ?? 0) + 1;
    if (counts[kind] > OF_A_KIND) continue;
    found.push(path);
    await person.go(path);
    const links = await person.page.$$eval("a[href]", (links) => links.map((link) => link.getAttribute("href")));
    left.push(...links.filter((link) => link.startsWith("/")).map((link) => link.split("#")[0]));
  }
  return found;
}

// Without JavaScript, the same pages are there, and whatever a script would do has a button of its own.
async function compare(person, known) {
  for (const path of known) {
    await person.go(path);
    await person.look(known.indexOf(path) % OF_A_KIND === 0 ? `${person.who}-${nameOf(path)}` : null);
    if ((await person.page.locator("main h1").count()) !== 1) person.wrong("has no heading");
    const field = ":is(textarea:not([readonly]), select, input:not([type=hidden]):not([readonly]))";
    const stuck = await person.page.locator(`form:has(${field}):not(:has(button:not([type=button])))`).count();
    if (stuck > 0) person.wrong(`${stuck} forms have fields and no button`);
  }
}

const nameOf = (path) => decodeURIComponent(path).replace(/[^\p{L}\p{N}]+/gu, "-").replace(/^-|-$/g, "").slice(0, 60) || "desk";

// Runs the tests in a browser; `run` finds what they need.

import { join, dirname } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";

import { luck } from "./luck.mjs";
import { Newsroom, Workbench } from "./newsroom.mjs";
import { launch } from "./person.mjs";
import { Report } from "./report.mjs";
import { screenshot } from "./screenshot.mjs";
import { survey } from "./survey.mjs";
import { tour } from "./tour.mjs";
import { work } from "./work.mjs";

const project = join(dirname(fileURLToPath(import.meta.url)), "../..");
const target = process.env.CARGO_TARGET_DIR ?? join(project, "target");
const { values } = parseArgs({
  options: {
    tolkit: { type: "string", default: join(target, "debug/tolkit") },
    short: { type: "boolean", default: false },
    only: { type: "string", default: "" },
    headed: { type: "boolean", default: false },
    keep: { type: "boolean", default: false },
    screenshot: { type: "string" },
  },
});

const room = new Newsroom(values.tolkit);
const report = new Report(room, join(target, "browser"));
const browser = await launch(values.headed);
const workbenches = [];
const tests = {
  survey: async () => {
    room.fill();
    await survey(browser, workbenches, report, values.short);
  },
  mouse: () => tour(browser, report, values.tolkit, "mouse"),
  keyboard: () => tour(browser, report, values.tolkit, "keyboard"),
  work: () => work(browser, report, values.tolkit),
  luck: () => luck(browser, report, values.tolkit),
  plain: () => tour(browser, report, values.tolkit, "plain"),
};
const parts = values.screenshot ? { screenshot: () => screenshot(browser, workbenches[0], report, values.screenshot) } : tests;
try {
  for (const who of ["ona", "jonas"]) workbenches.push(await Workbench.start(room, who));
  for (const [name, part] of Object.entries(parts)) {
    if (name.includes(values.only)) await part();
  }
  for (const { who, said } of workbenches) if (said.includes("panicked")) report.wrong(`${who}: ${said}`);
} catch (error) {
  report.wrong(error.stack);
} finally {
  await browser.close();
  workbenches.forEach((workbench) => workbench.end());
  room.end(values.keep);
}
process.exitCode = report.end();

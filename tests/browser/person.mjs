// Somebody at a browser: a window, and what is wrong with what it shows.

import { createRequire } from "node:module";
import { readFileSync } from "node:fs";
import { join } from "node:path";

const require = createRequire(join(process.env.TOLKIT_TOOLS, "tools.js"));
const { chromium } = require("playwright-core");
const AXE = readFileSync(require.resolve("axe-core/axe.min.js"), "utf8");
const TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];
// The narrowest that WCAG asks for (1.4.10).
const NARROWEST = 320;
const SPACED = "* { line-height: 1.5 !important; letter-spacing: .12em !important; word-spacing: .16em !important; } p { margin-bottom: 2em !important; }";

export function launch(isHeaded) {
  return chromium.launch({ executablePath: process.env.TOLKIT_CHROMIUM, headless: !isHeaded, args: ["--no-sandbox", "--disable-dev-shm-usage"] });
}

export class Person {
  static async sitDown(browser, workbench, report, options = {}) {
    const { width = 1280, scheme = "light", script = true } = options;
    const viewport = { width, height: width < 500 ? 844 : 900 };
    const context = await browser.newContext({ viewport, colorScheme: scheme, javaScriptEnabled: script, reducedMotion: "reduce", locale: "en-GB" });
    const person = new Person();
    Object.assign(person, { context, workbench, report, width, scheme, script, who: workbench.who });
    person.page = await context.newPage();
    person.page.setDefaultTimeout(15000);
    person.watch(person.page);
    return person;
  }

  // Another tab of the same window.
  async newTab() {
    const page = await this.context.newPage();
    page.setDefaultTimeout(15000);
    this.watch(page);
    return page;
  }

  watch(page) {
    const { workbench } = this;
    page.on("console", (message) => message.type() === "error" && this.wrong(`console: ${message.text()}`));
    page.on("pageerror", (error) => this.wrong(`script: ${error.message}`));
    page.on("request", (request) => {
      if (!request.url().startsWith(`${workbench.origin}/`)) this.wrong(`asks elsewhere: ${request.url()}`);
    });
    page.on("requestfailed", (request) => {
      // Whoever leaves a page does not wait for what it asked.
      if (request.failure()?.errorText !== "net::ERR_ABORTED") this.wrong(`${request.url()}: ${request.failure()?.errorText}`);
    });
    page.on("response", (response) => {
      if (response.status() >= 400) this.wrong(`${response.url()}: ${response.status()}`);
    });
  }

  get place() {
    const path = this.page.url().replace(this.workbench.origin, "");
    return `${this.who}, ${this.scheme}, ${this.width} px${this.script ? "" : ", no script"}: ${decodeURIComponent(path)}`;
  }

  wrong(what) {
    // What is meant to go wrong just now.
    if (this.expects?.test(what)) return;
    this.report.wrong(`${this.place}: ${what}`);
  }

  // Comes in by the one-time address, which goes from the address bar and from the history.
  async comeIn(entrance = this.workbench.entrance) {
    await this.page.goto(entrance);
    if (this.page.url().includes("enter")) this.wrong("the one-time address is still in the address bar");
    const capability = entrance.split("/enter/")[1].split("/")[0];
    if ((await this.page.content()).includes(capability)) this.wrong("the page has the one-time address");
    const [cookie] = await this.context.cookies();
    if (!cookie?.httpOnly || cookie.sameSite !== "Strict") this.wrong(`the cookie is ${JSON.stringify(cookie)}`);
    if (this.script && (await this.page.evaluate(() => document.cookie))) this.wrong("a script can read the cookie");
  }

  async go(path) {
    await this.page.goto(`${this.workbench.origin}${path}`);
  }

  // Looks at a page: what axe finds, whether it is as wide as the window.
  async look(name) {
    const { page, report } = this;
    report.pages += 1;
    await this.fits(this.width);
    if (this.script) await this.axe();
    if (name) await page.screenshot({ path: report.picture(`${name}-${this.scheme}-${this.width}${this.script ? "" : "-no-script"}`), fullPage: true });
  }

  async axe(page = this.page) {
    await page.evaluate(AXE);
    const options = { runOnly: TAGS, rules: { "target-size": { enabled: true } }, resultTypes: ["violations"] };
    const found = await page.evaluate((options) => globalThis.axe.run(document, options), options);
    for (const { id, help, nodes } of found.violations) {
      const where = nodes.slice(0, 3).map((node) => `${node.target.join(" ")} ${node.html.slice(0, 160)} (${node.failureSummary?.replace(/\s+/g, " ").slice(0, 200)})`);
      this.wrong(`axe: ${id}: ${help}: ${nodes.length} times: ${where.join(" | ")}`);
    }
    this.report.rules += 1;
  }

  async fits(width) {
    if (!this.script) return;
    const found = await this.page.evaluate(() => {
      const { scrollWidth, clientWidth } = document.documentElement;
      if (scrollWidth <= clientWidth) return null;
      const wide = [...document.querySelectorAll("body *")].filter((node) => node.getBoundingClientRect().right > clientWidth + 1);
      return wide.slice(-3).map((node) => node.outerHTML.slice(0, 120));
    });
    if (found) this.wrong(`is wider than ${width} px: ${found.join(" | ")}`);
  }

  // The same at the narrowest width, and with the letters as far apart as anybody may want them (1.4.12).
  async squeeze() {
    const { page } = this;
    const before = page.viewportSize();
    await page.evaluate((style) => {
      const sheet = new CSSStyleSheet();
      sheet.replaceSync(style);
      document.adoptedStyleSheets = [sheet];
    }, SPACED);
    await this.fits(this.width);
    const cut = await page.$$eval("button, .button, summary, label", (nodes) => {
      const isCut = (node) => node.scrollWidth > node.clientWidth + 1 && node.clientWidth > 1 && getComputedStyle(node).overflow !== "visible";
      return nodes.filter(isCut).map((node) => node.outerHTML.slice(0, 120));
    });
    if (cut.length > 0) this.wrong(`is cut where letters are far apart: ${cut.slice(0, 3).join(" | ")}`);
    await page.evaluate(() => (document.adoptedStyleSheets = []));
    await page.setViewportSize({ width: NARROWEST, height: 640 });
    await this.fits(NARROWEST);
    await page.setViewportSize(before);
  }

  async standUp() {
    await this.context.close();
  }
}

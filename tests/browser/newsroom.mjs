// The newsroom of `tolkit demo`, and workbenches in it.

import { execFileSync, spawn } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";

export const ITEM = "lt:interface/comments";
// What a translator meets: a text, a placeable, a term, an attribute, a plural, a choice, and two lines.
const SOURCE = `### What readers say under an article.

comments-heading = What readers say
# $name (String): who wrote it, not inflected.
comments-by = { $name } wrote this in the { -newsletter }
comments-field =
    .label = Your comment
    .placeholder = Write here
# $count (Number): how many there are.
comments-count =
    { $count ->
        [one] { $count } comment
       *[other] { $count } comments
    }
comments-rules =
    Be kind. Everybody in the { -office } reads this.

    We remove what is not about the article.
`;

export class Newsroom {
  constructor(tolkit) {
    this.folder = mkdtempSync(join(tmpdir(), "tolkit-browser-"));
    this.tolkit_ = resolve(tolkit);
    mkdirSync(join(this.folder, "home"));
    this.environment = {
      PATH: process.env.PATH,
      HOME: join(this.folder, "home"),
      GIT_CONFIG_NOSYSTEM: "1",
      GIT_CONFIG_GLOBAL: "/dev/null",
      GIT_TERMINAL_PROMPT: "0",
      LC_ALL: "C.UTF-8",
    };
    this.run(".", this.tolkit_, "demo", "room");
    this.write("jonas", "locales/en/interface/comments.ftl", SOURCE);
    this.publish("Readers may comment");
    this.git("ona", "pull", "-q");
  }

  run(where, program, ...words) {
    const options = { cwd: join(this.folder, where), env: this.environment, encoding: "utf8", stdio: ["ignore", "pipe", "pipe"] };
    return execFileSync(program, words, options);
  }

  tolkit(who, ...words) {
    return this.run(`room/${who}`, this.tolkit_, ...words);
  }

  git(who, ...words) {
    return this.run(`room/${who}`, "git", ...words);
  }

  path(who, path) {
    return join(this.folder, "room", who, path);
  }

  read(who, path) {
    return readFileSync(this.path(who, path), "utf8");
  }

  write(who, path, text) {
    mkdirSync(dirname(this.path(who, path)), { recursive: true });
    writeFileSync(this.path(who, path), text);
  }

  // Jonas publishes what he has changed.
  publish(subject) {
    this.git("jonas", "add", "-A");
    this.git("jonas", "commit", "-qm", subject);
    this.git("jonas", "push", "-q", "origin", "main");
  }

  // Lays out what the pages can show: texts that came back, wait, were put aside, are stale, and what people said.
  fill() {
    const small = "lt:publications/2026-small-languages";
    const school = "lt:events/2027-winter-school";
    this.tolkit("ona", "claim", small);
    this.writeTranslation("ona", "publications/2026-small-languages", (text) => `${text} (lt)`);
    this.tolkit("ona", "submit", small, "-m", "Is “readers” right here?");
    this.tolkit("jonas", "sync");
    this.tolkit("jonas", "review", small, "--return", "The second paragraph says something else than the English.");
    this.tolkit("ona", "sync");
    this.tolkit("ona", "claim", school);
    this.writeTranslation("ona", "events/2027-winter-school", (text) => text.replace(/Sigulda/g, "Siguldoje"));
    this.tolkit("ona", "comment", school, "What do we call the “winter school” in Lithuanian?\n\nI have written it as in the last year.");
    this.tolkit("ona", "submit", school, "--draft");
    // One waits for a review, one is approved.
    const numbers = "lt:publications/2026-mobility-in-numbers";
    for (const [item, change] of [[numbers, (text) => `„${text}“`], [ITEM, (text) => text]]) {
      this.tolkit("ona", "claim", item);
      this.writeTranslation("ona", item.slice(3), change);
      this.tolkit("ona", "submit", item, "-m", "Please look at the quotation marks.");
    }
    this.tolkit("jonas", "sync");
    this.tolkit("jonas", "review", ITEM);
    this.tolkit("jonas", "review", ITEM, "--approve", "-m", "Thank you!");
    const article = this.read("jonas", "articles/news/2026-ferry-link.md");
    this.write("jonas", "articles/news/2026-ferry-link.md", article.replace(/ferry/i, "night ferry"));
    this.tolkit("jonas", "extract");
    this.publish("It is a night ferry");
    this.git("ona", "pull", "-q");
    this.tolkit("ona", "sync");
  }

  // Writes a translation that is the source with each text changed; what is of several lines stays.
  writeTranslation(who, path, change) {
    const source = this.read(who, `locales/en/${path}.ftl`).split("\n").filter((line) => !line.startsWith("#"));
    const lines = source.map((line) => line.replace(/^([\w-]+ = )(.+)$/, (_, id, text) => `${id}${change(text)}`));
    this.write(who, `locales/lt/${path}.ftl`, `${lines.join("\n").trim()}\n`);
  }

  end(isKept) {
    if (isKept) console.log(`See ${this.folder}`);
    else rmSync(this.folder, { recursive: true, force: true });
  }
}

export class Workbench {
  static async start(room, who, ...words) {
    const child = spawn(room.tolkit_, ["open", "--no-browser", ...words], { cwd: room.path(who, "."), env: room.environment });
    const workbench = new Workbench();
    Object.assign(workbench, { child, who, said: "" });
    child.stderr.on("data", (data) => (workbench.said += data));
    const line = await new Promise((told, failed) => {
      let said = "";
      child.stdout.on("data", (data) => {
        said += data;
        if (said.includes("\n")) told(said);
      });
      child.on("exit", () => failed(new Error(`tolkit open has ended: ${said}${workbench.said}`)));
    });
    workbench.entrance = /http:\S+/.exec(line)[0];
    workbench.origin = new URL(workbench.entrance).origin;
    return workbench;
  }

  end() {
    this.child.removeAllListeners("exit");
    this.child.kill("SIGINT");
  }
}

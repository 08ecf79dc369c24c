// What was looked at, and what is wrong.

import { mkdirSync, rmSync } from "node:fs";
import { join } from "node:path";

export class Report {
  constructor(room, pictures) {
    Object.assign(this, { room, pictures, pages: 0, rules: 0, steps: 0, found: new Map(), began: Date.now() });
    rmSync(pictures, { recursive: true, force: true });
    mkdirSync(pictures, { recursive: true });
  }

  wrong(what) {
    if (!this.found.has(what)) console.log(what);
    this.found.set(what, true);
  }

  say(what) {
    console.log(`  ${what}`);
  }

  picture(name) {
    return join(this.pictures, `${name}.png`);
  }

  // Says the sums; how to end.
  end() {
    const seconds = Math.round((Date.now() - this.began) / 1000);
    console.log(`${this.pages} looks at pages, ${this.rules} by axe, ${this.steps} steps of tours; ${this.found.size} wrong; ${seconds} s; pictures in ${this.pictures}`);
    return this.found.size > 0 ? 1 : 0;
  }
}

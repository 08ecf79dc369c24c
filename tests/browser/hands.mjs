// Two ways of doing the same: with a mouse, and with a keyboard alone. Both count.

// As many times as anybody would press Tab on one page.
const PATIENCE = 250;

export class Mouse {
  constructor(person) {
    this.person = person;
    this.clicks = this.keys = 0;
  }

  async press(target) {
    this.clicks += 1;
    await target.click();
  }

  async choose(target) {
    await this.press(target);
  }

  async write(target, text) {
    await this.press(target);
    await this.replace(text);
  }

  async replace(text) {
    const { keyboard } = this.person.page;
    await keyboard.press("Control+A");
    await keyboard.press("Delete");
    await keyboard.insertText(text.slice(0, -1));
    // The last letter is typed: what happens while one types is looked at.
    await keyboard.type(text.slice(-1));
  }
}

export class Keyboard extends Mouse {
  async reach(target) {
    const { page } = this.person;
    await target.waitFor();
    for (let pressed = 0; pressed < PATIENCE; pressed += 1) {
      if (await target.evaluate((node) => node === document.activeElement)) return;
      await page.keyboard.press("Tab");
      this.keys += 1;
      await this.look();
    }
    throw new Error(`Tab does not lead to ${target} at ${this.person.place}`);
  }

  // Whoever has no mouse sees where they are (WCAG 2.4.7, 2.4.11).
  async look() {
    const found = await this.person.page.evaluate(() => {
      const here = document.activeElement;
      if (!here || here === document.body) return null;
      const style = getComputedStyle(here);
      const { top, bottom, left, right } = here.getBoundingClientRect();
      const isSeen = bottom > 0 && top < innerHeight && right > 0 && left < innerWidth;
      const isMarked = style.outlineStyle !== "none" && parseFloat(style.outlineWidth) >= 2;
      return isSeen && isMarked ? null : `${here.outerHTML.slice(0, 120)}: ${isSeen ? "not marked" : "not on the screen"}`;
    });
    if (found) this.person.wrong(`focus: ${found}`);
  }

  async press(target) {
    await this.reach(target);
    await this.key("Enter");
  }

  async choose(target) {
    await this.reach(target);
    await this.key("Space");
  }

  async write(target, text) {
    await this.reach(target);
    await this.replace(text);
  }

  async key(name) {
    this.keys += 1;
    await this.person.page.keyboard.press(name);
  }
}

// The picture in the README: Ona goes on with an article whose English has changed.

import { Person } from "./person.mjs";

const ARTICLE = "news/2026-ferry-link";
const [WIDTH, HEIGHT] = [1280, 800];

export async function screenshot(browser, workbench, report, file) {
  const { room } = report;
  room.write("jonas", `articles/${ARTICLE}.md`, room.read("jonas", `articles/${ARTICLE}.md`).replaceAll("fourteen", "sixteen"));
  room.tolkit("jonas", "extract");
  room.publish("Sixteen harbours");
  room.git("ona", "pull", "-q");
  room.tolkit("ona", "claim", ARTICLE);
  const ona = await Person.sitDown(browser, workbench, report, { width: WIDTH });
  const { page } = ona;
  await page.setViewportSize({ width: WIDTH, height: HEIGHT });
  await ona.comeIn();
  await ona.go(`/translate/lt:${ARTICLE}?todo=1`);
  const ids = await page.locator(".unit.stale").evaluateAll((units) => units.map((unit) => unit.id));
  const [written, next] = ids.map((id) => page.locator(`#${id}`));
  const field = written.locator("textarea").first();
  await field.fill((await field.inputValue()).replace("keturiolikos", "šešiolikos"));
  await written.getByText("Saved", { exact: true }).waitFor();
  await next.locator("textarea").first().focus();
  await page.evaluate(() => scrollTo(0, 0));
  await page.screenshot({ path: file });
  await ona.standUp();
}

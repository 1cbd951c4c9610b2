// Everything that can be pressed, chosen or written in People is reached by Tab alone, in every state
// the walks pass through.
import { expect, test } from "../fixtures.mjs";
import { PeopleFront } from "../pages/people-writing.mjs";
import { peopleWalks } from "../walks/people.mjs";

const NAMES = {
  peopleNew: "for somebody new to People",
  peopleMuch: "with much written down and much that waits",
  personFull: "of a person of whom there is everything",
  runs: "of sniff tests and growth steps",
};
// A day has three parts and a button, so more presses than controls.
const MOST_PRESSES = 600;

/**
 * Numbers what can be used on the page, and says what there is. Of radios of one name Tab reaches
 * one, and arrow keys the others. Behind a dialog nothing can be reached, and should not.
 */
function controls() {
  const whole = document.querySelector("dialog[open]") ?? document;
  const all = [...whole.querySelectorAll("a[href], button, input, select, textarea, summary, [tabindex='0']")];
  const usable = all.filter((it) => !it.disabled && it.checkVisibility());
  document.activeElement.blur();
  scrollTo(0, 0);
  return usable.map((it, at) => {
    it.dataset.walked = it.type === "radio" ? it.name : String(at);
    return [it.dataset.walked, `${it.localName} “${(it.ariaLabel ?? it.textContent) || it.id}”`];
  });
}

/** What Tab did not come to. */
async function missed(page) {
  const there = new Map(await page.evaluate(controls));
  for (let press = 0; press < MOST_PRESSES && there.size > 0; press += 1) {
    await page.keyboard.press("Tab");
    there.delete(await page.evaluate(() => document.activeElement?.dataset.walked));
  }
  return [...there.values()];
}

for (const walk of peopleWalks) {
  test(`Tab alone reaches everything on each page ${NAMES[walk.name]}`, async ({ page }) => {
    test.slow();
    let looked = 0;
    await walk(page, async (name) => {
      expect.soft(await missed(page), name).toEqual([]);
      looked += 1;
    });
    expect(looked).toBeGreaterThan(5);
  });
}

test("a button that Tab passes over would be found", async ({ page }) => {
  const front = new PeopleFront(page);
  await front.open();
  await front.button("Add").evaluate((it) => it.setAttribute("tabindex", "-1"));
  expect(await missed(page)).toEqual(["button “Add”"]);
});

// axe on every page in every state, light and dark, on a small phone and a wide screen; and no
// page scrolls sideways.
import { expect, test } from "../fixtures.mjs";
import { AppPage } from "../pages/page.mjs";
import { StartPage } from "../pages/start-page.mjs";
import { EXPECTED_COMPLAINTS, walks } from "../walks/stops.mjs";
import { violations } from "../watch/axe.mjs";
import { MEASURED, overflow } from "../watch/look.mjs";

const NAMES = {
  beginning: "for somebody new",
  finished: "for somebody who has finished",
  trouble: "when something is wrong",
  library: "in the library",
  practise: "in Practise",
  peopleNew: "for somebody new to People",
  peopleMuch: "with much written down and much that waits",
  personFull: "of a person of whom there is everything",
  runs: "of sniff tests and growth steps",
  workshopNew: "of the Workshop before its reveal",
  workshopRevealed: "of the Workshop from its reveal on",
};

// axe draws letters in the regular weight to tell words from pictures, so the browser fetches it.
for (const theme of ["light", "dark"]) {
  for (const width of [320, 1280]) {
    test.describe(`${theme}, ${width} pixels wide`, () => {
      test.use({ colorScheme: theme, viewport: { width, height: 800 } });

      for (const [walk, go] of Object.entries(walks)) {
        test(`axe finds nothing wrong and nothing scrolls sideways on any page ${NAMES[walk]}`, async ({
          page,
          complaints,
          silence,
        }) => {
          test.slow();
          silence.expect(MEASURED);
          if (walk === "trouble") complaints.expect(...EXPECTED_COMPLAINTS);
          await go(page, async (name) => {
            expect.soft(await violations(page), name).toEqual([]);
            expect.soft(await overflow(page), `${name} scrolls sideways`).toBe(0);
          });
        });
      }
    });
  }
}

test.describe("on a phone", () => {
  test.use({ viewport: { width: 360, height: 800 } });

  for (const address of ["workshop.html#/workshop", "library.html#/sniff-tests", "library.html#/data", "#/reflect"]) {
    test(`the line of rooms shows the one of ${address} from the start`, async ({ page }) => {
      await page.goto(`./${address}`);
      const app = new AppPage(page);
      await app.started();
      await expect(app.nav.locator("[aria-current]")).toBeInViewport({ ratio: 1 });
    });
  }
});

const FAULTS = {
  "a picture without words": ["image-alt", () => document.querySelector("main").append(new Image())],
  "a button without a name": [
    "button-name",
    () => document.querySelector("main").append(document.createElement("button")),
  ],
  "words too pale to read": [
    "color-contrast",
    () => {
      const sheet = new CSSStyleSheet();
      sheet.replaceSync("p { color: #bbb }");
      document.adoptedStyleSheets.push(sheet);
    },
  ],
};

for (const [name, [rule, fault]] of Object.entries(FAULTS)) {
  test(`axe would find ${name}`, async ({ page, silence }) => {
    silence.expect(MEASURED);
    await new StartPage(page).open();
    await page.evaluate(fault);
    expect(await violations(page)).toContainEqual(expect.objectContaining({ id: rule }));
  });
}

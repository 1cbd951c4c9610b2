// axe on every page in every state, light and dark, on a small phone and a wide screen; and no
// page scrolls sideways.
import { expect, test } from "../fixtures.mjs";
import { StartPage } from "../pages/start-page.mjs";
import { EXPECTED_COMPLAINTS, walks } from "../walks/stops.mjs";
import { violations } from "../watch/axe.mjs";

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
};

// axe draws letters in the regular weight to tell words from pictures, so the browser fetches it.
const MEASURED = /fonts\/\S+\.woff2: asked for after the start$/;

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

/** By how many pixels the page is wider than the window. */
function overflow(page) {
  return page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement;
    return Math.max(0, scrollWidth - clientWidth);
  });
}

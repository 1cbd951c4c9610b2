// A window as narrow as the engine lets it be: letters and controls are each engine's own, and no page
// is wider than the window for it.
import { caseOf } from "../../content/cases.mjs";
import { test, expect } from "../fixtures.mjs";

const CASE = caseOf("case.thursday-window").id;
const PAGES = [
  "#/",
  "#/reflect",
  "#/reflect/question/1",
  "#/mirror/question/1",
  "#/mirror/question/9",
  "library.html#/data",
  "#/proof",
  "library.html#/sniff-tests",
  "library.html#/packs",
  "practise.html#/practise",
  `practise.html#/practise/case/${CASE}/1`,
  "people.html#/people",
  "people.html#/people/capture",
  "people.html#/people/observations",
  "workshop.html#/workshop",
];

/** In the page: by how many pixels it is wider than the window. */
function overflow() {
  const { scrollWidth, clientWidth } = document.documentElement;
  return scrollWidth - clientWidth;
}

test("no page is wider than the narrowest window", async ({ visitor }) => {
  const window = visitor.driver.manage().window();
  const { width, height } = await window.getRect();
  await window.setRect({ width: 360, height });
  for (const address of PAGES) {
    await visitor.open(address);
    await visitor.heading(/./);
    expect.soft(await visitor.run(overflow), address).toBe(0);
  }
  await window.setRect({ width, height });
});

// The library of sniff tests and the blind sorting of anchors, as a manager uses them.
import { anchorsOf } from "../content/packs.mjs";
import { expect, test } from "../fixtures.mjs";
import { LibraryPage } from "../pages/library-page.mjs";
import { StartPage } from "../pages/start-page.mjs";
import { keptOffline } from "../walks/worker.mjs";

test("sniff tests are narrowed down by characteristic, kind, time and cost", async ({ page }) => {
  const at = new LibraryPage(page);
  await at.open("/sniff-tests");
  await expect(at.count).toHaveText("22 sniff tests");
  await page.getByLabel("Characteristic").selectOption("People leadership");
  await expect(at.count).toHaveText("7 of 22 sniff tests");
  await expect(at.tests).toHaveCount(7);
  await page.getByLabel("Their working time").selectOption("Up to four hours");
  await page.getByLabel("Kind").selectOption("Cross-functional challenge");
  await page.getByLabel("Cost").selectOption("No money");
  await expect(at.count).toHaveText("2 of 22 sniff tests");
  await at.link("Chair where two disagree").click();
  await expect(at.heading).toHaveText("Chair where two disagree");
  await expect(at.heading).toBeFocused();
  await at.link("All sniff tests").click();
  await expect(at.count).toHaveText("2 of 22 sniff tests");
});

test("a card shows the whole test, its fairness check, and whom it is retold after", async ({ page }) => {
  const at = new LibraryPage(page);
  await at.open("/sniff-tests/sniff.model-at-home");
  for (const part of ["What to watch for", "What should give you pause", "Questions for the talk afterward", "How it can mislead"]) {
    await expect(at.part(part)).toBeVisible();
  }
  const fairness = at.part("Is it fair?");
  await expect(fairness.getByRole("term")).toHaveText([
    "Is it on paid time?",
    "Does everyone have equal access to it?",
    "Can it be declined without penalty?",
    "Is the person told what is watched?",
    "Is there a second observer?",
  ]);
  await expect(fairness.getByRole("definition").first()).toContainText("No. As first told");
  await expect(at.main).toContainText("Retold after Beck, Black, Henley");
  await page.emulateMedia({ media: "print" });
  await expect(at.banner).toBeHidden();
  await expect(at.button("Print")).toBeHidden();
  await expect(fairness).toBeVisible();
});

test("a test of one's own begins as a copy and asks the fairness questions", async ({ page }) => {
  const at = new LibraryPage(page);
  await at.open("/sniff-tests/sniff.lend-a-duty");
  await at.button("Write your own from this").click();
  await expect(at.heading).toHaveText("Lend a duty for a month");
  await expect(at.field("Hours of their working time")).toHaveValue("6");
  const told = "Is the person told what is watched?";
  await expect(at.field("Answer", told)).toHaveValue("yes");
  await expect(at.check).toContainText("Nothing to mend.");
  await at.field("In a sentence", told).fill("");
  await expect(at.check).toContainText("leaves its fairness check open: whether the person is told");
  await page.reload();
  await expect(at.field("In a sentence", told)).toHaveValue("");
  await at.field("In a sentence", told).fill("Say so on the first day.");
  await expect(at.check).toContainText("Nothing to mend.");
});

test("by keyboard alone a sniff test is found and a copy of it begun", async ({ page }) => {
  const at = new LibraryPage(page);
  await at.open("/sniff-tests");
  await expect(at.count).toHaveText("22 sniff tests");
  const select = page.getByLabel("Characteristic");
  while (!(await select.evaluate((it) => it === document.activeElement))) {
    await page.keyboard.press("Tab");
  }
  await page.keyboard.type("Tech");
  await expect(at.count).toHaveText("6 of 22 sniff tests");
  const first = at.tests.first().getByRole("link");
  while (!(await first.evaluate((it) => it === document.activeElement))) {
    await page.keyboard.press("Tab");
  }
  await page.keyboard.press("Enter");
  await expect(at.heading).toHaveText("A request worth probing");
  const copy = at.button("Write your own from this");
  while (!(await copy.evaluate((it) => it === document.activeElement))) {
    await page.keyboard.press("Tab");
  }
  await page.keyboard.press("Enter");
  await expect(at.field("Title")).toHaveValue("A request worth probing");
  await expect(at.heading).toBeFocused();
});

test("anchors are sorted blind, what was sorted stays, and the share sorted right is shown", async ({ page }) => {
  test.slow();
  const at = new LibraryPage(page);
  await at.open("/sorting");
  await expect(at.main).toContainText("No one has finished a sorting");
  await at.button("Begin a sorting").click();
  await expect(at.notes).toHaveCount(25);
  await expect(at.main).not.toContainText("Drops it midway");
  await at.notes.first().getByLabel("Characteristic").selectOption("Curiosity");
  await at.notes.first().getByLabel("Level").selectOption("2");
  await expect(at.main).toContainText("1 of 25 sorted.");
  await at.expectSaved();
  const order = await at.notes.allInnerTexts();
  await page.reload();
  await expect(at.main).toContainText("1 of 25 sorted.");
  expect(await at.notes.allInnerTexts()).toEqual(order);
  const places = anchorsOf();
  await at.sortAll(places);
  // One put in the wrong place on purpose.
  const [wrong] = [...places.entries()].find(([, [name, level]]) => name === "Commitment" && level === "3");
  await at.notes.filter({ hasText: wrong }).getByLabel("Level").selectOption("4");
  await at.button("Finish and see how many were right").click();
  await expect(at.main).toContainText("Finished: 24 of 25 were sorted right.");
  await at.link("Back to the sortings").click();
  await expect(at.main).toContainText("1 sorting is in. 1 anchor is below three in four. So few say little");
  const row = page.getByRole("row").filter({ has: page.getByRole("rowheader", { name: "Commitment 3" }) });
  await expect(row).toContainText("0\u00a0of\u00a01 (0\u00a0%)");
  await expect(row).toContainText("rewrite");
  await at.button("Remove").click();
  await expect(at.main).toContainText("No one has finished a sorting");
  await at.button("Undo").click();
  await expect(row).toContainText("0\u00a0of\u00a01 (0\u00a0%)");
});

test("on paper a sorting shows its number, the notes and room to write, and no names", async ({ page }) => {
  const at = new LibraryPage(page);
  await at.open("/sorting");
  await at.button("Begin a sorting").click();
  await expect(at.notes).toHaveCount(25);
  await page.emulateMedia({ media: "print" });
  await expect(page.getByText(/^Sorting \d{3}$/)).toBeVisible();
  await expect(at.notes.first().getByText("Characteristic", { exact: true })).toBeVisible();
  await expect(at.notes.first().getByRole("combobox")).toHaveCount(0);
  await expect(at.button("Print to sort on paper")).toBeHidden();
});

test("where a file of the core pack did not arrive the library's pages say so in their place, and trying again fetches it", async ({
  page,
  complaints,
  silence,
}) => {
  complaints.expect(/Failed to load resource|preload/);
  const at = new LibraryPage(page);
  const told = at.main.getByText("A file of the core pack did not arrive.");
  await page.route("**/packs/*.json", (route) => route.abort());
  await at.open("/sniff-tests");
  await expect(told).toBeVisible();
  await expect(at.heading).toHaveText("Sniff tests");
  await at.goTo("/sorting");
  await expect(at.heading).toHaveText("Sort the anchors blind");
  await expect(told).toBeVisible();
  await at.goTo("/packs");
  await expect(at.pack("The core pack")).toContainText("did not arrive");
  await expect(at.pack("The core pack").getByRole("checkbox")).toBeChecked();
  await page.unroute("**/packs/*.json");
  await at.pack("The core pack").getByRole("button", { name: "Try again" }).click();
  await expect(at.pack("The core pack")).toContainText("22 sniff tests");
  await expect(told).toHaveCount(0);
  expect(silence.reports).toEqual([]);
});

test("the library works without a network once it was opened", async ({ serve, anotherBrowser }) => {
  const site = await serve();
  const { context } = await anotherBrowser({ base: site.url });
  const page = await context.newPage();
  const start = new StartPage(page);
  await start.open();
  await keptOffline(page);
  const at = new LibraryPage(page);
  await at.open("/sniff-tests");
  await expect(at.count).toHaveText("22 sniff tests");
  await context.setOffline(true);
  await site.stop();
  await page.reload();
  await expect(at.count).toHaveText("22 sniff tests");
  await at.roomLink("reflect").click();
  await expect(start.heading).toHaveText("How do we pick our leaders today?");
});

/** How many files of the library's document are kept for use offline; they are forgotten if asked to. */
async function keptOfLibrary({ andForget } = {}) {
  let count = 0;
  for (const name of await caches.keys()) {
    const cache = await caches.open(name);
    for (const request of await cache.keys()) {
      if (!request.url.includes("/library")) continue;
      count += 1;
      if (andForget) await cache.delete(request);
    }
  }
  return count;
}

test("without a network a library that was never opened says so, and the rooms go on", async ({
  serve,
  anotherBrowser,
}) => {
  const site = await serve();
  const { context, complaints } = await anotherBrowser({ base: site.url });
  complaints.expect(/Failed to/);
  const page = await context.newPage();
  const start = new StartPage(page);
  await start.open();
  await keptOffline(page);
  await page.reload();
  await start.started();
  // A second visit keeps the library too. Once its document, script and code are there, they can go.
  await expect.poll(() => page.evaluate(keptOfLibrary)).toBe(3);
  await page.evaluate(keptOfLibrary, { andForget: true });
  expect(await page.evaluate(keptOfLibrary)).toBe(0);
  await context.setOffline(true);
  await site.stop();
  await start.link("Sniff tests").first().click();
  await expect(start.heading).toHaveText("This part of Nose isn’t on this device yet");
  await start.roomLink("reflect").click();
  await expect(start.heading).toHaveText("How do we pick our leaders today?");
});

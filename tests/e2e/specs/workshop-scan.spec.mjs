// A QR code held before the camera: ballots where they are collected, an invitation where it is
// opened. The camera is on while one scans and at no other time, and where there is none, that is
// said, and pasting and files are there as before.
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { film, liveTracks, modulesOf, refusing, remembering, unknown, withFilm } from "../faults/camera.mjs";
import { expect, test as watched } from "../fixtures.mjs";
import { build } from "../build.mjs";
import { VotePage } from "../pages/vote-page.mjs";
import { SMALLEST, WorkshopPage } from "../pages/workshop-page.mjs";

// The browser is launched with the place of its film. What is in it is written by each test, before
// the camera is opened.
const test = watched.extend({
  filmAt: [
    async ({}, use) => {
      const folder = await mkdtemp(join(tmpdir(), "nose-film-"));
      await use(join(folder, "codes.y4m"));
      await rm(folder, { recursive: true });
    },
    { scope: "worker" },
  ],
  launchOptions: [async ({ filmAt }, use) => use(withFilm(build.launch, filmAt)), { scope: "worker" }],
});

/** The camera's panel on a page that takes texts in. */
class Scanner {
  constructor(page) {
    this.page = page;
    this.begin = page.getByRole("button", { name: "Scan a QR code with the camera" });
    this.end = page.getByRole("button", { name: "Close the camera" });
    this.panel = page.getByRole("group", { name: "What the camera sees" });
    this.said = page.locator(".taken");
  }

  async open() {
    await this.begin.click();
    await expect(this.panel).toBeVisible();
  }

  async close() {
    await this.end.click();
    await expect(this.panel).toHaveCount(0);
    await expect(this.begin).toBeFocused();
    expect(await liveTracks(this.page), "The camera is off").toBe(0);
  }
}

/** How often the page asked for the camera and got it. */
function asked(page) {
  return page.evaluate(() => globalThis.streamsGiven.length);
}

/** A code that a page shows under a summary. */
async function shownUnder(page, summary) {
  await page.getByText(summary).click();
  return modulesOf(page.locator("svg.qr"));
}

/** Somebody in a browser of their own rates, seals, and shows the code of the ballot. */
async function ballotOf(anotherBrowser, link, name, level) {
  const { context } = await anotherBrowser();
  const one = new VotePage(await context.newPage());
  await one.join(link);
  await one.button("Begin").click();
  await one.rate([[level]]);
  const text = await one.seal(name);
  return { text, code: await shownUnder(one.page, "Show it as a QR code") };
}

test("a sealed ballot is held before the camera, comes in, and is told as repeated when it comes again", async ({
  page,
  anotherBrowser,
  filmAt,
}) => {
  test.slow();
  await page.addInitScript(remembering);
  const lead = new WorkshopPage(page);
  await lead.setUp(SMALLEST);
  const { code } = await ballotOf(anotherBrowser, await lead.link.inputValue(), "Quillon", 4);
  await film(filmAt, [code]);
  await lead.collect();
  const scanner = new Scanner(page);
  await expect(scanner.begin).toHaveAttribute("aria-expanded", "false");
  expect(await asked(page), "Nothing is asked before one scans").toBe(0);
  await scanner.open();
  await expect(lead.count).toHaveText("1 of 3 in");
  await expect(scanner.said).toHaveText("One QR code was read. Show the next one, or close the camera.");
  await expect(lead.told).toHaveText(["1 ballot came in."]);
  expect(await asked(page)).toBe(1);
  expect(await liveTracks(page)).toBe(1);
  await scanner.close();
  await expect(scanner.said).toHaveText("The camera is off.");
  await scanner.open();
  await expect(lead.told.filter({ hasText: "1 ballot was in already. It counts once." })).toHaveCount(1);
  await expect(lead.count).toHaveText("1 of 3 in");
  await scanner.close();
});

test("two codes come one after the other while the camera stays on", async ({ page, anotherBrowser, filmAt }) => {
  test.slow();
  await page.addInitScript(remembering);
  const lead = new WorkshopPage(page);
  await lead.setUp(SMALLEST);
  const link = await lead.link.inputValue();
  const one = await ballotOf(anotherBrowser, link, "Quillon", 4);
  const two = await ballotOf(anotherBrowser, link, "Zephyrine", 2);
  expect(one.text).not.toBe(two.text);
  await film(filmAt, [one.code, two.code]);
  await lead.collect();
  const scanner = new Scanner(page);
  await scanner.open();
  await expect(lead.count).toHaveText("2 of 3 in");
  await expect(scanner.said).toHaveText("2 QR codes were read. Show the next one, or close the camera.");
  expect(await asked(page)).toBe(1);
  await scanner.close();
});

test("a code that is no ballot is told, and the camera goes off when its page is left", async ({ page, filmAt }) => {
  test.slow();
  await page.addInitScript(remembering);
  const lead = new WorkshopPage(page);
  await lead.setUp(SMALLEST);
  await film(filmAt, [await shownUnder(page, "Show the link as a QR code")]);
  await lead.collect();
  const scanner = new Scanner(page);
  await scanner.open();
  await expect(lead.told).toHaveText(["There is no ballot in it."]);
  await expect(lead.count).toHaveText("0 of 3 in");
  expect(await liveTracks(page)).toBe(1);
  await lead.goToPart("");
  await expect(lead.link).toBeVisible();
  await expect.poll(() => liveTracks(page), "The camera is off").toBe(0);
});

test("an invitation is opened by scanning its code", async ({ page, anotherBrowser, filmAt }) => {
  test.slow();
  await page.addInitScript(remembering);
  const { context } = await anotherBrowser();
  const lead = new WorkshopPage(await context.newPage());
  await lead.setUp(SMALLEST);
  await film(filmAt, [await shownUnder(lead.page, "Show the link as a QR code")]);
  const one = new VotePage(page);
  await page.goto("./workshop.html#/workshop/open");
  await one.started();
  const scanner = new Scanner(page);
  await expect(scanner.begin).toBeVisible();
  expect(await asked(page), "Nothing is asked before one scans").toBe(0);
  await scanner.begin.click();
  await expect(one.button("Begin")).toBeVisible();
  await expect(one.main).toContainText("Spring round");
  await expect(one.heading).toBeFocused();
  await expect.poll(() => liveTracks(page), "The camera is off").toBe(0);
});

const NONE = {
  "is refused": [(page) => page.addInitScript(refusing, "NotAllowedError"), "This page may not use the camera."],
  "is not there": [(page) => page.addInitScript(refusing, "NotFoundError"), "This device has no camera"],
  "is busy": [(page) => page.addInitScript(refusing, "NotReadableError"), "The camera is in use by another program."],
  "is unknown to the browser": [(page) => page.addInitScript(unknown), "This browser gives no camera to pages."],
};

for (const [how, [make, words]] of Object.entries(NONE)) {
  test(`a camera that ${how} is told, and pasting and files take ballots as before`, async ({
    page,
    anotherBrowser,
  }) => {
    test.slow();
    await make(page);
    const lead = new WorkshopPage(page);
    await lead.setUp(SMALLEST);
    const link = await lead.link.inputValue();
    const one = await ballotOf(anotherBrowser, link, "Quillon", 4);
    const two = await ballotOf(anotherBrowser, link, "Zephyrine", 2);
    await lead.collect();
    const scanner = new Scanner(page);
    await scanner.begin.click();
    await expect(scanner.said).toContainText(words);
    await expect(scanner.said).toContainText("aste the text, or open a picture of the code.");
    await expect(scanner.panel).toHaveCount(0);
    await expect(scanner.begin).toBeFocused();
    await lead.paste(one.text);
    await expect(lead.count).toHaveText("1 of 3 in");
    await page.getByLabel("Or open files").setInputFiles({
      name: "nose-ballot.txt",
      mimeType: "text/plain",
      buffer: Buffer.from(two.text),
    });
    await expect(lead.count).toHaveText("2 of 3 in");
  });
}

// Setting a workshop up, inviting, and collecting ballots until the reveal: only their number shows,
// nothing is dropped silently, and no rating of anybody stands anywhere.
import { expect, test } from "../fixtures.mjs";
import { refusing, storageFails } from "../faults/storage.mjs";
import { SMALLEST, WorkshopPage } from "../pages/workshop-page.mjs";
import { MEASURED, looked } from "../watch/look.mjs";

const BALLOT = /NOSE1:[A-Z2-7]+:END/g;

test("an anonymous workshop for fewer than four people is told of while it can be changed", async ({ page }) => {
  const at = new WorkshopPage(page);
  await at.begin();
  await at.expected.fill("3");
  await at.expected.blur();
  const words = page.getByText("can be revealed once four ballots are in. With fewer people");
  await expect(words).toHaveCount(0);
  await at.choice("Anonymous").check();
  await expect(words).toBeVisible();
  await at.choice("Named").check();
  await expect(words).toHaveCount(0);
});

test("a workshop is set up, and the invitation fixes what it asks", async ({ page }) => {
  const at = new WorkshopPage(page);
  await at.begin();
  await at.ask.click();
  await expect(page.locator("#error-summary")).toBeFocused();
  await page.getByRole("link", { name: "Choose at least one case." }).click();
  await expect(page.locator("#cases")).toBeFocused();
  await page.getByRole("button", { name: /^Take the 5 cases of/ }).first().click();
  await expect(page.getByText("5 cases: about 15 minutes in silence.")).toBeVisible();
  await at.ask.click();
  await expect(at.heading).toHaveText("Your workshop");
  await expect(at.heading).toBeFocused();
  const link = await at.link.inputValue();
  expect(link).toMatch(/workshop\.html#\/workshop\/join\/[\w-]+$/);
  expect(link.length).toBeLessThan(300);
  await expect(at.text).toHaveValue(new RegExp(`${link.slice(-40)}$`));
  await expect(at.ask).toHaveCount(0);
  await at.reload();
  await expect(at.link).toHaveValue(link);
});

test("one device passed round: each ballot is sealed, and nothing of it can be found until the reveal", async ({
  page,
}) => {
  test.slow();
  const at = new WorkshopPage(page);
  await at.setUp();
  await at.goToPart("/pass");
  for (const [name, level] of [["Quillon", 4], ["Zephyrine", 2]]) {
    await at.rateOnThisDevice(level);
    await at.sealOnThisDevice(name);
  }
  await expect(page.getByText("2 of 3 in")).toBeVisible();
  await at.collect();
  await expect(at.count).toHaveText("2 of 3 in");
  const places = {
    page: await page.content(),
    storage: await at.stored(),
    "accessibility tree": await page.locator("body").ariaSnapshot(),
  };
  for (const [place, text] of Object.entries(places)) {
    for (const trace of ["Quillon", "Zephyrine", '"seen"', '"r_0']) {
      expect.soft(text.includes(trace), `${trace} in the ${place}`).toBe(false);
    }
  }
  expect(places.page).not.toMatch(BALLOT);
  expect(places["accessibility tree"]).not.toMatch(BALLOT);
  expect(places.storage.match(BALLOT)).toHaveLength(2);
});

test("whoever goes back on a passed device finds no answers", async ({ page }) => {
  test.slow();
  const at = new WorkshopPage(page);
  await at.setUp();
  await at.goToPart("/pass");
  await at.rateOnThisDevice(5);
  await at.sealOnThisDevice("Quillon");
  await page.goBack();
  await expect(at.heading).toHaveText("Spring round");
  await page.goForward();
  await expect(at.heading).toHaveText("Give the device to the first person");
  await expect(page.locator("#choice-5")).toHaveCount(0);
});

test("whoever leaves a passed device with answers on it is asked first, and may stay", async ({ page }) => {
  test.slow();
  const at = new WorkshopPage(page);
  await at.setUp(SMALLEST);
  await at.goToPart("/pass");
  await at.takeDevice();
  await page.getByRole("button", { name: "Rate this case" }).click();
  await page.locator("#choice-4").check();
  const question = page.getByRole("dialog", { name: "Leave these answers?" });
  // Back, and then a link of the header within this document: each asks.
  await page.goBack();
  await expect(question).toBeVisible();
  await question.getByRole("button", { name: "Stay here" }).click();
  await expect(question).toBeHidden();
  await expect(page.locator("#choice-4")).toBeChecked();
  await expect(page).toHaveURL(/\/pass$/);
  await page.getByRole("navigation", { name: "Rooms" }).getByRole("link", { name: "Workshop" }).click();
  await expect(question).toBeVisible();
  await question.getByRole("button", { name: "Leave, and let the answers go" }).click();
  await expect(at.heading).toHaveText("Judge the same cases together, each alone first");
  await page.goBack();
  await expect(at.heading).toHaveText("Give the device to the first person");
  await expect(page.locator("#choice-4")).toHaveCount(0);
});

test("ballots are found in a chat, and whatever is none is told apart in its own sentence", async ({
  page,
}) => {
  test.slow();
  const at = new WorkshopPage(page);
  await at.setUp();
  await at.goToPart("/pass");
  await at.rateOnThisDevice(3);
  await at.sealOnThisDevice("Quillon");
  const [ballot] = (await at.stored()).match(BALLOT);
  await at.collect();
  const half = ballot.slice(0, 60);
  const wrong = `${ballot.slice(0, 40)}${ballot[40] === "A" ? "B" : "A"}${ballot.slice(41)}`;
  await at.paste(`[10:02] Ada: here you go\n> ${ballot}\n[10:03] Bo: ${half}\nlunch?\n[10:04] Cy: ${wrong}`);
  await expect(at.told).toHaveText([
    "1 ballot was in already. It counts once.",
    /^The ballot in line 3 is cut short after character 60/,
    /^The ballot in line 5 was changed on the way/,
  ]);
  await expect(at.count).toHaveText("1 of 3 in");
  // Another workshop takes none of them.
  await at.setUp({ title: "Another round" });
  await at.collect();
  await at.paste(ballot);
  await expect(at.told).toHaveText([/^Ballot 1 of the text belongs to another workshop/]);
  await expect(at.count).toHaveText("0 of 3 in");
  await at.paste("nothing of the kind");
  await expect(at.told.last()).toHaveText("There is no ballot in it.");
});

test("five megabytes of talk are looked through, and what was not read is said", async ({ page }) => {
  const at = new WorkshopPage(page);
  await at.setUp();
  await at.collect();
  await at.area.evaluate((area) => {
    area.value = "somebody said something about lunch\n".repeat(140_000);
  });
  await at.take.click();
  await expect(at.told).toHaveText([/^From line \d+ on the text was not read/]);
});

test("a picture full of corner marks is refused with its reason, and the page goes on", async ({ page }) => {
  const at = new WorkshopPage(page);
  await at.setUp();
  await at.collect();
  const drawn = await page.evaluate(async () => {
    const canvas = new OffscreenCanvas(2000, 2000);
    const context = canvas.getContext("2d");
    context.fillStyle = "white";
    context.fillRect(0, 0, 2000, 2000);
    for (let place = 0; place < 125 * 125; place += 1) {
      const [x, y] = [16 * (place % 125), 16 * Math.floor(place / 125)];
      for (const [inset, color] of [[0, "black"], [2, "white"], [4, "black"]]) {
        context.fillStyle = color;
        context.fillRect(x + inset, y + inset, 14 - 2 * inset, 14 - 2 * inset);
      }
    }
    return [...new Uint8Array(await (await canvas.convertToBlob()).arrayBuffer())];
  });
  const file = { name: "marks.png", mimeType: "image/png", buffer: Buffer.from(drawn) };
  await page.locator("input[type=file]").setInputFiles(file);
  await expect(page.getByText("“marks.png” has too much in it that looks like parts of a QR code")).toBeVisible();
  await at.paste("Nothing in here");
  await expect(at.told).toHaveText(["There is no ballot in it."]);
});

test("a full storage is said, and nothing is lost from the page", async ({ page }) => {
  test.slow();
  await page.addInitScript(refusing, "QuotaExceededError");
  const at = new WorkshopPage(page);
  await at.setUp();
  await at.goToPart("/pass");
  await at.rateOnThisDevice(3);
  await storageFails(page, true);
  await at.sealOnThisDevice("Quillon");
  await expect(page.getByText("1 of 3 in")).toBeVisible();
  await expect(page.getByRole("alert").filter({ hasText: /full/i })).toBeVisible();
  await storageFails(page, false);
  await page.getByRole("button", { name: "Try again" }).click();
  await at.expectSaved();
  expect((await at.stored()).match(BALLOT)).toHaveLength(1);
});

test("two tabs of one workshop count the same ballots", async ({ page, context }) => {
  test.slow();
  const at = new WorkshopPage(page);
  await at.setUp();
  await at.collect();
  const other = new WorkshopPage(await context.newPage());
  await other.page.goto(page.url());
  await other.started();
  await expect(other.count).toHaveText("0 of 3 in");
  await other.goToPart("/pass");
  await other.rateOnThisDevice(2);
  await other.sealOnThisDevice("Quillon");
  await expect(at.count).toHaveText("1 of 3 in");
});

test("a workshop's key brings it back in another browser, where its ballots open", async ({
  page,
  anotherBrowser,
}) => {
  test.slow();
  const at = new WorkshopPage(page);
  await at.setUp();
  const key = page.waitForEvent("download");
  await page.getByRole("button", { name: "Save the key as a file" }).click();
  const path = await (await key).path();
  await at.goToPart("/pass");
  await at.rateOnThisDevice(1);
  await at.sealOnThisDevice("Quillon");
  const [ballot] = (await at.stored()).match(BALLOT);
  const { context } = await anotherBrowser();
  const there = new WorkshopPage(await context.newPage());
  await there.page.goto("./workshop.html#/workshop/session/nothing");
  await there.started();
  await expect(there.heading).toHaveText("No such workshop here");
  await there.page.getByLabel("Bring back a workshop from its key file").setInputFiles(path);
  await expect(there.heading).toHaveText("Spring round");
  await there.collect();
  await there.paste(ballot);
  await expect(there.told).toHaveText(["1 ballot came in."]);
});

test("a workshop is removed with its ballots, and comes back with them", async ({ page }) => {
  test.slow();
  const at = new WorkshopPage(page);
  await at.setUp();
  const hub = page.url();
  await at.goToPart("/pass");
  await at.rateOnThisDevice(1);
  await at.sealOnThisDevice("Quillon");
  await page.goto(hub);
  await page.getByRole("button", { name: "Remove this workshop" }).click();
  await expect(at.heading).toHaveText("No such workshop here");
  await page.getByRole("button", { name: "Undo" }).click();
  await expect(at.heading).toHaveText("Spring round");
  await at.collect();
  await expect(at.count).toHaveText("1 of 3 in");
});

test("the reveal asks first, and says who would be missing", async ({ page }) => {
  test.slow();
  const at = new WorkshopPage(page);
  await at.setUp();
  await at.goToPart("/pass");
  await at.rateOnThisDevice(1);
  await at.sealOnThisDevice("Quillon");
  await at.collect();
  await page.getByRole("button", { name: "Reveal", exact: true }).click();
  const question = page.getByRole("dialog");
  await expect(question).toContainText("1 of 3 are in. The ratings of 2 people would be missing.");
  await question.getByRole("button", { name: "Keep collecting" }).click();
  await expect(at.heading).toBeFocused();
  await page.getByRole("button", { name: "Reveal", exact: true }).click();
  await question.getByRole("button", { name: "End collecting and reveal" }).click();
  await expect(page).toHaveURL(/\/reveal$/);
  await at.goToPart("/collect");
  await expect(at.heading).toHaveText("Collecting has ended");
});

test("an anonymous workshop offers no reveal before four ballots are in, and a new one with names instead", async ({
  page,
}) => {
  test.slow();
  const at = new WorkshopPage(page);
  await at.setUp({ anonymous: true });
  await at.goToPart("/pass");
  await at.rateOnThisDevice(1);
  await at.sealOnThisDevice();
  await at.collect();
  await expect(page.getByText(/^The reveal waits for 3 more ballots\./)).toContainText("fewer than four ballots would tell too much");
  await expect(page.getByRole("button", { name: "Reveal", exact: true })).toHaveCount(0);
  await page.getByRole("button", { name: "Begin a new one with names" }).click();
  await expect(at.heading).toHaveText("Set up a workshop");
  await expect(at.choice("Named")).toBeChecked();
  await expect(at.title).toHaveValue("Spring round");
  await at.ask.click();
  await expect(at.heading).toHaveText("Spring round");
  await at.collect();
  await expect(at.count).toHaveText("0 of 3 in");
});

for (const theme of ["light", "dark"]) {
  for (const width of [320, 1280]) {
    test.describe(`${theme}, ${width} pixels wide`, () => {
      test.use({ colorScheme: theme, viewport: { width, height: 800 } });

      test("axe finds nothing wrong and nothing scrolls sideways before the reveal", async ({
        page,
        silence,
      }) => {
        test.slow();
        silence.expect(MEASURED);
        const at = new WorkshopPage(page);
        const look = (name) => looked(page, name, `${width}-${theme}`);
        await at.begin();
        await at.ask.click();
        await look("setting up");
        await at.setUp();
        await page.getByText("Show the link as a QR code").click();
        await look("inviting");
        await at.goToPart("/pass");
        await look("handing over");
        await at.rateOnThisDevice(3);
        await look("sealing");
        await at.sealOnThisDevice("Quillon");
        await at.collect();
        await at.paste("NOSE1:AAAA and so on");
        await look("collecting");
        await page.getByRole("button", { name: "Reveal", exact: true }).click();
        await look("the question before the reveal");
      });
    });
  }
}

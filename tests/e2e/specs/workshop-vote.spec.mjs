// Taking part in a workshop: the invitation, rating alone without any key, coming back, sealing again,
// leaving nothing behind.
import { readFile } from "node:fs/promises";
import { expect, test } from "../fixtures.mjs";
import { blocked } from "../faults/storage.mjs";
import { VotePage } from "../pages/vote-page.mjs";
import { WorkshopPage } from "../pages/workshop-page.mjs";
import { Keyboard } from "../walks/keyboard.mjs";
import { MEASURED, looked } from "../watch/look.mjs";

const LEVELS = [
  [4, 3, 3, 4, 0],
  [2, 2, 3, 3, 4],
];
const CORE = new URL("../../../public/packs/core.en.practise.json", import.meta.url);

/** A workshop somebody else leads, in a browser of their own. */
async function invited(anotherBrowser, setUp) {
  const { context } = await anotherBrowser();
  const lead = new WorkshopPage(await context.newPage());
  await lead.setUp(setUp);
  return { lead, link: await lead.link.inputValue() };
}

test("by keyboard alone: the invitation, every rating by number keys, the name, the sealed ballot", async ({
  page,
  anotherBrowser,
}) => {
  test.slow();
  const { link } = await invited(anotherBrowser);
  const one = new VotePage(page);
  const keyboard = new Keyboard(page);
  await one.join(link);
  await expect(one.main).toContainText("Spring round");
  await keyboard.go(one.button("Begin"));
  for (const levels of LEVELS) {
    await expect(one.heading).toBeFocused();
    await keyboard.go(one.button("Rate this case"));
    for (const level of levels) {
      await expect(one.heading).toBeFocused();
      const before = await one.heading.textContent();
      await keyboard.press(String(level));
      await expect(one.step(level)).toBeChecked();
      await expect(one.step(level)).toBeFocused();
      await keyboard.go(one.button("Continue"));
      await expect(one.heading).not.toHaveText(before);
    }
    await keyboard.go(one.button("Continue"));
  }
  await expect(one.heading).toHaveText("Check your ratings");
  await keyboard.go(one.button("Seal the ballot"));
  await expect(one.name).toBeFocused();
  await page.keyboard.type("Quillon");
  await keyboard.go(one.button("Seal the ballot"));
  await expect(one.heading).toHaveText("Your sealed ballot");
  await expect(one.heading).toBeFocused();
  await expect(one.ballot).toHaveValue(/^NOSE1:[A-Z2-7]+:END$/);
});

test("no key of a case is anywhere while it is rated", async ({ page, anotherBrowser }) => {
  test.slow();
  const { link } = await invited(anotherBrowser);
  const pack = JSON.parse(await readFile(CORE, "utf8"));
  const asked = pack.cases.filter((it) => ["Numbers before five", "Restores on Tuesdays"].includes(it.title));
  const reasons = asked.flatMap((it) => Object.values(it.key).map((of) => of.reason)).filter(Boolean);
  expect(reasons.length).toBeGreaterThan(8);
  const one = new VotePage(page);
  await one.join(link);
  await one.button("Begin").click();
  const look = async () => {
    const places = [await page.content(), await page.locator("body").ariaSnapshot()];
    for (const place of places) for (const reason of reasons) expect(place).not.toContain(reason.slice(0, 40));
  };
  await look();
  await one.button("Rate this case").click();
  await one.step(3).check();
  await look();
});

test("one leaves in the middle and comes back by the link, to where one was", async ({ page, anotherBrowser }) => {
  test.slow();
  const { link } = await invited(anotherBrowser);
  const one = new VotePage(page);
  await one.join(link);
  await one.button("Begin").click();
  await one.button("Rate this case").click();
  await one.step(4).check();
  await one.main.getByRole("checkbox").first().check();
  await one.expectSaved();
  await one.reload();
  await expect(one.step(4)).toBeChecked();
  await expect(one.main.getByRole("checkbox").first()).toBeChecked();
  await page.goto("about:blank");
  await one.join(link);
  await expect(one.main).toContainText("already has answers of yours");
  await one.link("Go on where you left").click();
  await expect(one.heading).toHaveText("Your ratings");
  await one.link("Go on where you left").click();
  await expect(one.step(4)).not.toBeChecked();
  await expect(one.heading).toBeFocused();
});

test("a ballot sealed again after a change takes the place of the first", async ({ page, anotherBrowser }) => {
  test.slow();
  const { lead, link } = await invited(anotherBrowser);
  const one = new VotePage(page);
  await one.join(link);
  await one.button("Begin").click();
  await one.rate(LEVELS);
  const first = await one.seal("Quillon");
  await one.link("Back").click();
  await one.main.getByRole("link", { name: /Commitment/ }).first().click();
  await one.step(2).check();
  await one.expectSaved();
  await page.goBack();
  await one.link("To the sealed ballot").click();
  await expect(one.main).toContainText("It is older than your answers.");
  await one.link("Check and seal").click();
  await one.button("Seal it again").click();
  await expect(one.main).toContainText("This is ballot number 2 that you sealed here.");
  const second = await one.ballot.inputValue();
  expect(second.length).toBe(first.length);
  await lead.collect();
  await lead.paste(`${second}\n${first}`);
  await expect(lead.told.filter({ hasText: "older" })).toHaveCount(1);
  await expect(lead.count).toHaveText("1 of 3 in");
});

test("one’s answers are removed from this browser, and come back by Undo", async ({ page, anotherBrowser }) => {
  test.slow();
  const { link } = await invited(anotherBrowser);
  const one = new VotePage(page);
  await one.join(link);
  await one.button("Begin").click();
  await one.rate(LEVELS);
  await one.seal("Quillon");
  const address = page.url();
  await one.button("Remove my answers").click();
  await expect(one.notice("Your answers were removed from this browser.")).toBeVisible();
  await one.expectSaved();
  await page.goto(address);
  await expect(one.heading).toHaveText("No such ratings here");
  await one.button("Undo").click();
  await expect(one.ballot).toHaveValue(/^NOSE1:/);
});

test("where storage is blocked one rates and seals all the same, and is told", async ({ browser, anotherBrowser }) => {
  test.slow();
  const { link } = await invited(anotherBrowser);
  const { context } = await anotherBrowser();
  await context.addInitScript(blocked);
  const one = new VotePage(await context.newPage());
  await one.join(link);
  await one.button("Begin").click();
  await expect(one.main.getByRole("alert").first()).toBeVisible();
  await one.rate(LEVELS);
  await one.name.fill("Quillon");
  await one.button("Seal the ballot").click();
  await expect(one.ballot).toHaveValue(/^NOSE1:[A-Z2-7]+:END$/);
});

test("each way an invitation can be bad has its own sentence", async ({ page, anotherBrowser }) => {
  const { link } = await invited(anotherBrowser);
  const one = new VotePage(page);
  const at = link.length - 60;
  const changed = `${link.slice(0, at)}${link[at] === "A" ? "B" : "A"}${link.slice(at + 1)}`;
  const bad = [
    [link.slice(0, -30), "cut short"],
    [changed, "was changed on its way"],
    [`${link.split("/join/")[0]}/join/AgAA`, "A newer Nose made this invitation"],
    [`${link.split("/join/")[0]}/join/hello!`, "The link holds no invitation"],
  ];
  for (const [address, words] of bad) {
    await page.goto("about:blank");
    await one.join(address);
    await expect(one.main).toContainText(words);
  }
  await one.link("Open what you were sent in another way").click();
  await page.getByLabel("An invitation or a result").fill(`Hello all,\n\nplease rate: ${link}\n\nThanks`);
  await page.getByRole("button", { name: "Look through the text" }).click();
  await expect(one.main).toContainText("Spring round");
});

for (const theme of ["light", "dark"]) {
  for (const width of [320, 1280]) {
    test.describe(`${theme}, ${width} pixels wide`, () => {
      test.use({ colorScheme: theme, viewport: { width, height: 800 } });

      test("axe finds nothing wrong and nothing scrolls sideways for whoever takes part", async ({
        page,
        silence,
        anotherBrowser,
      }) => {
        test.slow();
        silence.expect(MEASURED);
        const { link } = await invited(anotherBrowser);
        const one = new VotePage(page);
        const look = (name) => looked(page, name, `${width}-${theme}`);
        await one.join(link);
        await expect(one.button("Begin")).toBeVisible();
        await look("invited");
        await one.button("Begin").click();
        await look("read");
        await one.button("Rate this case").click();
        await one.continue();
        await look("rate-missing");
        await page.goBack();
        await expect(one.button("Rate this case")).toBeVisible();
        await one.rate(LEVELS);
        await one.button("Seal the ballot").click();
        await look("check");
        await one.seal("Quillon");
        await page.getByText("Show it as a QR code").click();
        await look("ballot");
        await one.goTo("/workshop/open");
        await expect(page.getByLabel("An invitation or a result")).toBeVisible();
        await look("open");
        await one.goTo("/workshop");
        await look("front");
      });
    });
  }
}

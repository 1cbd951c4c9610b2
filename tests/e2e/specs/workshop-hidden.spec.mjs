// One key hides the page of a passed device: its words, its window's title, and what was given so far,
// which is there again for the person once they ask for it, and for nobody after them.
import { expect, test } from "../fixtures.mjs";
import { headings, titles } from "../content/words.mjs";
import { WorkshopPage } from "../pages/workshop-page.mjs";

/** A device in the middle of being passed round: the first person has rated one of two characteristics. */
async function inTheMiddle(page) {
  const at = new WorkshopPage(page);
  await at.setUp({ cases: ["Numbers before five"], of: ["Commitment", "Curiosity"] });
  await at.goToPart("/pass");
  await at.button("I am the next person: begin").click();
  await at.button("Rate this case").click();
  await expect(at.heading).toHaveText("Leila’s commitment");
  await page.locator("#choice-4").check();
  await at.main.getByRole("checkbox").first().check();
  return at;
}

/** The same, once both are rated. */
async function allRated(page) {
  const at = await inTheMiddle(page);
  await at.button("Continue").click();
  await expect(at.heading).toHaveText("Leila’s curiosity");
  await page.locator("#choice-2").check();
  await at.button("Continue").click();
  return at;
}

/** Expects that nothing of the page can be seen, heard or found in the document. */
async function expectHidden(at) {
  await expect(at.heading).toHaveText(headings.hidden);
  await expect(at.heading).toBeFocused();
  await expect(at.page).toHaveTitle(titles.start);
  const places = [await at.page.content(), await at.page.locator("body").ariaSnapshot(), await at.page.title()];
  for (const place of places) {
    for (const trace of ["Leila", "commitment", "Spring round", "choice-4"]) expect(place).not.toContain(trace);
  }
}

test("Esc hides the page of a passed device at once, title and text, and what was given comes back", async ({ page }) => {
  test.slow();
  const at = await inTheMiddle(page);
  const title = await page.title();
  expect(title).not.toBe(titles.start);
  await page.keyboard.press("Escape");
  await expectHidden(at);
  // No other key brings it back.
  await page.keyboard.press("Space");
  await page.keyboard.press("4");
  await page.keyboard.press("ArrowDown");
  await expectHidden(at);
  await at.button("Show again").click();
  await expect(at.heading).toHaveText("Leila’s commitment");
  await expect(at.heading).toBeFocused();
  await expect(page).toHaveTitle(title);
  await expect(page.locator("#choice-4")).toBeChecked();
  await expect(at.main.getByRole("checkbox").first()).toBeChecked();
  expect(await at.stored()).not.toContain('"seen"');
});

test("the page is hidden by its button too, and on every step of a passed device", async ({ page }) => {
  test.slow();
  const at = await allRated(page);
  for (const words of ["Do you see any of these?", "Seal what you gave"]) {
    await expect(at.heading).toHaveText(words);
    await at.button("Hide this page").click();
    await expect(at.heading).toHaveText(headings.hidden);
    await at.button("Show again").click();
    await expect(at.heading).toHaveText(words);
    if (words !== "Seal what you gave") await at.button("Continue").click();
  }
  await page.getByLabel("Your name, as the group knows you").fill("Quillon");
  await page.keyboard.press("Escape");
  await expect(at.heading).toHaveText(headings.hidden);
  expect(await page.content()).not.toContain("Quillon");
  await page.keyboard.press("Escape");
  await expect(page.getByLabel("Your name, as the group knows you")).toHaveValue("Quillon");
});

test("what was sealed is gone behind the page too, for whoever has the device next", async ({ page }) => {
  test.slow();
  const at = await allRated(page);
  await expect(at.heading).toHaveText("Do you see any of these?");
  await at.button("Continue").click();
  await expect(at.heading).toHaveText("Seal what you gave");
  await at.sealOnThisDevice("Quillon");
  await page.keyboard.press("Escape");
  await expect(at.heading).toHaveText(headings.hidden);
  await at.button("Show again").click();
  await expect(at.heading).toHaveText("Sealed");
  await at.button("I am the next person: begin").click();
  await at.button("Rate this case").click();
  await expect(page.locator("#choice-4")).not.toBeChecked();
  expect(await page.content()).not.toContain("Quillon");
});

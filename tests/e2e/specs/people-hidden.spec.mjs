// What is kept about others can be hidden at one key, and a long list comes a part at a time.
import { day, ledgerText, observation, person } from "../content/ledger.mjs";
import { titles } from "../content/words.mjs";
import { expect, test } from "../fixtures.mjs";
import { PersonPage } from "../pages/person-page.mjs";
import { seed } from "../walks/seed.mjs";

const TEAL = person("Case Teal");
const MANY = 23;
const unspoken = Array.from({ length: MANY }, (_, n) =>
  observation(TEAL, {
    on: day(-n - 1),
    behavior: `Spoke over others, time ${n}.`,
    habits: "condescension",
  }),
);

for (const at of ["", "/rate/curiosity", "/brief"]) {
  test(`Escape hides a page about a person at once and brings it back: ${at || "the ledger"}`, async ({ page }) => {
    await seed(page, ledgerText([TEAL, ...unspoken]));
    const teal = new PersonPage(page, TEAL.id);
    await teal.open(at);
    await expect(teal.main).toContainText(TEAL.texts.code);
    const title = await page.title();
    await page.keyboard.press("Escape");
    await expect(teal.heading).toHaveText("Hidden");
    await expect(teal.heading).toBeFocused();
    await expect(teal.main).not.toContainText(TEAL.texts.code);
    await expect(teal.main).not.toContainText("Spoke over");
    await expect(page).toHaveTitle(titles.start);
    await page.keyboard.press("Escape");
    await expect(teal.main).toContainText(TEAL.texts.code);
    await expect(page).toHaveTitle(title);
    await expect(teal.heading).toBeFocused();
  });
}

test("the front is hidden by its button and shown again", async ({ page }) => {
  await seed(page, ledgerText([TEAL]));
  const teal = new PersonPage(page, TEAL.id);
  await teal.openFront();
  await page.getByRole("button", { name: "Hide this page" }).click();
  await expect(teal.heading).toHaveText("Hidden");
  await expect(teal.main).not.toContainText(TEAL.texts.code);
  await teal.button("Show again").click();
  await expect(teal.everyone).toContainText(TEAL.texts.code);
});

test("of much that waits ten stand on the front, more are asked for, and focus goes to the first of them", async ({
  page,
}) => {
  await seed(page, ledgerText([TEAL, ...unspoken]));
  const teal = new PersonPage(page, TEAL.id);
  await teal.openFront();
  const rows = page.locator("#due").getByRole("listitem");
  await expect(rows).toHaveCount(10);
  await teal.part("Waiting for you").getByRole("button", { name: "Show more" }).click();
  await expect(rows).toHaveCount(20);
  await expect(rows.nth(10).getByRole("link")).toBeFocused();
  await teal.part("Waiting for you").getByRole("button", { name: "Show more" }).click();
  await expect(rows).toHaveCount(MANY);
  await expect(teal.part("Waiting for you").getByRole("button", { name: "Show more" })).toHaveCount(0);
});

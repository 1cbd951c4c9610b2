// What keeps a person's notes careful: hints wherever one writes, a code looked at before it is added,
// the day that comes while a page is open, and sniff tests not tried yet.
import { ledgerText, observation, person, rating } from "../content/ledger.mjs";
import { expect, test } from "../fixtures.mjs";
import { PersonPage } from "../pages/person-page.mjs";
import { seed } from "../walks/seed.mjs";

const NAME = "This looks like a full name. A code is enough here, and safer for them.";

test("a code that looks like a name is added by Enter only once that was said", async ({ page }) => {
  await page.goto("./people.html#/people");
  const field = page.getByRole("textbox", { name: "Or a code of your own" });
  await field.fill("Priya Raman");
  await field.press("Enter");
  await expect(page.getByText(NAME)).toBeVisible();
  await expect(page.getByText("Choose another, or press once more to use it all the same.")).toBeVisible();
  await expect(field).toBeFocused();
  await expect(page.getByRole("link", { name: "Priya Raman" })).toHaveCount(0);
  // Another code that needs a word is held back as well.
  await field.fill("Lazy");
  await field.press("Enter");
  await expect(page.getByText("“Lazy” judges. Take a code that tells nothing about the person.")).toBeVisible();
  await expect(page.getByText(NAME)).toHaveCount(0);
  await field.press("Enter");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Lazy");
});

test("a page left open until the notes want to be looked through says so by itself", async ({ page }) => {
  await page.clock.install({ time: new Date("2026-11-24T12:00:00") });
  const teal = person("Case Teal", { review: "2026-11-25" });
  await seed(page, ledgerText([teal]));
  const one = new PersonPage(page, teal.id);
  await one.open("");
  await expect(one.heading).toHaveText("Case Teal");
  await expect(page.getByText("Time to look through these notes")).toHaveCount(0);
  await page.clock.fastForward("24:00:00");
  await expect(page.getByText("Time to look through these notes")).toBeVisible();
});

test("where nothing was seen, tests of it that were not run are offered, and chosen from a list of its own", async ({
  page,
}) => {
  const teal = person("Case Teal");
  await seed(page, ledgerText([teal, observation(teal, { behavior: "Asked twice.", shows: "curiosity" }), rating(teal, "curiosity", 5)]));
  const one = new PersonPage(page, teal.id);
  await one.open("");
  const commitment = one.characteristic("Commitment");
  const first = await commitment.locator(".would-show li").first().innerText();
  await commitment.getByRole("link", { name: "Choose a sniff test of commitment" }).click();
  await expect(page.getByRole("combobox", { name: "What it could show" })).toHaveValue("commitment");
  await page.getByRole("button", { name: `Use this test: ${first}` }).click();
  await one.open("");
  await expect(commitment.locator(".would-show li").filter({ hasText: first })).toHaveCount(0);
  await expect(one.characteristic("Curiosity").locator(".would-show")).toHaveCount(0);
});

test("a forecast and the reason of a rating are looked at for words that judge", async ({ page }) => {
  const teal = person("Case Teal");
  await seed(page, ledgerText([teal]));
  const one = new PersonPage(page, teal.id);
  await one.open("/rate/curiosity");
  await page.getByLabel("Why").fill("She has no potential.");
  await expect(page.getByText("“no potential” judges.")).toBeVisible();
  await one.open("/run");
  await page.getByRole("button", { name: "Describe a test of your own" }).click();
  await page.getByLabel("What I expect to see").fill("She will fail: lazy, pregnant.");
  await expect(page.getByText("“lazy” judges.")).toBeVisible();
  await expect(page.getByText("“pregnant” may tell of health")).toBeVisible();
});

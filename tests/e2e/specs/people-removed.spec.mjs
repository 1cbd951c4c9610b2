// What was removed can be undone until the tab is closed: over the next thing kept, in every room.
// Nothing is said to be done while it is not stored.
import { fillForReal } from "../faults/storage.mjs";
import { expect, test } from "../fixtures.mjs";
import { PersonPage } from "../pages/person-page.mjs";
import { keptOffline } from "../walks/worker.mjs";

const DELETED = "Everything about Case Teal was deleted.";

async function begin(page) {
  const one = new PersonPage(page);
  await one.openFront();
  for (const code of ["Case Teal", "Case Amber"]) {
    await one.openFront();
    await one.button(code).click();
    await expect(one.heading).toHaveText(code);
  }
  await one.openFront();
  await one.everyone.getByRole("link", { name: "Case Teal" }).click();
  await expect(one.heading).toHaveText("Case Teal");
  return one;
}

const carried = (page) => page.evaluate(() => Object.keys(sessionStorage).filter((key) => key.startsWith("nose/")).length);

test("a deletion can be undone over the next thing kept and in another room, and not in another tab", async ({ page, context }) => {
  const one = await begin(page);
  await one.delete();
  await expect(one.notice(DELETED)).toContainText("until you close this tab");
  await page.locator("#own-code").fill("Case Newcomer");
  await page.locator("#own-code").press("Enter");
  await expect(one.heading).toHaveText("Case Newcomer");
  await expect(one.notice(DELETED)).toBeVisible();
  await one.expectSaved();
  await page.goto("./index.html#/mirror");
  await one.started();
  await expect(one.notice(DELETED)).toBeVisible();
  await expect
    .poll(() => page.evaluate(() => Object.values(localStorage).join("").includes("Case Teal"))).toBe(false);

  const other = await context.newPage();
  const second = new PersonPage(other);
  await second.openFront();
  await expect(second.notice(DELETED)).toHaveCount(0);

  await one.button("Undo").click();
  await expect(one.notice(DELETED)).toHaveCount(0);
  expect(await carried(page)).toBe(0);
  await one.expectSaved();
  await one.openFront();
  await expect(one.everyone.getByRole("link", { name: "Case Teal" }).first()).toBeVisible();
});

test("several removals stay, each with its way back, and erasing in another tab ends them", async ({ page, context }) => {
  const one = await begin(page);
  await one.delete();
  await one.everyone.getByRole("link", { name: "Case Amber" }).click();
  await expect(one.heading).toHaveText("Case Amber");
  await one.delete();
  await page.getByText("removal before it can be undone, too").click();
  await expect(one.main.getByRole("listitem").filter({ hasText: DELETED })).toBeVisible();
  await one.expectSaved();
  expect(await carried(page)).toBe(2);
  const other = await context.newPage();
  await other.goto("./index.html");
  await other.evaluate(() => localStorage.clear());
  await expect(one.button("Undo")).toHaveCount(0);
  expect(await carried(page)).toBe(0);
});

test("while storage is full nothing is said to be deleted, and leaving asks first", async ({ page }) => {
  const one = await begin(page);
  await one.expectSaved();
  await fillForReal(page);
  await one.delete();
  await expect(one.notice(`On this page, not yet stored: ${DELETED}`)).toBeVisible();
  const asks = () =>
    page.evaluate(() => {
      const event = new Event("beforeunload", { cancelable: true });
      return !dispatchEvent(event);
    });
  expect(await asks()).toBe(true);
  await page.evaluate(() => localStorage.removeItem("another-app"));
  await one.button("Try again").click();
  await one.expectSaved();
  await expect(one.notice(DELETED)).not.toContainText("not yet stored");
  expect(await asks()).toBe(false);
});

test("a first visit straight to People is kept for use offline", async ({ serve, anotherBrowser }) => {
  const site = await serve();
  const { context } = await anotherBrowser({ base: site.url });
  const page = await context.newPage();
  const one = new PersonPage(page);
  await one.openFront();
  await keptOffline(page);
  await expect
    .poll(() => page.evaluate(async () => Boolean(await caches.match("people.html")) && Boolean(await caches.match(document.querySelector("[data-wasm]").dataset.wasm))))
    .toBe(true);
  await context.setOffline(true);
  await site.stop();
  await one.reload();
  await expect(one.heading).toHaveText("People you want to see grow");
});

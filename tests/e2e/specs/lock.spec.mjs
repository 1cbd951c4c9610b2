// The lock: what is behind it cannot be read in the browser's storage, it opens with its passphrase and
// nothing else, and nothing is lost on the way in or out.
import { bothDone } from "../content/backup.mjs";
import { stored } from "../faults/records.mjs";
import { expect, test } from "../fixtures.mjs";
import { DataPage } from "../pages/data-page.mjs";
import { Cover, LockPage } from "../pages/lock-page.mjs";
import { AppPage } from "../pages/page.mjs";
import { PeopleFront } from "../pages/people-writing.mjs";
import { QuestionPage } from "../pages/question-page.mjs";
import { Keyboard } from "../walks/keyboard.mjs";
import { seed } from "../walks/seed.mjs";
import { keptOffline } from "../walks/worker.mjs";
import { MEASURED, looked } from "../watch/look.mjs";

const PASSPHRASE = "plum ladder café quiet tuesday";
const ANOTHER = "seven grey boats under snow";
/** What seals is fetched when a lock is first asked for or found, from our own origin. */
const SEALS = /GET \S+\/vault\.js: asked for after the start$/;
/** While a page is covered, what it preloaded waits. */
const WAITS = /was preloaded using link preload but not used/;
/** What may be read behind a lock: that there is one. */
const READABLE = ["nose/journal/head", "nose/lock"];

/** All texts that somebody wrote, in something of a backup. */
function textsIn(value) {
  if (typeof value === "string") return value.includes(" ") ? [value] : [];
  return value && typeof value === "object" ? Object.values(value).flatMap(textsIn) : [];
}

/** Expects that nothing stands readably in the storages of this page but that there is a lock. */
async function expectSealed(page, texts) {
  const kept = await page.evaluate(() => [localStorage, sessionStorage].map((store) => ({ ...store })));
  const all = kept.flatMap((store) => Object.entries(store));
  const readable = all.filter(([key]) => !/^nose\/locked\/[0-9a-f]{16}\/[0-9a-f]{32}$/.test(key));
  expect(readable.map(([key]) => key).sort()).toEqual(READABLE);
  const whole = all.flat().join("\n");
  for (const text of [...texts, "reflect", "mirror", "sitting", "replied", '"at"']) {
    expect.soft(whole.includes(text), `${text} can be read`).toBe(false);
  }
}

/** A browser with both rooms done, which is kept for use offline, and then locked. */
async function locked(page, { silence, complaints }) {
  silence.expect(SEALS);
  complaints.expect(WAITS);
  await seed(page, bothDone());
  await keptOffline(page);
  const at = new LockPage(page);
  await at.open();
  await at.set(PASSPHRASE);
  return at;
}

test("a lock seals all that was written, asks after it is locked, and opens with its passphrase where one was", async ({ page, silence, complaints }) => {
  test.slow();
  silence.expect(SEALS);
  complaints.expect(WAITS);
  const texts = textsIn(JSON.parse(bothDone()).state);
  expect(texts.length).toBeGreaterThan(3);
  await seed(page, bothDone());
  await keptOffline(page);
  const before = Object.values(await stored(page)).join("\n");
  for (const text of texts) expect(before).toContain(JSON.stringify(text).slice(1, -1));

  const data = new DataPage(page);
  await data.open();
  await data.link("Lock your notes with a passphrase").click();
  const at = new LockPage(page);
  await expect(at.heading).toHaveText("Lock your notes");
  await at.setIt.click();
  await expect(at.first).toBeFocused();
  await expect(at.main).toContainText("Give at least 12 characters");
  await at.first.fill(PASSPHRASE);
  await at.again.fill(`${PASSPHRASE}s`);
  await at.setIt.click();
  await expect(at.again).toBeFocused();
  await at.again.fill(PASSPHRASE);
  await at.setIt.click();
  await expect(at.knows).toBeFocused();
  await expect(at.main).toContainText("Say first that you know this.");
  await at.set(PASSPHRASE);
  await expect(at.main).toContainText("Your notes are sealed with a passphrase.");
  await expectSealed(page, texts);

  // From room to room, and over a reload, nobody is asked again.
  await page.goto("./#/mirror/result");
  await at.started();
  await expect(at.heading).not.toHaveText("There is no result yet");
  await at.reload();
  await expect(at.lock).toBeVisible();

  const shown = await at.main.innerText();
  await at.lock.click();
  const cover = new Cover(page);
  await cover.expectShown();
  const covered = await page.locator("html").innerText();
  for (const text of texts) expect(covered).not.toContain(text);
  await page.keyboard.press("Escape");
  await page.keyboard.press("Escape");
  await cover.expectShown();
  await cover.give("");
  await expect(cover.said).toHaveText("Type your passphrase first.");
  await cover.give("plum ladder cafe quiet tuesday");
  await expect(cover.said).toHaveText("That is not the passphrase. Capital letters and spaces count.");
  await cover.open(PASSPHRASE);
  await expect(page).toHaveURL(/#\/mirror\/result$/);
  await expect.poll(() => at.main.innerText()).toBe(shown);
  await expectSealed(page, texts);
});

test("the lock is offered as the first person is added, leads to its page, and can wait", async ({ page }) => {
  const front = new PeopleFront(page);
  const offer = front.part("Do you want to lock your notes?");
  await front.add("Case Teal");
  await expect(offer).toContainText("Anyone who can use this browser as you can read what you write here");
  await offer.getByRole("link", { name: "Lock your notes with a passphrase" }).click();
  await expect(front.heading).toHaveText("Lock your notes");
  await page.goBack();
  await expect(front.heading).toHaveText("Case Teal");
  // It was an offer; from now on a line on the front of People stands for it.
  await expect(offer).toHaveCount(0);
  await front.open();
  await expect(front.link("Lock your notes with a passphrase")).toBeVisible();
});

test("an offer of the lock that is put off does not come again with the next person", async ({ page }) => {
  const front = new PeopleFront(page);
  const offer = front.part("Do you want to lock your notes?");
  await front.add("Case Teal");
  await offer.getByRole("button", { name: "Not now" }).press("Enter");
  await expect(offer).toHaveCount(0);
  await expect(front.heading).toBeFocused();
  await front.add("Case Amber");
  await expect(front.heading).toHaveText("Case Amber");
  await expect(offer).toHaveCount(0);
});

test("behind a lock none is offered", async ({ page, watch }) => {
  test.slow();
  await locked(page, watch);
  const front = new PeopleFront(page);
  await front.add("Case Teal");
  await expect(front.heading).toHaveText("Case Teal");
  await expect(front.part("Do you want to lock your notes?")).toHaveCount(0);
});

test("what was being written as Nose is locked is saved first, sealed", async ({ page, watch }) => {
  test.slow();
  watch.silence.expect(SEALS);
  watch.complaints.expect(WAITS);
  const at = new LockPage(page);
  await at.open();
  await keptOffline(page);
  await at.set(PASSPHRASE);
  const question = new QuestionPage(page, "reflect", 2);
  await question.open();
  await question.choose(3);
  await question.write("Written a moment before.");
  await page.keyboard.press("Alt+l");
  await new Cover(page).open(PASSPHRASE);
  await expectSealed(page, ["Written a moment before."]);
  await question.open();
  await expect(question.note).toHaveValue("Written a moment before.");
});

test("whoever tries passphrases waits longer each time", async ({ page, watch }) => {
  test.slow();
  const at = await locked(page, watch);
  await at.now.click();
  const cover = new Cover(page);
  await cover.expectShown();
  for (let tries = 1; tries <= 2; tries += 1) {
    await cover.give("not the passphrase");
    await expect(cover.said).toHaveText(/Capital letters/);
  }
  await cover.give("not the passphrase");
  await expect(cover.said).toHaveText("That is not the passphrase. You can try again in 2 seconds.");
  await expect(cover.unlock).toBeDisabled();
  await expect(cover.said).toHaveText("You can try again now.");
  await cover.give("not the passphrase");
  await expect(cover.said).toHaveText("That is not the passphrase. You can try again in 4 seconds.");
  await expect(cover.said).toHaveText("You can try again now.");
  await cover.open(PASSPHRASE);
});

test("all tabs lock together, and a tab that is opened beside an open one does not ask", async ({ page, context, watch }) => {
  test.slow();
  const at = await locked(page, watch);
  const other = await context.newPage();
  const beside = new LockPage(other);
  await other.goto("./#/mirror/result");
  await beside.started();
  await expect(beside.lock).toBeVisible();
  await beside.lock.click();
  await new Cover(other).expectShown();
  await new Cover(page).expectShown();
  // Opened in one, it is open in the other.
  await new Cover(page).open(PASSPHRASE);
  await expect(new Cover(other).dialog).toHaveCount(0);
  await beside.started();
  await expect(at.main).toContainText("Your notes are sealed with a passphrase.");
});

test("a locked tab goes on by itself once everything is erased in another", async ({ page, context, watch }) => {
  test.slow();
  const at = await locked(page, watch);
  const other = await context.newPage();
  await other.goto("./library.html#/data/lock");
  await new LockPage(other).started();
  await at.now.click();
  for (const each of [page, other]) await new Cover(each).expectShown();
  const cover = new Cover(other);
  await cover.forgotten.click();
  await cover.dialog.getByRole("button", { name: "Erase everything in this browser" }).click();
  await cover.dialog.getByRole("button", { name: "Yes, erase everything" }).click();
  await expect(new Cover(page).dialog).toHaveCount(0);
  await at.started();
  await expect(at.button("Lock my notes")).toBeVisible();
});

test("a tab that was open before there was a lock goes on behind it and writes nothing readable", async ({ page, context, silence }) => {
  test.slow();
  silence.expect(SEALS);
  const other = await context.newPage();
  const question = new QuestionPage(other, "reflect", 1);
  await question.open();
  await question.choose(2);
  await question.expectSaved();
  const at = new LockPage(page);
  await at.open();
  await at.set(PASSPHRASE);
  await question.write("Written after the lock was set.");
  await question.expectSaved();
  await expect(new LockPage(other).lock).toBeVisible();
  await expectSealed(other, ["Written after the lock was set."]);
  await question.reload();
  await expect(question.note).toHaveValue("Written after the lock was set.");
});

test("after a change the former passphrase opens nothing, and the new one everything", async ({ page, watch }) => {
  test.slow();
  const at = await locked(page, watch);
  const places = () => page.evaluate(() => Object.keys(localStorage).filter((key) => key.startsWith("nose/locked/")));
  const before = await places();
  await at.change("not the passphrase", ANOTHER);
  await expect(at.main).toContainText("That is not the passphrase.");
  expect(await places()).toEqual(before);
  await at.change(PASSPHRASE, ANOTHER);
  await expect(at.notice("The passphrase is changed")).toBeVisible();
  expect((await places()).filter((key) => before.includes(key))).toEqual([]);
  await at.now.click();
  const cover = new Cover(page);
  await cover.expectShown();
  await cover.give(PASSPHRASE);
  await expect(cover.said).toHaveText(/Capital letters/);
  await cover.open(ANOTHER);
  await page.goto("./#/mirror/result");
  await at.started();
  await expect(at.heading).not.toHaveText("There is no result yet");
});

test("a lock that is removed leaves everything as it was without one", async ({ page, watch }) => {
  test.slow();
  const at = await locked(page, watch);
  await at.remove("not the passphrase");
  await expect(at.main).toContainText("That is not the passphrase.");
  await at.remove(PASSPHRASE);
  await expect(at.notice("The lock is gone.")).toBeVisible();
  await expect(at.lock).toHaveCount(0);
  expect(Object.keys(await stored(page)).filter((key) => key.startsWith("nose/lock"))).toEqual([]);
  await page.goto("./#/mirror/result");
  await at.started();
  await expect(at.heading).not.toHaveText("There is no result yet");
  await at.reload();
  await expect(new Cover(page).dialog).toHaveCount(0);
});

test("Nose locks itself when nobody has touched it for as long as was chosen", async ({ page, watch }) => {
  test.slow();
  await page.clock.install();
  const at = await locked(page, watch);
  await at.idle.selectOption("5 minutes");
  await page.clock.fastForward("04:50");
  await page.mouse.move(100, 100);
  await page.clock.fastForward("04:50");
  await expect(at.main).toContainText("Your notes are sealed with a passphrase.");
  await page.clock.fastForward("00:20");
  await new Cover(page).expectShown();
});

test("without a network a lock opens all the same", async ({ page, context, watch }) => {
  test.slow();
  const at = await locked(page, watch);
  await at.reload();
  await context.setOffline(true);
  await at.now.click();
  await new Cover(page).open(PASSPHRASE);
  await expect(at.main).toContainText("Your notes are sealed with a passphrase.");
});

test("whoever forgot the passphrase can erase everything and begin anew, asked once", async ({ page, watch }) => {
  test.slow();
  const at = await locked(page, watch);
  await at.now.click();
  const cover = new Cover(page);
  await cover.expectShown();
  await cover.forgotten.click();
  await cover.dialog.getByRole("button", { name: "Erase everything in this browser" }).click();
  await expect(cover.dialog.getByRole("button", { name: "No, leave it" })).toBeFocused();
  await cover.dialog.getByRole("button", { name: "Yes, erase everything" }).click();
  await expect(cover.dialog).toHaveCount(0);
  await at.started();
  await expect(at.button("Lock my notes")).toBeVisible();
  expect(await page.evaluate(() => Object.keys(localStorage))).toEqual([]);
});

test("by keyboard alone: the lock is set, the page locked and opened again", async ({ page, silence, complaints }) => {
  test.slow();
  silence.expect(SEALS);
  complaints.expect(WAITS);
  const at = new LockPage(page);
  await at.open();
  const keys = new Keyboard(page);
  await keys.tabTo(at.first);
  await page.keyboard.type(PASSPHRASE);
  await keys.tabTo(at.again);
  await page.keyboard.type(PASSPHRASE);
  await keys.tabTo(at.knows);
  await keys.press("Space", "Enter");
  await expect(at.notice("Your notes are sealed.")).toBeVisible();
  await keys.press("Alt+l");
  const cover = new Cover(page);
  await cover.expectShown();
  await page.keyboard.type(PASSPHRASE);
  await keys.press("Enter");
  await expect(cover.dialog).toHaveCount(0);
  await new AppPage(page).started();
});

for (const scheme of ["light", "dark"]) {
  for (const width of [320, 1280]) {
    test.describe(`${scheme}, ${width} pixels wide`, () => {
      test.use({ colorScheme: scheme, viewport: { width, height: 800 } });

      test("axe finds nothing wrong and nothing scrolls sideways on the lock’s page, before and behind it", async ({ page, watch }) => {
        test.slow();
        watch.silence.expect(MEASURED);
        const kind = `${scheme}-${width}`;
        const at = new LockPage(page);
        await at.open();
        await at.setIt.click();
        await looked(page, "lock-set", kind);
        const behind = await locked(page, watch);
        await looked(page, "lock-behind", kind);
        await behind.now.click();
        const cover = new Cover(page);
        await cover.expectShown();
        await looked(page, "lock-cover", kind);
        await cover.give("not the passphrase");
        await expect(cover.said).toBeVisible();
        await cover.forgotten.click();
        await cover.dialog.getByRole("button", { name: "Erase everything in this browser" }).click();
        await looked(page, "lock-cover-forgotten", kind);
      });
    });
  }
}

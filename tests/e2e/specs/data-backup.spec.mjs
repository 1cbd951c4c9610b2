// A backup out, everything erased, and the backup in again: the way home, and what is asked and
// shown on it.
import { backupText, bothDone, sitting } from "../content/backup.mjs";
import { outcome } from "../content/outcome.mjs";
import { scripted } from "../content/script.mjs";
import { keysOf, stored } from "../faults/records.mjs";
import { expect, test } from "../fixtures.mjs";
import { DataPage } from "../pages/data-page.mjs";
import { fileFrom } from "../pages/downloads.mjs";
import { QuestionPage } from "../pages/question-page.mjs";
import { StartPage } from "../pages/start-page.mjs";
import { Keyboard } from "../walks/keyboard.mjs";
import { expectOutcome } from "../walks/pointer.mjs";
import { seed } from "../walks/seed.mjs";

async function expectOutcomes(page, data) {
  for (const room of ["reflect", "mirror"]) {
    await data.goTo(`/${room}/result`);
    await expectOutcome(page, room, outcome);
  }
}

test("a backup brings everything back after everything was erased", async ({ page }) => {
  await seed(page, bothDone());
  const data = new DataPage(page);
  await page.evaluate(() => localStorage.setItem("another-app", "stays"));
  await expect(data.backup).toContainText("You have not made a backup file yet.");
  const { name, text } = await fileFrom(page, () => data.saveReadable());
  expect(name).toMatch(/^nose-backup-\d{4}-\d{2}-\d{2}\.json$/);
  await expect(data.backup).toContainText("Last backup today");

  await data.eraseAll();
  expect(await keysOf(page, "nose/")).toEqual([]);
  expect(await stored(page)).toEqual({ "another-app": "stays" });
  await expect(data.stored).toContainText("Nothing is stored yet.");
  await data.reload();
  expect(await keysOf(page, "nose/")).toEqual([]);

  await data.choose(text);
  await expect(data.preview).toContainText("with 34 answers in 2 passes");
  await expect(data.preview).toContainText("Adding it brings 34 answers that you don’t have here.");
  expect(await keysOf(page, "nose/")).toEqual([]);
  await data.add.click();
  await expect(data.notice("The backup was taken in.")).toBeVisible();
  await data.expectSaved();
  await expectOutcomes(page, data);
  await page.reload();
  await expectOutcomes(page, data);
});

test("a question asked again in the moment it was closed stays open", async ({ page }) => {
  await seed(page, bothDone());
  const data = new DataPage(page);
  await data.erase.click();
  await expect(data.dialog).toBeVisible();
  // The browser tells of the closing a while after it, and by then the button was pressed again.
  await data.erase.evaluate(async (erase) => {
    const dialog = document.querySelector("dialog[open]");
    const told = new Promise((resolve) => {
      dialog.addEventListener("close", () => setTimeout(resolve), { once: true });
    });
    dialog.close();
    erase.click();
    await told;
  });
  await expect(data.dialog).toBeVisible();
});

test("erasing asks first; Escape, Keep it and a backup leave everything as it is", async ({
  page,
}) => {
  await seed(page, bothDone());
  const data = new DataPage(page);
  const keys = new Keyboard(page);
  const before = await stored(page);

  await keys.go(data.erase);
  await expect(data.dialog).toBeVisible();
  await expect(data.dialog.getByRole("button", { name: "Keep it" })).toBeFocused();
  await keys.press("Escape");
  await expect(data.dialog).toBeHidden();
  await expect(data.erase).toBeFocused();
  expect(await stored(page)).toEqual(before);

  await data.erase.click();
  await data.dialog.getByRole("button", { name: "Keep it" }).click();
  await expect(data.dialog).toBeHidden();
  expect(await stored(page)).toEqual(before);

  await data.erase.click();
  const { text } = await fileFrom(page, () =>
    data.dialog.getByRole("button", { name: "Download a readable backup first" }).click(),
  );
  expect(JSON.parse(text).state.sittings).toHaveLength(2);
  await expect(data.dialog).toBeVisible();
});

test("after erasing nothing comes back, neither by reloading nor by a half-written note", async ({
  page,
}) => {
  const at = new QuestionPage(page, "reflect", 1);
  await at.open();
  await at.choose(4);
  await at.write("Half-written");
  await at.roomLink("data").click();
  const data = new DataPage(page);
  await data.expectShown();
  await data.eraseAll();
  await data.reload();
  expect(await keysOf(page, "nose/")).toEqual([]);
  const start = new StartPage(page);
  await start.open();
  await expect(start.room("Reflect")).toContainText("not begun");
});

/** What stands here before a backup comes in: another pass, with one answer. */
const HERE = () => backupText([sitting("mirror", { id: "mirror-here", isFinished: false, count: 1 })]);
const FILE = () => backupText([sitting("reflect"), sitting("mirror", { daysAgo: 1 })]);

async function withSomethingHere(page) {
  await seed(page, HERE());
  const data = new DataPage(page);
  await data.choose(FILE());
  await expect(data.preview).toBeVisible();
  return data;
}

test("adding a backup keeps what is here, and a file of what was here before is made first", async ({
  page,
}) => {
  const data = await withSomethingHere(page);
  const { text } = await fileFrom(page, () => data.add.click());
  expect(JSON.parse(text).state.sittings.map(({ id }) => id)).toEqual(["mirror-here"]);
  await expect(data.notice("A file with what was here before is in your downloads.")).toBeVisible();
  await expect(data.stored).toContainText("35 answers in 3 passes");
  const start = new StartPage(page);
  await start.open();
  await expect(start.next("Continue Mirror at question 2 of 20")).toBeVisible();
  await data.goTo("/reflect/result");
  await expectOutcome(page, "reflect", outcome);
});

test("replacing by a backup says what goes, and undoing it brings that back", async ({ page }) => {
  const data = await withSomethingHere(page);
  await expect(data.preview).toContainText("Replacing takes away 1 answer and 1 whole pass found only here");
  await fileFrom(page, () => data.replace.click());
  await expect(data.stored).toContainText("34 answers in 2 passes");
  await data.expectSaved();

  await data.button("Undo").click();
  await expect(data.stored).toContainText("1 answer in 1 pass");
  await data.expectSaved();
  await data.reload();
  await expect(data.stored).toContainText("1 answer in 1 pass");
  const first = new QuestionPage(page, "mirror", 1);
  await first.open();
  await first.expectAnswer(scripted(first.question));
});

test("leaving everything as it is changes nothing, and the same file can be chosen again", async ({
  page,
}) => {
  const data = await withSomethingHere(page);
  const before = await stored(page);
  await data.leave.click();
  await expect(data.preview).toHaveCount(0);
  expect(await stored(page)).toEqual(before);
  await data.choose(FILE());
  await expect(data.preview).toBeVisible();
});

test("a backup of what is here already has nothing to add", async ({ page }) => {
  await seed(page, bothDone());
  const data = new DataPage(page);
  const { text } = await fileFrom(page, () => data.saveReadable());
  await data.choose(text);
  await expect(data.preview).toContainText("Everything in this file is here already.");
  await expect(data.add).toHaveCount(0);
  await expect(data.replace).toHaveCount(0);
});

test("removing a room's answers can be undone", async ({ page }) => {
  const at = new QuestionPage(page, "reflect", 1);
  await at.open();
  await at.answer(scripted(at.question));
  await at.expectSaved();
  await at.back.click();
  await at.button("Remove these answers").click();
  await expect(at.notice("Your Reflect answers were removed.")).toBeVisible();
  await expect(at.link("Begin")).toBeVisible();
  await at.button("Undo").click();
  await at.open();
  await at.expectAnswer(scripted(at.question));
});

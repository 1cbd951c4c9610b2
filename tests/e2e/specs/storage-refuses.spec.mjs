// Storage that is blocked, full or untrue: it is said at once and in words, the answer stays on
// the screen and in the backup, and what was confirmed before is not touched.
import { question } from "../content/questions.mjs";
import { scripted } from "../content/script.mjs";
import { rooms, saving } from "../content/words.mjs";
import { blocked, fillForReal, lying, refusing, storageFails, timesFailed } from "../faults/storage.mjs";
import { expect, test } from "../fixtures.mjs";
import { DataPage } from "../pages/data-page.mjs";
import { fileFrom } from "../pages/downloads.mjs";
import { QuestionPage } from "../pages/question-page.mjs";

const [FIRST, SECOND] = [1, 2].map((number) => question("reflect", number));

/** The answers in a backup, by item. */
async function backedUp(page, act) {
  const { name, text } = await fileFrom(page, act);
  expect(name).toMatch(/^nose-backup-\d{4}-\d{2}-\d{2}\.json$/);
  return Object.assign({}, ...JSON.parse(text).state.sittings.map((sitting) => sitting.answers));
}

/** Answers the first question well, then the second into a fault. Returns the failure notice. */
async function answerIntoFault(page, fail, kind) {
  const first = new QuestionPage(page, "reflect", FIRST.number);
  await first.open();
  await first.answer(scripted(FIRST));
  await first.expectSaved();
  await first.continue.click();
  const second = new QuestionPage(page, "reflect", SECOND.number);
  await second.expectShown();
  await fail();
  await second.answer(scripted(SECOND));
  const notice = await second.expectFailure(kind);
  await expect(second.status).toHaveText(saving.failed);
  await second.expectAnswer(scripted(SECOND));
  const answers = await backedUp(page, () =>
    notice.getByRole("button", { name: "Download a readable backup" }).click(),
  );
  expect(Object.keys(answers).sort()).toEqual([FIRST.id, SECOND.id].sort());
  expect(answers[FIRST.id].note).toBe(scripted(FIRST).note);
  await expect(second.status).toHaveText(saving.failed);
  return { first, second, notice };
}

/** Trying again once the fault is gone saves what was shown all along. */
async function saveOnceMended(page, { first, second, notice }) {
  await notice.getByRole("button", { name: "Try again" }).click();
  await second.expectSaved();
  await expect(notice).toHaveCount(0);
  await second.reload();
  await second.expectAnswer(scripted(SECOND));
  await first.open();
  await first.expectAnswer(scripted(FIRST));
}

const FAULTS = [
  { name: "is full", kind: "full", fault: refusing, given: "QuotaExceededError" },
  { name: "refuses for another reason", kind: "other", fault: refusing, given: "UnknownError" },
  { name: "keeps something else than it was given", kind: "readBack", fault: lying },
];

for (const { name, kind, fault, given } of FAULTS) {
  test(`when storage ${name} an answer is said to be unsaved, stays, and is saved by trying again`, async ({
    page,
  }) => {
    await page.addInitScript(fault, given);
    const at = await answerIntoFault(page, () => storageFails(page, true), kind);
    const before = await timesFailed(page);
    await at.notice.getByRole("button", { name: "Try again" }).click();
    await expect.poll(() => timesFailed(page)).toBeGreaterThan(before);
    await at.second.expectFailure(kind);
    await storageFails(page, false);
    await saveOnceMended(page, at);
  });

  test(`when storage ${name} a reload still has everything confirmed before`, async ({
    page,
  }) => {
    await page.addInitScript(fault, given);
    const { first, second } = await answerIntoFault(page, () => storageFails(page, true), kind);
    await second.reload();
    await first.open();
    await first.expectAnswer(scripted(FIRST));
  });
}

test("when the browser's real storage is full it is said, and making room and trying again saves", async ({
  page,
}) => {
  const at = await answerIntoFault(page, () => fillForReal(page), "full");
  await page.evaluate(() => localStorage.removeItem("another-app"));
  await saveOnceMended(page, at);
});

test("with storage blocked a whole answer can be given and taken home as a backup", async ({
  page,
}) => {
  await page.addInitScript(blocked);
  const first = new QuestionPage(page, "reflect", FIRST.number);
  await first.open();
  await first.expectFailure("blocked");
  await first.answer(scripted(FIRST));
  await first.continue.click();
  await first.back.click();
  await first.expectAnswer(scripted(FIRST));
  await expect(first.status).toHaveText(saving.failed);

  // Another document would begin without what is in memory only, so it is asked first.
  const leaving = page.waitForEvent("dialog");
  const clicked = first.nav.getByRole("link", { name: rooms.data }).click({ noWaitAfter: true });
  const question = await leaving;
  expect(question.type()).toBe("beforeunload");
  await question.dismiss();
  await clicked;
  const notice = await first.expectFailure("blocked");
  const answers = await backedUp(page, () =>
    notice.getByRole("button", { name: "Download a readable backup" }).click(),
  );
  expect(answers[FIRST.id].note).toBe(scripted(FIRST).note);

  page.once("dialog", (asked) => asked.accept());
  const data = new DataPage(page);
  await data.open();
  await expect(data.stored).toContainText("the browser blocks it for this page");
});

test("while storage is full answering goes on, and everything is saved once there is room", async ({
  page,
}) => {
  await page.addInitScript(refusing, "QuotaExceededError");
  const first = new QuestionPage(page, "reflect", FIRST.number);
  await first.open();
  await storageFails(page, true);
  for (const number of [1, 2, 3]) {
    const at = new QuestionPage(page, "reflect", number);
    await at.answer(scripted(at.question));
    const notice = await at.expectFailure("full");
    if (number < 3) {
      await at.continue.click();
      continue;
    }
    await storageFails(page, false);
    await notice.getByRole("button", { name: "Try again" }).click();
    await at.expectSaved();
    await at.reload();
  }
  for (const number of [1, 2, 3]) {
    const at = new QuestionPage(page, "reflect", number);
    await at.open();
    await at.expectAnswer(scripted(at.question));
  }
});

test("trying again in vain keeps focus on the button for the next try", async ({ page }) => {
  await page.addInitScript(refusing, "QuotaExceededError");
  const { notice } = await answerIntoFault(page, () => storageFails(page, true), "full");
  const again = notice.getByRole("button", { name: "Try again" });
  await again.focus();
  const before = await timesFailed(page);
  await page.keyboard.press("Enter");
  await expect.poll(() => timesFailed(page)).toBeGreaterThan(before);
  await expect(again).toBeFocused();
});

// The journey with interruptions: pages reloaded in the middle of things and pages that die
// without a word. What was shown as saved is there, and so is what was typed just before.
import { outcome } from "../content/outcome.mjs";
import { questions } from "../content/questions.mjs";
import { scripted } from "../content/script.mjs";
import { expect, test } from "../fixtures.mjs";
import { CheckPage } from "../pages/check-page.mjs";
import { QuestionPage } from "../pages/question-page.mjs";
import { RoomFront } from "../pages/room-front.mjs";
import { expectOutcome, finish } from "../walks/pointer.mjs";

test("reloading after every third answer, in the middle of a note too, loses nothing", async ({
  page,
}) => {
  test.slow();
  for (const room of ["reflect", "mirror"]) {
    await new QuestionPage(page, room, 1).open();
    for (const asked of questions[room]) {
      const at = new QuestionPage(page, room, asked.number);
      await at.expectShown();
      await at.answer(scripted(asked));
      // At once, before anything says that it is saved.
      if (asked.number % 3 === 0 || scripted(asked).note) {
        await at.reload();
        await at.expectAnswer(scripted(asked));
      }
      await at.continue.click();
    }
    await new CheckPage(page, room).expectShown();
    await page.reload();
    await finish(page, room);
    await page.reload();
    await expectOutcome(page, room, outcome);
  }
});

/** Ends a page the way a crash does: nothing in it gets to run. */
async function crash(page) {
  const session = await page.context().newCDPSession(page);
  const crashed = page.waitForEvent("crash");
  session.send("Page.crash").catch(() => {});
  await crashed;
  await page.close();
}

const ENDS = {
  "crashing": crash,
  "being closed": (page) => page.close({ runBeforeUnload: false }),
};

for (const [name, end] of Object.entries(ENDS)) {
  test(`a page ${name} between two answers loses nothing that was shown as saved`, async ({
    context,
  }) => {
    const answered = questions.reflect.slice(0, 6);
    let page = await context.newPage();
    await new QuestionPage(page, "reflect", 1).open();
    for (const asked of answered) {
      const at = new QuestionPage(page, "reflect", asked.number);
      await at.expectShown();
      await at.answer(scripted(asked));
      await at.expectSaved();
      if (asked.number % 2 === 0) {
        await end(page);
        page = await context.newPage();
        await new QuestionPage(page, "reflect", asked.number).open();
      }
      await new QuestionPage(page, "reflect", asked.number).continue.click();
    }
    for (const asked of answered) {
      const at = new QuestionPage(page, "reflect", asked.number);
      await at.open();
      await at.expectAnswer(scripted(asked));
    }
  });
}

test("a page that is closed right after an answer still keeps it", async ({ context }) => {
  const [asked] = questions.reflect;
  const page = await context.newPage();
  const at = new QuestionPage(page, "reflect", asked.number);
  await at.open();
  await at.answer(scripted(asked));
  await page.close({ runBeforeUnload: true });
  const next = new QuestionPage(await context.newPage(), "reflect", asked.number);
  await next.open();
  await next.expectAnswer(scripted(asked));
});

test("going back in the middle of a note keeps it and breaks nothing", async ({ page }) => {
  const front = new RoomFront(page, "reflect");
  await front.open();
  await front.begin.click();
  const at = new QuestionPage(page, "reflect", 1);
  await at.write("Half a");
  await page.goBack();
  await front.expectShown();
  await page.goForward();
  await expect(at.note).toHaveValue("Half a");
});

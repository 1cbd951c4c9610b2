// The plain journey: both rooms by pointer, with an answer changed on the way, to a result that
// can be printed and kept as a file.
import { bothDone } from "../content/backup.mjs";
import { outcome, quotedNotes } from "../content/outcome.mjs";
import { question } from "../content/questions.mjs";
import { adds, scripted } from "../content/script.mjs";
import { expect, test } from "../fixtures.mjs";
import { CheckPage } from "../pages/check-page.mjs";
import { fileFrom } from "../pages/downloads.mjs";
import { QuestionPage } from "../pages/question-page.mjs";
import { ResultPage } from "../pages/result-page.mjs";
import { RoomFront } from "../pages/room-front.mjs";
import { StartPage } from "../pages/start-page.mjs";
import { answerAll, begin, expectOutcome, finish } from "../walks/pointer.mjs";
import { seed } from "../walks/seed.mjs";

// First answered otherwise, then changed to what the script says.
const CHANGED = { room: "reflect", number: 10 };

test("a manager gets through Reflect and Mirror by pointer, changes an answer, and keeps the results", async ({
  page,
}) => {
  test.slow();
  await page.addInitScript(() => {
    globalThis.timesPrinted = 0;
    globalThis.print = () => void (globalThis.timesPrinted += 1);
  });
  const start = new StartPage(page);
  await start.open();

  await test.step("Reflect, with an answer changed from the check page", async () => {
    await start.next("Start with Reflect").click();
    await begin(page, "reflect");
    const other = { ...scripted(CHANGED), reply: 5 };
    await answerAll(page, "reflect", (asked) =>
      asked.number === CHANGED.number ? other : scripted(asked),
    );
    const check = new CheckPage(page, "reflect");
    const before = await check.answers();
    await check.change(CHANGED.number).click();
    const changed = new QuestionPage(page, "reflect", CHANGED.number);
    await changed.expectAnswer(other);
    await changed.choose(scripted(CHANGED).reply);
    await changed.continue.click();
    const after = await check.answers();
    expect(after).toHaveLength(14);
    expect(after.filter((row, at) => row[1] !== before[at][1])).toEqual([
      [changed.question.prompt, changed.question.choices[scripted(CHANGED).reply].name],
    ]);
    await finish(page, "reflect");
    await expectOutcome(page, "reflect", outcome);
  });

  await test.step("Reflect's result on paper and as a file", async () => {
    await keepsResult(page, "reflect");
    const { text } = await fileFrom(page, () => new ResultPage(page, "reflect").save.click());
    for (const [at, { number, band }] of adds.reflect.next.entries()) {
      const { topic, advice } = question("reflect", number).item;
      expect(text).toContain(`${at + 1}. **${topic}.** ${advice[band]}`);
    }
  });

  await test.step("Mirror", async () => {
    await new ResultPage(page, "reflect").link("Go on to Mirror").click();
    await begin(page, "mirror");
    await answerAll(page, "mirror");
    await finish(page, "mirror");
    await expectOutcome(page, "mirror", outcome);
    await keepsResult(page, "mirror");
    await new ResultPage(page, "mirror").link("Go on to Reflect").click();
  });

  await test.step("the start page knows that both are done", async () => {
    await new RoomFront(page, "reflect").expectShown();
    await start.page.getByRole("link", { name: "Nose", exact: true }).click();
    await expect(start.room("Reflect")).toContainText("last done");
    await expect(start.room("Mirror")).toContainText("last done");
  });
});

/** Expects that a result prints once when asked, and that its file holds what it says. */
async function keepsResult(page, room) {
  const result = new ResultPage(page, room);
  const printed = () => page.evaluate(() => globalThis.timesPrinted);
  const before = await printed();
  await result.print.click();
  expect(await printed()).toBe(before + 1);
  const { name, text } = await fileFrom(page, () => result.save.click());
  expect(name).toMatch(new RegExp(`^nose-${room}-\\d{4}-\\d{2}-\\d{2}\\.md$`));
  expect(text.startsWith(`# ${outcome[room].headline}\n`)).toBe(true);
  for (const note of quotedNotes(room)) expect(text).toContain(note);
  for (const title of Object.keys(outcome[room].parts)) expect(text).toContain(`\n## ${title}\n`);
}

test("a printed result is the result alone, without navigation or buttons", async ({ page }) => {
  await seed(page, bothDone());
  for (const room of ["reflect", "mirror"]) {
    const result = new ResultPage(page, room);
    await result.open();
    await page.emulateMedia({ media: "print" });
    await expect(result.heading).toBeVisible();
    for (const sentence of outcome[room].sentences) {
      await expect(page.getByText(sentence)).toBeVisible();
    }
    await expect(result.banner).toBeHidden();
    await expect(page.getByRole("button")).toHaveCount(0);
    await page.emulateMedia({ media: "screen" });
  }
});

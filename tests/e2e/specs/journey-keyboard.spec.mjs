// The journey without a pointer: number keys, arrows, Tab, Space, Enter and Escape.
import { bothDone } from "../content/backup.mjs";
import { outcome } from "../content/outcome.mjs";
import { question, questions } from "../content/questions.mjs";
import { scripted } from "../content/script.mjs";
import { headings, recency, titles } from "../content/words.mjs";
import { expect, test } from "../fixtures.mjs";
import { CheckPage } from "../pages/check-page.mjs";
import { DataPage } from "../pages/data-page.mjs";
import { QuestionPage } from "../pages/question-page.mjs";
import { ResultPage } from "../pages/result-page.mjs";
import { RoomFront } from "../pages/room-front.mjs";
import { StartPage } from "../pages/start-page.mjs";
import { Keyboard } from "../walks/keyboard.mjs";
import { expectOutcome } from "../walks/pointer.mjs";
import { seed } from "../walks/seed.mjs";

const RECENCIES = [recency.week, recency.month, recency.quarter, recency.longer];
// First answered otherwise, then changed by arrows to what the script says.
const CHANGED = { room: "reflect", number: 13 };

/** Answers a question, by number keys and by arrows in turn. */
async function answer(keys, at, { reply, recency: dated, note }) {
  const last = at.question.choices.length - 1;
  if (at.question.number % 3 === 0) {
    await keys.chooseByArrows(at.choices, reply === 0 ? last : reply - 1);
  } else {
    await keys.press(String(reply));
    await expect(at.choice(reply)).toBeChecked();
    await expect(at.choice(reply)).toBeFocused();
  }
  if (dated !== undefined) {
    await keys.chooseByArrows(at.recencies.getByRole("radio"), RECENCIES.indexOf(dated));
  }
  if (note !== undefined) await keys.type(at.note, note);
  await at.expectSaved();
}

/** Goes from a room's front to its check page. */
async function answerAll(keys, room, answerTo) {
  await keys.go(new RoomFront(keys.page, room).begin);
  for (const asked of questions[room]) {
    const at = new QuestionPage(keys.page, room, asked.number);
    await keys.expectAt(at);
    await answer(keys, at, answerTo(asked));
    await keys.go(at.continue);
  }
  await keys.expectAt(new CheckPage(keys.page, room));
}

test("a manager gets through Reflect and Mirror by keyboard alone", async ({ page }) => {
  test.slow();
  const keys = new Keyboard(page);
  const start = new StartPage(page);
  await start.open();

  await test.step("the first stop skips to the page", async () => {
    await keys.press("Tab");
    await expect(start.link("Skip to the page")).toBeFocused();
    await keys.press("Enter");
    await expect(start.heading).toBeFocused();
    await keys.press("Tab");
    await expect(start.next("Start with Reflect")).toBeFocused();
    await keys.press("Enter");
    await keys.expectAt(new RoomFront(page, "reflect"));
  });

  await test.step("Reflect, with an answer changed by arrows", async () => {
    const other = { ...scripted(CHANGED), reply: 4 };
    await answerAll(keys, "reflect", (asked) =>
      asked.number === CHANGED.number ? other : scripted(asked),
    );
    const check = new CheckPage(page, "reflect");
    await keys.go(check.change(CHANGED.number));
    const at = new QuestionPage(page, "reflect", CHANGED.number);
    await keys.expectAt(at);
    await keys.tabTo(at.choice(other.reply));
    await keys.press("ArrowDown", "ArrowDown");
    await expect(at.choice(scripted(CHANGED).reply)).toBeChecked();
    await keys.go(at.continue);
    await keys.expectAt(check);
    await keys.go(check.finish);
    const result = new ResultPage(page, "reflect");
    await keys.expectAt(result);
    await keys.go(result.link("Go on to Mirror"));
    await keys.expectAt(new RoomFront(page, "mirror"));
  });

  await test.step("Mirror", async () => {
    await answerAll(keys, "mirror", scripted);
    await keys.go(new CheckPage(page, "mirror").finish);
    await keys.expectAt(new ResultPage(page, "mirror"));
    await expectOutcome(page, "mirror", outcome);
    await start.goTo("/reflect/result");
    await expectOutcome(page, "reflect", outcome);
  });
});

test("Escape hides a private question at once and brings it back", async ({
  page,
}) => {
  const keys = new Keyboard(page);
  const asked = questions.mirror.find((one) => one.isPrivate);
  const at = new QuestionPage(page, "mirror", asked.number);
  await at.open();
  await keys.press("2");
  await at.expectSaved();
  const title = await page.title();

  await keys.press("Escape");
  await expect(at.heading).toHaveText(headings.hidden);
  await expect(at.heading).toBeFocused();
  await expect(page).toHaveTitle(titles.start);
  for (const words of [asked.prompt, "Once or twice"]) {
    expect(await page.content()).not.toContain(words);
  }

  await keys.press("Escape");
  await keys.expectAt(at);
  await expect(at.choice(2)).toBeChecked();
  await expect(page).toHaveTitle(title);

  await keys.go(at.hide);
  await expect(at.heading).toHaveText(headings.hidden);
  await keys.go(at.button("Show again"));
  await keys.expectAt(at);
});

test("Escape hides the result of Mirror at once and brings it back", async ({ page }) => {
  await seed(page, bothDone());
  const keys = new Keyboard(page);
  const result = new ResultPage(page, "mirror");
  await result.open();
  await keys.press("Escape");
  await expect(result.heading).toHaveText(headings.hidden);
  await expect(page).toHaveTitle(titles.start);
  const content = await page.content();
  for (const words of [outcome.mirror.headline, ...outcome.mirror.sentences]) {
    expect(content).not.toContain(words);
  }
  await keys.press("Escape");
  await keys.expectAt(result);
  await expect(result.heading).toHaveText(outcome.mirror.headline);
});

test("digits behind the drawn curtain choose nothing", async ({ page }) => {
  const keys = new Keyboard(page);
  const asked = questions.mirror.find((one) => one.isPrivate);
  const at = new QuestionPage(page, "mirror", asked.number);
  await at.open();
  await keys.press("2", "Escape");
  await expect(at.heading).toHaveText(headings.hidden);
  await keys.press("4", "Escape");
  await at.expectShown();
  await expect(at.choice(2)).toBeChecked();
});

test("with single keys switched off digits choose nothing and Escape still hides", async ({
  page,
}) => {
  const keys = new Keyboard(page);
  const data = new DataPage(page);
  await data.open();
  await keys.tabTo(data.singleKeys);
  await keys.press("Space");
  await expect(data.singleKeys).not.toBeChecked();
  await data.expectSaved();

  const asked = questions.mirror.find((one) => one.isPrivate);
  const at = new QuestionPage(page, "mirror", asked.number);
  await at.open();
  await keys.press("1", "2", "0");
  await at.expectNoAnswer();
  await keys.press("Escape");
  await expect(at.heading).toHaveText(headings.hidden);

  await data.reload();
  await at.expectShown();
  await keys.press("3");
  await at.expectNoAnswer();
  await keys.tabTo(at.choices.first());
  await keys.press("Space");
  await expect(at.choice(1)).toBeChecked();
});

test("digits typed into a note, or with a modifier, choose nothing", async ({ page }) => {
  const keys = new Keyboard(page);
  const at = new QuestionPage(page, "reflect", question("reflect", 1).number);
  await at.open();
  await keys.type(at.note, "12345 0");
  await at.expectNoAnswer();
  await keys.press("Alt+3", "Control+Shift+2");
  await at.expectNoAnswer();
});

test("Continue without an answer says what is missing and leads to the first step", async ({
  page,
}) => {
  const keys = new Keyboard(page);
  const at = new QuestionPage(page, "reflect", 1);
  await at.open();
  await keys.go(at.continue);
  await expect(at.complaint).toBeFocused();
  await keys.go(at.complaint.getByRole("link"));
  await expect(at.choices.first()).toBeFocused();
  await keys.press("Space");
  await expect(at.complaint).toHaveCount(0);
});

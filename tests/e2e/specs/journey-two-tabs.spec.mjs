// The journey in two tabs at once. Both show what the other one answers, and nothing is lost when
// both answer at the same moment.
import { bothDone } from "../content/backup.mjs";
import { outcome } from "../content/outcome.mjs";
import { questions } from "../content/questions.mjs";
import { scripted } from "../content/script.mjs";
import { expect, test } from "../fixtures.mjs";
import { CheckPage } from "../pages/check-page.mjs";
import { DataPage } from "../pages/data-page.mjs";
import { QuestionPage } from "../pages/question-page.mjs";
import { ResultPage } from "../pages/result-page.mjs";
import { StartPage } from "../pages/start-page.mjs";
import { expectOutcome, finish } from "../walks/pointer.mjs";
import { seed } from "../walks/seed.mjs";

async function twoTabs(context) {
  return [await context.newPage(), await context.newPage()];
}

/** Both tabs do something of their own in the same moment. */
function atOnce(pages, act) {
  return Promise.all(pages.map((page, tab) => act(page, tab)));
}

/** Answers by keys, which a tab in the background takes as quickly as one in front. */
async function answerByKeys(at) {
  const { reply, note } = scripted(at.question);
  await at.page.keyboard.press(String(reply));
  await expect(at.choice(reply)).toBeChecked();
  if (note === undefined) return;
  await at.write(note);
  await at.note.blur();
}

test("two tabs that answer in turn show each other's answers and end with one result", async ({
  context,
}) => {
  test.slow();
  const tabs = await twoTabs(context);
  for (const room of ["reflect", "mirror"]) {
    for (const tab of tabs) await new QuestionPage(tab, room, 1).open();
    for (const asked of questions[room]) {
      const [one, other] = tabs.map((tab) => new QuestionPage(tab, room, asked.number));
      const [active, passive] = asked.number % 2 ? [one, other] : [other, one];
      await Promise.all([one.expectShown(), other.expectShown()]);
      await active.page.bringToFront();
      await active.answer(scripted(asked));
      await passive.expectAnswer(scripted(asked));
      await active.continue.click();
      await passive.continue.press("Enter");
    }
    await new CheckPage(tabs[1], room).expectShown();
    await tabs[0].bringToFront();
    await finish(tabs[0], room);
    await expectOutcome(tabs[0], room, outcome);
    await tabs[1].bringToFront();
    await new ResultPage(tabs[1], room).open();
    await expectOutcome(tabs[1], room, outcome);
  }
});

test("two tabs that answer different questions at the same moment lose neither answer", async ({
  context,
}) => {
  const tabs = await twoTabs(context);
  const [first, ...rest] = questions.reflect;
  const begun = new QuestionPage(tabs[0], "reflect", first.number);
  await begun.open();
  await answerByKeys(begun);
  await begun.expectSaved();

  for (let at = 0; at < rest.length; at += 2) {
    const pages = rest
      .slice(at, at + 2)
      .map((asked, tab) => new QuestionPage(tabs[tab], "reflect", asked.number));
    await atOnce(pages, (page) => page.open());
    await atOnce(pages, answerByKeys);
    await atOnce(pages, (page) => page.expectSaved());
  }
  const [one, other] = tabs.map((tab) => new CheckPage(tab, "reflect"));
  await one.open();
  await other.open();
  expect(await other.answers()).toEqual(await one.answers());
  await one.page.bringToFront();
  await finish(one.page, "reflect");
  await expectOutcome(one.page, "reflect", outcome);
});

// A browser hands what one tab wrote to the other in its own time, so a fault shows now and then.
const ROUNDS = 40;

test("two tabs that keep answering at the same moments lose none of it, as a third tab sees", async ({
  context,
}) => {
  const tabs = await twoTabs(context);
  const pages = tabs.map((tab, at) => new QuestionPage(tab, "reflect", at + 1));
  const [first] = pages;
  await first.open();
  await first.page.keyboard.press("0");
  await first.expectSaved();
  await atOnce(pages, (page) => page.open());
  const third = new CheckPage(await context.newPage(), "reflect");
  await third.open();
  for (let round = 1; round <= ROUNDS; round += 1) {
    const reply = (round % 5) + 1;
    await atOnce(pages, (page) => page.page.keyboard.press(String(reply)));
    await atOnce(pages, (page) => page.expectSaved());
    const names = pages.map((page) => page.question.choices[reply].name);
    const seen = async () => (await third.answers()).slice(0, 2).map(([, answer]) => answer);
    await expect.poll(seen, `round ${round}`).toEqual(names);
  }
});

test("two tabs whose very first answers come at the same moment lose neither", async ({
  context,
}) => {
  const tabs = await twoTabs(context);
  const pair = questions.reflect.slice(0, 2);
  const pages = pair.map((asked, tab) => new QuestionPage(tabs[tab], "reflect", asked.number));
  await atOnce(pages, (page) => page.open());
  await atOnce(pages, answerByKeys);
  await atOnce(pages, (page) => page.expectSaved());
  for (const tab of tabs) {
    for (const asked of pair) {
      const at = new QuestionPage(tab, "reflect", asked.number);
      await at.open();
      await at.expectAnswer(scripted(asked));
    }
  }
});

test("a note from the other tab shows at once, but never under the person's own hands", async ({
  context,
}) => {
  const tabs = await twoTabs(context);
  const [mine, theirs] = tabs.map((tab) => new QuestionPage(tab, "reflect", 1));
  await mine.open();
  await theirs.open();
  await theirs.write("From the other tab.");
  await theirs.expectSaved();
  await expect(mine.note).toHaveValue("From the other tab.");
  await mine.note.focus();
  await mine.note.press("End");
  await mine.note.pressSequentially(" And mine.");
  await mine.expectSaved();
  await expect(mine.note).toHaveValue("From the other tab. And mine.");
});

test("what one tab erases is gone in the other, and does not come back when that one closes", async ({
  context,
}) => {
  const [other, one] = await twoTabs(context);
  await seed(one, bothDone());
  const start = new StartPage(other);
  await start.open();
  await expect(start.room("Mirror")).toContainText("last done");
  const data = new DataPage(one);
  await data.eraseAll();
  await expect(start.room("Mirror")).toContainText("not begun");
  await other.close({ runBeforeUnload: true });
  await data.reload();
  await expect(data.stored).toContainText("Nothing is stored yet.");
});

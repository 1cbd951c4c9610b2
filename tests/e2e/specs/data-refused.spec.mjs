// Files that are no backup, or not one that can be right: each is refused in its own words, and
// nothing changes. What a file carries in its texts is shown as text and never becomes markup.
import { writeFileSync } from "node:fs";
import { backup, backupText, sitting } from "../content/backup.mjs";
import { questions } from "../content/questions.mjs";
import { scripted } from "../content/script.mjs";
import { refusals } from "../content/words.mjs";
import { stored } from "../faults/records.mjs";
import { expect, test } from "../fixtures.mjs";
import { CheckPage } from "../pages/check-page.mjs";
import { DataPage } from "../pages/data-page.mjs";
import { QuestionPage } from "../pages/question-page.mjs";
import { ResultPage } from "../pages/result-page.mjs";
import { seed } from "../walks/seed.mjs";

const whole = () => backupText([sitting("reflect")]);
/** A backup whose first answer is changed. */
function withAnswer(change) {
  const made = backup([sitting("reflect")]);
  Object.assign(made.state.sittings[0].answers[questions.reflect[0].id], change);
  return JSON.stringify(made);
}
const nested = (depth) => '{"format":'.repeat(depth) + "1" + "}".repeat(depth);

const REFUSED = [
  ["a text that is not JSON", "Dear diary", refusals.notABackup],
  ["an empty file", "", refusals.notABackup],
  ["a picture", Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0xff, 0xfe]), refusals.notABackup],
  ["JSON of another kind", '{"format":"something-else","version":1}', refusals.notABackup],
  ["a JSON list", "[]", refusals.notABackup],
  ["JSON a hundred thousand levels deep", nested(100_000), refusals.notABackup],
  ["a file cut in the middle", whole().slice(0, whole().length / 2), refusals.cutShort],
  ["a file cut by one character", whole().slice(0, -1), refusals.cutShort],
  ["a backup of a newer version", backupText([], { version: 99 }), refusals.newer(99)],
  ["a reply that is on no scale", withAnswer({ reply: { level: { at: 9 } } }), refusals.damaged],
  ["a note longer than is kept", withAnswer({ note: "x".repeat(4001) }), refusals.damaged],
  ["a day beyond every calendar", withAnswer({ at: 9e15 }), refusals.damaged],
  ["a negative day", withAnswer({ at: -1 }), refusals.damaged],
  ["two passes of one name", backupText([sitting("reflect"), sitting("reflect")]), refusals.damaged],
  ["no answers where answers belong", backupText([], { state: { sittings: 7 } }), refusals.damaged],
];

test.describe("what is refused", () => {
  for (const [name, content, words] of REFUSED) {
    test(`${name} is refused in words and changes nothing`, async ({ page }) => {
      const data = new DataPage(page);
      await data.open();
      await data.singleKeys.uncheck();
      await data.expectSaved();
      const before = await stored(page);
      await data.choose(content);
      await expect(data.refusal).toContainText(words);
      await expect(data.preview).toHaveCount(0);
      expect(await stored(page)).toEqual(before);
      await data.choose(whole());
      await expect(data.preview).toBeVisible();
      await expect(data.refusal).toHaveCount(0);
    });
  }
});

test("a file over 10 MB is refused in words without being read", async ({ page }, testInfo) => {
  const path = testInfo.outputPath("large.json");
  writeFileSync(path, whole().padEnd(10 * 1024 * 1024 + 1));
  await page.addInitScript(() => {
    globalThis.filesRead = 0;
    const read = Blob.prototype.text;
    Blob.prototype.text = function text() {
      globalThis.filesRead += 1;
      return read.call(this);
    };
  });
  const data = new DataPage(page);
  await data.open();
  await data.file.setInputFiles(path);
  await expect(data.refusal).toContainText(refusals.tooLarge);
  expect(await page.evaluate(() => globalThis.filesRead)).toBe(0);
});

const MARKUP = "<img src=x onerror=\"document.title='caught'\"><script>document.title='caught'</script>";

test("markup in a backup's notes and names is shown as text on every page", async ({ page }) => {
  const hostile = sitting("reflect", {
    id: MARKUP,
    answer: (asked) => ({ ...scripted(asked), note: MARKUP }),
  });
  const { id } = questions.reflect[0];
  const made = backup([hostile], { app: MARKUP, aside: { [MARKUP]: MARKUP } });
  made.state.sittings[0].answers["__proto__ "] = { ...made.state.sittings[0].answers[id], note: MARKUP };
  await seed(page, JSON.stringify(made));

  const result = new ResultPage(page, "reflect");
  await result.open();
  await expect(result.article.getByText(MARKUP).first()).toBeVisible();
  await result.change.click();
  const check = new CheckPage(page, "reflect");
  await check.expectShown();
  await expect(page.getByText(MARKUP)).toHaveCount(questions.reflect.length);
  const at = new QuestionPage(page, "reflect", 1);
  await at.open();
  await expect(at.note).toHaveValue(MARKUP);
  await expect(page.getByRole("img")).toHaveCount(0);
  expect(await page.title()).not.toBe("caught");
});

test("a backup with passes and items this build does not know breaks no page and keeps them", async ({
  page,
}) => {
  const odd = sitting("mirror", { isFinished: true });
  const [, , ...some] = Object.entries(odd.answers);
  odd.answers = Object.fromEntries(some);
  odd.answers["mirror.from-a-later-pack"] = { version: 7, reply: { level: { at: 2 } }, at: odd.begun };
  // A frequency where a level belongs, and the other way round.
  odd.answers[questions.mirror[2].id].reply = { frequency: "no" };
  odd.answers[questions.mirror[9].id].reply = { level: { at: 5 } };
  odd.answers[questions.mirror[10].id].version = 4_000_000_000;
  await seed(page, backupText([odd]));
  const result = new ResultPage(page, "mirror");
  await result.open();
  await result.openTables();
  await result.change.click();
  await new CheckPage(page, "mirror").expectShown();
  for (const number of [3, 10, 11]) await new QuestionPage(page, "mirror", number).open();
  await expect(page.getByRole("heading", { name: "Nose could not start" })).toHaveCount(0);
  const data = new DataPage(page);
  await data.open();
  await expect(data.stored).toContainText("19 answers in 1 pass");
});

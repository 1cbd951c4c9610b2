// Records that are damaged or newer than this build: told in words, moved aside and never
// overwritten, with everything that can be read still here.
import { question, questions } from "../content/questions.mjs";
import { scripted } from "../content/script.mjs";
import { damage as words, saving } from "../content/words.mjs";
import { CHECKPOINT, ENTRY, HEAD, damage, keyOf, keysOf, overwrite, stored } from "../faults/records.mjs";
import { expect, test } from "../fixtures.mjs";
import { DataPage } from "../pages/data-page.mjs";
import { fileFrom } from "../pages/downloads.mjs";
import { QuestionPage } from "../pages/question-page.mjs";

const COUNT = 3;

/** Answers the first questions of Reflect and returns the page of the first. */
async function answered(page) {
  for (const asked of questions.reflect.slice(0, COUNT)) {
    const at = new QuestionPage(page, "reflect", asked.number);
    await at.open();
    await at.choose(scripted(asked).reply);
    await at.expectSaved();
  }
  const first = new QuestionPage(page, "reflect", 1);
  await first.open();
  return first;
}

/** Expects the answers to these questions to be there. */
async function expectAnswered(page, numbers) {
  for (const number of numbers) {
    const at = new QuestionPage(page, "reflect", number);
    await at.open();
    await expect(at.choice(scripted(at.question).reply)).toBeChecked();
  }
}

test("a damaged entry is moved aside and told, the other answers stay, and it can be downloaded", async ({
  page,
}) => {
  const first = await answered(page);
  const key = await keyOf(page, ENTRY, question("reflect", 2).id);
  const text = await damage(page, key);
  await first.reload();
  await expect(first.notice(words.one)).toContainText(words.text);
  await expectAnswered(page, [1, 3]);
  const second = new QuestionPage(page, "reflect", 2);
  await second.open();
  await second.expectNoAnswer();

  await first.notice(words.one).getByRole("link", { name: "See what is stored" }).click();
  const data = new DataPage(page);
  await data.expectShown();
  const file = await fileFrom(page, () =>
    data.aside.getByRole("button", { name: "Download them" }).click(),
  );
  expect(file.name).toMatch(/^nose-moved-aside-.*\.json$/);
  expect(Object.values(JSON.parse(file.text))).toContain(text);
  const backup = await fileFrom(page, () => data.saveReadable());
  expect(Object.values(JSON.parse(backup.text).aside)).toContain(text);
});

test("a damaged entry's place is not written over: a new answer is saved beside it", async ({
  page,
}) => {
  const first = await answered(page);
  const text = await damage(page, await keyOf(page, ENTRY, question("reflect", 3).id));
  await first.reload();
  const third = new QuestionPage(page, "reflect", 3);
  await third.open();
  await third.expectNoAnswer();
  await third.choose(5);
  await third.expectSaved();
  expect(Object.values(await stored(page))).toContain(text);
  await third.reload();
  await expect(third.choice(5)).toBeChecked();
  await expectAnswered(page, [1, 2]);
  expect(Object.values(await stored(page))).toContain(text);
});

test("a damaged head loses no answer, and new ones are saved", async ({ page }) => {
  const first = await answered(page);
  await damage(page, HEAD);
  await first.reload();
  await expect(first.notice(words.one)).toBeVisible();
  await expectAnswered(page, [1, 2, 3]);
  const next = new QuestionPage(page, "reflect", COUNT + 1);
  await next.open();
  await next.choose(4);
  await next.expectSaved();
  await next.reload();
  await expect(next.choice(4)).toBeChecked();
  await expectAnswered(page, [1, 2, 3]);
});

/** Writes notes so long that two checkpoints are made, then one more answer. */
async function withTwoCheckpoints(page) {
  const long = (number) => `${number} `.padEnd(4000, "字");
  let number = 0;
  while ((await keysOf(page, CHECKPOINT)).length < 2) {
    number += 1;
    const at = new QuestionPage(page, "reflect", number);
    await at.open();
    await at.choose(3);
    await at.write(long(number));
    await at.expectSaved();
    await at.continue.click();
  }
  return { last: number, long };
}

test("with either checkpoint damaged every answer and note is still there", async ({ page }) => {
  const at = new QuestionPage(page, "reflect", 1);
  await at.open();
  const { last, long } = await withTwoCheckpoints(page);
  for (const key of await keysOf(page, CHECKPOINT)) {
    const whole = (await stored(page))[key];
    await damage(page, key);
    await at.reload();
    await expect(at.notice(words.one)).toBeVisible();
    for (let number = 1; number <= last; number += 1) {
      const each = new QuestionPage(page, "reflect", number);
      await each.open();
      await expect(each.note).toHaveValue(long(number));
    }
    await overwrite(page, key, whole);
  }
});

test("with both checkpoints damaged it is said that something is missing, and what can be read is here", async ({
  page,
}) => {
  const at = new QuestionPage(page, "reflect", 1);
  await at.open();
  const { last, long } = await withTwoCheckpoints(page);
  const texts = [];
  for (const key of await keysOf(page, CHECKPOINT)) texts.push(await damage(page, key));
  await at.reload();
  await expect(at.notice(words.many(2))).toBeVisible();
  await expect(at.notice(words.missing)).toBeVisible();
  const latest = new QuestionPage(page, "reflect", last);
  await latest.open();
  await expect(latest.note).toHaveValue(long(last));
  expect(Object.values(await stored(page))).toEqual(expect.arrayContaining(texts));
});

const NEWER = [
  { name: "an entry", find: (page) => keyOf(page, ENTRY, question("reflect", COUNT).id) },
  { name: "the head", find: async () => HEAD },
];

for (const { name, find } of NEWER) {
  test(`${name} of a newer version stops all writing, is told, and is left exactly as it is`, async ({
    page,
  }) => {
    const first = await answered(page);
    await overwrite(page, await find(page), "9 00000000 {}");
    const before = await stored(page);
    await first.reload();
    await first.expectFailure("newer");
    const next = new QuestionPage(page, "reflect", COUNT + 1);
    await next.open();
    await next.choose(4);
    await expect(next.status).toHaveText(saving.failed);
    const notice = await next.expectFailure("newer");
    await expect(next.choice(4)).toBeChecked();
    const { text } = await fileFrom(page, () =>
      notice.getByRole("button", { name: "Download a readable backup" }).click(),
    );
    expect(Object.values(JSON.parse(text).aside)).toContain("9 00000000 {}");
    await next.reload();
    expect(await stored(page)).toEqual(before);
  });
}

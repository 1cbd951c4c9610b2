// What a screen reader is told: names, descriptions, positions, where focus goes, and what is
// announced. One question of each kind stands for all.
import { bothDoneTwice } from "../content/backup.mjs";
import { oneOfEachKind, questions } from "../content/questions.mjs";
import { headings, noteLabels, recency, rooms, saving, titles } from "../content/words.mjs";
import { expect, test } from "../fixtures.mjs";
import { CheckPage } from "../pages/check-page.mjs";
import { DataPage } from "../pages/data-page.mjs";
import { QuestionPage } from "../pages/question-page.mjs";
import { ResultPage } from "../pages/result-page.mjs";
import { RoomFront } from "../pages/room-front.mjs";
import { StartPage } from "../pages/start-page.mjs";
import { seed } from "../walks/seed.mjs";

for (const asked of oneOfEachKind) {
  test(`a question of the kind “${asked.kind}” is heard whole: the group, each step, its place and what it means`, async ({
    page,
  }) => {
    const at = new QuestionPage(page, asked.room, asked.number);
    await at.open();
    await expect(at.group).toHaveAccessibleName(asked.prompt);
    if (asked.why) await expect(at.group).toHaveAccessibleDescription(asked.why);
    const steps = asked.choices.length - 1;
    await expect(at.choices).toHaveCount(steps + 1);
    await at.expectNoAnswer();
    for (const [key, choice] of asked.choices.entries()) {
      const radio = at.choices.nth(key === 0 ? steps : key - 1);
      await expect(radio).toHaveAccessibleName(choice.name);
      const place = key === 0 ? "" : `Step ${key} of ${steps}. `;
      const description = await radio.evaluate((element) =>
        document.getElementById(element.getAttribute("aria-describedby")).textContent,
      );
      expect(description.startsWith(place + choice.text)).toBe(true);
      for (const sign of choice.signs ?? []) expect(description).toContain(sign);
      await expect(radio).toHaveAccessibleDescription(new RegExp(`^${place}`));
    }
    await expect(at.note).toHaveAccessibleName(`${noteLabels[asked.kind]} Optional, for yourself.`);
  });
}

test("the recency question is a group of its own with four answers, and only where a step was chosen", async ({
  page,
}) => {
  const at = new QuestionPage(page, "mirror", 1);
  await at.open();
  await expect(at.recencies).toHaveCount(0);
  await at.choose(0);
  await expect(at.recencies).toHaveCount(0);
  await at.choose(2);
  await expect(at.recencies).toHaveAccessibleName(`${recency.question} Optional, for yourself.`);
  const names = [recency.week, recency.month, recency.quarter, recency.longer];
  for (const [position, name] of names.entries()) {
    await expect(at.recencies.getByRole("radio").nth(position)).toHaveAccessibleName(name);
  }
});

test("a missing answer is announced, tied to the group, and gone once an answer is given", async ({
  page,
}) => {
  const at = new QuestionPage(page, "reflect", 1);
  await at.open();
  await at.continue.click();
  await expect(at.complaint).toBeFocused();
  await expect(at.group).toHaveAccessibleDescription(/Choose the step that fits best/);
  await at.choose(3);
  await expect(at.complaint).toHaveCount(0);
  await expect(at.group).toHaveAccessibleDescription(questions.reflect[0].why);
});

test("the check page announces what is still open and links to each of it", async ({ page }) => {
  const at = new QuestionPage(page, "reflect", 2);
  await at.open();
  await at.choose(3);
  await at.expectSaved();
  const check = new CheckPage(page, "reflect");
  await check.open();
  await check.finish.click();
  await expect(check.complaint).toBeFocused();
  await expect(check.complaint).toContainText("13 questions have no answer yet:");
  await expect(check.complaint.getByRole("link")).toHaveCount(13);
  await check.complaint.getByRole("link", { name: "Question 1", exact: true }).click();
  await new QuestionPage(page, "reflect", 1).expectShown();
});

test("each page change puts focus on the new page's heading and changes the title", async ({
  page,
}) => {
  const start = new StartPage(page);
  await start.open();
  const front = new RoomFront(page, "reflect");
  const first = new QuestionPage(page, "reflect", 1);
  const of = questions.reflect.length;
  const steps = [
    [() => start.next("Start with Reflect").click(), headings.reflect, titles.reflect],
    [() => front.begin.click(), first.question.prompt, titles.question("reflect", 1, of)],
    [
      async () => {
        await first.choose(3);
        await first.continue.click();
      },
      questions.reflect[1].prompt,
      titles.question("reflect", 2, of),
    ],
    [() => first.back.click(), first.question.prompt, titles.question("reflect", 1, of)],
    [() => first.roomLink("mirror").click(), headings.mirror, titles.mirror],
    [() => first.link("Nose").click(), headings.start, titles.start],
  ];
  for (const [act, heading, title] of steps) {
    await act();
    await expect(start.heading).toHaveText(heading);
    await expect(start.heading).toBeFocused();
    await expect(page).toHaveTitle(title);
  }
  // A document of its own: it begins where every document does, at its title.
  await start.link("Check it yourself in two minutes").click();
  await expect(start.heading).toHaveText(headings.proof);
  await expect(page).toHaveTitle(titles.proof);
});

test("saving is announced in one status region, and the page is in its language", async ({
  page,
}) => {
  const at = new QuestionPage(page, "reflect", 1);
  await at.open();
  await expect(page.locator("html")).toHaveAttribute("lang", "en-US");
  await expect(at.banner.getByRole("status")).toHaveCount(1);
  await expect(at.status).toHaveText("");
  await at.choose(3);
  await expect(at.status).toHaveText(saving.saved);
});

test("no page title and no address ever holds an answer", async ({ page }) => {
  const at = new QuestionPage(page, "mirror", 9);
  await at.open();
  await at.choose(4);
  await at.write("Something private");
  await at.expectSaved();
  for (const secret of ["Most days", "Something private"]) {
    expect(await page.title()).not.toContain(secret);
    expect(decodeURIComponent(page.url())).not.toContain(secret);
  }
  await at.continue.click();
  await new QuestionPage(page, "mirror", 10).expectShown();
  await expect(page).toHaveTitle(titles.question("mirror", 10, questions.mirror.length));
  expect(new URL(page.url()).search).toBe("");
});

for (const room of ["reflect", "mirror"]) {
  test(`every picture of ${rooms[room]}’s result has a sentence and a table with headed rows and columns`, async ({
    page,
  }) => {
    await seed(page, bothDoneTwice());
    const result = new ResultPage(page, room);
    await result.open();
    await result.openTables();
    const figures = await result.article.getByRole("figure").all();
    expect(figures).toHaveLength(room === "reflect" ? 1 : 3);
    for (const figure of figures) {
      await expect(figure).toHaveAccessibleName(/\S/);
      const columns = figure.getByRole("columnheader");
      await expect(columns.nth(1)).toHaveText("Now");
      await expect(columns.nth(2)).toHaveText("Last time");
      const rows = await figure.getByRole("row").count();
      await expect(figure.getByRole("rowheader")).toHaveCount(rows - 1);
    }
  });
}

test("the dialog that asks before erasing has its name, and focus comes back to its button", async ({
  page,
}) => {
  const data = new DataPage(page);
  await data.open();
  await data.erase.click();
  await expect(data.dialog).toBeVisible();
  await data.dialog.getByRole("button", { name: "Keep it" }).click();
  await expect(data.erase).toBeFocused();
});

// Addresses: every page has its title and its place in the navigation, Back and Forward work, and
// an address that was cut off, edited or made up leads to a way back.
import { bothDone } from "../content/backup.mjs";
import { cases } from "../content/cases.mjs";
import { questions } from "../content/questions.mjs";
import { headings, rooms, titles } from "../content/words.mjs";
import { expect, test } from "../fixtures.mjs";
import { AppPage } from "../pages/page.mjs";
import { CheckPage } from "../pages/check-page.mjs";
import { QuestionPage } from "../pages/question-page.mjs";
import { ResultPage } from "../pages/result-page.mjs";
import { RoomFront } from "../pages/room-front.mjs";
import { seed } from "../walks/seed.mjs";
import { answerAll, begin } from "../walks/pointer.mjs";

const OF = { reflect: questions.reflect.length, mirror: questions.mirror.length };

const [CASE] = cases;
const ofPractise = (heading) => ({ title: `${heading} · Nose`, heading, current: ["Practise"] });
const ofCase = (heading) => ({ title: `${CASE.title} · Nose`, heading, current: ["Practise"] });

const PAGES = [
  { route: "/", title: titles.start, heading: headings.start, current: [] },
  { route: "/reflect", title: titles.reflect, heading: headings.reflect, current: ["Reflect"] },
  { route: "/mirror", title: titles.mirror, heading: headings.mirror, current: ["Mirror"] },
  {
    route: "/reflect/question/3",
    title: titles.question("reflect", 3, OF.reflect),
    heading: questions.reflect[2].prompt,
    current: ["Reflect"],
  },
  {
    route: "/mirror/question/20",
    title: titles.question("mirror", 20, OF.mirror),
    heading: questions.mirror[19].prompt,
    current: ["Mirror"],
  },
  { route: "/mirror/result", title: titles.mirror, heading: headings.noResult, current: ["Mirror"] },
  { route: "/data", title: titles.data, heading: headings.data, current: ["Your data"] },
  { route: "/proof", title: titles.proof, heading: headings.proof, current: [] },
  {
    route: "/practise",
    title: "Judge a case, then see how far off you were · Nose",
    heading: "Judge a case, then see how far off you were",
    current: ["Practise"],
  },
  { route: "/practise/next", ...ofCase(CASE.title) },
  { route: "/practise/cases", ...ofPractise("All cases") },
  { route: `/practise/case/${CASE.id}`, ...ofCase(CASE.title) },
  { route: `/practise/case/${CASE.id}/1`, ...ofCase(/^Leila’s /) },
  { route: `/practise/case/${CASE.id}/habits`, ...ofCase("Do you see any of these?") },
  { route: `/practise/case/${CASE.id}/key`, ...ofPractise("The key comes after your rating") },
  { route: "/practise/case/none-such", ...ofPractise("This case is not in use") },
  {
    route: "/practise/profile",
    title: "Your profile · Nose",
    heading: "Your profile begins with the first case",
    current: ["Practise"],
  },
  { route: "/nowhere", title: titles.unknown, heading: headings.unknown, current: [] },
];

test("every page has its own heading and title and shows where it stands in the navigation", async ({
  page,
}) => {
  const app = new AppPage(page);
  for (const { route, title, heading, current } of PAGES) {
    await app.open(route);
    await expect(app.heading).toHaveText(heading);
    await expect(page).toHaveTitle(title);
    const marked = app.nav.getByRole("link").and(page.locator('[aria-current="page"]'));
    await expect(marked).toHaveText(current);
  }
});

// What people and programs make of an address: none of it is a page.
const NO_PAGES = [
  "/nowhere",
  "/Reflect",
  "/reflect/nowhere",
  "/reflect/question",
  "/reflect/question/",
  "/reflect/question/0",
  "/reflect/question/-1",
  "/reflect/question/1.5",
  "/reflect/question/1e3",
  "/reflect/question/٣",
  "/reflect/question/three",
  "/reflect/question/99999999999999999999",
  "/reflect/question/1/2",
  "/reflect/check/1",
  "/reflect/result/1",
  "/data/erase",
  "/proof/1",
  "/practise/nowhere",
  "/practise/cases/1",
  "/practise/case",
  "/practise/case/case.card-box/0",
  "/practise/case/case.card-box/6",
  "/practise/case/case.card-box/reasons",
  "/practise/case/case.card-box/key/1",
  "/practise/case/<script>document.title='caught'</script>",
  "/reflect?answer=4",
  "/constructor",
  "/__proto__",
  "/%00",
  "/%F0%28%8C%28",
  "/<script>document.title='caught'</script>",
  "/'\"><img src=x onerror=document.title='caught'>",
  "/../../etc/passwd",
  "javascript:alert(1)",
  "/\u202Egnp",
  "/🐽",
  `/${"x".repeat(20_000)}`,
  `/${"reflect/".repeat(2_000)}`,
];

test("an address that is no page says so, shows nothing of it, and leads back", async ({ page }) => {
  const app = new AppPage(page);
  await app.open("/");
  for (const route of NO_PAGES) {
    await test.step(route.slice(0, 60), async () => {
      await app.goTo("/");
      await expect(app.heading).toHaveText(headings.start);
      await app.goTo(route);
      await expect(app.heading).toHaveText(headings.unknown);
      await expect(page).toHaveTitle(titles.unknown);
      await expect(page.getByRole("img")).toHaveCount(0);
    });
  }
  await app.link("Back to the start").click();
  await expect(app.heading).toHaveText(headings.start);
});

test("an address that is no page leads back when it is opened first as well", async ({ page }) => {
  const app = new AppPage(page);
  for (const route of ["/nowhere", "/reflect/question/-1", "/%F0%28%8C%28", "/practise/case"]) {
    for (const document of ["./", "./library.html", "./practise.html"]) {
      await page.goto("about:blank");
      await page.goto(`${document}#${route}`);
      await app.started();
      await expect(app.heading).toHaveText(headings.unknown);
    }
  }
});

// The same pages, written otherwise.
const SAME = [
  ["", headings.start],
  ["/", headings.start],
  ["//", headings.start],
  ["reflect", headings.reflect],
  ["/reflect/", headings.reflect],
  ["//mirror//", headings.mirror],
  ["/data/", headings.data],
  ["//practise//cases/", "All cases"],
];

test("an address with a slash too many or too few still finds its page", async ({ page }) => {
  const app = new AppPage(page);
  await app.open("/proof");
  for (const [route, heading] of SAME) {
    await app.goTo("/proof");
    await expect(app.heading).toHaveText(headings.proof);
    await app.goTo(route);
    await expect(app.heading).toHaveText(heading);
  }
});

for (const room of ["reflect", "mirror"]) {
  test(`a question that ${rooms[room]} does not have says how many there are and leads to the room`, async ({
    page,
  }) => {
    const app = new AppPage(page);
    await app.open(`/${room}/question/99`);
    await expect(app.heading).toHaveText(`There is no question 99. There are ${OF[room]}.`);
    await app.link("Continue").click();
    await new RoomFront(page, room).expectShown();
  });
}

test("Back and Forward go through the questions as they were answered", async ({ page }) => {
  const front = new RoomFront(page, "reflect");
  await front.open();
  await front.begin.click();
  for (const number of [1, 2]) {
    const at = new QuestionPage(page, "reflect", number);
    await at.choose(4);
    await at.expectSaved();
    await at.continue.click();
  }
  const [first, second, third] = [1, 2, 3].map((n) => new QuestionPage(page, "reflect", n));
  await third.expectShown();
  await page.goBack();
  await second.expectShown();
  await expect(second.choice(4)).toBeChecked();
  await expect(second.heading).toBeFocused();
  await page.goBack();
  await expect(first.choice(4)).toBeChecked();
  await page.goBack();
  await front.expectShown();
  await page.goForward();
  await first.expectShown();
  await page.goForward();
  await second.expectShown();
});

test("going back from a fresh result does not say that there is none", async ({ page }) => {
  await new RoomFront(page, "reflect").open();
  await begin(page, "reflect");
  await answerAll(page, "reflect");
  const check = new CheckPage(page, "reflect");
  await check.finish.click();
  const result = new ResultPage(page, "reflect");
  await result.expectShown();
  await page.goBack();
  await expect(result.article).toHaveCount(0);
  await expect(result.heading).not.toHaveText(headings.noResult);
});

test("a question of a finished room leads to the result and not into a new pass", async ({ page }) => {
  await seed(page, bothDone());
  const at = new QuestionPage(page, "reflect", 3);
  await at.goTo(at.route);
  await expect(at.heading).toHaveText(headings.already);
  await at.link("See the result").click();
  await new ResultPage(page, "reflect").expectShown();
});

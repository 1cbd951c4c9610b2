// The source's four stories, each as the history of a person from the first sniff test to a growth
// step; and what the weekly habit takes, counted.
import { stories } from "../content/stories.mjs";
import { expect, test } from "../fixtures.mjs";
import { GrowthPage, PeoplePage, RunPage } from "../pages/people-runs-page.mjs";
import { WritingPage } from "../pages/people-writing.mjs";
import { PersonPage } from "../pages/person-page.mjs";
import { StartPage } from "../pages/start-page.mjs";

const DAY = 24 * 60 * 60 * 1000;
// A Monday, nine in the morning in Berlin.
const MONDAY = new Date("2026-11-23T08:00:00Z").getTime();

for (const story of stories) {
  test(`from sniff test to growth step: ${story.test}`, async ({ page }) => {
    test.slow();
    await page.clock.install({ time: MONDAY });
    const run = new RunPage(page);
    const { id, code } = await run.addPerson();

    // Said before: what one expects, and how sure.
    await run.choose(id, story.test);
    await run.answerFairness();
    await run.expectTo(story.expect, story.sure, "2026-12-21");
    await run.button("Start").click();
    await expect(run.notice("It has started.")).toBeVisible();
    await run.expectSaved();

    // Seen while it ran.
    const writing = new WritingPage(page);
    await page.keyboard.press("n");
    await expect(writing.heading).toHaveText("Write down what you saw");
    await writing.whom.selectOption(code);
    await writing.situation.fill(story.observation.situation);
    await writing.behavior.fill(story.observation.behavior);
    await writing.impact.fill(story.observation.impact);
    await writing.more.click();
    await writing.pill("Shows", story.shows).check();
    await writing.field("From which sniff test?").selectOption(story.test);
    await writing.keep.click();
    await expect(writing.heading).toHaveText("It is kept");
    await writing.expectSaved();

    // The day comes back by itself.
    await page.clock.setSystemTime(MONDAY + 28 * DAY);
    const start = new StartPage(page);
    await start.open();
    await start.main.getByRole("link", { name: `Look at a sniff test · ${code}` }).click();
    await run.started();
    await expect(run.main).toContainText(story.observation.behavior);
    await run.keep(story.outcome, story.happened);
    await expect(run.main).toContainText(story.expect);
    await expect(run.main).toContainText(story.happened);
    await run.expectSaved();

    // Rated by the anchors, with the observation in sight.
    const person = new PersonPage(page, id);
    await person.open(`/rate/${story.rate}`);
    await expect(person.main).toContainText(story.observation.behavior);
    await person.rows.getByRole("radio").nth(story.level - 1).check();
    await page.getByRole("textbox", { name: /^Why/ }).fill(story.why);
    if (story.level === 5) await person.against.selectOption("I have none");
    await person.keep.click();
    await expect(person.heading).toHaveText(code);
    await expect(person.characteristic(story.shows)).toContainText("1 observation");

    // A step to grow by, and the day to look again.
    const growth = new GrowthPage(page);
    await growth.choose(id, story.growth);
    await growth.field("When to look again").fill("2027-02-01");
    await growth.button("Begin").click();
    await growth.expectSaved();
    await page.clock.setSystemTime(MONDAY + 70 * DAY);
    await start.open();
    await expect(start.main.getByRole("link", { name: `Look again · ${code}` })).toBeVisible();

    // All of it on one page, and nothing that sums it up.
    await person.open();
    for (const words of [story.test, story.growth, story.observation.behavior]) {
      await expect(person.main).toContainText(words);
    }
    await expect(person.main).not.toContainText(/score|rank|average|ready to/i);
  });
}

/** Counts what is pressed and clicked, but for the letters of texts. */
async function counting(page) {
  const count = { keys: 0, clicks: 0 };
  await page.exposeFunction("countPress", (what) => {
    count[what] += 1;
  });
  await page.addInitScript(() => {
    const isText = (target) => target.matches?.("textarea, select, input:not([type=radio], [type=checkbox])");
    addEventListener(
      "keydown",
      (event) => {
        const isCommand = event.key === "Tab" || (event.key === "Enter" && event.ctrlKey);
        const isModifier = ["Control", "Shift", "Alt", "Meta"].includes(event.key);
        if (!isModifier && (isCommand || !isText(event.target))) window.countPress("keys");
      },
      { capture: true },
    );
    addEventListener("pointerup", () => window.countPress("clicks"), { capture: true });
  });
  return count;
}

test("the weekly habit: two observations and a look at a sniff test, in ten keys and eight clicks", async ({
  page,
}) => {
  test.slow();
  await page.clock.install({ time: MONDAY });
  const run = new RunPage(page);
  const { id, code } = await run.addPerson();
  await run.choose(id, "A small learning budget");
  await run.answerFairness();
  await run.expectTo("Uses the money and says what it changed.", "50 %", "2026-12-21");
  await run.button("Start").click();
  await run.expectSaved();
  await page.clock.setSystemTime(MONDAY + 28 * DAY);

  const count = await counting(page);
  const start = new StartPage(page);
  await start.open();
  const writing = new WritingPage(page);
  for (const [behavior, shows] of [
    ["Asked three teams where changes wait.", "Curiosity"],
    ["Let the new colleague explain first."],
  ]) {
    await page.keyboard.press("n");
    await expect(writing.whom).toBeFocused();
    await page.keyboard.type(code);
    await page.keyboard.press("Tab");
    await page.keyboard.type("Weekly meeting.");
    await page.keyboard.press("Tab");
    await page.keyboard.type(behavior);
    await page.keyboard.press("Tab");
    await page.keyboard.type("The talk went on without us.");
    // How one knows it and what it shows: so that it stands behind a rating and on the page for a talk.
    if (shows) {
      await writing.direct.check();
      await writing.more.click();
      await writing.pill("Shows", shows).check();
    }
    await page.keyboard.press("Control+Enter");
    await expect(writing.heading).toHaveText("It is kept");
    await writing.expectSaved();
  }
  await page.getByRole("link", { name: "Nose", exact: true }).click();
  await start.started();
  await start.main.getByRole("link", { name: `Look at a sniff test · ${code}` }).click();
  await run.started();
  await run.answer(/^Did you see what you expected/, "Seen").click();
  await run.field("What happened, in words").click();
  await page.keyboard.type("Proposed a small change to reviews.");
  await run.button("Keep what I saw").click();
  await run.expectSaved();
  expect(count).toEqual({ keys: 10, clicks: 8 });
});

// Sniff-test runs and growth steps of a person: set up, started, looked at, looked at again; what
// comes back to the start page; and what happens when days pass, packs go and tabs meet.
import { readFile } from "node:fs/promises";
import { day, ledgerText, person, started, told } from "../content/ledger.mjs";
import { expect, test } from "../fixtures.mjs";
import { GrowthPage, PeoplePage, RunPage } from "../pages/people-runs-page.mjs";
import { StartPage } from "../pages/start-page.mjs";
import { seed } from "../walks/seed.mjs";
import { MEASURED, looked } from "../watch/look.mjs";

const DAY = 24 * 60 * 60 * 1000;
// A Monday, nine in the morning in Berlin.
const MONDAY = new Date("2026-11-23T08:00:00Z").getTime();
const TEST = "A language model at home";
const TEAL = person("Case Teal", {}, "p");
const PLUM = person("Case Plum", {}, "q");
const AMBER = person("Case Amber", {}, "s");

const itIs = (page, moment) => page.clock.setSystemTime(moment);

/** The days go by while the page is away, and then it is turned to again. */
async function comeBack(page, moment) {
  await itIs(page, moment);
  await page.evaluate(() => window.dispatchEvent(new Event("focus")));
}

test("a test is chosen, started with a forecast, and looked at on its day; nothing can be slipped in between", async ({
  page,
}) => {
  test.slow();
  await page.clock.install({ time: MONDAY });
  const at = new RunPage(page);
  const { id, code } = await at.addPerson();
  await at.open(`/person/${id}/run`);
  await expect(at.heading).toHaveText("Choose a sniff test");
  await at.field("What it could show").selectOption("Curiosity");
  await expect(page.getByText(/^\d+ to choose from\.$/)).toBeVisible();
  await expect(page.getByRole("button", { name: `Use this test: ${TEST}` })).toHaveCount(0);
  await at.field("What it could show").selectOption("All");
  await at.choose(id, TEST);
  await expect(page).toHaveTitle("Sniff test · Nose");
  await expect(at.main.getByText(`About ${code}`)).toBeVisible();
  await expect(at.main.getByText("The card says: No. As first told it took home time")).toBeVisible();

  await at.button("Start").click();
  await at.expectErrors([
    "Answer “Is it on paid time?”",
    "Answer “Does everyone have equal access to it?”",
    "Answer “Can it be declined without penalty?”",
    "Answer “Is the person told what is watched?”",
    "Answer “Is there a second observer?”",
    "Write what you expect to see",
    "Say how sure you are",
    "Choose a day to look",
  ]);
  await at.errors.getByRole("link", { name: "Say how sure you are" }).click();
  await expect(at.answer(/^How sure are you/, "50 %")).toBeFocused();
  await at.answerFairness();
  await at.answer("Is it on paid time?", "No").check();
  await expect(page.getByText("Put it on working hours")).toBeVisible();
  await at.expectTo("Tells me by week two which step failed.", "70 %", "2026-11-23");
  await expect(page.getByText("This day is not after today. Choose a later one.")).toBeVisible();
  await at.button("Start").click();
  await at.expectErrors(["Choose a day to look that is after today"]);
  await at.field("When to look").fill("2026-12-14");
  await expect(page.getByText("This day is not after today. Choose a later one.")).toHaveCount(0);
  await at.button("Start").click();

  const expected = at.section("What you expect");
  await expect(at.notice("It has started.")).toBeVisible();
  await expect(page.getByRole("heading", { name: "What you expect", exact: true })).toBeFocused();
  await expect(expected).toContainText("Tells me by week two which step failed.");
  await expect(expected).toContainText("You are 70 % sure to see it.");
  await expect(expected).toContainText("December 14, 2026");
  await expect(page.getByRole("textbox")).toHaveCount(0);

  // The way back, and forth again.
  await at.button("Undo").click();
  await expect(at.field("What I expect to see")).toHaveValue("Tells me by week two which step failed.");
  await at.button("Start").click();
  await expect(expected).toBeVisible();
  await at.expectSaved();

  // Its day comes while the page is open.
  await expect(at.answer(/^Did you see/, "Seen")).toHaveCount(0);
  await comeBack(page, MONDAY + 21 * DAY);
  await expect(at.answer(/^Did you see/, "Seen")).toBeVisible();
  await at.button("Keep what I saw").click();
  await at.expectErrors(["Say whether you saw it"]);
  await at.keep("Not seen", "Went quiet after the second install.");
  await expect(page.getByRole("heading", { name: "What you expected, and what you saw" })).toBeFocused();
  await expect(at.main.getByText("You were 70 % sure to see it.")).toBeVisible();
  await expect(at.main.getByText("Said on December 14, 2026.")).toBeVisible();
  await expect(at.section("What to watch next")).toContainText("Where did you come closest to stopping");
  await expect(at.section("What to watch next")).toContainText("A spare machine, a quiet room");
  // Forecasts are the manager's, and on no person's run.
  await expect(at.section("Your forecasts")).toHaveCount(0);

  // Said otherwise, with what was said beside it, and back.
  await comeBack(page, MONDAY + 22 * DAY);
  await at.button("Say it otherwise").click();
  await at.keep("Cannot tell");
  await expect(at.main.getByText("On December 14, 2026 you said: Not seen.")).toBeVisible();
  await expect(at.main.getByText("Said on December 15, 2026.")).toBeVisible();
  await at.button("Undo").click();
  await expect(at.main.getByText("Said on December 14, 2026.")).toBeVisible();
  await at.expectSaved();
  await at.reload();
  await expect(at.main.getByText("Went quiet after the second install.")).toBeVisible();

  // Away, and back.
  await at.button("Remove this run").click();
  await expect(page).toHaveURL(new RegExp(`/person/${id}$`));
  await at.button("Undo").click();
  await page.goBack();
  await expect(at.heading).toHaveText(TEST);
});

test("one's own test is set up in one's own words, and can be looked at before its day, said as early", async ({
  page,
}) => {
  await page.clock.install({ time: MONDAY });
  const at = new RunPage(page);
  const { id } = await at.addPerson();
  await at.open(`/person/${id}/run`);
  await at.button("Describe a test of your own").click();
  await expect(at.heading).toHaveText("A test of your own");
  await at.answerFairness("It depends");
  await at.expectTo("Invites the two teams by Friday.", "90 %", "2026-11-30");
  await at.button("Start").click();
  await at.expectErrors(["Say what it is called", "Write what is agreed"]);
  await at.field("What it is called").fill("A meeting that happens");
  await at.field("What is agreed").fill("Makes the monthly meeting happen.\nSix weeks.");
  await at.field("What is agreed").blur();
  await at.button("Start").click();
  await expect(at.heading).toHaveText("A meeting that happens");
  await at.button("Look before that day").click();
  await expect(at.answer(/^Did you see/, "Seen")).toBeFocused();
  await expect(at.main.getByText("You look before the day you set.")).toBeVisible();
  await at.keep("Seen");
  await expect(at.main.getByText("before the day you had set, November 30, 2026")).toBeVisible();
  await expect(at.section("What to watch next")).toContainText("Talk it over with them");
  await at.open("/coverage");
  await expect(at.main.getByText("Left out: 1 whose day is still to come.")).toBeVisible();
});

test("a calendar file names no person, no test and nothing that was seen", async ({ page }) => {
  await page.clock.install({ time: MONDAY });
  const [one] = [started(1, TEAL, { now: MONDAY, dueInDays: 5 })];
  await seed(page, ledgerText([TEAL, one]));
  const at = new RunPage(page);
  await at.open(`/run/${one.id}`);
  const download = page.waitForEvent("download");
  await at.button("Save a calendar file").click();
  const file = await download;
  expect(file.suggestedFilename()).toBe("nose-look-again.ics");
  const lines = (await readFile(await file.path(), "utf8")).split("\r\n");
  expect(lines).toContain(`UID:${one.id}@nose`);
  expect(lines).toContain("DTSTART;VALUE=DATE:20261128");
  expect(lines).toContain("SUMMARY:Look again\\, in Nose");
  expect(lines.join("\n")).not.toMatch(/Teal|duty|risk|VALARM/);
});

test("forecasts: below five what is missing, then Brier over those whose day has come, from twenty a picture", async ({
  page,
}) => {
  test.slow();
  await page.clock.install({ time: MONDAY });
  const people = [TEAL, PLUM, AMBER];
  const runs = Array.from({ length: 20 }, (_, at) =>
    told(at, people[at % 3], { now: MONDAY, sure: 80, outcome: at < 10 ? "seen" : "not_seen" }),
  );
  const left = [
    told(30, TEAL, { now: MONDAY, outcome: "cannot_tell" }),
    started(31, TEAL, { now: MONDAY, dueInDays: 3 }),
    started(32, TEAL, { now: MONDAY, dueInDays: -1 }),
  ];
  await seed(page, ledgerText([...people, ...runs, ...left]));
  const at = new RunPage(page);
  await at.open("/coverage");
  const forecasts = at.section("Your forecasts");
  // Ten of 0.2² and ten of 0.8².
  await expect(forecasts).toContainText("Over 20 forecasts the mean squared distance");
  await expect(forecasts).toContainText("is 0.34 (Brier)");
  await expect(forecasts).toContainText("You were surer than what you saw bears out, by 30 points");
  await expect(forecasts).toContainText(
    "Left out: 1 whose day is still to come, 1 whose day has come and nobody looked yet, 1 that cannot be told.",
  );
  await expect(forecasts.getByRole("figure")).toHaveCount(1);
  await expect(forecasts).toContainText("It says nothing about any one person.");
  await at.open(`/run/${runs[0].id}`);
  await expect(at.section("What to watch next")).toBeVisible();
  await expect(forecasts).toHaveCount(0);
  await at.button("Remove this run").click();
  await at.open("/coverage");
  await expect(forecasts).toContainText("Over 19 forecasts");
  await expect(forecasts.getByRole("figure")).toHaveCount(0);
});

test("forecasts that rest on two people show no figure, and say why", async ({ page }) => {
  await page.clock.install({ time: MONDAY });
  const people = [TEAL, PLUM];
  const runs = Array.from({ length: 6 }, (_, at) => told(at, people[at % 2], { now: MONDAY, sure: 80 }));
  await seed(page, ledgerText([...people, ...runs]));
  const at = new RunPage(page);
  await at.open("/coverage");
  const forecasts = at.section("Your forecasts");
  await expect(forecasts).toContainText("are about 2 people. From 3 people on");
  await expect(forecasts).not.toContainText("Brier");
});

test("a growth step begins only with a day, comes back on it, and keeps what was found at each look", async ({
  page,
}) => {
  test.slow();
  await page.clock.install({ time: MONDAY });
  const at = new GrowthPage(page);
  const { id, code } = await at.addPerson();
  await at.open(`/person/${id}/growth`);
  await at.field("What it could show").selectOption("Commitment");
  await expect(page.getByText("5 to choose from.")).toBeVisible();
  await at.field("Where the behavior you saw stands now").selectOption({ index: 2 });
  await expect(page.getByText("1 to choose from.")).toBeVisible();
  await page.getByRole("button", { name: "Take this step: Make the last mile visible" }).click();
  await expect(at.heading).toHaveText("Make the last mile visible");
  await expect(page.getByText("Not begun yet: no day to look again is set.")).toBeVisible();
  const labels = await at.main.locator("label").allTextContents();
  expect(labels).toEqual([
    "What it is called",
    "Change the setting first",
    "Ask in the next 1:1",
    "Hand over",
    "Stop doing yourself",
    "Situation",
    "Behavior",
    "Impact",
    "What you would see",
    "When to look again",
  ]);
  await expect(at.field("Stop doing yourself")).toHaveValue(/Thursday follow-up/);
  await expect(page.getByText("How it could sound:")).toContainText("After the June migration");
  // Four weeks, as the move proposes; a step without a day does not begin.
  await expect(at.field("When to look again")).toHaveValue("2026-12-21");
  await at.field("When to look again").fill("");
  await at.button("Begin").click();
  await at.expectErrors(["Choose a day to look"]);
  await at.field("When to look again").fill("2026-11-30");
  await at.button("Begin").click();
  await expect(at.section("When to look again")).toContainText("The day to look is November 30, 2026.");
  await at.expectSaved();

  // On its day it waits on the start page, and not before.
  const start = new StartPage(page);
  await start.open();
  await expect(page.getByRole("heading", { name: "Waiting for you" })).toHaveCount(0);
  await comeBack(page, MONDAY + 7 * DAY);
  await page.getByRole("link", { name: `Look again · ${code}` }).click();
  await expect(at.heading).toHaveText("Make the last mile visible");
  await at.field("What you found").fill("The tables are gone.");
  await at.button("Keep it open until then").click();
  await at.expectErrors(["Choose a day to look"]);
  await at.field("Look again on").fill("2026-12-14");
  await at.button("Keep it open until then").click();
  await expect(at.section("What you found before")).toContainText("On November 30, 2026");
  await expect(at.section("What you found before")).toContainText("The tables are gone.");
  await expect(at.section("When to look again")).toContainText("December 14, 2026");
  await at.button("Look again before that day").click();
  await at.field("What you found").fill("They warn me now before I ask.");
  await at.button("Close this step").click();
  await expect(page.getByText("Closed on November 30, 2026.")).toBeVisible();
  await expect(page.getByText("They warn me now before I ask.")).toBeVisible();
  await at.expectSaved();
  await comeBack(page, MONDAY + 60 * DAY);
  await start.open();
  await expect(page.getByRole("heading", { name: "Waiting for you" })).toHaveCount(0);
});

test("of much that waits the start page shows three and how much more, and goes there", async ({ page }) => {
  await page.clock.install({ time: MONDAY });
  const runs = [1, 2, 3, 4, 5].map((it) => started(it, TEAL, { now: MONDAY, dueInDays: -it }));
  await seed(page, ledgerText([TEAL, ...runs]));
  await new StartPage(page).open();
  const waiting = page.locator("section").filter({ has: page.getByRole("heading", { name: "Waiting for you" }) });
  await expect(waiting.getByRole("link")).toHaveText([
    ...Array(3).fill("Look at a sniff test · Case Teal"),
    "2 more in People",
  ]);
  // What waits longest comes first.
  await waiting.getByRole("link").first().click();
  await expect(page).toHaveURL(new RegExp(`/run/${runs[4].id}$`));
  await page.goBack();
  await waiting.getByRole("link", { name: "2 more in People" }).click();
  await expect(new PeoplePage(page).heading).toHaveText("People you want to see grow");
});

test("two tabs set up one run: each sees what the other writes, and a start in one fixes it in both", async ({
  context,
}) => {
  const [one, other] = [new RunPage(await context.newPage()), new RunPage(await context.newPage())];
  const { id } = await one.addPerson();
  await one.choose(id, TEST);
  const route = one.page.url().split("#/people")[1];
  await other.open(route);
  await one.page.bringToFront();
  await one.field("What I expect to see").fill("Tells me which step failed.");
  await one.field("What I expect to see").blur();
  await expect(other.field("What I expect to see")).toHaveValue("Tells me which step failed.");
  await other.page.bringToFront();
  await other.answerFairness();
  await other.answer(/^How sure are you/, "60 %").check();
  await expect(one.answer("Is there a second observer?", "Yes")).toBeChecked();
  await one.page.bringToFront();
  await one.field("When to look").fill(day(9));
  await one.button("Start").click();
  await expect(one.main.getByText("You are 60 % sure to see it.")).toBeVisible();
  await expect(other.main.getByText("You are 60 % sure to see it.")).toBeVisible();
  await expect(other.page.getByRole("textbox")).toHaveCount(0);
});

test("a run outlives its pack: what was agreed stays, and it says that the card is gone", async ({ page }) => {
  await page.clock.install({ time: MONDAY });
  const gone = told(1, TEAL, { now: MONDAY, test: "sniff.gone@acme", title: "Gone with its pack" });
  await seed(page, ledgerText([TEAL, gone]));
  const at = new RunPage(page);
  await at.open(`/run/${gone.id}`);
  await expect(at.heading).toHaveText("Gone with its pack");
  await expect(at.section("What is agreed")).toContainText("Four weeks, Tuesdays off the rota.");
  await expect(at.main.getByText("The card of this test is in no pack in use now.")).toBeVisible();
  await expect(at.link("Its card")).toHaveCount(0);
});

test("a person who goes takes open runs along, and their pages say that they are not here", async ({ page }) => {
  await page.clock.install({ time: MONDAY });
  const one = started(1, { id: "nobody" }, { now: MONDAY, dueInDays: -1 });
  await seed(page, ledgerText([TEAL, one]));
  await new StartPage(page).open();
  await expect(page.getByRole("heading", { name: "Waiting for you" })).toHaveCount(0);
  const at = new RunPage(page);
  await at.open(`/run/${one.id}`);
  await expect(at.heading).toHaveText("This is not here");
});

for (const theme of ["light", "dark"]) {
  for (const width of [320, 1280]) {
    test.describe(`${theme}, ${width} pixels wide`, () => {
      test.use({ colorScheme: theme, viewport: { width, height: 800 } });

      test("axe finds nothing wrong with runs and steps in any stage, and nothing scrolls sideways", async ({
        page,
        silence,
      }) => {
        test.slow();
        silence.expect(MEASURED);
        await page.clock.install({ time: MONDAY });
        const at = new RunPage(page);
        const look = (name) => looked(page, name, `${width}-${theme}`);
        const runs = Array.from({ length: 22 }, (_, it) =>
          told(it, TEAL, { now: MONDAY, sure: 50 + 10 * (it % 5), outcome: it % 3 ? "seen" : "not_seen" }),
        );
        const due = [30, 31, 32, 33].map((it) => started(it, TEAL, { now: MONDAY, dueInDays: -1 }));
        await seed(page, ledgerText([TEAL, ...runs, ...due]));
        await at.open("/person/p/run");
        await expect(at.heading).toHaveText("Choose a sniff test");
        await look("choosing a test");
        await at.choose("p", TEST);
        await at.button("Start").click();
        await expect(at.errors).toBeFocused();
        await look("a run with all missing");
        await at.answerFairness("No");
        await at.expectTo("Tells me by week two which step failed.", "70 %", "2026-12-14");
        await at.button("Start").click();
        await expect(at.section("What you expect")).toBeVisible();
        await look("a run that has started");
        await at.button("Look before that day").click();
        await at.keep("Seen", "Told me on day nine.");
        await at.button("Say it otherwise").click();
        await look("a run that was looked at");
        const step = new GrowthPage(page);
        await step.open("/person/p/growth");
        await step.field("What it could show").selectOption("Curiosity");
        await expect(page.getByText("5 to choose from.")).toBeVisible();
        await look("choosing a step");
        await page.getByRole("button", { name: /^Take this step/ }).first().click();
        await expect(step.button("Begin")).toBeVisible();
        await look("a step not begun");
        await step.button("Begin").click();
        await step.button("Look again before that day").click();
        await step.field("What you found").fill("Asks before the design is done.");
        await step.field("Look again on").fill("2027-01-18");
        await step.button("Keep it open until then").click();
        await expect(step.section("What you found before")).toBeVisible();
        await look("a step looked at");
        await step.button("Look again before that day").click();
        await step.button("Close this step").click();
        await expect(page.getByText(/^Closed on/)).toBeVisible();
        await look("a step closed");
        await new StartPage(page).open();
        await expect(page.getByRole("link", { name: "1 more in People" })).toBeVisible();
        await look("the start page");
      });
    });
  }
}

test("by keyboard alone: from choosing a test to what was seen", async ({ page }) => {
  test.slow();
  await page.clock.install({ time: MONDAY });
  const at = new RunPage(page);
  const { id } = await at.addPerson();
  await at.open(`/person/${id}/run`);
  const to = async (target) => {
    for (let step = 0; step < 120; step += 1) {
      if (await target.evaluate((it) => it === document.activeElement)) return;
      await page.keyboard.press("Tab");
    }
    throw new Error("not reached by Tab");
  };
  await to(page.getByRole("button", { name: `Use this test: ${TEST}` }));
  await page.keyboard.press("Enter");
  await expect(at.heading).toBeFocused();
  for (const question of ["Is it on paid time?", "Does everyone", "Can it be declined", "Is the person told", "Is there a second"]) {
    await to(at.answer(new RegExp(`^${question.replace("?", "\\?")}`), "Yes"));
    await page.keyboard.press("Space");
  }
  await to(at.field("What I expect to see"));
  await page.keyboard.type("Tells me which step failed.");
  await to(at.answer(/^How sure are you/, "50 %"));
  await page.keyboard.press("ArrowRight");
  await expect(at.answer(/^How sure are you/, "60 %")).toBeChecked();
  await to(at.field("When to look"));
  await page.keyboard.type("12142026");
  await to(at.button("Start"));
  await page.keyboard.press("Enter");
  await expect(page.getByRole("heading", { name: "What you expect", exact: true })).toBeFocused();
  await to(at.button("Look before that day"));
  await page.keyboard.press("Enter");
  await expect(at.answer(/^Did you see/, "Seen")).toBeFocused();
  await page.keyboard.press("Space");
  await to(at.button("Keep what I saw"));
  await page.keyboard.press("Enter");
  await expect(page.getByRole("heading", { name: "What you expected, and what you saw" })).toBeFocused();
});

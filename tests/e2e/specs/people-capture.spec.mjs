// Writing down what was seen in a minute, by keyboard alone; hints that ask and never block; nothing
// lost when it is left, loaded again or too long; and finding it again.
import { day, ledgerText, observation, person, started } from "../content/ledger.mjs";
import { expect, test } from "../fixtures.mjs";
import { AppPage } from "../pages/page.mjs";
import { DataPage } from "../pages/data-page.mjs";
import { ObservationsPage, PeopleFront, WritingPage } from "../pages/people-writing.mjs";
import { seed } from "../walks/seed.mjs";
import { MEASURED, looked } from "../watch/look.mjs";

const TEAL = person("Case Teal");
const AMBER = person("Case Amber");

async function withTwo(page, more = []) {
  await seed(page, ledgerText([TEAL, AMBER, ...more]));
}

test("by keyboard alone, from any page, an observation is written down and kept", async ({ page }) => {
  await withTwo(page);
  const app = new AppPage(page);
  await app.goTo("/");
  await expect(page.getByRole("button", { name: "Erase everything" })).toHaveCount(0);
  await page.keyboard.press("n");
  const at = new WritingPage(page);
  await expect(at.heading).toHaveText("Write down what you saw");
  await at.started();
  await expect(at.whom).toBeFocused();
  await page.keyboard.type("Case T");
  await page.keyboard.press("Tab");
  await expect(at.situation).toBeFocused();
  await page.keyboard.type("Weekly call, with the vendor.");
  await page.keyboard.press("Tab");
  await page.keyboard.type("Asked twice what happens under load. na nein");
  await page.keyboard.press("Tab");
  await page.keyboard.type("The vendor named a date.");
  await page.keyboard.press("Control+Enter");
  await expect(at.heading).toHaveText("It is kept");
  await expect(at.heading).toBeFocused();
  await expect(page.getByText(/^About Case Teal, of /)).toBeVisible();
  await at.expectSaved();
  await page.keyboard.press("n");
  await expect(at.whom).toBeFocused();
  await expect(at.behavior).toHaveValue("");
  await page.goBack();
  await expect(at.heading).toHaveText("An observation");
  await expect(at.behavior).toHaveValue("Asked twice what happens under load. na nein");
  await expect(at.whom.locator("option:checked")).toHaveText("Case Teal");
  await expect(at.day).toHaveValue(day());
});

test("Tab goes through the fields in the order of reading", async ({ page }) => {
  await withTwo(page);
  const at = new WritingPage(page);
  await at.open();
  await expect(at.whom).toBeFocused();
  const order = [at.situation, at.behavior, at.impact];
  for (const field of order) {
    await page.keyboard.press("Tab");
    await expect(field).toBeFocused();
  }
  // A day has three parts, and in some browsers a button of its own.
  for (let step = 0; step < 6 && !(await at.direct.evaluate((it) => it === document.activeElement)); step += 1) {
    await page.keyboard.press("Tab");
  }
  await expect(at.direct).toBeFocused();
  await page.keyboard.press("Tab");
  await page.keyboard.press("Enter");
  await expect(at.pill("Shows", "Curiosity")).toBeVisible();
  await page.keyboard.press("Tab");
  await page.keyboard.press("Space");
  await expect(at.pill("Shows", "Commitment")).toBeChecked();
});

test("the one key does nothing where text is written, with a modifier, or once switched off", async ({
  page,
}) => {
  await withTwo(page);
  const front = new PeopleFront(page);
  await front.open();
  const told = page.getByText("One key from any page");
  await expect(told).toBeVisible();
  await front.ownCode.press("n");
  await expect(front.ownCode).toHaveValue("n");
  await front.heading.focus();
  await page.keyboard.press("Shift+n");
  await page.keyboard.press("Alt+n");
  await expect(page).toHaveURL(/#\/people$/);
  const data = new DataPage(page);
  await data.open();
  await data.singleKeys.uncheck();
  await data.expectSaved();
  await front.open();
  await expect(told).toHaveCount(0);
  await page.keyboard.press("n");
  await expect(front.heading).toHaveText("People you want to see grow");
  await expect(page).toHaveURL(/#\/people$/);
});

test("what is begun is saved with the first character and stands as begun until it is kept", async ({
  page,
}) => {
  await withTwo(page);
  const at = new WritingPage(page);
  await at.open();
  await at.behavior.pressSequentially("As");
  await page.reload();
  await at.started();
  await expect(at.behavior).toHaveValue("As");
  await expect(at.day).toHaveValue(day());
  const front = new PeopleFront(page);
  await front.open();
  await expect(front.begun.getByRole("listitem")).toHaveText([/^Asbegun on /]);
  await front.begun.getByRole("link", { name: "As" }).click();
  await at.whom.selectOption("Case Amber");
  await at.behavior.fill("Asked for the numbers.");
  await at.keep.click();
  await expect(at.main.getByRole("status").filter({ hasText: "It is kept" })).toBeVisible();
  await expect(at.keep).toHaveCount(0);
  await front.open();
  await expect(front.begun).toHaveCount(0);
  await expect(front.everyone.filter({ hasText: "Case Amber" })).toContainText("1 observation");
});

test("asking for another while one is begun leaves that one begun", async ({ page }) => {
  await withTwo(page);
  const at = new WritingPage(page);
  await at.open();
  await at.situation.fill("Standup");
  await at.heading.focus();
  await page.keyboard.press("n");
  await expect(at.situation).toHaveValue("");
  await expect(at.whom).toBeFocused();
  const all = new ObservationsPage(page);
  await all.open();
  await expect(all.toFinish).toHaveCount(1);
  await expect(all.toFinish).toContainText("begun, not kept");
});

test("without what was done it is not kept, and says so at the field", async ({ page }) => {
  await withTwo(page);
  const at = new WritingPage(page);
  await at.open();
  await at.situation.fill("Standup");
  await at.keep.click();
  await expect(at.behavior).toBeFocused();
  await expect(at.behavior).toHaveAttribute("aria-invalid", "true");
  await at.expectDescribed(at.behavior, /Write what was said or done/);
  await at.behavior.fill("Said no.");
  await expect(at.behavior).not.toHaveAttribute("aria-invalid");
  await at.keepAnother.click();
  await expect(at.main.getByRole("status").filter({ hasText: "Kept. Here is room" })).toBeVisible();
  await expect(at.behavior).toHaveValue("");
});

test("a day to come is told at its field, and nothing is lost", async ({ page }) => {
  await withTwo(page);
  const at = new WritingPage(page);
  await at.open();
  await at.behavior.fill("Asked twice.");
  await at.day.fill(day(2));
  await at.expectDescribed(at.day, /cannot be of a day to come/);
  await at.keep.click();
  await expect(at.heading).toHaveText("Write down what you saw");
  await expect(at.day).toBeFocused();
  await expect(at.behavior).toHaveValue("Asked twice.");
  await at.day.fill(day(-2));
  await expect(at.day).not.toHaveAttribute("aria-invalid");
  await at.keep.click();
  await expect(at.heading).toHaveText("It is kept");
  await expect(page.getByText("It is about nobody yet.")).toBeVisible();
});

test("twenty thousand characters are kept; more stay in the field, which says so, and are not kept cut", async ({
  page,
}) => {
  await withTwo(page);
  const at = new WritingPage(page);
  await at.open();
  await at.behavior.fill("x".repeat(20_000));
  await at.expectSaved();
  await at.behavior.fill("x".repeat(20_001));
  await at.expectDescribed(at.behavior, /20,001 characters; 20,000 are kept/);
  await at.expectTooLong();
  await at.keep.click();
  await expect(at.behavior).toBeFocused();
  await expect(at.heading).toHaveText("Write down what you saw");
  expect((await at.behavior.inputValue()).length).toBe(20_001);
  await at.behavior.fill("Short now.");
  await at.keep.click();
  await expect(at.heading).toHaveText("It is kept");
});

test("hints come when writing rests, belong to their field, and keep nobody from going on", async ({ page }) => {
  await withTwo(page);
  const at = new WritingPage(page);
  await at.open();
  await at.behavior.fill("He is lazy.");
  await at.expectDescribed(at.behavior, /“lazy” judges\. What was said or done/);
  await at.impact.fill("She is pregnant. Ask Ana Kovač.");
  await at.expectDescribed(at.impact, /“pregnant” may tell of health.*looks like a full name/);
  await expect(at.main.getByRole("status").filter({ hasText: "judges" })).toBeVisible();
  await expect(at.behavior).not.toHaveAttribute("aria-invalid");
  await at.behavior.fill("Closed the ticket without a word.");
  await expect(at.main.getByText("judges")).toHaveCount(0);
  await at.behavior.fill("He is lazy.");
  await at.keep.click();
  await expect(at.heading).toHaveText("It is kept");
});

test("a code that looks like a name is warned of, one that is taken is not given twice", async ({ page }) => {
  const front = new PeopleFront(page);
  await front.open();
  await front.ownCode.fill("Maria Lopez");
  await expect(front.ownCode).toHaveAccessibleDescription(/looks like a full name/);
  await front.ownCode.fill("ana@example.com");
  await expect(front.ownCode).toHaveAccessibleDescription(/e-mail/);
  await front.ownCode.fill("K7");
  await front.ownCode.press("Enter");
  await expect(page).toHaveURL(/#\/people\/person\//);
  await front.open();
  await front.ownCode.fill(" k 7\u200b");
  await front.button("Add").click();
  await expect(front.ownCode).toBeFocused();
  await expect(front.ownCode).toHaveAccessibleDescription(/under this code already/);
  await expect(front.everyone).toHaveCount(1);
});

test("only running sniff tests of that person can be chosen, and another person's does not stay", async ({
  page,
}) => {
  await withTwo(page, [started(1, TEAL, { title: "Lend a duty" }), started(2, AMBER, { title: "Hard meeting" })]);
  const at = new WritingPage(page);
  await at.open();
  await at.more.click();
  const run = at.field("From which sniff test?");
  await expect(run).toHaveCount(0);
  await at.whom.selectOption("Case Teal");
  await expect(run.getByRole("option")).toHaveText(["From daily work", "Lend a duty"]);
  await run.focus();
  await run.selectOption("Lend a duty");
  await expect(run).toBeFocused();
  await at.whom.selectOption("Case Amber");
  await expect(run.getByRole("option")).toHaveText(["From daily work", "Hard meeting"]);
  await expect(run.locator("option:checked")).toHaveText("From daily work");
});

test("from a person’s page and from a run’s page it arrives about them, and no draft is written over", async ({
  page,
}) => {
  const lend = started(1, TEAL);
  await withTwo(page, [lend]);
  const at = new WritingPage(page);
  const run = at.field("From which sniff test?");

  // By the key on a run's page: person and run, kept with the first character.
  await at.open(`/people/run/${lend.id}`);
  await expect(at.heading).toHaveText("Lend a duty");
  await page.keyboard.press("n");
  await expect(at.situation).toBeFocused();
  await expect(at.whom.locator("option:checked")).toHaveText("Case Teal");
  await expect(run.locator("option:checked")).toHaveText("Lend a duty");
  await page.keyboard.type("Begun from the run");
  await expect(page).toHaveURL(/#\/people\/observation\//);
  await page.reload();
  await at.started();
  await expect(at.whom.locator("option:checked")).toHaveText("Case Teal");
  await expect(run.locator("option:checked")).toHaveText("Lend a duty");

  // By the key on somebody else's page: what was begun stays about whom it was.
  await at.open(`/people/person/${AMBER.id}`);
  await expect(at.heading).toHaveText("Case Amber");
  await page.keyboard.press("n");
  await expect(at.situation).toBeFocused();
  await expect(at.whom.locator("option:checked")).toHaveText("Case Amber");
  await expect(run).toHaveCount(0);
  // Nobody, chosen first, stays nobody.
  await at.whom.selectOption("Nobody yet");
  await at.situation.fill("Begun from the person");
  await at.expectSaved();
  await expect(at.whom.locator("option:checked")).toHaveText("Nobody yet");
  const all = new ObservationsPage(page);
  await all.open();
  await expect(all.toFinish).toHaveCount(2);
  await all.link("Begun from the run").click();
  await expect(at.whom.locator("option:checked")).toHaveText("Case Teal");

  // By the button on the run's page; and daily work, chosen first, stays daily work.
  await at.open(`/people/run/${lend.id}`);
  await at.link("Write down what you saw").click();
  await expect(run.locator("option:checked")).toHaveText("Lend a duty");
  await run.selectOption("From daily work");
  await at.behavior.fill("Asked twice.");
  await at.keep.click();
  await expect(at.heading).toHaveText("It is kept");
  await page.keyboard.press("n");
  await expect(at.whom).toBeFocused();
  await at.open(`/people/run/${lend.id}`);
  await at.link("Write down what you saw").click();
  await at.behavior.fill("Told the risk by week two.");
  await at.keep.click();
  await expect(page.getByText(/^About Case Teal, of /)).toBeVisible();
  await at.open(`/people/run/${lend.id}`);
  await expect(at.link("Told the risk by week two.")).toBeVisible();
  await expect(at.link("Asked twice.")).toHaveCount(0);

  // From the front it is about nobody.
  await at.open("/people");
  await at.heading.focus();
  await page.keyboard.press("n");
  await expect(at.whom).toBeFocused();
});

test("an anti-pattern without a talk is the manager's open task until it is written down what was said", async ({
  page,
}) => {
  await withTwo(page);
  const at = new WritingPage(page);
  await at.open();
  await at.whom.selectOption("Case Teal");
  await at.behavior.fill("Said the tester had nothing to say here.");
  await at.more.click();
  await at.pill("Anti-patterns seen", "Condescension").check();
  await at.hearsay.check();
  await at.keep.click();
  await expect(page.getByText("Talking about it with the person is your next step")).toBeVisible();
  await at.button("Look at it or change it").click();
  await expect(at.heading).toHaveText("An observation");
  await expect(at.heading).toBeFocused();
  const task = page.getByText("Your open task:");
  await expect(task).toBeVisible();
  await expect(at.hearsay).toBeChecked();
  await expect(at.pill("Anti-patterns seen", "Condescension")).toBeChecked();
  await at.said.fill("Told them what I saw and asked how it was for the tester.");
  await at.field("Day of the talk").fill(day());
  await expect(task).toHaveCount(0);
  await at.expectSaved();
  const front = new PeopleFront(page);
  await front.open();
  await expect(page.getByText("Waiting for you")).toHaveCount(0);
});

test("an observation is removed, and comes back by Undo", async ({ page }) => {
  await withTwo(page, [observation(TEAL, { behavior: "Asked twice.", on: day(-3) })]);
  const all = new ObservationsPage(page);
  await all.open();
  await all.link("Asked twice.").click();
  const at = new WritingPage(page);
  await at.remove.click();
  await expect(all.heading).toHaveText("All observations");
  await expect(at.notice("An observation about Case Teal was removed.")).toBeVisible();
  await expect(page.getByText("No observations yet.")).toBeVisible();
  await at.button("Undo").click();
  await expect(all.found).toHaveCount(1);
});

/** Sixty observations of two people, and two to finish. */
function many() {
  const all = Array.from({ length: 60 }, (_, n) =>
    observation(n % 2 ? TEAL : AMBER, {
      behavior: `Asked the vendor, number ${n}`,
      impact: n === 7 ? "Ein Ärgernis weniger 🐽" : "",
      on: day(n - 60),
      source: n % 3 ? "direct" : "hearsay",
      ...(n % 5 === 0 && { run: "019-r" }),
      ...(n % 4 === 0 && { shows: "curiosity" }),
    }),
  );
  const nobody = observation({ id: "00000000000-gone" }, { behavior: "Whose was it?", on: day(-1) });
  return [...all, nobody, observation(null, { situation: "Retro", draft: "yes" })];
}

test("all observations are searched while one types, narrowed down, and shown fifty at a time", async ({
  page,
}) => {
  await withTwo(page, many());
  const all = new ObservationsPage(page);
  await all.open();
  await expect(all.count).toHaveText("60 observations");
  await expect(all.found).toHaveCount(50);
  await expect(all.found.first()).toContainText("number 59");
  await all.button("Show more").click();
  await expect(all.found).toHaveCount(60);
  await expect(all.found.nth(50).getByRole("link")).toBeFocused();
  await all.words.fill("VENDOR ärger\u200bnis");
  await expect(all.count).toHaveText("1 of 60 observations");
  await expect(all.found.getByRole("link")).toHaveText(["Asked the vendor, number 7"]);
  await all.words.fill("nowhere to be found");
  await expect(all.count).toHaveText("0 of 60 observations");
  await expect(page.getByText("No observation fits.")).toBeVisible();
  await all.button("Clear the search").click();
  await expect(all.words).toBeFocused();
  await expect(all.words).toHaveValue("");
  await all.field("About").selectOption("Case Teal");
  await expect(all.count).toHaveText("30 of 60 observations");
  await all.field("How you know").selectOption("Was told of it");
  await expect(all.count).toHaveText("10 of 60 observations");
  await all.field("Seen in").selectOption("Daily work");
  await expect(all.count).toHaveText("8 of 60 observations");
  await all.field("From").fill(day(-30));
  await expect(all.count).toHaveText("4 of 60 observations");
  await all.found.first().getByRole("link").click();
  await page.goBack();
  await expect(all.count).toHaveText("4 of 60 observations");
  await expect(page).toHaveURL(/people\.html#\/people\/observations$/);
});

test("what is begun or about nobody can be finished, given to somebody or removed", async ({ page }) => {
  await withTwo(page, many());
  const all = new ObservationsPage(page);
  await all.open();
  await expect(all.toFinish).toHaveCount(2);
  await all.toFinish.filter({ hasText: "Whose was it?" }).getByLabel("Whom is it about?").selectOption("Case Amber");
  await expect(all.toFinish).toHaveCount(1);
  await expect(all.count).toHaveText("61 observations");
  await all.toFinish.getByRole("button", { name: "Remove" }).click();
  await expect(all.toFinish).toHaveCount(0);
  await expect(all.heading).toBeFocused();
  await all.button("Undo").click();
  await all.toFinish.getByRole("link", { name: "Finish" }).click();
  await expect(new WritingPage(page).situation).toHaveValue("Retro");
});

test("a person removed in another tab leaves what is being written about them, to be given to somebody", async ({
  page,
  context,
}) => {
  await withTwo(page);
  const at = new WritingPage(page);
  await at.open();
  await at.whom.selectOption("Case Teal");
  await at.behavior.fill("Asked twice.");
  await at.expectSaved();
  const other = await context.newPage();
  const data = new DataPage(other);
  await data.open();
  await data.choose(ledgerText([AMBER]));
  await data.replace.click();
  await data.expectSaved();
  await other.close();
  await at.behavior.pressSequentially(" Then waited.");
  await at.expectSaved();
  const all = new ObservationsPage(page);
  await all.open();
  await expect(all.toFinish).toHaveCount(1);
});

for (const [name, text] of [
  ["emoji", "👩‍💻 asked 👨🏽‍💻 twice 🐽"],
  ["right to left", "שאלה את הספק פעמיים"],
  ["zero width", "asked\u200b\u202e twice\u2060"],
  ["markup", "</textarea><img src=x onerror=\"document.title='caught'\">"],
]) {
  test(`a text with ${name} is kept as it was written and found again`, async ({ page }) => {
    await withTwo(page);
    const at = new WritingPage(page);
    await at.write("Case Teal", text);
    const all = new ObservationsPage(page);
    await all.open();
    await expect(all.found).toHaveCount(1);
    await all.words.fill(text.split(" ")[1]);
    await expect(all.found).toHaveCount(1);
    await all.found.getByRole("link").click();
    await expect(at.behavior).toHaveValue(text);
    await expect(page).toHaveTitle("An observation · Nose");
    await expect(page.getByRole("img")).toHaveCount(0);
  });
}

for (const theme of ["light", "dark"]) {
  for (const width of [320, 1280]) {
    test.describe(`${theme}, ${width} pixels wide`, () => {
      test.use({ colorScheme: theme, viewport: { width, height: 800 } });

      test("axe finds nothing wrong with writing down, and nothing scrolls sideways", async ({ page, silence }) => {
        test.slow();
        silence.expect(MEASURED);
        await withTwo(page, [...many(), started(1, TEAL, { title: "Lend a duty" })]);
        const at = new WritingPage(page);
        const look = (name) => looked(page, name, `${width}-${theme}`);
        await at.open();
        await look("capture-blank");
        await at.keep.click();
        await at.whom.selectOption("Case Teal");
        await at.situation.fill("Weekly call. She is pregnant. Ask Ana Kovač.");
        await at.day.fill(day(1));
        await at.more.click();
        await at.pill("Anti-patterns seen", "Condescension").check();
        await expect(at.main.getByText("looks like a full name")).toBeVisible();
        await look("capture-troubled");
        await at.day.fill(day(-1));
        await at.behavior.fill("Is lazy. Said: “You would not understand.”");
        await at.keep.click();
        await expect(at.heading).toHaveText("It is kept");
        await look("capture-kept");
        await at.button("Look at it or change it").click();
        await expect(at.heading).toHaveText("An observation");
        await look("observation");
        const all = new ObservationsPage(page);
        await all.open();
        await look("observations");
        await new PeopleFront(page).open();
        await look("people-front");
      });
    });
  }
}

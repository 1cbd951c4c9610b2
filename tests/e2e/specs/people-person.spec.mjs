// A person's page, rating by anchors, the page before a talk, where one has looked, and the way out
// and in again.
import { readFileSync } from "node:fs";
import { day, growth, ledgerText, observation, person, rating, ratings, run, watched } from "../content/ledger.mjs";
import { expect, test } from "../fixtures.mjs";
import { fileFrom } from "../pages/downloads.mjs";
import { PersonPage } from "../pages/person-page.mjs";
import { seed } from "../walks/seed.mjs";
import { MEASURED, looked } from "../watch/look.mjs";

// axe draws letters in the regular weight to tell words from pictures, so the browser fetches it.
const FIVE = ["Commitment", "Curiosity", "Outcome orientation", "People leadership", "Technology leadership"];
const LEVELS = {
  commitment: "not_seen",
  curiosity: 4,
  outcome_orientation: 2,
  people_leadership: 3,
  technology_leadership: 5,
};
const VERDICTS =
  /\b(ready|promot\w*|potential|scor\w*|rank\w*|weak\w*|strong\w*|performer\w*|talent\w*|verdict\w*|best|worst|average|total|percentile|nine-box|suitable)\b/i;

/** Every text in a pack. What is written there is not said of anybody. */
function texts(value) {
  if (typeof value === "string") return [value];
  return value && typeof value === "object" ? Object.values(value).flatMap(texts) : [];
}

const [LIBRARY, MIRROR] = ["library", "mirror"]
  .map((name) => new URL(`../../../public/packs/core.en.${name}.json`, import.meta.url))
  .map((file) => JSON.parse(readFileSync(file, "utf8")));

const IN_PACKS = texts([LIBRARY, MIRROR])
  // A page may show one sentence of a text.
  .flatMap((text) => [text, ...text.split(/(?<=[.?])\s+/)])
  .filter((text) => VERDICTS.test(text));

/** The first word of verdict that a page says of its own. */
function verdictIn(text) {
  const own = IN_PACKS.reduce((left, held) => left.replaceAll(held, ""), text);
  return own.match(VERDICTS)?.[0];
}

/** Brings in a ledger and opens a page of the person. */
async function begin(page, sheets, who, at = "") {
  await seed(page, ledgerText(sheets));
  const one = new PersonPage(page, who.id);
  await one.open(at);
  return one;
}

/** What a page says, without the header. */
async function words(one) {
  return one.main.innerText();
}

test("a person’s page shows what waits, the five in the source’s order, flags, tests, steps and a timeline", async ({
  page,
}) => {
  const { teal, sheets } = watched();
  const one = await begin(page, [...sheets, ...ratings(teal, LEVELS)], teal);
  await expect(one.heading).toHaveText("Case Teal");
  await expect(page).toHaveTitle("Person · Nose");
  const waits = one.part("Waiting for you");
  await expect(waits.getByRole("link", { name: "Look at a sniff test" })).toBeVisible();
  await expect(waits.getByRole("link", { name: "Talk about what you saw" })).toBeVisible();
  const names = one.part("The five characteristics").getByRole("heading", { level: 3 });
  await expect(names).toHaveText(FIVE);
  const curiosity = one.characteristic("Curiosity");
  await expect(curiosity.getByRole("figure")).toContainText(
    /Curiosity: Team tests hunches\. 3 observations show curiosity, 1 speaks against curiosity; 3 direct, 1 hearsay; the latest of /,
  );
  await expect(one.characteristic("Technology leadership")).toContainText(
    "This rating has no observation behind it.",
  );
  await expect(one.characteristic("Commitment").getByText("Would let it show, and not run with this person yet:")).toBeVisible();
  const flags = one.part("Red flags");
  await expect(flags.getByRole("heading", { level: 3 })).toHaveText([
    "Condescension",
    "Authority through volume",
  ]);
  await expect(flags).toContainText("Not talked about yet. That is yours to do.");
  await expect(flags.getByRole("link", { name: "Write down what was said" })).toHaveCount(1);
  await expect(one.part("Sniff tests").getByRole("link")).toHaveText(["A budget for learning"]);
  await expect(one.part("Growth steps").getByRole("link")).toHaveText(["Let others speak first"]);
  await expect(one.part("Timeline").getByRole("listitem")).toHaveCount(13);
  await expect(one.part("Timeline").getByRole("listitem").first()).toContainText("Rated");
});

test("a characteristic nobody has looked at says so and offers to look", async ({ page }) => {
  const teal = person("Case Teal");
  const one = await begin(page, [teal], teal);
  const commitment = one.characteristic("Commitment");
  await expect(commitment.getByRole("figure")).toContainText(
    "Commitment: not rated yet. Nothing is written down about commitment.",
  );
  await expect(commitment.getByRole("link", { name: "Rate commitment" })).toBeVisible();
  await expect(commitment.getByRole("listitem")).not.toHaveCount(0);
  await expect(one.main).toContainText("Nothing is written down yet.");
});

test("a rating is kept by keyboard alone, beside the former one, and can be undone", async ({ page }) => {
  const { teal, sheets } = watched();
  const former = rating(teal, "curiosity", 2, { why: "Learned when told to." });
  const one = await begin(page, [...sheets, former], teal, "/rate/curiosity");
  await expect(one.heading).toHaveText("Curiosity: rate by what you saw");
  await expect(one.rows.getByRole("radio", { checked: true })).toHaveCount(0);
  await expect(one.part("What you wrote down about it").getByRole("listitem")).toHaveCount(4);

  // Keeping nothing says what is missing.
  await one.keep.focus();
  await page.keyboard.press("Enter");
  await expect(one.summary).toBeFocused();
  await expect(one.summary).toContainText("Choose a step, or say that it was not seen yet.");
  await page.keyboard.press("Tab");
  await page.keyboard.press("Enter");
  await expect(one.step("Closes the question")).toBeFocused();

  // An end of the scale asks for what speaks against it.
  await page.keyboard.press("5");
  await expect(one.step("Others find out too")).toBeChecked();
  await page.keyboard.press("Enter");
  await expect(one.summary).toContainText("Choose an observation, or say that you have none.");
  await expect(one.against.getByRole("option")).toHaveText([
    "Choose",
    "Closed the question before the others had spoken.",
    "I have none",
  ]);
  await page.keyboard.press("4");
  await expect(one.against).toHaveCount(0);
  const why = page.getByRole("textbox", { name: /^Why/ });
  await why.fill("long ".repeat(4_001));
  await one.keep.focus();
  await page.keyboard.press("Enter");
  await expect(one.summary.filter({ hasText: "Shorten the reason." })).toBeFocused();
  await why.fill("");
  await why.focus();
  await page.keyboard.type("Two hunches were tested by the team. 5");
  await one.keep.focus();
  await page.keyboard.press("Enter");

  await expect(one.heading).toHaveText("Case Teal");
  const curiosity = one.characteristic("Curiosity");
  await expect(curiosity.getByRole("figure")).toContainText("Curiosity: Team tests hunches.");
  await curiosity.getByText("Every rating of it").click();
  const history = curiosity.locator("details").last().getByRole("listitem");
  await expect(history).toHaveCount(2);
  await expect(history.first()).toContainText("Two hunches were tested by the team. 5");
  await expect(history.last()).toContainText("Learned when told to.");
  await one.button("Undo").click();
  await expect(curiosity.getByRole("figure")).toContainText("Curiosity: Learns when told to.");
  await one.expectSaved();
});

test("an extreme rating without what speaks against it is shown as such", async ({ page }) => {
  const { teal, sheets } = watched();
  const one = await begin(page, sheets, teal, "/rate/technology_leadership");
  await expect(one.main).toContainText("You have written nothing down about it.");
  await one.step("Builds a tangle").check();
  await one.against.selectOption("I have none");
  await one.keep.click();
  const technology = one.characteristic("Technology leadership");
  await technology.getByText("Every rating of it").click();
  await expect(technology).toContainText("No observation was named that does not fit this rating.");
  await expect(technology).toContainText("No reason was given.");
});

test("a rating that is begun is there again, counts for nothing, and is kept or removed", async ({ page }) => {
  const { teal, sheets } = watched();
  const one = await begin(page, sheets, teal, "/rate/curiosity");
  const why = page.getByRole("textbox", { name: /^Why/ });
  const remove = one.button("Remove what you began");
  const reminder = page.getByText(/^You began this on .* and have not kept it/);
  await expect(remove).toHaveCount(0);
  await page.keyboard.press("5");
  await one.against.focus();
  await one.against.selectOption("Closed the question before the others had spoken.");
  await one.expectSaved();
  await expect(one.against).toBeFocused();
  // What is saved when the reason is left draws nothing anew under the hand.
  await why.fill("Two hunches were tes");
  const seen = one.part("What you wrote down about it").getByRole("link").last();
  await seen.focus();
  await one.expectSaved();
  await expect(seen).toBeFocused();
  await page.reload();
  await one.started();
  await expect(one.step("Others find out too")).toBeChecked();
  await expect(one.against.locator("option:checked")).toHaveText("Closed the question before the others had spoken.");
  await expect(why).toHaveValue("Two hunches were tes");
  await expect(reminder).toBeVisible();

  // Another tab goes on with the same one.
  const tab = await page.context().newPage();
  const other = new PersonPage(tab, teal.id);
  await other.open("/rate/curiosity");
  await other.step("Team tests hunches").check();
  await expect(one.step("Team tests hunches")).toBeChecked();
  await expect(one.against).toHaveCount(0);
  await tab.close();

  // On the person's page it is a mark and no rating.
  await one.link("Leave it for now").click();
  const curiosity = one.characteristic("Curiosity");
  await expect(curiosity).toContainText("You began to rate this and have not kept it.");
  await expect(curiosity.getByRole("figure")).toContainText("Curiosity: not rated yet.");
  await expect(one.part("Timeline")).not.toContainText("Rated");
  await one.button("Delete this person").click();
  await expect(one.dialog).toContainText("1 rating not kept yet");
  await one.dialog.getByRole("button", { name: "Keep everything" }).click();

  // Removed, and back by Undo.
  await curiosity.getByRole("link", { name: "Rate curiosity" }).click();
  await remove.click();
  await expect(one.heading).toHaveText("Case Teal");
  await expect(one.heading).toBeFocused();
  await expect(one.notice("The rating you began was removed.")).toBeVisible();
  await expect(curiosity).not.toContainText("You began to rate this");
  await one.button("Undo").click();
  await expect(curiosity).toContainText("You began to rate this");

  // Kept, and begun again by Undo.
  await curiosity.getByRole("link", { name: "Rate curiosity" }).click();
  await expect(why).toHaveValue("Two hunches were tes");
  await one.keep.click();
  await expect(curiosity.getByRole("figure")).toContainText("Curiosity: Team tests hunches.");
  await expect(curiosity).not.toContainText("You began to rate this");
  await one.button("Undo").click();
  await expect(curiosity.getByRole("figure")).toContainText("Curiosity: not rated yet.");
  await expect(curiosity).toContainText("You began to rate this");
  await one.expectSaved();
});

test("a code is changed under the rules by which it was given, and everything follows", async ({ page }) => {
  const { teal, sheets } = watched();
  const one = await begin(page, sheets, teal);
  const tab = await page.context().newPage();
  const other = new PersonPage(tab, teal.id);
  await other.open("/rate/curiosity");
  await page.bringToFront();
  await one.main.getByText("Code, path and dates").click();
  const code = one.main.getByLabel("Code", { exact: true });
  const change = one.button("Change the code");
  await expect(code).toHaveValue("Case Teal");
  await code.fill(" \u200b");
  await change.click();
  await expect(code).toBeFocused();
  await expect(code).toHaveAttribute("aria-invalid", "true");
  await expect(code).toHaveAccessibleDescription(/Write a code\./);
  await expect(one.heading).toHaveText("Case Teal");
  await code.fill("case amber");
  await code.press("Enter");
  await expect(code).toHaveAccessibleDescription(/under this code already/);
  await code.fill("Maria Lopez");
  await expect(code).toHaveAccessibleDescription(/looks like a full name/);
  await code.fill("x".repeat(61));
  await change.click();
  await expect(code).toBeFocused();
  await expect(one.heading).toHaveText("Case Teal");
  await code.fill("  Falke 7 ");
  await code.press("Enter");
  await expect(one.heading).toHaveText("Falke 7");
  await expect(one.heading).toBeFocused();
  await expect(one.notice("Case Teal is Falke 7 from now on.")).toBeVisible();
  await expect(page).toHaveTitle("Person · Nose");
  await expect(code).toHaveValue("Falke 7");
  await expect(tab.getByText("Falke 7", { exact: true })).toBeVisible();
  await tab.close();
  const held = await fileFrom(page, () => one.button("Save everything as a file").click());
  expect(held.text).toContain("Falke 7");
  expect(held.text).not.toContain("Case Teal");
  await one.openFront();
  await expect(one.everyone.getByRole("link")).toHaveText(["Case Amber", "Falke 7", "حالة 🟢"]);
  await one.openCoverage();
  await expect(page.getByRole("rowheader", { name: "Falke 7" })).toBeVisible();
  await one.open();
  await one.main.getByText("Code, path and dates").click();
  await code.fill("Case Teal");
  await change.click();
  await expect(one.heading).toHaveText("Case Teal");
  await one.button("Undo").click();
  await expect(one.heading).toHaveText("Falke 7");
  await one.expectSaved();
});

test("somebody who comes from a file without a day to look through the notes gets one", async ({ page }) => {
  const { teal, sheets } = watched();
  const one = await begin(page, sheets, teal);
  const { text } = await fileFrom(page, () => one.button("Save everything as a file").click());
  await one.delete();
  await expect(one.heading).toHaveText("People you want to see grow");
  const file = JSON.parse(text);
  delete file.sheets.find((it) => it.kind === "person").texts.review;
  await one.choose(JSON.stringify(file));
  await expect(one.preview).toContainText("The file has no day to look through these notes. They get one: ");
  await one.button("Bring it in").click();
  await one.everyone.getByRole("link", { name: "Case Teal" }).click();
  await expect(one.main).toContainText(/Look through these notes on \w+ \d+, \d{4}\./);
});

test("the page for a talk holds what can be shown, on the page and in the file", async ({ page }) => {
  const { teal, sheets } = watched();
  const one = await begin(page, [...sheets, ...ratings(teal, LEVELS)], teal, "/brief");
  const holds = [
    "Asked three people what they had really done at night.",
    "Explained to the new colleague what everyone knows.",
    "Gets 250 dollars and a day a month.",
    "The sync begins with a silent round.",
    "I stop opening the sync.",
    "Who has not spoken yet?",
  ];
  const lacks = [
    "Is said to ask first.",
    "Closed the question before the others had spoken.",
    "Condescension",
    "70",
    "Reads something about flow",
    "Team tests hunches",
    "What I go by",
    "The newest speaks before the loudest.",
  ];
  const file = await fileFrom(page, () => one.button("Save as Markdown").click());
  expect(file.name).toMatch(/^nose-talk-\d{4}-\d\d-\d\d\.md$/);
  for (const text of [await one.brief.innerText(), file.text]) {
    for (const one of holds) expect(text).toContain(one);
    for (const one of lacks) expect(text).not.toContain(one);
  }
  await expect(one.main).toContainText(
    "1 observation you did not see yourself or where it is not said how you know and 1 observation of a red flag you have not talked about yet.",
  );
  await page.getByRole("radio", { name: "The last three months" }).check();
  await expect(one.brief).not.toContainText("Asked three people");
  await expect(one.main).toContainText("1 observation from before the last three months");

  // What surrounds it does not print.
  await page.emulateMedia({ media: "print" });
  await expect(one.brief).toBeVisible();
  await expect(page.getByText("Left out of the page below")).toBeHidden();
  await expect(one.button("Save as Markdown")).toBeHidden();
});

/** A run and a step of a person as the chooser copies them from a card. */
function fromCards(who) {
  const test = LIBRARY.sniff_tests.find((it) => it.title === "A request worth probing");
  const from = LIBRARY.growth_moves.find((it) => it.title === "What does changing course cost?");
  return [
    run(who, {
      test: test.id,
      title: test.title,
      setup: test.setup,
      fair_person_told: "yes",
      expect: "Asks who needs it.",
      sure: "70",
      started: day(-9),
      look_on: day(9),
    }),
    growth(who, {
      from: from.id,
      of: from.characteristic,
      title: from.title,
      setting: from.setting,
      ask: from.ask,
      hand_over: from.hand_over,
      stop_doing: from.stop_doing,
      wording: from.feedback,
      look_for: from.look_for,
      look_on: day(20),
    }),
  ];
}

/** What a card says about a person, and not to them. */
const OF_A_CARD = /the person|this lead|as told|verdict|who last/i;

test("the page for a talk holds no words of a card, says so, and takes them once they are one’s own", async ({
  page,
}) => {
  const teal = person("Case Teal");
  const [probing, step] = fromCards(teal);
  const quiet = { ...probing, id: `${probing.id}x`, texts: { ...probing.texts, fair_person_told: "no", title: "Quietly" } };
  const one = await begin(page, [teal, probing, step, quiet], teal, "/brief");
  const names = one.brief.getByRole("heading", { level: 3 });
  await expect(names).toHaveText(["A request worth probing", "A step in curiosity"]);
  await expect(one.brief).not.toContainText(OF_A_CARD);
  await expect(one.brief).not.toContainText("Quietly");
  const file = await fileFrom(page, () => one.button("Save as Markdown").click());
  expect(file.text).not.toMatch(OF_A_CARD);
  await expect(one.main).toContainText(
    "1 sniff test whose fairness check does not say that the person is told and 5 texts in the words of a card.",
  );
  await expect(one.main).toContainText("Write a growth step in your own words");

  await page.goto(`./people.html#/people/growth/${step.id}`);
  await page.getByLabel("Stop doing yourself").fill("I ask for no date while you still look.");
  await page.getByLabel("Stop doing yourself").blur();
  await one.open("/brief");
  await expect(one.brief).toContainText("I ask for no date while you still look.");
  await expect(one.main).toContainText("4 texts in the words of a card");
});

test("where one has looked is told in words, people by their codes, and how it spreads from ten on", async ({
  page,
}) => {
  const { teal, amber, plum, sheets } = watched();
  const one = await begin(page, sheets, teal);
  await one.openCoverage();
  const table = page.getByRole("table", { name: "What you wrote down, by person and characteristic" });
  await expect(table.getByRole("rowheader")).toHaveText(["Case Amber", "Case Teal", "حالة 🟢"]);
  const row = table.getByRole("row").filter({ hasText: "Case Teal" });
  await expect(row.getByRole("cell").nth(1)).toContainText("3 direct, 1 hearsay");
  await expect(row.getByRole("cell").nth(2)).toHaveText("not looked");
  await expect(one.main).toContainText("4 observations are still missing.");

  const more = [1, 2, 3, 4].map((n) => observation(amber, { on: day(-n), behavior: `Did this and that, ${n}.` }));
  const { context } = { context: page.context() };
  const second = await context.browser().newContext({ baseURL: page.url().split("people.html")[0] });
  const other = await second.newPage();
  await seed(other, ledgerText([...sheets, ...more]));
  const there = new PersonPage(other, plum.id);
  await there.openCoverage();
  const spread = there.part("How what you wrote down spreads");
  await expect(spread).toContainText(
    "You have written down most about Case Amber and Case Teal: 5 observations each. Nothing about حالة 🟢.",
  );
  await expect(spread).toContainText("You saw 9 of 10 yourself. 1 of them you were told by others.");
  await expect(spread.getByRole("figure")).toHaveCount(2);
  await second.close();
});

test("a person is exported, deleted, brought back by undo, deleted again and brought in from the file", async ({
  page,
}) => {
  const { teal, sheets } = watched();
  const one = await begin(page, [...sheets, ...ratings(teal, LEVELS)], teal);
  const file = await fileFrom(page, () => one.button("Save everything as a file").click());
  expect(file.name).toMatch(/^nose-person-\d{4}-\d\d-\d\d\.json$/);
  const held = JSON.parse(file.text);
  expect(held.sheets).toHaveLength(13);
  expect(file.text).not.toContain("Case Amber");
  const read = await fileFrom(page, () => one.button("Save everything to read").click());
  expect(read.text).toContain("Everything kept about you");
  expect(read.text).toContain("Is said to ask first.");
  await expect(one.main).toContainText("think of whom it would expose");
  await expect(one.main).toContainText("Neither file is encrypted");

  const before = await words(one);
  await one.button("Delete this person").click();
  await expect(one.dialog).toContainText(
    "This deletes Case Teal, 5 observations, 1 sniff test, 5 ratings and 1 growth step.",
  );
  await one.dialog.getByRole("button", { name: "Keep everything" }).click();
  await expect(one.button("Delete this person")).toBeFocused();
  await one.delete();
  await expect(one.heading).toHaveText("People you want to see grow");
  await expect(one.notice("Everything about Case Teal was deleted.")).toBeVisible();
  await expect(one.everyone.getByRole("link")).toHaveText(["Case Amber", "حالة 🟢"]);
  await one.button("Undo").click();
  await one.everyone.getByRole("link", { name: "Case Teal" }).click();
  await expect(one.heading).toHaveText("Case Teal");
  expect(await words(one)).toBe(before);

  await one.delete();
  await one.button("Leave it as it is").click();
  await one.choose(file.text);
  await expect(one.preview).toContainText("with 13 entries.");
  await expect(one.preview).toContainText("Of its entries: 13 not here yet.");
  await one.button("Bring it in").click();
  await expect(one.notice("What the file held about Case Teal was brought in.")).toBeVisible();
  await one.everyone.getByRole("link", { name: "Case Teal" }).click();
  await expect(one.notice("was brought in")).toHaveCount(0);
  expect(await words(one)).toBe(before);
  await one.expectSaved();
});

test("a file that is no file of a person is refused in a sentence, and nothing changes", async ({ page }) => {
  const { teal, sheets } = watched();
  const one = await begin(page, sheets, teal);
  const { text } = await fileFrom(page, () => one.button("Save everything as a file").click());
  await one.openFront();
  const refused = {
    "is not the file of a person": JSON.stringify({ format: "nose-backup", version: 4 }),
    "ends in the middle": text.slice(0, 900),
    "is of format 9": text.replace('"version": 1', '"version": 9'),
    "what it holds can’t be right": text.replace('"kind": "run"', '"kind": "case"'),
    "is larger than 10 MB": Buffer.alloc(10 * 1024 * 1024 + 1, " "),
  };
  for (const [why, file] of Object.entries(refused)) {
    await one.choose(file);
    await expect(one.part("Bring in a person’s file").getByRole("alert")).toContainText(why);
  }
  await one.choose(text);
  await expect(one.preview).toContainText("There is nothing to bring in.");
  await expect(one.everyone.getByRole("listitem")).toHaveCount(3);
});

test("when the day to look through the notes has come, the page says so and changes nothing by itself", async ({
  page,
}) => {
  const teal = person("Case Teal", { review: day(-1) });
  const one = await begin(page, [teal, observation(teal, { behavior: "Asked first." })], teal);
  const due = one.main.getByText("Time to look through these notes");
  await expect(due).toBeVisible();
  await one.button("Keep for another year").click();
  await expect(due).toHaveCount(0);
  await expect(one.heading).toBeVisible();
  await one.button("Undo").click();
  await expect(due).toBeVisible();
});

test("two tabs change path and date of one person, and a removal in one shows in the other", async ({ page }) => {
  const { teal, sheets } = watched();
  const one = await begin(page, sheets, teal);
  const tab = await page.context().newPage();
  const other = new PersonPage(tab, teal.id);
  await other.open();
  await one.main.getByText("Path and dates").click();
  await other.main.getByText("Path and dates").click();
  await one.main.getByText("Leads people", { exact: true }).click();
  await tab.getByLabel("Look through these notes on").fill("2031-02-03");
  await expect(one.main).toContainText("Look through these notes on February 3, 2031.");
  await expect(tab.getByRole("radio", { name: "Leads people" })).toBeChecked();
  await other.delete();
  await expect(one.heading).toHaveText("This is not here");
});

test("a timeline of many shows fifty, then more, with focus on the first that came", async ({ page }) => {
  const teal = person("Case Teal");
  const many = Array.from({ length: 70 }, (_, n) =>
    observation(teal, { on: day(-n), behavior: `Number ${n} ${"long ".repeat(60)}` }),
  );
  const one = await begin(page, [teal, ...many], teal);
  const rows = one.part("Timeline").getByRole("listitem");
  await expect(rows).toHaveCount(50);
  await one.button("Show more").click();
  await expect(rows).toHaveCount(70);
  await expect(rows.nth(50).getByRole("link")).toBeFocused();
  await expect(one.button("Show more")).toHaveCount(0);
});

test.describe("without a worker that keeps files", () => {
  test.use({ serviceWorkers: "block" });

  test("when the packs come late, nothing that one may be on is made anew", async ({ page, complaints }) => {
    complaints.expect(/preload|Service Worker/);
    const { teal, sheets } = watched();
    await seed(page, ledgerText([...sheets, ...ratings(teal, LEVELS)]));
    let come;
    const late = new Promise((resolve) => (come = resolve));
    await page.route("**/packs/*.json", async (route) => {
      await late;
      await route.continue();
    });
    const one = new PersonPage(page, teal.id);
    await one.open();
    await expect(one.heading).toHaveText(teal.texts.code);
    const there = await one.main.locator("h1, h2, a, button, summary").elementHandles();
    expect(there.length).toBeGreaterThan(4);
    come();
    const { subtitle } = MIRROR.anchors.find((it) => it.characteristic === "curiosity");
    await expect(one.characteristic("Curiosity")).toContainText(subtitle);
    for (const it of there) expect(await it.evaluate((node) => node.isConnected)).toBe(true);
  });

  test("without packs the notes show, only the anchors’ names are missing", async ({ page, complaints }) => {
    complaints.expect(/Failed to load resource|preload|Service Worker/);
    const { teal, sheets } = watched();
    await seed(page, ledgerText([...sheets, ...ratings(teal, LEVELS)]));
    await page.route("**/packs/*.json", (route) => route.abort());
    const one = new PersonPage(page, teal.id);
    await one.open();
    const curiosity = one.characteristic("Curiosity");
    await expect(curiosity.getByRole("figure")).toContainText("Curiosity: step 4 of 5.");
    await expect(one.part("Red flags")).toContainText("Closed the question before the others had spoken.");
    await curiosity.getByRole("link", { name: "Rate curiosity anew" }).click();
    await expect(one.main).toContainText("The sniff tests and anchors did not arrive.");
    await page.unroute("**/packs/*.json");
    await one.button("Try again").click();
    await expect(one.heading).toHaveText("Curiosity: rate by what you saw");
  });
});

test("no page of People adds up over characteristics, orders by rating, or says a word of verdict", async ({
  page,
  browser,
}) => {
  test.slow();
  const { teal, amber, plum, reading, sheets } = watched();
  const noted = sheets.find((it) => it.kind === "observation");
  const step = sheets.find((it) => it.kind === "growth");
  const looked = run(amber, { ...reading.texts, person: amber.id, outcome: "not_seen", looked: day(-1), former: `${day(-2)} seen` });
  const planned = run(plum, { title: "A meeting that happens", setup: "Six weeks." });
  const closed = growth(amber, { ...step.texts, person: amber.id, closed: day(-1), found: "Two spoke.", look_1: `${day(-9)} ${day(-8)}`, look_1_found: "One spoke." });
  const begun = growth(plum, { title: "A host each week", setting: "The room changes." });
  const draft = observation(plum, { behavior: "Asked for", draft: "yes" });
  sheets.push(looked, planned, closed, begun, draft, ...fromCards(plum));
  const others = [looked, planned, ...sheets.filter((it) => it.kind === "run" && it.texts.test)];
  const ofCards = sheets.filter((it) => it.kind === "run" && it.texts.test).map(({ id }) => `/people/run/${id}`);
  const steps = [closed, begun, ...sheets.filter((it) => it.kind === "growth" && it.texts.from)];
  const pages = [
    `/people/observation/${draft.id}`,
    ...others.map(({ id }) => `/people/run/${id}`),
    ...steps.map(({ id }) => `/people/growth/${id}`),
    ...[teal, amber].flatMap(({ id }) => Object.keys(LEVELS).map((of) => `/people/person/${id}/rate/${of}`)),
    "/people",
    "/people/capture",
    "/people/observations",
    "/people/coverage",
    `/people/observation/${noted.id}`,
    `/people/run/${reading.id}`,
    `/people/growth/${step.id}`,
    ...[teal, amber, plum].flatMap(({ id }) =>
      ["", "/brief", "/run", "/growth"].map((at) => `/people/person/${id}${at}`),
    ),
  ];
  const base = new URL("./", page.url() === "about:blank" ? process.env.NOSE_URL : page.url()).href;
  const levels = (level) => Object.fromEntries(Object.keys(LEVELS).map((of) => [of, level]));

  /** What every page says with these ratings. */
  const walk = async (given) => {
    const context = await browser.newContext({ baseURL: base });
    const tab = await context.newPage();
    await seed(tab, ledgerText([...sheets, ...given]));
    const said = {};
    for (const route of pages) {
      await tab.goto(`./people.html#${route}`);
      const one = new PersonPage(tab, teal.id);
      await one.started();
      await tab.reload();
      await one.started();
      await expect(one.heading).toBeVisible();
      await expect(one.main).not.toContainText("Fetching");
      // The way to a run's card comes with the pack that holds it, which the page does not wait for.
      if (ofCards.includes(route)) await expect(one.main.getByText("Its card")).toBeVisible();
      said[route] = await words(one);
    }
    const files = {
      "Save a calendar file": [`/people/run/${reading.id}`, `/people/growth/${step.id}`],
      "Save as Markdown": [teal, amber, plum].map(({ id }) => `/people/person/${id}/brief`),
      "Save everything as a file": [teal, amber, plum].map(({ id }) => `/people/person/${id}`),
      "Save everything to read": [teal, amber, plum].map(({ id }) => `/people/person/${id}`),
    };
    for (const [name, routes] of Object.entries(files)) {
      for (const route of routes) {
        await tab.goto(`./people.html#${route}`);
        // The page before this one has a button of that name, too.
        await tab.reload();
        const button = tab.getByRole("button", { name });
        const file = await fileFrom(tab, () => button.click());
        // But for the moment it was made.
        said[`${route}, ${name}`] = file.text.replace(/DTSTAMP:.*|"made": .*/, "");
      }
    }
    await context.close();
    return said;
  };
  const high = await walk([...ratings(teal, levels(5)), ...ratings(amber, levels(1))]);
  const swapped = await walk([...ratings(teal, levels(1)), ...ratings(amber, levels(5))]);
  for (const route of Object.keys(high)) {
    expect.soft(verdictIn(high[route]), `${route} says a verdict`).toBeUndefined();
    // What is for the person's eyes holds no word of a card, either.
    if (route.includes("/brief")) {
      const shown = high[route].split("For our talk").at(-1);
      expect.soft(shown, route).not.toMatch(OF_A_CARD);
      expect.soft(shown.match(VERDICTS)?.[0], route).toBeUndefined();
    }
    // Only a person's own pages show ratings, one characteristic at a time.
    const isOwn = [teal, amber].some(({ id }) => route.startsWith(`/people/person/${id}`));
    if (!isOwn || /brief|\/run|\/growth/.test(route)) expect.soft(swapped[route], route).toBe(high[route]);
  }

  // One rating changes the lines of its own characteristic and of the timeline, and nothing else.
  const route = `/people/person/${teal.id}`;
  const base_ = await walk(ratings(teal, { ...levels(3) }));
  const one = await walk(ratings(teal, { ...levels(3), curiosity: 4 }));
  const lines = (text) => text.split("\n");
  const changed = lines(base_[route]).filter((line) => !lines(one[route]).includes(line));
  expect(changed.length).toBeGreaterThan(0);
  for (const line of changed) expect(line).toMatch(/Curiosity|Goes and finds out/);
});

for (const theme of ["light", "dark"]) {
  for (const width of [320, 1280]) {
    test.describe(`${theme}, ${width} pixels wide`, () => {
      test.use({ colorScheme: theme, viewport: { width, height: 800 } });

      test("axe finds nothing wrong and nothing scrolls sideways on a person’s pages", async ({ page, silence }) => {
        test.slow();
        silence.expect(MEASURED);
        const { teal, amber, sheets } = watched();
        const due = { ...amber, texts: { ...amber.texts, review: day(-1) } };
        const more = Array.from({ length: 8 }, (_, n) =>
          observation(amber, { on: day(-n), behavior: `Did ${"very-".repeat(20)}much.`, shows: "curiosity" }),
        );
        const all = [...sheets.filter((it) => it !== amber), due, ...more, rating(teal, "curiosity", 2), ...ratings(teal, LEVELS)];
        const one = await begin(page, all, teal);
        const stops = {
          person: () => one.open(),
          due: () => new PersonPage(page, amber.id).open(),
          rate: () => one.open("/rate/curiosity"),
          brief: () => one.open("/brief"),
          coverage: () => one.openCoverage(),
          front: () => one.openFront(),
        };
        for (const [name, go] of Object.entries(stops)) {
          await go();
          await expect(one.heading).toBeVisible();
          if (name === "rate") {
            await page.keyboard.press("5");
            await one.keep.click();
            await expect(one.summary).toBeVisible();
          }
          await looked(page, name, `${width}-${theme}`);
        }
      });
    });
  }
}

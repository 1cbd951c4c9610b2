// The walks through People: writing down and finding again, a person's own pages, sniff tests and
// growth steps. Told as the walks in stops.mjs are.
import { expect } from "@playwright/test";
import {
  day,
  ledgerText,
  observation,
  person,
  rating,
  ratings,
  started,
  told,
  watched,
} from "../content/ledger.mjs";
import { fileFrom } from "../pages/downloads.mjs";
import { GrowthPage, RunPage } from "../pages/people-runs-page.mjs";
import { ObservationsPage, PeopleFront, WritingPage } from "../pages/people-writing.mjs";
import { PersonPage } from "../pages/person-page.mjs";
import { StartPage } from "../pages/start-page.mjs";
import { seed } from "./seed.mjs";

const TEST = "A language model at home";
const LEVELS = {
  commitment: "not_seen",
  curiosity: 4,
  outcome_orientation: 2,
  people_leadership: 3,
  technology_leadership: 5,
};

/** Somebody new to People: nobody here yet, the first code, the first thing written down. */
async function peopleNew(page, stop) {
  const front = new PeopleFront(page);
  await front.open();
  await expect(front.ownCode).toBeVisible();
  await stop("people-front-empty");
  const all = new ObservationsPage(page);
  await all.open();
  await expect(page.getByText("No observations yet.")).toBeVisible();
  await stop("people-observations-none");
  const one = new PersonPage(page, "none-such");
  await one.openCoverage();
  await expect(one.heading).toBeVisible();
  await stop("people-coverage-none");
  await one.open();
  await expect(one.heading).toHaveText("This is not here");
  await stop("people-gone");
  await front.open();
  await front.ownCode.fill("Maria Lopez");
  await expect(front.ownCode).toHaveAccessibleDescription(/looks like a full name/);
  await stop("people-front-code-advised");
  await front.add("Case Teal");
  await expect(one.heading).toHaveText("Case Teal");
  await stop("person-new");
  const at = new WritingPage(page);
  await at.open();
  await expect(at.behavior).toBeVisible();
  await stop("people-capture-blank");
  await at.keep.click();
  await at.whom.selectOption("Case Teal");
  await at.situation.fill("Weekly call. She is pregnant. Ask Ana Kovač.");
  await at.day.fill(day(1));
  await at.more.click();
  await at.pill("Anti-patterns seen", "Condescension").check();
  await expect(at.main.getByText("looks like a full name")).toBeVisible();
  await stop("people-capture-troubled");
  await at.day.fill(day(-1));
  await at.behavior.fill("Is lazy. Said: “You would not understand.”");
  await at.keep.click();
  await expect(at.heading).toHaveText("It is kept");
  await stop("people-capture-kept");
  await at.button("Look at it or change it").click();
  await expect(at.heading).toHaveText("An observation");
  await stop("people-observation-of-a-flag");
}

/** Sixty things written down about somebody, and three to finish. */
function many(of) {
  const all = Array.from({ length: 60 }, (_, n) =>
    observation(of, {
      behavior: `Asked the vendor what happens under load, number ${n}.`,
      impact: "The vendor named a date.",
      on: day(-200 - n),
      source: n % 3 ? "direct" : "hearsay",
      shows: n % 4 ? "outcome_orientation" : "curiosity",
    }),
  );
  return [
    ...all,
    observation({ id: "00000000000-gone" }, { behavior: "Whose was it?", on: day(-1) }),
    observation(null, { situation: "Retro", draft: "yes" }),
    observation(null, { behavior: "Asked the newest first.", source: "direct", on: day(-2) }),
  ];
}

/** Much written down, much that waits: finding it, and where one has not looked. */
async function peopleMuch(page, stop) {
  const { teal, amber, sheets } = watched();
  const due = { ...amber, texts: { ...amber.texts, review: day(-1) } };
  const looks = [1, 2, 3].map((n) => started(n, amber, { dueInDays: -n }));
  await seed(page, ledgerText([...sheets.filter((it) => it !== amber), due, ...many(amber), ...looks]));
  const start = new StartPage(page);
  await start.open();
  await expect(page.getByRole("heading", { name: "Waiting for you" })).toBeVisible();
  await stop("start-with-people-waiting");
  const front = new PeopleFront(page);
  await front.open();
  await expect(front.everyone).toHaveCount(3);
  await stop("people-front-full");
  const all = new ObservationsPage(page);
  await all.open();
  await expect(all.found).toHaveCount(50);
  await stop("people-observations");
  await all.words.fill("vendor load");
  await all.field("How you know").selectOption("Was told of it");
  await expect(all.count).toHaveText(/^20 of \d+ observations$/);
  await stop("people-observations-narrowed");
  await all.words.fill("nowhere to be found");
  await expect(page.getByText("No observation fits.")).toBeVisible();
  await stop("people-observations-no-match");
  const flagged = sheets.find((it) => it.texts.habits === "authority_through_volume");
  const one = new PersonPage(page, teal.id);
  await all.goTo(`/people/observation/${flagged.id}`);
  await expect(one.heading).toHaveText("An observation");
  await stop("people-observation-open-task");
  await one.openCoverage();
  await expect(page.getByRole("table").first()).toBeVisible();
  await stop("people-coverage");
  await new PersonPage(page, amber.id).open();
  await expect(one.main.getByText("Time to look through these notes")).toBeVisible();
  await stop("person-due-and-long");
}

/** A person of whom there is everything. */
async function personFull(page, stop) {
  const { teal, sheets } = watched();
  const former = rating(teal, "curiosity", 2, { why: "Learned when told to.", on: day(-90) });
  await seed(page, ledgerText([...sheets, former, ...ratings(teal, LEVELS)]));
  const one = new PersonPage(page, teal.id);
  await one.open();
  await expect(one.part("Timeline").getByRole("listitem").first()).toBeVisible();
  await stop("person-full");
  for (const summary of await one.main.locator("summary").all()) await summary.click();
  await stop("person-full-opened");
  const { text } = await fileFrom(page, () => one.button("Save everything as a file").click());
  await one.button("Delete this person").click();
  await expect(one.dialog).toBeVisible();
  await stop("person-delete-dialog");
  await page.keyboard.press("Escape");
  await one.open("/rate/curiosity");
  await expect(one.rows).toBeVisible();
  await stop("person-rate");
  await one.keep.click();
  await expect(one.summary).toBeFocused();
  await stop("person-rate-missing");
  await one.step("Others find out too").check();
  await expect(one.against).toBeVisible();
  await one.keep.click();
  await expect(one.summary).toContainText("Choose an observation, or say that you have none.");
  await stop("person-rate-extreme");
  await one.open("/rate/technology_leadership");
  await expect(one.rows).toBeVisible();
  await stop("person-rate-without-observation");
  await one.open("/brief");
  await expect(one.brief).toBeVisible();
  await stop("person-brief");
  await one.openFront();
  await one.choose(text);
  await expect(one.preview).toContainText("There is nothing to bring in.");
  await stop("people-import-nothing-new");
  await one.choose("no file of a person");
  await expect(one.part("Bring in a person’s file").getByRole("alert")).toBeVisible();
  await stop("people-import-refused");
  await one.open();
  await one.delete();
  await expect(one.notice("Everything about Case Teal was deleted.")).toBeVisible();
  await stop("people-front-after-delete");
  await one.choose(text);
  await expect(one.button("Bring it in")).toBeVisible();
  await stop("people-import-preview");
}

/** A sniff test from choosing to what was seen, and a growth step from choosing to closing. */
async function runs(page, stop) {
  const teal = person("Case Teal");
  const seen = Array.from({ length: 22 }, (_, n) =>
    told(n, teal, { sure: 50 + 10 * (n % 5), outcome: n % 3 ? "seen" : "not_seen" }),
  );
  await seed(page, ledgerText([teal, ...seen]));
  const at = new RunPage(page);
  await at.open(`/person/${teal.id}/run`);
  await expect(at.heading).toHaveText("Choose a sniff test");
  await stop("run-choose");
  await at.button("Describe a test of your own").click();
  await expect(at.heading).toHaveText("A test of your own");
  await stop("run-planned-own");
  await at.choose(teal.id, TEST);
  await stop("run-planned");
  await at.button("Start").click();
  await expect(at.errors).toBeFocused();
  await stop("run-planned-missing");
  await at.answerFairness("No");
  await at.expectTo("Tells me by week two which step failed.", "70 %", day(21));
  await stop("run-planned-filled");
  await at.button("Start").click();
  await expect(at.section("What you expect")).toBeVisible();
  await stop("run-running");
  await at.button("Look before that day").click();
  await at.button("Keep what I saw").click();
  await expect(at.errors).toBeFocused();
  await stop("run-looking");
  await at.keep("Seen", "Told me on day nine.");
  await expect(at.button("Say it otherwise")).toBeVisible();
  await stop("run-closed");
  await at.button("Say it otherwise").click();
  await stop("run-said-otherwise");
  await growth(page, teal, stop);
}

async function growth(page, of, stop) {
  const at = new GrowthPage(page);
  await at.open(`/person/${of.id}/growth`);
  await at.field("What it could show").selectOption("Curiosity");
  await expect(page.getByText("5 to choose from.")).toBeVisible();
  await stop("growth-choose");
  await page.getByRole("button", { name: /^Take this step/ }).first().click();
  await expect(at.button("Begin")).toBeVisible();
  await stop("growth-planned");
  await at.field("When to look again").fill("");
  await at.button("Begin").click();
  await expect(at.errors).toBeFocused();
  await stop("growth-planned-missing");
  await at.field("When to look again").fill(day(28));
  await at.button("Begin").click();
  await expect(at.button("Look again before that day")).toBeVisible();
  await stop("growth-running");
  await at.button("Look again before that day").click();
  await expect(at.field("What you found")).toBeVisible();
  await stop("growth-looking");
  await at.field("What you found").fill("Asks before the design is done.");
  await at.field("Look again on").fill(day(56));
  await at.button("Keep it open until then").click();
  await expect(at.section("What you found before")).toBeVisible();
  await stop("growth-again");
  await at.button("Look again before that day").click();
  await at.button("Close this step").click();
  await expect(page.getByText(/^Closed on/)).toBeVisible();
  await stop("growth-closed");
}

export const peopleWalks = [peopleNew, peopleMuch, personFull, runs];

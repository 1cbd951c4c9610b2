// A ledger about people as a backup holds it: the quick way to people watched for a while.
import { backupText } from "./backup.mjs";

const DAY = 24 * 60 * 60 * 1000;
// The calendar the tests run in.
const calendar = new Intl.DateTimeFormat("sv-SE", { timeZone: "Europe/Berlin" });

/** A day so many days from today, or from another moment, as a date field has it. */
export const day = (from = 0, now = Date.now()) => calendar.format(now + from * DAY);

let made = 0;

/** A sheet about somebody. Ids are in the order they are made. */
export function sheet(kind, texts, id) {
  made += 1;
  const at = Date.now() - 100 * DAY + made * 1000;
  const own = id ?? `${at.toString(16).padStart(11, "0")}-${String(made).padStart(8, "0")}`;
  return { id: own, kind, begun: at, at, texts };
}

/** A person under a code. With an id of one's own where an address is written out. */
export function person(code, texts = {}, id) {
  return sheet("person", { code, review: day(200), ...texts }, id);
}

/** Something written down, about somebody or about nobody yet. */
export function observation(of, texts) {
  return sheet("observation", { ...(of && { person: of.id }), source: "direct", on: day(-10), ...texts });
}

export function rating(of, characteristic, level, texts = {}) {
  return sheet("rating", {
    person: of.id,
    of: characteristic,
    level: String(level),
    on: day(-5),
    ...texts,
  });
}

export function run(of, texts) {
  return sheet("run", { person: of.id, ...texts });
}

export function growth(of, texts) {
  return sheet("growth", { person: of.id, ...texts });
}

const FAIR = ["paid_time", "equal_access", "can_decline", "person_told", "second_observer"];

/** A run that started a month ago: of a number, so that ids are in the order begun. */
export function started(
  number,
  of,
  { now = Date.now(), sure = 70, dueInDays = 0, title = "Lend a duty", ...more } = {},
) {
  const begun = now - 30 * DAY + number;
  const texts = {
    person: of.id,
    title,
    setup: "Four weeks, Tuesdays off the rota.",
    expect: "Says by week two what is at risk.",
    sure: String(sure),
    look_on: day(dueInDays, now),
    started: day(0, begun),
    ...Object.fromEntries(FAIR.map((it) => [`fair_${it}`, "yes"])),
    ...more,
  };
  const id = `${begun.toString(16).padStart(11, "0")}-run`;
  return { id, kind: "run", begun, at: begun, texts };
}

/** A run of which it was said what was seen. */
export const told = (number, of, { now = Date.now(), outcome = "seen", ...more } = {}) =>
  started(number, of, { now, outcome, looked: day(0, now), ...more });

/** A backup that holds these sheets. */
export function ledgerText(sheets) {
  const ledger = [...sheets].sort((one, next) => (one.id < next.id ? -1 : 1));
  const preferences = { single_keys: true };
  return backupText([], { version: 4, state: { sittings: [], ledger, preferences, changes_since_backup: 0 } });
}

/** Somebody of whom there is everything, and two others. */
export function watched() {
  const teal = person("Case Teal", { path: "senior_ic", since: day(-600) });
  const amber = person("Case Amber");
  const plum = person("حالة 🟢", { path: "manager" });
  const reading = run(teal, {
    title: "A budget for learning",
    setup: "Gets 250 dollars and a day a month.",
    fair_person_told: "yes",
    expect: "Reads something about flow and changes one thing.",
    sure: "70",
    started: day(-60),
    look_on: day(-2),
  });
  const sheets = [
    teal,
    amber,
    plum,
    reading,
    observation(teal, {
      on: day(-240),
      situation: "In the review of the outage",
      behavior: "Asked three people what they had really done at night.",
      impact: "The handbook was rewritten.",
      shows: "curiosity people_leadership",
    }),
    observation(teal, {
      on: day(-40),
      behavior: "Brought a list of hunches to the planning and had the team test two.",
      shows: "curiosity",
      run: reading.id,
    }),
    observation(teal, { on: day(-30), source: "hearsay", behavior: "Is said to ask first.", shows: "curiosity" }),
    observation(teal, {
      on: day(-20),
      situation: "At the sync on Tuesday",
      behavior: "Closed the question before the others had spoken.",
      impact: "Two did not come back to it.",
      lacks: "curiosity",
      habits: "authority_through_volume",
    }),
    observation(teal, {
      on: day(-50),
      behavior: "Explained to the new colleague what everyone knows.",
      habits: "condescension",
      talked: "Told what I saw and asked what was meant.",
      talked_on: day(-48),
    }),
    observation(amber, { on: day(-90), behavior: "Finished the rota.", shows: "commitment" }),
    growth(teal, {
      title: "Let others speak first",
      of: "people_leadership",
      setting: "The sync begins with a silent round.",
      ask: "Who has not spoken yet?",
      hand_over: "The agenda.",
      stop_doing: "I stop opening the sync.",
      situation: "On Tuesday",
      behavior: "you closed the question",
      impact: "and two did not come back to it.",
      look_for: "The newest speaks before the loudest.",
      look_on: day(20),
    }),
  ];
  return { teal, amber, plum, reading, sheets };
}

/** Ratings of each characteristic of somebody, at these levels. */
export function ratings(of, levels) {
  return Object.entries(levels).map(([characteristic, level]) =>
    rating(of, characteristic, level, { why: `What I go by for ${characteristic}.` }),
  );
}

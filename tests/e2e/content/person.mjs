// People as the app keeps them, for tests that begin with somebody watched for a while.
export const DAY = 24 * 60 * 60 * 1000;

/** A day so many days from today, as a date field has it. */
export function day(from = 0) {
  const at = new Date(Date.now() + from * DAY);
  const two = (number) => String(number).padStart(2, "0");
  return `${at.getFullYear()}-${two(at.getMonth() + 1)}-${two(at.getDate())}`;
}

let made = 0;

/** A sheet about somebody. Ids are in the order they are made. */
export function sheet(kind, texts, id) {
  made += 1;
  const at = Date.now() - 100 * DAY + made * 1000;
  const own = id ?? `${at.toString(16).padStart(11, "0")}-${String(made).padStart(8, "0")}`;
  return { id: own, kind, begun: at, at, texts };
}

export function person(code, texts = {}) {
  return sheet("person", { code, review: day(200), ...texts });
}

export function observation(of, texts) {
  return sheet("observation", { person: of.id, source: "direct", on: day(-10), ...texts });
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

/** A backup that holds these sheets. */
export function backupOf(ledger) {
  const sorted = [...ledger].sort((one, next) => (one.id < next.id ? -1 : 1));
  return JSON.stringify({
    format: "nose-backup",
    version: 4,
    app: "0.1.0",
    made: Date.now() - DAY,
    state: {
      sittings: [],
      ledger: sorted,
      preferences: { single_keys: true },
      changes_since_backup: 0,
    },
    aside: {},
  });
}

/** Somebody of whom there is everything, and two others. */
export function watched() {
  const teal = person("Case Teal", { path: "senior_ic", since: day(-600) });
  const amber = person("Case Amber");
  const plum = person("حالة 🟢", { path: "manager" });
  const reading = run(teal, {
    title: "A budget for learning",
    setup: "Gets 250 dollars and a day a month.",
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

// The cases of the build's own pack, what characteristics and anti-patterns are called, and what a
// feedback page must say of what was given. Nothing here is read from the app.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { build } from "../build.mjs";

const file = (name) => JSON.parse(readFileSync(join(build.folder, "packs", name), "utf8"));
const { anchors, anti_patterns: patterns } = file("core.en.mirror.json");

export const cases = file("core.en.practise.json").cases;

/** A case of the core pack by its id. */
export function caseOf(id) {
  return cases.find((one) => one.id === id);
}

/** The five by their ids, in the source's order. */
export const CHARACTERISTICS = [
  "commitment",
  "curiosity",
  "outcome_orientation",
  "people_leadership",
  "technology_leadership",
];

/** What each of the five is called. */
export const names = Object.fromEntries(anchors.map((one) => [one.characteristic, one.name]));

/** Each of the five in one word. */
export const short = {
  commitment: "Commitment",
  curiosity: "Curiosity",
  outcome_orientation: "Outcomes",
  people_leadership: "People",
  technology_leadership: "Technology",
};

/** What each of the six is called, and its line, by id. */
export const antiPatterns = Object.fromEntries(patterns.map((one) => [one.id, one]));

const NOT_SHOWN = { name: "Not shown here", text: "Nothing in the text shows it, one way or the other." };

/** The steps a characteristic is rated by, under the number keys that choose them. */
export function steps(of) {
  return [NOT_SHOWN, ...anchors.find((one) => one.characteristic === of).levels];
}

/** A name inside a sentence. */
export const lower = (name) => name[0].toLowerCase() + name.slice(1);

/** A step with its number, as it stands in tables and lists. */
export function stepWords(of, level) {
  const { name } = steps(of)[level];
  return level === 0 ? name : `${level}, ${lower(name)}`;
}

/** What a key says of a characteristic: 1 to 5, and 0 for "not shown here". */
export function keyOf(one, of) {
  const { level } = one.key[of];
  return level === "not_shown" ? 0 : level;
}

/** The ids of the anti-patterns that are in a case. */
export const habitsOf = (one) => one.key.anti_patterns.map(({ id }) => id);

/** What someone gives who says what the key says, with changes. */
export function asTheKey(one, { ratings = {}, spotted = habitsOf(one), ...rest } = {}) {
  const keyed = Object.fromEntries(CHARACTERISTICS.map((of) => [of, keyOf(one, of)]));
  return { ratings: { ...keyed, ...ratings }, spotted, marks: {}, sure: {}, ...rest };
}

/** The same answer to everything. */
export function theSame(level, spotted = []) {
  const ratings = Object.fromEntries(CHARACTERISTICS.map((of) => [of, level]));
  return { ratings, spotted, marks: {}, sure: {} };
}

const STEPS = [, "one step", "two steps", "three steps", "four steps"];

/** How far a rating is above the key, where both are levels. */
function apart(one, { ratings }, of) {
  const key = keyOf(one, of);
  return key === 0 || ratings[of] === 0 ? undefined : ratings[of] - key;
}

function farOff(one, given) {
  const off = (of) => Math.abs(apart(one, given, of) ?? 0);
  const [of] = [...CHARACTERISTICS].sort((a, b) => off(b) - off(a));
  if (off(of) < 2) return undefined;
  const side = apart(one, given, of) > 0 ? "above" : "below";
  const sure = given.sure[of] >= 80 ? `, and were ${given.sure[of]} % sure` : "";
  return `You rated ${lower(names[of])} ${STEPS[off(of)]} ${side} the key${sure}.`;
}

function missed(one, { spotted }) {
  const id = Object.keys(antiPatterns).find((it) => habitsOf(one).includes(it) && !spotted.includes(it));
  return id && `You let one thing pass: ${lower(antiPatterns[id].name)}.`;
}

function unshown(one, { ratings }) {
  const of = CHARACTERISTICS.find((it) => (keyOf(one, it) === 0) !== (ratings[it] === 0));
  if (of === undefined) return undefined;
  return keyOf(one, of) === 0
    ? `You rated ${lower(names[of])}. Nothing in the case shows it.`
    : `You found nothing on ${lower(names[of])}. The key finds it in the text.`;
}

function falseAlarm(one, { spotted }) {
  const id = Object.keys(antiPatterns).find((it) => spotted.includes(it) && !habitsOf(one).includes(it));
  return id && `You saw ${lower(antiPatterns[id].name)}. The key finds none in this case.`;
}

function near(one, { ratings }) {
  const same = CHARACTERISTICS.filter((of) => keyOf(one, of) === ratings[of]).length;
  if (same === 5) return "All five as the key has them.";
  const rest = same === 0 ? "" : `, ${same} of them the same`;
  return `Within one step of the key on all five${rest}.`;
}

/** The one sentence on top of a feedback page: what is most worth saying of what was given. */
export function headlineOf(one, given) {
  const rules = [farOff, missed, unshown, falseAlarm, near];
  return rules.map((rule) => rule(one, given)).find(Boolean);
}

/** How many ratings are within one step of the key. */
export function nearOf(one, { ratings }) {
  const isNear = (of) => {
    const key = keyOf(one, of);
    return key === 0 || ratings[of] === 0 ? key === ratings[of] : Math.abs(key - ratings[of]) <= 1;
  };
  return CHARACTERISTICS.filter(isNear).length;
}

/** What must not be read before a case was rated. */
export function secretsOf(one) {
  const reasons = CHARACTERISTICS.map((of) => one.key[of].reason);
  const habits = one.key.anti_patterns.map(({ reason }) => reason);
  return [...reasons, ...habits, one.misleads?.reason, one.fairness].filter(Boolean);
}

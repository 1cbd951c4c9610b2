// Scripted raters: judgings of the core pack's cases by a rule that is known, as a backup holds them.
import { backupText } from "./backup.mjs";
import { CHARACTERISTICS, cases } from "./cases.mjs";

const DAY = 24 * 60 * 60 * 1000;
const OFFERED = [50, 60, 70, 80, 90];

const seen = (level) => (level === "not_shown" ? "no" : { at: level });
const onScale = (level) => Math.max(1, Math.min(5, level));

function keyOf(one) {
  return {
    lines: CHARACTERISTICS.map((name) => ({
      seen: seen(one.key[name].level),
      evidence: one.key[name].evidence,
    })),
    anti_patterns: one.key.anti_patterns.map((it) => it.id),
    ...(one.twin && { twin: one.twin }),
    surface: {
      pronoun: one.person.pronoun,
      seniority: one.seniority,
      place: one.place,
      path: one.path,
    },
  };
}

const isNear = (rated, key) =>
  rated === "not_shown" || key === "not_shown" ? rated === key : Math.abs(rated - key) <= 1;

/** Confidences that fit what comes true, as closely as the offered steps allow. */
function honest() {
  let owed = 0;
  return (right) => {
    owed += right ? 100 : 0;
    const off = (offered) => Math.abs(owed - offered);
    const nearest = OFFERED.reduce((best, it) => (off(it) < off(best) ? it : best));
    owed -= nearest;
    return nearest;
  };
}

/**
 * Judgings by a rule, one a day, the last of them yesterday. `rate` gives a level from the key's;
 * `sees` says whether an anti-pattern is seen; `sure` is a confidence, or what comes true decides.
 */
export function judgings({
  rate = (key) => key,
  sees = () => true,
  sure,
  count = cases.length,
  turn = 1,
  endedDaysAgo = 1,
  now = Date.now(),
} = {}) {
  const sureness = honest();
  return cases.slice(0, count).map((one, at) => {
    const judged = now - (endedDaysAgo + count - 1 - at) * DAY;
    const ratings = CHARACTERISTICS.map((name) => {
      const key = one.key[name].level;
      const rated = key === "not_shown" ? key : rate(key, name, one);
      const level = rated === "not_shown" ? rated : onScale(rated);
      return {
        seen: seen(level),
        sure: sure ?? sureness(isNear(level, key)),
        ...(one.key[name].evidence.length > 0 && { marks: one.key[name].evidence }),
      };
    });
    const spotted = one.key.anti_patterns.map((it) => it.id).filter(sees);
    return {
      id: { case: { id: one.id, version: one.version }, turn },
      begun: judged - 60_000,
      at: judged,
      ratings,
      ...(spotted.length > 0 && { spotted }),
      judged,
      key: keyOf(one),
    };
  });
}

/** The text of a backup with these judgings. */
export const backupOf = (attempts) =>
  backupText([], {
    version: 3,
    state: { sittings: [], attempts, preferences: { single_keys: true }, changes_since_backup: 0 },
  });

/** Raters by what they are known for. */
export const raters = {
  fair: {},
  lenient: { rate: (key) => key + 1 },
  halo: {
    rate: (key, name, one) => {
      const first = one.key.people_leadership.level;
      return first === "not_shown" ? key : first;
    },
  },
  blind: { sees: (id) => id !== "condescension" },
  tooSure: {
    sure: 90,
    // The case's own levels, each given to the next characteristic: same level, same spread.
    rate: (_, name, one) => {
      const shown = CHARACTERISTICS.filter((it) => one.key[it].level !== "not_shown");
      return one.key[shown[(shown.indexOf(name) + 1) % shown.length]].level;
    },
  },
  swayed: {
    rate: (key, _, one) => (one.twin && one.person.pronoun === "she" ? key - 2 : key),
  },
};

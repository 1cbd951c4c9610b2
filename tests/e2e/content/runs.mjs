// Sheets about people as a backup holds them: the quick way to a ledger with a history.
import { backupText } from "./backup.mjs";

const DAY = 24 * 60 * 60 * 1000;

export const isoDay = (moment) => new Date(moment).toISOString().slice(0, 10);

/** A ledger of these sheets. */
export const ledgerBackup = (ledger) =>
  backupText([], {
    version: 4,
    state: { sittings: [], ledger, preferences: { single_keys: true }, changes_since_backup: 0 },
  });

const sheet = (id, kind, texts, begun) => ({ id, kind, begun, at: begun, texts });

export const person = (id, code, begun) => sheet(id, "person", { code }, begun);

const FAIR = ["paid_time", "equal_access", "can_decline", "person_told", "second_observer"];

/** A run that has started: of a number, so that ids are in the order begun. */
export function run(number, of, { now, sure = 70, dueInDays = 0, title = "Lend a duty", ...more }) {
  const begun = now - 30 * DAY + number;
  const id = `${begun.toString(16).padStart(11, "0")}-run`;
  const texts = {
    person: of,
    title,
    setup: "Four weeks, Tuesdays off the rota.",
    expect: "Says by week two what is at risk.",
    sure: String(sure),
    look_on: isoDay(now + dueInDays * DAY),
    started: isoDay(begun),
    ...Object.fromEntries(FAIR.map((it) => [`fair_${it}`, "yes"])),
    ...more,
  };
  return sheet(id, "run", texts, begun);
}

/** A run of which it was said what was seen. */
export const told = (number, of, { now, outcome = "seen", ...more }) =>
  run(number, of, { now, outcome, looked: isoDay(now), ...more });

// Ledgers about people, as a backup holds them.
import { backup } from "./backup.mjs";

const DAY = 24 * 60 * 60 * 1000;

/** A day so many days ago, by the calendar the tests run in. */
export function daysAgo(days) {
  const format = new Intl.DateTimeFormat("sv-SE", { timeZone: "Europe/Berlin" });
  return format.format(Date.now() - days * DAY);
}

function sheet(at, kind, name, texts) {
  const id = `${at.toString(16).padStart(11, "0")}-${name}`;
  return { id, kind, begun: at, at, texts };
}

/** A person under a code. */
export function person(code, number) {
  return sheet(1_600_000_000_000 + number, "person", `p${number}`, { code });
}

/** An observation; `texts` by field. */
export function observation(number, texts) {
  return sheet(1_700_000_000_000 + number, "observation", `o${number}`, texts);
}

/** A sniff test that runs with somebody. */
export function running(who, title, number) {
  const texts = { person: who.id, title, started: daysAgo(10), expect: "Asks twice.", sure: "70" };
  return sheet(1_650_000_000_000 + number, "run", `r${number}`, texts);
}

/** A backup with this ledger. */
export function ledgerText(ledger) {
  const state = {
    sittings: [],
    ledger,
    preferences: { single_keys: true },
    changes_since_backup: 0,
  };
  return JSON.stringify(backup([], { version: 4, state }));
}

// The published schemas of packs and backups, held to by a validator that knows nothing of Nose.
import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { build } from "../build.mjs";
import { expect, test } from "../fixtures.mjs";
import { against, againstBackup, packFile } from "../watch/schema.mjs";

for (const file of readdirSync(join(build.folder, "packs")).filter((name) => name.startsWith("core."))) {
  test(`${file} is of the published shape`, () => {
    expect(against(packFile(file))).toEqual([]);
  });
}

const bends = {
  "a key without a reason": (pack) => delete pack.cases[0].key.commitment.reason,
  "a level of 6": (pack) => (pack.cases[0].key.commitment.level = 6),
  "evidence for what is not shown": (pack) => {
    const key = pack.cases[0].key.commitment;
    [key.level, key.evidence] = ["not_shown", ["s1"]];
  },
  "markup in a text": (pack) => (pack.sniff_tests[0].setup = "<b>Ask</b>"),
  "an open fairness question": (pack) => delete pack.sniff_tests[0].fairness.paid_time,
  "a case without provenance": (pack) => delete pack.cases[3].provenance,
  "a set of four": (pack) => pack.workshop_sets[0].cases.pop(),
  "an id with spaces": (pack) => (pack.growth_moves[0].id = "a b"),
  "a later format": (pack) => (pack.format = 2),
};

for (const [what, bend] of Object.entries(bends)) {
  test(`the schema refuses ${what}`, () => {
    const pack = { ...packFile("core.en.practise.json"), ...packFile("core.en.library.json") };
    bend(pack);
    expect(against(pack)).not.toEqual([]);
  });
}

/** A backup with everything that can be in one. */
const golden = () => JSON.parse(readFileSync(new URL("../../golden/v6/backup.json", import.meta.url), "utf8"));

test("a backup with everything in it is of the published shape", () => {
  expect(againstBackup(golden())).toEqual([]);
});

const bendsOfBackups = {
  "another kind of file": (it) => (it.format = "nose-person"),
  "a later version": (it) => (it.version = 6),
  "a level of 6": (it) => (it.state.sittings[0].answers["mirror.item-0"].reply.level.at = 6),
  "a note longer than is kept": (it) => (it.state.sittings[0].answers["mirror.item-0"].note = "x".repeat(4001)),
  "a field nobody knows": (it) => (it.state.score = 3),
  "a pass without a room": (it) => delete it.state.sittings[0].room,
  "four ratings of a case": (it) => it.state.attempts[0].ratings.pop(),
  "a moment beyond every calendar": (it) => (it.made = 9e15),
  "a sheet of no kind": (it) => (it.state.ledger[0].kind = "rank"),
};

for (const [what, bend] of Object.entries(bendsOfBackups)) {
  test(`the schema of backups refuses ${what}`, () => {
    const backup = golden();
    bend(backup);
    expect(againstBackup(backup)).not.toEqual([]);
  });
}

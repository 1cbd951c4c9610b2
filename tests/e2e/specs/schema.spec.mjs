// The published schema of packs, held to by a validator that knows nothing of Nose.
import { readdirSync } from "node:fs";
import { join } from "node:path";
import { build } from "../build.mjs";
import { expect, test } from "../fixtures.mjs";
import { against, packFile } from "../watch/schema.mjs";

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

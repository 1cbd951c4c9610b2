// Times what a person waits for in Practise, in a real browser: from a click to the painted page.
// A measurement, not a test: `npm run bench`, after `cargo xtask build`. BENCHMARKS.md has figures.
import { fileURLToPath } from "node:url";
import { chromium } from "@playwright/test";
import { serve } from "./site.mjs";
import { spread, timed } from "./timing.mjs";

const RUNS = 15;
process.env.NOSE_DIST ??= fileURLToPath(new URL("../../dist", import.meta.url));
const site = await serve(process.env.NOSE_DIST);
process.env.NOSE_URL = site.url;
const { build } = await import("./build.mjs");
const { backupOf, judgings } = await import("./content/raters.mjs");
const { seed } = await import("./walks/seed.mjs");

/** So many first judgings of cases that differ by name alone. */
function many(count) {
  const all = [];
  for (let round = 0; all.length < count; round += 1) {
    const named = (one) => ({
      ...one,
      id: { ...one.id, case: { ...one.id.case, id: `${one.id.case.id}-${round}` } },
      key: { ...one.key, ...(one.key.twin && { twin: `${one.key.twin}-${round}` }) },
    });
    const rate = (key, name, one) => key + ((one.title.length + name.length + round) % 3) - 1;
    all.push(...judgings({ rate, endedDaysAgo: 1 + round * 40 }).map(named));
  }
  return all.slice(0, count);
}

const browser = await chromium.launch(build.launch);
try {
  for (const count of [0, 32, 100, 1000]) {
    const context = await browser.newContext({ baseURL: build.url, locale: "en-US", serviceWorkers: "block" });
    const page = await context.newPage();
    if (count > 0) await seed(page, backupOf(many(count)));
    await page.goto("./practise.html#/practise");
    await page.getByText("Next for you").waitFor();
    const [profiles, opened] = [[], []];
    for (let run = 0; run < RUNS; run += 1) {
      profiles.push(await timed(page, "/practise/profile", "profile"));
      opened.push(await timed(page, "/practise/case/case.tuesday-restores", "Restores on Tuesdays"));
    }
    console.log(`${count} cases judged`);
    console.log(`  the profile, computed and painted: ${spread(profiles)}`);
    console.log(`  a case, opened: ${spread(opened)}`);
    await context.close();
  }
} finally {
  await browser.close();
  await site.stop();
}

// Times what a person waits for in People with 200 people and 10,000 observations, in a real browser.
// A measurement, not a test: `npm run bench-people`, after `cargo xtask build`. BENCHMARKS.md has
// figures.
import { fileURLToPath } from "node:url";
import { chromium } from "@playwright/test";
import { serve } from "./site.mjs";
import { spread, timed, until } from "./timing.mjs";

const RUNS = 15;
process.env.NOSE_DIST ??= fileURLToPath(new URL("../../dist", import.meta.url));
const site = await serve(process.env.NOSE_DIST);
process.env.NOSE_URL = site.url;
const { build } = await import("./build.mjs");
const { day, ledgerText, observation, person } = await import("./content/ledger.mjs");
const { seed } = await import("./walks/seed.mjs");

const [PEOPLE, OBSERVATIONS] = [200, 10_000];
const NAMES = ["commitment", "curiosity", "outcome_orientation", "people_leadership", "technology_leadership"];
const people = Array.from({ length: PEOPLE }, (_, n) => person(`Case ${String(n).padStart(3, "0")}`));
const noted = (n) =>
  observation(people[n % PEOPLE], {
    on: day(-(n % 700)),
    situation: `Planning of week ${n % 52}, with the two teams beside ours.`,
    behavior: `Asked what number ${n} would cost the ones on call, and waited for an answer.`,
    impact: "The date was moved by a week, and both teams kept it.",
    source: n % 4 ? "direct" : "hearsay",
    shows: NAMES[n % 5],
  });
const ledger = [...people, ...Array.from({ length: OBSERVATIONS }, (_, n) => noted(n))];

/** Keeps hold of the memory of the page's WebAssembly. */
function watchMemory() {
  const own = WebAssembly.instantiateStreaming;
  WebAssembly.instantiateStreaming = async (...given) => {
    const made = await own.apply(WebAssembly, given);
    globalThis.heldMemory = made.instance.exports.memory;
    return made;
  };
}

const megabytes = (bytes) => `${(bytes / 1024 / 1024).toFixed(1)} MB`;
const HEADING = (words) => `document.querySelector("main h1")?.textContent.includes(${JSON.stringify(words)})`;
const press = (words) =>
  `[...document.querySelectorAll("main button")].find((it) => it.textContent === ${JSON.stringify(words)}).click()`;

const browser = await chromium.launch({ ...build.launch, args: ["--enable-precise-memory-info"] });
try {
  const context = await browser.newContext({ baseURL: build.url, locale: "en-US", serviceWorkers: "block" });
  await context.addInitScript(watchMemory);
  const page = await context.newPage();
  page.setDefaultTimeout(60_000);
  await seed(page, ledgerText(ledger));
  const starts = [];
  for (let run = 0; run < RUNS; run += 1) {
    await page.goto("about:blank");
    await page.goto("./people.html#/people", { waitUntil: "commit" });
    await page.getByText("Everyone here").waitFor();
    starts.push(await page.evaluate(() => performance.now()));
  }
  const [fronts, alls, adds, searches, narrowed, persons] = [[], [], [], [], [], []];
  for (let run = 0; run < RUNS; run += 1) {
    alls.push(await timed(page, "/people/observations", "All observations"));
    const word = `number ${1000 + run}`;
    const type = (text) => `
      const field = document.querySelector("main input[type=search], main input");
      field.value = ${JSON.stringify(text)};
      field.dispatchEvent(new Event("input", { bubbles: true }));`;
    const counts = (words) => `[...document.querySelectorAll("main [role=status]")].some((it) => it.textContent.startsWith(${JSON.stringify(words)}))`;
    searches.push(await until(page, type(word), counts("1 of")));
    narrowed.push(await until(page, type(""), counts("10,0")));
    persons.push(await timed(page, `/people/person/${people[run].id}`, `Case ${String(run).padStart(3, "0")}`));
    await timed(page, "/people/capture", "Write down what you saw");
    await page.getByLabel("Whom is it about?").selectOption({ index: 1 + run });
    await page.getByLabel("Behavior", { exact: true }).fill("Asked once more.");
    adds.push(await until(page, press("Keep"), HEADING("It is kept")));
    await page.getByText("Saved on this device").waitFor();
    fronts.push(await timed(page, "/people", "People you want to see grow"));
  }
  const memory = await page.evaluate(() => [
    performance.memory.usedJSHeapSize,
    globalThis.heldMemory?.buffer.byteLength ?? 0,
    Object.entries(localStorage).reduce((sum, [key, text]) => sum + key.length + text.length, 0),
  ]);
  console.log(`${PEOPLE} people, ${OBSERVATIONS} observations`);
  console.log(`  the document, from its address to the front: ${spread(starts)}`);
  console.log(`  the front, opened: ${spread(fronts)}`);
  console.log(`  a person, opened: ${spread(persons)}`);
  console.log(`  all observations, opened: ${spread(alls)}`);
  console.log(`  two words searched: ${spread(searches)}`);
  console.log(`  the words taken away: ${spread(narrowed)}`);
  console.log(`  an observation, kept: ${spread(adds)}`);
  console.log(`  memory: ${megabytes(memory[0])} of scripts, ${megabytes(memory[1])} of WebAssembly`);
  console.log(`  stored: ${memory[2]} characters`);
} finally {
  await browser.close();
  await site.stop();
}

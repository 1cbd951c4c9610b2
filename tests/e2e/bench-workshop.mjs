// Times what a group waits for in the Workshop with 200 ballots of 30 cases and five characteristics
// each, in a real browser. A measurement, not a test: `npm run bench-workshop`, after
// `cargo xtask build`. BENCHMARKS.md has figures.
//
// Ballots are really sealed: a native test makes them (`tests/native/workshop/seeded.rs`), which takes
// a minute the first time. NOSE_WORKSHOP_BACKUP names a folder that has them already.
import { execFileSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { chromium } from "@playwright/test";
import { serve } from "./site.mjs";
import { spread, until } from "./timing.mjs";

const RUNS = 11;
process.env.NOSE_DIST ??= fileURLToPath(new URL("../../dist", import.meta.url));
const site = await serve(process.env.NOSE_DIST);
process.env.NOSE_URL = site.url;
const { build } = await import("./build.mjs");
const { seed } = await import("./walks/seed.mjs");

/** The backup with the large workshop, made natively unless it is there. */
function largeWorkshop() {
  const given = process.env.NOSE_WORKSHOP_BACKUP;
  const folder = given ?? mkdtempSync(join(tmpdir(), "nose-workshop-"));
  const file = join(folder, "workshop-large.json");
  if (!existsSync(file)) {
    execFileSync("cargo", ["test", "-q", "--test", "native", "workshop::seeded"], {
      cwd: fileURLToPath(new URL("../..", import.meta.url)),
      env: { ...process.env, NOSE_WORKSHOP_BACKUP: folder },
      stdio: ["ignore", "ignore", "inherit"],
    });
  }
  const text = readFileSync(file, "utf8");
  if (!given) rmSync(folder, { recursive: true });
  return JSON.parse(text);
}

/** The same workshop before anything was collected, and its ballots as a chat would bring them. */
function parted(backup) {
  const { sheets } = backup.state;
  const ballots = sheets.filter((it) => it.kind === "sealed_ballot");
  const workshop = sheets.find((it) => it.kind === "workshop");
  delete workshop.texts.revealed_1;
  backup.state.sheets = [workshop];
  const lines = ballots.map((it, n) => `[09:${String(n % 60).padStart(2, "0")}] Manager ${n}: ${it.texts.text}`);
  return { id: workshop.id, backup: JSON.stringify(backup), pasted: lines.join("\n"), count: ballots.length };
}

const { id, backup, pasted, count } = parted(largeWorkshop());
const PRESS = (words) =>
  `[...document.querySelectorAll("main button, main a, dialog button")].find((it) => it.textContent === ${JSON.stringify(words)} && it.checkVisibility()).click()`;
const COUNTED = `[...document.querySelectorAll("main [role=status]")].some((it) => it.textContent === "${count} in")`;
const HEAT = `document.querySelectorAll("main table td").length >= 150`;
const HEADING = (words) => `document.querySelector("main h1")?.textContent === ${JSON.stringify(words)}`;

/** Milliseconds from the event that pastes a text into a field until the text is painted in it. */
async function paste(page, text) {
  await page.evaluate((words) => navigator.clipboard.writeText(words), text);
  await page.locator("#ballots-text").focus();
  await page.evaluate((length) => {
    const area = document.querySelector("#ballots-text");
    globalThis.untilPasted = new Promise((done) => {
      const begin = () => {
        const begun = performance.now();
        const look = () => {
          if (area.value.length < length) return requestAnimationFrame(look);
          const { port1, port2 } = new MessageChannel();
          port1.onmessage = () => done(performance.now() - begun);
          port2.postMessage(0);
        };
        requestAnimationFrame(look);
      };
      area.addEventListener("paste", begin, { once: true });
    });
  }, text.length);
  await page.keyboard.press("Control+V");
  return page.evaluate(() => globalThis.untilPasted);
}

/** Pictures of the largest size that is read, made to keep a reader of QR codes busy. */
const PICTURES = {
  noise: "Math.random() < 0.5",
  "a chessboard": "(x + y) % 2 === 0",
  "thousands of corner marks": "Math.max(Math.abs((x % 16 >> 1) - 3), Math.abs((y % 16 >> 1) - 3)) !== 2 && (x % 16 >> 1) < 7 && (y % 16 >> 1) < 7",
  "gray noise": "Math.random() < 0.02 * (1 + x % 40)",
};

/** Milliseconds from choosing such a picture until it is said that no code is in it. */
function looked(page, isDark) {
  return page.evaluate(async (words) => {
    const canvas = new OffscreenCanvas(2000, 2000);
    const context = canvas.getContext("2d");
    const image = context.createImageData(2000, 2000);
    const dark = new Function("x", "y", `return ${words}`);
    for (let at = 0; at < 4_000_000; at += 1) {
      image.data.fill(dark(at % 2000, Math.floor(at / 2000)) ? 0 : 255, 4 * at, 4 * at + 3);
      image.data[4 * at + 3] = 255;
    }
    context.putImageData(image, 0, 0);
    const input = document.querySelector("#ballots-files");
    const files = new DataTransfer();
    files.items.add(new File([await canvas.convertToBlob()], `${Math.random()}.png`, { type: "image/png" }));
    const name = files.files[0].name;
    const begun = performance.now();
    input.files = files.files;
    input.dispatchEvent(new Event("change", { bubbles: true }));
    return new Promise((done) => {
      const look = () => {
        const told = document.querySelector("main").textContent.includes(`“${name}”`);
        return told ? done(performance.now() - begun) : requestAnimationFrame(look);
      };
      requestAnimationFrame(look);
    });
  }, isDark);
}

/** One group, from an empty Collect page on. */
async function walk(context, times) {
  const page = await context.newPage();
  page.setDefaultTimeout(60_000);
  await seed(page, backup);
  await page.goto(`./workshop.html#/workshop/session/${id}/collect`);
  await page.getByRole("button", { name: "Look through the text" }).waitFor();
  const into = await paste(page, pasted);
  const taken = await until(page, PRESS("Look through the text"), COUNTED);
  await page.getByRole("button", { name: "Reveal", exact: true }).click();
  const reveal = await until(page, PRESS("End collecting and reveal"), HEAT);
  times.pasted.push(into);
  times.taken.push(taken);
  times.reveal.push(reveal);
  times.whole.push(into + taken + reveal);
  times.figures.push(await until(page, PRESS("The figures"), HEADING("The figures")));
  const opened = `document.querySelector("main details.more")?.querySelector("table")`;
  times.more.push(await until(page, `document.querySelector("main details.more summary").click()`, opened));
  await page.goBack();
  await page.getByRole("link", { name: "Begin with the first case" }).click();
  await page.getByRole("link", { name: "Next case" }).waitFor();
  const before = JSON.stringify(await page.locator("main h1").textContent());
  const turned = `document.querySelector("main h1") && document.querySelector("main h1").textContent !== ${before}`;
  times.next.push(await until(page, PRESS("Next case"), turned));
}

const times = { pasted: [], taken: [], reveal: [], whole: [], figures: [], more: [], next: [] };
const browser = await chromium.launch(build.launch);
try {
  for (let run = 0; run < RUNS; run += 1) {
    const context = await browser.newContext({
      baseURL: build.url,
      locale: "en-US",
      serviceWorkers: "block",
      permissions: ["clipboard-read", "clipboard-write"],
    });
    await walk(context, times);
    await context.close();
  }
  console.log(`${count} ballots of 30 cases and 5 characteristics, ${pasted.length} characters`);
  console.log(`  pasted, from the event to the text painted: ${spread(times.pasted)}`);
  console.log(`  looked through, from the press to “${count} in”: ${spread(times.taken)}`);
  console.log(`  revealed, from the press in the dialog to the heat table: ${spread(times.reveal)}`);
  console.log(`  these three together: ${spread(times.whole)}`);
  console.log(`  the figures, from the press: ${spread(times.figures)}`);
  console.log(`  further coefficients, opened: ${spread(times.more)}`);
  console.log(`  the next case, from the press: ${spread(times.next)}`);
  const page = await browser.newPage({ baseURL: build.url, serviceWorkers: "block" });
  page.setDefaultTimeout(60_000);
  await seed(page, backup);
  await page.goto(`./workshop.html#/workshop/session/${id}/collect`);
  await page.getByRole("button", { name: "Look through the text" }).waitFor();
  console.log("Pictures of 2000 by 2000 pixels without a code, from choosing to the answer");
  for (const [name, isDark] of Object.entries(PICTURES)) {
    const all = [];
    for (let run = 0; run < 5; run += 1) all.push(await looked(page, isDark));
    console.log(`  ${name}: ${spread(all)}`);
  }
} finally {
  await browser.close();
  await site.stop();
}

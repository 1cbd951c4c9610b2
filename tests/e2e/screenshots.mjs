// Takes a picture of every page in every state, on a phone and a wide screen, light and dark, into
// `screenshots/`. A look at the app, not a test: `npm run screenshots`, after `cargo xtask build`.
// With names of walks after `--`, only those.
import { mkdir, rm } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { chromium } from "@playwright/test";
import { serve } from "./site.mjs";

const here = (path) => fileURLToPath(new URL(path, import.meta.url));
const WIDTHS = [360, 1280];
const THEMES = ["light", "dark"];

process.env.NOSE_DIST ??= here("../../dist");
const site = await serve(process.env.NOSE_DIST);
process.env.NOSE_URL = site.url;
const { build } = await import("./build.mjs");
const { walks } = await import("./walks/stops.mjs");

const names = process.argv.slice(2);
const chosen = Object.entries(walks)
  .filter(([name]) => names.length === 0 || names.includes(name))
  .map(([, walk]) => walk);
const target = here("screenshots");
await rm(target, { recursive: true, force: true });
const browser = await chromium.launch(build.launch);
let taken = 0;
try {
  for (const theme of THEMES) {
    for (const width of WIDTHS) {
      const folder = `${target}/${theme}-${width}`;
      await mkdir(folder, { recursive: true });
      for (const walk of chosen) await photograph(walk, folder, theme, width);
    }
  }
} finally {
  await browser.close();
  await site.stop();
}
console.log(`${taken} pictures are in ${target}.`);

async function photograph(walk, folder, theme, width) {
  const context = await browser.newContext({
    baseURL: build.url,
    colorScheme: theme,
    locale: "en-US",
    reducedMotion: "reduce",
    viewport: { width, height: 800 },
  });
  await walk(await context.newPage(), async (name, page) => {
    await page.screenshot({ path: `${folder}/${name}.png`, fullPage: true });
    taken += 1;
  });
  await context.close();
}

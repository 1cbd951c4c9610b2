// How the main journeys run in each engine: one browser session a worker, no retries, no sleeps, like
// the journeys in Chromium. `cargo xtask test engines` names the engines' programs; an engine it does
// not name does not run, and it says so.
import { fileURLToPath } from "node:url";
import { defineConfig } from "@playwright/test";
import { here } from "./engines.mjs";

export default defineConfig({
  testDir: "specs",
  testMatch: "*.spec.mjs",
  outputDir: fileURLToPath(new URL("../test-results/engines", import.meta.url)),
  forbidOnly: true,
  fullyParallel: true,
  workers: 2,
  retries: 0,
  timeout: 120_000,
  expect: { timeout: 20_000 },
  reporter: [[process.stdout.isTTY ? "list" : "line"], ["../last-words.mjs"]],
  projects: here().map((name) => ({ name, use: { engineName: name } })),
});

// How the journeys run: one browser, no retries that would hide a flake, no sleeps. `cargo xtask
// test journeys` serves the build and says where it is; nothing here starts a server for it.
//
// The times allowed are for a machine that stands still for a while, as machines of others do. How
// fast Nose is, is measured by the benchmarks and asked for by no test.
import { defineConfig } from "@playwright/test";
import { build } from "./build.mjs";

export default defineConfig({
  testDir: "specs",
  testMatch: "*.spec.mjs",
  outputDir: "test-results",
  forbidOnly: true,
  fullyParallel: true,
  workers: 2,
  retries: 0,
  timeout: 90_000,
  expect: { timeout: 20_000 },
  reporter: [[process.stdout.isTTY ? "list" : "line"], ["./last-words.mjs"]],
  use: {
    baseURL: build.url,
    headless: true,
    locale: "en-US",
    timezoneId: "Europe/Berlin",
    contextOptions: { reducedMotion: "reduce" },
    actionTimeout: 20_000,
    navigationTimeout: 30_000,
    trace: "off",
    screenshot: "only-on-failure",
    launchOptions: build.launch,
  },
});

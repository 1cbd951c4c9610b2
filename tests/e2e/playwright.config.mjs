// How the journeys run: one browser, no retries that would hide a flake, no sleeps. `cargo xtask
// test journeys` serves the build and says where it is; nothing here starts a server for it.
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
  timeout: 30_000,
  expect: { timeout: 5_000 },
  reporter: process.stdout.isTTY ? "list" : "line",
  use: {
    baseURL: build.url,
    headless: true,
    locale: "en-US",
    timezoneId: "Europe/Berlin",
    contextOptions: { reducedMotion: "reduce" },
    actionTimeout: 5_000,
    navigationTimeout: 10_000,
    trace: "off",
    screenshot: "only-on-failure",
    launchOptions: build.launch,
  },
});

// Which build is tested, where it is served, and the browser that opens it: what
// `cargo xtask test journeys` hands over, with a sentence for whoever starts the tests by hand.
import { resolve } from "node:path";

const { NOSE_URL, NOSE_DIST, NOSE_CHROMIUM } = process.env;

if (!NOSE_URL || !NOSE_DIST) {
  throw new Error(
    "NOSE_URL and NOSE_DIST say where the build is served and where its files are. " +
      "`cargo xtask test journeys` sets both.",
  );
}

// Chromium refuses to sandbox what root starts.
const isRoot = process.getuid?.() === 0;

export const build = {
  url: NOSE_URL,
  folder: resolve(NOSE_DIST),
  launch: {
    executablePath: NOSE_CHROMIUM || "/usr/bin/chromium",
    args: [
      ...(isRoot ? ["--no-sandbox"] : []),
      "--disable-gpu",
      "--disable-quic",
      "--no-first-run",
      "--disable-background-networking",
      "--disable-component-update",
      "--disable-sync",
    ],
  },
};

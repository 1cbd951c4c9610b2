// Which build is tested, where it is served, and the browser that opens it: what `cargo xtask test`
// hands over, with a sentence for whoever starts the tests by hand.
import { resolve } from "node:path";

const { NOSE_URL, NOSE_DIST, NOSE_CHROMIUM } = process.env;

function given(name, value) {
  if (value) return value;
  throw new Error(
    `${name} is not set. NOSE_URL and NOSE_DIST say where the build is served and where its files ` +
      "are; `cargo xtask test` sets what each of its steps needs.",
  );
}

// Chromium refuses to sandbox what root starts.
const isRoot = process.getuid?.() === 0;

export const build = {
  /** Only where the tests do not serve the build themselves. */
  get url() {
    return given("NOSE_URL", NOSE_URL);
  },
  folder: resolve(given("NOSE_DIST", NOSE_DIST)),
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

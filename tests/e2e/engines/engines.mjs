// The engines: which programs drive each, and what a session of it is asked for. Which of them are on
// this machine is said by `cargo xtask test engines`, in variables that name their programs.
import { build } from "../build.mjs";

const env = process.env;

const chromium = {
  driver: env.NOSE_CHROMEDRIVER,
  browser: env.NOSE_CHROMIUM,
  capabilities: ({ downloads }) => ({
    browserName: "chrome",
    "goog:chromeOptions": {
      binary: env.NOSE_CHROMIUM,
      args: [
        ...build.launch.args,
        "--headless=new",
        "--force-prefers-reduced-motion",
        "--lang=en-US",
      ],
      prefs: { "download.default_directory": downloads, "download.prompt_for_download": false },
    },
  }),
};

const firefox = {
  driver: env.NOSE_GECKODRIVER,
  browser: env.NOSE_FIREFOX,
  capabilities: ({ downloads }) => ({
    browserName: "firefox",
    "moz:firefoxOptions": {
      binary: env.NOSE_FIREFOX,
      args: ["-headless"],
      prefs: {
        // Into a folder, without asking.
        "browser.download.folderList": 2,
        "browser.download.dir": downloads,
        "browser.download.useDownloadDir": true,
        "browser.download.always_ask_before_handling_new_types": false,
        "ui.prefersReducedMotion": 1,
        "intl.accept_languages": "en-US",
        // Pages of its own that ask its maker for news.
        "browser.startup.page": 0,
        "browser.newtabpage.enabled": false,
      },
    },
  }),
};

const webkit = {
  driver: env.NOSE_WEBKITDRIVER,
  browser: env.NOSE_MINIBROWSER,
  // It has no mode without a screen.
  screen: env.NOSE_XVFB,
  // A list that opens is a button that opens one, in its words.
  calls: { combobox: ["button"] },
  capabilities: () => ({
    browserName: "MiniBrowser",
    "webkitgtk:browserOptions": { binary: env.NOSE_MINIBROWSER, args: ["--automation"] },
  }),
};

export const engines = { chromium, firefox, webkit };

/** The engines that can run: all whose programs are named. */
export function here() {
  const named = Object.keys(engines).filter((name) => engines[name].driver && engines[name].browser);
  if (named.length > 0) return named;
  throw new Error("No engine is named. `cargo xtask test engines` names those that are installed.");
}

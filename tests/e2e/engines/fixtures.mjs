// What every test in an engine is given: a visitor in a browser of that engine that knows nothing of
// Nose. Each test has an address of its own, and browsers keep what is stored apart by address. A test
// fails if anything but a file of the build was asked for, or the page had something against itself.
import { writeFile } from "node:fs/promises";
import { expect, test as bare } from "@playwright/test";
import { build } from "../build.mjs";
import { filesOf } from "../files.mjs";
import { serve } from "../site.mjs";
import { start } from "./session.mjs";
import { Visitor } from "./visitor.mjs";
import { listen, told } from "./witness.mjs";

/** A script that runs these functions, each with what it is given. */
const asScript = (calls) =>
  calls.map(([call, ...given]) => `(${call})(${given.map((it) => JSON.stringify(it)).join(", ")});\n`).join("");

const wanted = new Set(["GET /", ...filesOf(build.folder).map((file) => `GET /${file}`)]);

export const test = bare.extend({
  engineName: ["", { option: true, scope: "worker" }],
  session: [
    async ({ engineName }, use) => {
      const session = await start(engineName);
      await use(session);
      await session.stop();
    },
    { scope: "worker" },
  ],
  /** Done in every page before the app begins: functions, each with what it is given. */
  faults: [[], { option: true }],
  site: async ({ faults }, use) => {
    const site = await serve(build.folder, { before: asScript([[listen], ...faults]) });
    await use(site);
    await site.stop();
    expect.soft(site.asked.filter((asked) => !wanted.has(asked)), "Nothing is sent").toEqual([]);
  },
  visitor: async ({ session, site }, use, info) => {
    await use(await Visitor.atWindow(session, site.url));
    await leave(session, info);
  },
  /** Further people, each at a browser of their own. */
  another: async ({ engineName, site }, use, info) => {
    const sessions = [];
    await use(async () => {
      sessions.push(await start(engineName));
      return Visitor.atWindow(sessions.at(-1), site.url);
    });
    for (const session of sessions) {
      await leave(session, info);
      await session.stop();
    }
  },
});

/** Looks back at every window, and leaves one that is empty. */
async function leave({ driver }, info) {
  const [first, ...others] = (await driver.getAllWindowHandles()).reverse();
  for (const window of [...others, first]) {
    await driver.switchTo().window(window);
    if (info.status !== info.expectedStatus) await photograph(driver, info);
    const complaints = await driver.executeScript(told);
    expect.soft(complaints, "The page has nothing against itself").toEqual([]);
    if (window !== first) await driver.close();
  }
  await driver.get("about:blank");
}

let taken = 0;

async function photograph(driver, info) {
  taken += 1;
  const picture = Buffer.from(await driver.takeScreenshot(), "base64");
  await writeFile(info.outputPath(`left-${taken}.png`), picture);
}

export { expect };

// What every test is given: a browser context that is watched. A test fails if anything is sent
// or the browser complains, whatever else it was about.
import { expect, test as bare } from "@playwright/test";
import { build } from "./build.mjs";
import { filesOf } from "./files.mjs";
import { serve } from "./site.mjs";
import { Complaints } from "./watch/complaints.mjs";
import { Silence } from "./watch/silence.mjs";

function watchOver(context, { base = build.url, folder = build.folder, files = filesOf(folder) } = {}) {
  return {
    silence: new Silence(context, { base, files }),
    complaints: new Complaints(context),
  };
}

function expectPeace({ silence, complaints }) {
  expect.soft(silence.reports, "Nothing is sent").toEqual([]);
  expect.soft(complaints.unexpected, "The browser has nothing to complain about").toEqual([]);
}

export const test = bare.extend({
  // The context every page of a test is opened in.
  watch: [
    async ({ context }, use) => {
      const watch = watchOver(context);
      await use(watch);
      expectPeace(watch);
    },
    { auto: true },
  ],
  silence: async ({ watch }, use) => use(watch.silence),
  complaints: async ({ watch }, use) => use(watch.complaints),
  // A server of the test's own, for the build or for another.
  serve: async ({}, use) => {
    const sites = [];
    await use(async (folder = build.folder) => {
      sites.push(await serve(folder));
      return sites.at(-1);
    });
    for (const site of sites) await site.stop();
  },
  // Another browser, so to speak: a further context, watched like the first.
  anotherBrowser: async ({ browser, contextOptions }, use) => {
    const opened = [];
    await use(async ({ base = build.url, folder, files, ...options } = {}) => {
      const context = await browser.newContext({ baseURL: base, ...contextOptions, ...options });
      const watch = watchOver(context, { base, folder, files });
      opened.push({ context, watch });
      return { context, ...watch };
    });
    for (const { context, watch } of opened) {
      await context.close();
      expectPeace(watch);
    }
  },
});

export { expect };

// What is published is what was tested: each host that has a sample serves the build with the headers
// of `_headers`, file by file, and the page runs there without a complaint. GitHub Pages cannot be told
// any; there the policy in the page itself has to do, and what is lost without headers is shown.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { build } from "../build.mjs";
import { headings } from "../content/words.mjs";
import { expect, test as base } from "../fixtures.mjs";
import { filesOf } from "../files.mjs";
import { hosts } from "../hosts.mjs";
import { AppPage } from "../pages/page.mjs";
import { headersOf, typeOf } from "../site.mjs";

const HEADINGS = {
  "practise.html#/practise": "Judge a case, then see how far off you were",
  "people.html#/people": "People you want to see grow",
  "workshop.html#/workshop": /./,
  "library.html#/proof": "Check that nothing is sent",
};
const DOCUMENTS = ["#/", ...Object.keys(HEADINGS)];
const ELSEWHERE = "http://127.0.0.1:9/";

const test = base.extend({
  // A host of the test's own, until the test ends.
  startHost: async ({}, use, info) => {
    const started = [];
    await use(async ({ start }) => {
      const host = await start(build.folder, info.outputPath("."));
      started.push(host);
      const status = () => fetch(host.url).then((answer) => answer.status, String);
      const answers = async () => expect(await status(), host.said?.()).toBe(200);
      await expect(answers).toPass({ timeout: 20_000 });
      return host;
    });
    for (const host of started) await host.stop();
  },
});

/** The headers of an answer that count here, with the names as `_headers` writes them. */
function told(answer, wanted) {
  return Object.fromEntries(Object.keys(wanted).map((name) => [name, answer.headers.get(name)]));
}

for (const [name, host] of Object.entries(hosts)) {
  test(`${name} serves a page that runs in silence and without a complaint`, async ({
    startHost,
    anotherBrowser,
  }) => {
    const { url } = await startHost(host);
    const files = filesOf(build.folder);
    const short = files.map((file) => file.replace(/\.html$/, ""));
    const { context } = await anotherBrowser({ base: url, files: host.shortens ? [...files, ...short] : files });
    const page = await context.newPage();
    // The second time they come from the browser's own copy.
    for (const address of [...DOCUMENTS, ...DOCUMENTS]) {
      await page.goto("about:blank");
      await page.goto(url + address);
      await new AppPage(page).started();
      const expected = address === "#/" ? headings.start : HEADINGS[address];
      await expect(page.getByRole("heading", { level: 1 })).toHaveText(expected);
      await page.evaluate(() => navigator.serviceWorker.ready);
    }
  });

  test(`on ${name} the browser refuses to send anything elsewhere`, async ({
    startHost,
    anotherBrowser,
  }) => {
    const { url } = await startHost(host);
    const { context, silence, complaints } = await anotherBrowser({ base: url });
    complaints.expect(/Content Security Policy/);
    const page = await context.newPage();
    await page.goto(url);
    await new AppPage(page).started();
    const send = (address) => fetch(address, { method: "POST", body: "a note" }).then(String, String);
    expect(await page.evaluate(send, ELSEWHERE)).toMatch(/Failed to fetch/);
    const refused = /^refused by the browser: .*Content Security Policy/;
    await expect.poll(() => silence.reports).toContainEqual(expect.stringMatching(refused));
    silence.take();
  });

  const holds = host.sendsHeaders ? "cannot be framed by another page" : "can be framed, as PRIVACY.md says";
  test(`on ${name} the page ${holds}`, async ({ startHost, anotherBrowser }) => {
    const { url } = await startHost(host);
    const { context, silence, complaints } = await anotherBrowser({ base: url });
    complaints.expect(/frame/);
    const page = await context.newPage();
    const answered = page.waitForResponse(url);
    await page.setContent(`<iframe src="${url}"></iframe>`);
    await answered;
    const start = page.frameLocator("iframe").getByRole("heading", { level: 1 });
    if (host.sendsHeaders) {
      await expect.poll(() => page.frames().at(-1).url()).toMatch(/^chrome-error:/);
      await expect(start).toHaveCount(0);
    } else {
      await expect(start).toBeVisible();
    }
    silence.take();
  });
}

for (const [name, host] of Object.entries(hosts).filter(([, { sendsHeaders }]) => sendsHeaders)) {
  test(`${name} sends each file whole, as what it is, with the headers asked for`, async ({
    startHost,
  }) => {
    const { url } = await startHost(host);
    for (const path of ["", ...filesOf(build.folder)]) {
      const file = path || "index.html";
      const sentTo = host.shortens ? path.replace(/(^|\/)index\.html$|\.html$/, "$1") : path;
      const wanted = { ...headersOf(build.folder, `/${sentTo}`), "Content-Type": typeOf(file) };
      const answer = await fetch(url + path);
      expect(answer.status, path).toBe(200);
      expect(told(answer, wanted), path).toEqual(wanted);
      const body = Buffer.from(await answer.arrayBuffer());
      expect(body.equals(readFileSync(join(build.folder, file))), path).toBe(true);
      if (host.compresses && /\.(css|html|js|wasm)$/.test(path) && body.length > 1_000) {
        expect(answer.headers.get("Content-Encoding"), path).toBe("gzip");
      }
    }
  });

  test(`${name} hands out no list of headers, and nothing found still says the policy`, async ({
    startHost,
  }) => {
    const { url } = await startHost(host);
    for (const path of ["_headers", "no-such-file", "packs/"]) {
      const answer = await fetch(url + path);
      expect(answer.status, path).toBeGreaterThanOrEqual(403);
      const policy = headersOf(build.folder, "/x")["Content-Security-Policy"];
      expect(answer.headers.get("Content-Security-Policy"), path).toBe(policy);
    }
  });
}

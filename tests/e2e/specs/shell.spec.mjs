// What stands on the page before and without the app: without scripts, without WebAssembly, and
// when a part of the build does not arrive, there are words and a way on.
import { boot, headings } from "../content/words.mjs";
import { expect, test } from "../fixtures.mjs";
import { AppPage } from "../pages/page.mjs";
import { StartPage } from "../pages/start-page.mjs";

const FAILED = /Failed to load resource|Failed to fetch|error loading dynamically imported module|preload/;

test.describe("without scripts", () => {
  test.use({ javaScriptEnabled: false });

  test("the page says that it needs them, and keeps its promise", async ({ page, complaints }) => {
    complaints.expect(/preload/);
    await page.goto("./");
    // Playwright looks for no roles or texts in a <noscript>.
    const notice = page.locator("noscript .notice");
    await expect(notice).toBeVisible();
    const words = await notice.evaluate((element) => element.innerText);
    expect(words).toContain(boot.noScript);
    expect(words).toContain(boot.noScriptPromise);
    await expect(page.getByRole("heading", { level: 1 })).toHaveText(headings.start);
    await expect(page.getByText(boot.title)).toBeHidden();
  });
});

test("without WebAssembly the page says what is missing and offers to reload", async ({
  page,
  complaints,
}) => {
  complaints.expect(/preload/);
  await page.addInitScript(() => delete globalThis.WebAssembly);
  await page.goto("./");
  const alert = page.getByRole("alert");
  await expect(alert.getByText(boot.title)).toBeVisible();
  await expect(alert.getByText(boot.old)).toBeVisible();
  await expect(alert.getByText(boot.load)).toBeHidden();
  await expect(alert.getByText(boot.crash)).toBeHidden();
  await expect(alert.getByRole("link", { name: "Reload" })).toBeVisible();
});

for (const [part, pattern] of Object.entries({
  "the app itself": "**/*_bg.wasm",
  "the app's script": /nose-[0-9a-f]+\.js$/,
})) {
  test(`when ${part} does not arrive the page says so, and Reload brings the app`, async ({
    page,
    complaints,
  }) => {
    complaints.expect(FAILED);
    await page.route(pattern, (route) => route.abort());
    await page.goto("./#/mirror");
    const alert = page.getByRole("alert");
    await expect(alert.getByText(boot.title)).toBeVisible();
    await expect(alert.getByText(boot.load)).toBeVisible();
    await expect(alert.getByText(boot.old)).toBeHidden();
    await page.unroute(pattern);
    await alert.getByRole("link", { name: "Reload" }).click();
    const app = new AppPage(page);
    await app.started();
    await expect(app.heading).toHaveText(headings.mirror);
  });
}

test("when the questions do not arrive it is said, and trying again fetches them", async ({
  page,
  complaints,
  silence,
}) => {
  complaints.expect(FAILED);
  const app = new AppPage(page);
  await page.route("**/packs/*.json", (route) => route.abort());
  await app.open("/reflect/question/1");
  await expect(app.heading).toHaveText(headings.noQuestions);
  await page.unroute("**/packs/*.json");
  await app.button("Try again").click();
  await expect(page.getByRole("radio")).toHaveCount(6);
  expect(silence.reports).toEqual([]);
});

test("questions that arrive damaged are not used, it is said, and trying again fetches them", async ({
  page,
  silence,
}) => {
  const app = new AppPage(page);
  await page.route("**/packs/*.json", (route) => route.fulfill({ json: { format: 1 } }));
  await app.open("/mirror/question/1");
  await expect(app.heading).toHaveText(headings.noQuestions);
  await expect(app.main).toContainText("damaged or from another version");
  await page.unroute("**/packs/*.json");
  await app.button("Try again").click();
  await expect(page.getByRole("radio").first()).toBeVisible();
  // Asked for once more, on a person's click, and nothing else.
  expect(silence.take()).toEqual([
    expect.stringMatching(/core\.en\.mirror\.json: asked for after the start/),
  ]);
});

test("when the app breaks down it is said in words, and Reload goes on where one was", async ({
  page,
  complaints,
}) => {
  complaints.expect(/unreachable/);
  const app = new AppPage(page);
  await app.open("/mirror");
  await page.evaluate(() => {
    setTimeout(() => {
      throw new WebAssembly.RuntimeError("unreachable");
    });
  });
  const alert = page.getByRole("alert");
  await expect(alert.getByText(boot.crash)).toBeVisible();
  await expect(alert.getByText(boot.load)).toBeHidden();
  await alert.getByRole("link", { name: "Reload" }).click();
  await app.started();
  await expect(app.heading).toHaveText(headings.mirror);
  await expect(alert).toHaveCount(0);
});

test("a link into the app does not flash the start page while the app arrives", async ({
  page,
  complaints,
}) => {
  complaints.expect(/preload/);
  let release;
  const released = new Promise((go) => (release = go));
  await page.route("**/*_bg.wasm", async (route) => {
    await released;
    await route.continue();
  });
  await page.goto("./#/mirror", { waitUntil: "commit" });
  await expect(page.getByRole("status")).toHaveText("Opening.");
  await expect(page.getByRole("heading", { name: headings.start })).toBeHidden();
  release();
  const app = new AppPage(page);
  await app.started();
  await expect(app.heading).toHaveText(headings.mirror);
});

test("the start page stands there before the app does, and does not change when it arrives", async ({
  page,
  complaints,
}) => {
  complaints.expect(/preload/);
  let release;
  const released = new Promise((go) => (release = go));
  await page.route("**/*_bg.wasm", async (route) => {
    await released;
    await route.continue();
  });
  await page.goto("./", { waitUntil: "commit" });
  const start = new StartPage(page);
  await expect(start.heading).toHaveText(headings.start);
  const words = async () => (await start.main.innerText()).replace(/not begun|Opening\./g, "");
  const lines = async () => (await words()).split("\n").map((line) => line.trim()).filter(Boolean);
  const before = await lines();
  release();
  await start.started();
  await expect(start.room("Mirror")).toContainText("not begun");
  expect(await lines()).toEqual(before);
});

// The faces there are, and the weight each is declared with.
const HEADINGS = "source-serif-4.woff2";
const CASES = "source-serif-4-text.woff2";
const WEIGHT = { [HEADINGS]: "600", [CASES]: "400" };

for (const [document, route, faces] of [
  ["index.html", "/", [HEADINGS]],
  ["library.html", "/sniff-tests", [HEADINGS]],
  ["practise.html", "/practise", [CASES, HEADINGS]],
  ["people.html", "/people", [HEADINGS]],
  ["workshop.html", "/workshop", [CASES, HEADINGS]],
]) {
  // What is preloaded and not held may be let go of, and asked for again when a case is read.
  test(`the faces that ${document} preloads are held from its start, and no others`, async ({ page }) => {
    await page.goto(`./${document}#${route}`);
    await new AppPage(page).started();
    const preloaded = await page
      .locator("link[rel=preload][as=font]")
      .evaluateAll((links) => links.map((link) => link.getAttribute("href").split("/").pop()).sort());
    expect(preloaded).toEqual(faces);
    const held = () =>
      page.evaluate(() => [...window.document.fonts].filter(({ status }) => status === "loaded").map(({ weight }) => weight));
    const weights = faces.map((face) => WEIGHT[face]).sort();
    await expect.poll(async () => (await held()).sort()).toEqual(weights);
  });
}

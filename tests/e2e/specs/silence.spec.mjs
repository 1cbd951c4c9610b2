// The watch over the silence is itself proven here: each way of breaking it must be reported. And
// what the browser does on its own is looked at from the server's side.
import { questions } from "../content/questions.mjs";
import { expect, test } from "../fixtures.mjs";
import { QuestionPage } from "../pages/question-page.mjs";
import { StartPage } from "../pages/start-page.mjs";

const ELSEWHERE = "http://127.0.0.1:9/";

const BREACHES = [
  {
    name: "a request to another origin is reported though the browser refuses it",
    act: (elsewhere) => fetch(elsewhere).catch(() => {}),
    reported: /^refused by the browser: .*Content Security Policy/,
    complaints: [/Content Security Policy/],
  },
  {
    name: "an image from another origin is reported though the browser refuses it",
    act: (elsewhere) => {
      new Image().src = elsewhere;
    },
    reported: /^refused by the browser: .*Content Security Policy/,
    complaints: [/Content Security Policy/],
  },
  {
    name: "a POST to the page's own origin is reported",
    act: () => fetch("./", { method: "POST", body: "an answer" }),
    reported: /^POST .*: something is sent$/,
    complaints: [/405/],
  },
  {
    name: "a beacon is reported",
    act: () => navigator.sendBeacon("./", "an answer"),
    reported: /^POST .*: something is sent$/,
    complaints: [/405/],
  },
  {
    name: "a file of the build is reported when it is asked for after the start",
    act: () => fetch("./boot.js", { cache: "no-store" }),
    reported: /^GET .*boot\.js: asked for after the start$/,
    complaints: [],
  },
  {
    name: "an address with anything in its query is reported",
    act: () => fetch("./boot.js?answer=4"),
    reported: /^GET .*\?answer=4: not a file of the build$/,
    complaints: [],
  },
  {
    name: "a file that is not in the build is reported",
    act: () => fetch("./collect"),
    reported: /^GET .*collect: not a file of the build$/,
    complaints: [/404/],
  },
];

for (const { name, act, reported, complaints: expected } of BREACHES) {
  test(name, async ({ page, silence, complaints }) => {
    complaints.expect(...expected);
    const start = new StartPage(page);
    await start.open();
    await expect(start.room("Reflect")).toContainText("not begun");
    await expect.poll(() => silence.hasSettled(page)).toBe(true);
    expect(silence.reports).toEqual([]);
    await page.evaluate(act, ELSEWHERE);
    await expect.poll(() => silence.reports).toContainEqual(expect.stringMatching(reported));
    silence.take();
  });
}

test("the server hears nothing while questions are answered, not even a request for the icon", async ({
  serve,
  anotherBrowser,
}) => {
  const site = await serve();
  const { context } = await anotherBrowser({ base: site.url });
  const page = await context.newPage();
  const [first] = questions.reflect;
  const at = new QuestionPage(page, "reflect", first.number);
  await at.open();
  await page.evaluate(() => navigator.serviceWorker.ready);
  await page.waitForLoadState("networkidle");
  site.asked.length = 0;
  for (const { number } of questions.reflect.slice(0, 5)) {
    const asked = new QuestionPage(page, "reflect", number);
    await asked.choose(3);
    await asked.write("A note.");
    await asked.expectSaved();
    await asked.continue.click();
  }
  await new QuestionPage(page, "reflect", 6).expectShown();
  expect(site.asked).toEqual([]);
});

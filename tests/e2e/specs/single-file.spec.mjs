// The whole app as one file, opened from disk as a double click does: every room works, all that was
// written is there the next time, and the browser asks for nothing but the file itself.
import { basename, dirname } from "node:path";
import { pathToFileURL } from "node:url";
import { asTheKey, cases } from "../content/cases.mjs";
import { outcome } from "../content/outcome.mjs";
import { expect, test as base } from "../fixtures.mjs";
import { CasePage } from "../pages/case-page.mjs";
import { DataPage } from "../pages/data-page.mjs";
import { fileFrom } from "../pages/downloads.mjs";
import { Cover, LockPage } from "../pages/lock-page.mjs";
import { PeopleFront, WritingPage } from "../pages/people-writing.mjs";
import { StartPage } from "../pages/start-page.mjs";
import { SMALLEST, WorkshopPage } from "../pages/workshop-page.mjs";
import { answerAll, begin, expectOutcome, finish } from "../walks/pointer.mjs";

const { NOSE_SINGLE } = process.env;
const FILE = pathToFileURL(NOSE_SINGLE).href;
const FOLDER = `${pathToFileURL(dirname(NOSE_SINGLE)).href}/`;

const test = base.extend({
  // The file, opened in a browser of its own that is watched.
  opened: async ({ anotherBrowser }, use) => {
    const options = { base: FOLDER, files: [basename(NOSE_SINGLE)], acceptDownloads: true };
    const { context, silence, complaints } = await anotherBrowser(options);
    const asked = [];
    context.on("request", (request) => asked.push(request.url().split("#")[0]));
    const page = await context.newPage();
    await page.goto(FILE);
    await new StartPage(page).started();
    await use({ page, silence, complaints, asked: () => asked.filter((url) => !/^(about|blob|data):/.test(url)) });
  },
});

test("a manager goes through every room from one file on disk, and the browser asks for that file alone", async ({
  opened,
}) => {
  test.slow();
  const { page, silence, asked } = opened;
  const start = new StartPage(page);

  await test.step("Reflect, to its result", async () => {
    await start.next("Start with Reflect").click();
    await begin(page, "reflect");
    await answerAll(page, "reflect");
    await finish(page, "reflect");
    await expectOutcome(page, "reflect", outcome);
  });

  await test.step("Practise: a case, judged and set beside its key", async () => {
    const [first] = cases;
    const at = new CasePage(page, first.id);
    await at.nav.getByRole("link", { name: "Practise" }).click();
    await at.goTo(at.route());
    await at.read();
    await at.judge(asTheKey(first));
    await at.expectSaved();
  });

  await test.step("People: somebody, and an observation", async () => {
    const front = new PeopleFront(page);
    await front.nav.getByRole("link", { name: "People" }).click();
    await front.drawn();
    await front.addHere("Case Teal");
    await front.goTo("/people/capture");
    await new WritingPage(page).writeHere("Case Teal", "Asked twice what happens under load.");
  });

  await test.step("Workshop: asked without a link, rated and sealed on this device", async () => {
    const at = new WorkshopPage(page);
    await at.nav.getByRole("link", { name: "Workshop" }).click();
    await at.drawn();
    await at.setUpHere(SMALLEST);
    await expect(at.main.getByText("This Nose is a file on your disk")).toBeVisible();
    await expect(at.link).toHaveCount(0);
    const invitation = await fileFrom(page, () => at.button("Save the invitation as a file").click());
    expect(invitation.text).not.toContain("file:");
    await at.goToPart("/pass");
    await at.rateOnThisDevice(3, { cases: 1, of: 1 });
    await at.sealOnThisDevice("Ada");
    await at.collect();
    await expect(at.count).toHaveText("1 of 3 in");
  });

  await test.step("Sniff tests and the page on checking", async () => {
    await start.nav.getByRole("link", { name: "Sniff tests" }).click();
    await expect(start.heading).toHaveText("Sniff tests");
    await start.goTo("/proof");
    await expect(start.heading).toHaveText("Check that nothing is sent");
  });

  await test.step("a backup, and all of it is there when the file is opened again", async () => {
    const data = new DataPage(page);
    await data.nav.getByRole("link", { name: "Your data" }).click();
    await data.expectShown();
    const { name, text } = await fileFrom(page, () => data.saveReadable());
    expect(name).toMatch(/^nose-backup-/);
    expect(text).toContain("Asked twice what happens under load.");
    const sealed = await fileFrom(page, () => data.saveSealed("plum ladder quiet tuesday"));
    await data.choose(sealed.bytes, sealed.name);
    await data.unseal("plum ladder quiet tuesday");
    await expect(data.preview).toContainText("Everything in this file is here already.");
    await data.expectSaved();
    await page.goto("about:blank");
    await page.goto(FILE);
    await start.started();
    await expect(start.room("Reflect")).toContainText("last done");
  });

  await test.step("a lock, and the file asks for its passphrase when it is opened again", async () => {
    const at = new LockPage(page);
    await at.nav.getByRole("link", { name: "Your data" }).click();
    await at.link("Lock your notes with a passphrase").click();
    await at.set("plum ladder quiet tuesday");
    await page.goto("about:blank");
    await page.goto(FILE);
    await new Cover(page).open("plum ladder quiet tuesday");
    await expect(start.room("Reflect")).toContainText("last done");
  });

  expect(silence.reports).toEqual([]);
  expect([...new Set(asked())]).toEqual([FILE]);
});

const BREACHES = {
  "asking for its own file": () => fetch(location.href.split("#")[0]).then(String, String),
  "sending elsewhere": (to) => fetch(to, { method: "POST", body: "a note" }).then(String, String),
  "a beacon": (to) => String(navigator.sendBeacon(to, "a note")),
  "a web socket": (to) =>
    new Promise((done) => {
      const socket = new WebSocket(to.replace("http", "ws"));
      socket.onerror = () => done("refused");
      socket.onopen = () => done("open");
    }),
  "an image from elsewhere": (to) =>
    new Promise((done) => Object.assign(new Image(), { onerror: () => done("refused"), src: to })),
  "a script that was put in": () => {
    document.body.append(Object.assign(document.createElement("script"), { text: "globalThis.ran = 1" }));
    return String(globalThis.ran ?? "refused");
  },
};

for (const [what, act] of Object.entries(BREACHES)) {
  test(`in the single file the browser refuses ${what}`, async ({ opened, serve }) => {
    const { page, silence, complaints } = opened;
    const elsewhere = await serve();
    complaints.expect(/Content Security Policy/);
    const refused = page.waitForEvent("console", (message) =>
      message.text().includes("Content Security Policy"),
    );
    await page.evaluate(act, elsewhere.url);
    await refused;
    expect(elsewhere.asked).toEqual([]);
    expect(silence.take()).toContainEqual(expect.stringMatching(/^refused by the browser/));
  });
}

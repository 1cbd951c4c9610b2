// A workshop on an organization's own cases: whoever takes part does not have the pack, so the
// invitation carries the cases whole, and it is said where that makes it too long.
import { aCase, packText } from "../content/packs.mjs";
import { expect, test } from "../fixtures.mjs";
import { fileFrom } from "../pages/downloads.mjs";
import { LibraryPage } from "../pages/library-page.mjs";
import { VotePage } from "../pages/vote-page.mjs";
import { WorkshopPage } from "../pages/workshop-page.mjs";

const NO_CODE = "The link is too long for a QR code. Send the link or the file.";
const NO_CHAT = "The link is long: some chats cut such texts short. The file is the safer way.";
const LEVELS = [
  [4, 3, 3, 4, 0],
  [2, 2, 3, 3, 4],
];

/** A case nobody else has: each of its sentences says so. */
function ownCase(at, title) {
  const made = aCase({ id: `acme.c${at}`, at });
  const sentences = made.sentences.map(({ id, text }, line) => ({ id, text: `${text} Acme kept this as ${at}–${line + 1}.` }));
  return { ...made, title, sentences };
}

const OWN = [
  ownCase(1, "The harbor crane"),
  ownCase(4, "Forty crates of pears"),
  ownCase(7, "A ferry at dusk"),
];
const TITLES = OWN.map(({ title }) => title);
const TWO = TITLES.slice(0, 2);

/** The facilitator brings the pack in. */
async function withPack(page) {
  const packs = new LibraryPage(page);
  await packs.open("/packs");
  await packs.choose(packText({ cases: OWN }));
  await packs.button("Add this pack").click();
  await packs.expectSaved();
  return new WorkshopPage(page);
}

/** Somebody who has only what comes with Nose. */
async function manager(anotherBrowser) {
  const { context } = await anotherBrowser();
  return new VotePage(await context.newPage());
}

/** Reads the first case word for word, rates both, and seals. */
async function takePart(one, name) {
  await one.button("Begin").click();
  await expect(one.heading).toHaveText(TITLES[0]);
  await expect(one.main).toContainText(OWN[0].sentences.map(({ text }) => text).join(" "));
  await one.rate(LEVELS);
  return one.seal(name);
}

test("two cases of one’s own go along by link and by file to managers who do not have the pack", async ({
  page,
  anotherBrowser,
}) => {
  test.setTimeout(300_000);
  const lead = await withPack(page);
  await lead.setUp({ cases: TWO });
  await expect(lead.main.getByText(NO_CODE)).toBeVisible();
  await expect(lead.page.locator("svg.qr")).toHaveCount(0);
  const link = await lead.link.inputValue();
  const file = await fileFrom(page, () => lead.button("Save the invitation as a file").click());
  expect(link.endsWith(file.text.trim()), "The file carries what the link carries").toBe(true);

  const byLink = await manager(anotherBrowser);
  await byLink.join(link);
  const first = await takePart(byLink, "Quillon");

  const byFile = await manager(anotherBrowser);
  await byFile.page.goto("./workshop.html#/workshop/open");
  await byFile.started();
  await byFile.page.getByLabel("Or open files").setInputFiles({
    name: file.name,
    mimeType: "text/plain",
    buffer: Buffer.from(file.text),
  });
  await expect(byFile.main).toContainText("Spring round");
  const second = await takePart(byFile, "Zephyrine");

  await lead.collect();
  await lead.paste(`Here is mine:\n${first}\n\nand mine\n${second}`);
  await expect(lead.count).toHaveText("2 of 3 in");
  await lead.button("Reveal").click();
  await page.getByRole("dialog").getByRole("button", { name: "End collecting and reveal" }).click();
  await expect(page).toHaveURL(/\/reveal$/);
  const heat = lead.main.getByRole("table");
  for (const { person } of OWN.slice(0, 2)) await expect(heat).toContainText(person.name);
  await lead.goToPart("/reveal/1");
  await expect(lead.main).toContainText(OWN[0].sentences[0].text);
});

test("a link is told as too long for a QR code, and for a chat, where it is, and only there", async ({ page }) => {
  test.slow();
  const lead = await withPack(page);
  const made = [
    [["Numbers before five", "Restores on Tuesdays"], 1_500, false, false],
    [TWO, 2_000, true, false],
    [TITLES, 4_000, true, true],
  ];
  for (const [cases, most, hasNoCode, hasNoChat] of made) {
    await lead.setUp({ cases });
    expect((await lead.link.inputValue()).length).toBeLessThan(most);
    await expect(lead.main.getByText(NO_CODE)).toHaveCount(Number(hasNoCode));
    await expect(page.getByText("Show the link as a QR code")).toHaveCount(Number(!hasNoCode));
    await expect(lead.main.getByText(NO_CHAT)).toHaveCount(Number(hasNoChat));
    await expect(lead.button("Save the invitation as a file")).toBeVisible();
  }
});

test("a browser that cannot make cases short says so, and what to do instead", async ({ page }) => {
  await page.addInitScript(() => {
    delete globalThis.CompressionStream;
  });
  const lead = await withPack(page);
  await lead.begin();
  await lead.title.fill("Spring round");
  await lead.main.getByText("Or choose one by one").first().click();
  await lead.main.getByRole("checkbox", { name: TITLES[0], exact: true }).check();
  await lead.ask.click();
  await expect(lead.main).toContainText("This browser cannot make the invitation shorter, so there is none.");
  await expect(lead.link).toHaveCount(0);
  await expect(lead.button("Save the invitation as a file")).toHaveCount(0);
});

test("a browser that cannot make cases long again says so to whoever was invited", async ({ page, anotherBrowser }) => {
  const { context } = await anotherBrowser();
  const lead = await withPack(await context.newPage());
  await lead.setUp({ cases: TWO });
  await page.addInitScript(() => {
    delete globalThis.DecompressionStream;
  });
  const one = new VotePage(page);
  await one.join(await lead.link.inputValue());
  await expect(one.main).toContainText("this browser cannot unpack them. A newer browser can.");
  await expect(one.button("Begin")).toHaveCount(0);
});

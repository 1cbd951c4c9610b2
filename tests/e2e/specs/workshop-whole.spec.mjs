// A whole workshop, each in a browser of their own: set up, seven managers rate alone, ballots come back
// by chat, by a picture of a QR code and as a file, the reveal, a second round, and the group's own key.
import { writeFile } from "node:fs/promises";
import { chat } from "../content/chat.mjs";
import { expect, test } from "../fixtures.mjs";
import { fileFrom } from "../pages/downloads.mjs";
import { LibraryPage } from "../pages/library-page.mjs";
import { VotePage } from "../pages/vote-page.mjs";
import { WorkshopPage } from "../pages/workshop-page.mjs";
import { overflow } from "../watch/look.mjs";

const NAMES = ["Ada", "Bo", "Cy", "Dee", "Eli", "Fay", "Gus"];
// What they agree on, by case.
const AGREED = [
  [4, 3, 3, 4, 0],
  [2, 2, 3, 3, 4],
];
// By person, by case, by characteristic. They differ on the first case's second characteristic.
const GIVEN = NAMES.map((_, at) => [
  [4, 1 + (at % 5), 3, 4, 0],
  [2, 2, 3, 3, 4],
]);
const AGAIN = "Make the invitation to the second round";
const BALLOT = /NOSE1:[A-Z2-7]+:END/g;

/** Managers, each in a browser of their own. */
async function managers(anotherBrowser) {
  const all = [];
  for (const name of NAMES) {
    const { context } = await anotherBrowser({ acceptDownloads: true });
    all.push({ name, at: new VotePage(await context.newPage()) });
  }
  return all;
}

/** One’s own result: a picture for each case, with its legend and its table, at every width. */
async function seenBesideTheGroup(one) {
  const pictures = one.main.getByRole("figure");
  await expect(pictures.first()).toContainText("Your ratings beside the group’s median:");
  for (const words of ["you", "median", "what the group agreed on"]) {
    await expect(pictures.first().locator(".legend").getByText(words, { exact: true })).toHaveCount(1);
  }
  await pictures.first().getByText("Show as a table").click();
  const rows = pictures.first().getByRole("table").getByRole("row");
  await expect(rows).toHaveCount(6);
  await expect(rows.first()).toContainText("Lowest to highest");
  for (const colorScheme of ["light", "dark"]) {
    for (const width of [320, 360, 1280]) {
      await one.page.setViewportSize({ width, height: 800 });
      await one.page.emulateMedia({ colorScheme });
      expect.soft(await overflow(one.page), `${width} pixels`).toBe(0);
      if (process.env.NOSE_PICTURES) {
        await one.page.screenshot({ path: `${process.env.NOSE_PICTURES}/own-result-${width}-${colorScheme}.png`, fullPage: true });
      }
    }
  }
}

for (const anonymous of [false, true]) {
  test(`a workshop ${anonymous ? "without names" : "with names"}, over two rounds, from the link to the group’s own key`, async ({
    page,
    anotherBrowser,
  }, info) => {
    test.setTimeout(400_000);
    const lead = new WorkshopPage(page);
    await lead.setUp({ title: "Spring round", anonymous, expected: "7" });
    const link = await lead.link.inputValue();
    const people = await managers(anotherBrowser);

    // Everyone rates alone.
    const ballots = [];
    for (const [at, { name, at: one }] of people.entries()) {
      await one.join(link);
      await expect(one.main).toContainText("Spring round");
      await one.button("Begin").click();
      await one.rate(GIVEN[at]);
      ballots.push([name, await one.seal(anonymous ? undefined : name)]);
    }
    expect(new Set(ballots.map(([, text]) => text.length)).size).toBe(1);

    // One comes as a picture, one as a file, five in the chat, where one had pasted twice.
    const last = people.at(-1).at;
    await last.page.getByText("Show it as a QR code").click();
    const picture = info.outputPath("ballot.png");
    await last.page.locator("svg.qr").screenshot({ path: picture });
    const file = await fileFrom(people.at(-2).at.page, () => people.at(-2).at.button("Save as a file").click());
    const saved = info.outputPath("ballot.txt");
    await writeFile(saved, file.text);
    await lead.collect();
    const inChat = ballots.slice(0, 5);
    await lead.paste(chat([...inChat, inChat[0]]));
    await expect(lead.count).toHaveText("5 of 7 in");
    await expect(lead.told.filter({ hasText: "in already" })).toHaveCount(1);
    await page.locator("input[type=file]").setInputFiles([picture, saved]);
    await expect(lead.count).toHaveText("7 of 7 in");

    // Until the reveal nothing of it can be found here.
    const places = [await page.content(), await lead.stored(), await page.locator("body").ariaSnapshot()];
    for (const place of places) {
      for (const name of NAMES) expect(place.includes(`>${name}<`) || place.includes(`"${name}"`)).toBe(false);
      expect(place).not.toMatch(/"r_0_|"seen":\{"at"/);
    }
    expect(places[1].match(BALLOT)).toHaveLength(7);

    await page.getByRole("button", { name: "Reveal", exact: true }).click();
    await page.getByRole("dialog").getByRole("button", { name: "End collecting and reveal" }).click();
    await expect(page).toHaveURL(/\/reveal$/);
    await expect(lead.main).toContainText("Discuss these first");
    for (const name of NAMES) {
      if (anonymous) await expect(lead.main).not.toContainText(new RegExp(`\\b${name}\\b`));
    }
    if (process.env.NOSE_PICTURES) {
      await page.screenshot({ path: `${process.env.NOSE_PICTURES}/reveal-${anonymous}.png`, fullPage: true });
    }

    // What the group agreed, case by case.
    for (const number of [1, 2]) {
      await lead.goToPart(`/reveal/${number}`);
      const groups = lead.main.getByRole("group", { name: /^The group’s level/ });
      await expect(groups).toHaveCount(5);
      for (const [at, level] of AGREED[number - 1].entries()) {
        // Nothing yet, the five levels, not shown, to differ.
        await groups.nth(at).getByRole("radio").nth(level || 6).check();
      }
      await lead.expectSaved();
    }
    // A second round of the first case alone, in which they come closer.
    await lead.goToPart("");
    await expect(lead.heading).toHaveText("Spring round");
    await lead.main.getByRole("checkbox", { name: "Numbers before five" }).check();
    await lead.button(AGAIN).click();
    await expect(lead.link).toBeVisible();
    await expect(lead.link).not.toHaveValue(link);
    const again = await lead.link.inputValue();
    const second = [];
    for (const [at, { name, at: one }] of people.entries()) {
      await one.join(again);
      await expect(one.main).toContainText("This is the second round");
      await one.button("Begin").click();
      await one.rate([[4, 2 + (at % 3), 3, 4, 0]]);
      second.push([name, await one.seal(anonymous ? undefined : name)]);
    }
    await lead.collect();
    // Ballots of the first round are told apart.
    await lead.paste(chat([...second, ballots[0]]));
    await expect(lead.count).toHaveText("7 of 7 in");
    await expect(lead.told.filter({ hasText: "is of the first round" })).toHaveCount(1);
    await page.getByRole("button", { name: "Reveal", exact: true }).click();
    await page.getByRole("dialog").getByRole("button", { name: "End collecting and reveal" }).click();
    await expect(page).toHaveURL(/\/reveal$/);

    await lead.goToPart("/after");
    await expect(lead.main).toContainText(/closer/);
    const pack = await fileFrom(page, () => lead.button("Save the pack").click());
    const key = JSON.parse(pack.text);
    expect(key.format).toBe(1);
    expect(key.cases).toHaveLength(2);
    expect(JSON.stringify(key.provenance)).toContain("agreed by 7 managers");
    for (const name of NAMES) expect(pack.text).not.toContain(`"${name}"`);
    const result = await fileFrom(page, () => lead.button("Save the result file").click());
    for (const name of NAMES) expect(result.text).not.toContain(name);

    // Each sees their own ratings beside the group's, in their own browser.
    const { at: one } = people[4];
    await one.goTo("/workshop/open");
    await one.page.locator("input[type=file]").setInputFiles({ name: "result.json", mimeType: "application/json", buffer: Buffer.from(result.text) });
    await expect(one.main).toContainText("A pattern to look at");
    await seenBesideTheGroup(one);

    // The next newcomer practises with the group's key.
    const { context } = await anotherBrowser();
    const newcomer = new LibraryPage(await context.newPage());
    await newcomer.open("/packs");
    await newcomer.choose(pack.text);
    await expect(newcomer.preview).toContainText("2 cases");
    await newcomer.button("Add this pack").click();
    await newcomer.expectSaved();
    await newcomer.goTo("/practise/cases");
    await expect(newcomer.main.getByRole("link", { name: "Numbers before five" })).toHaveCount(2);
  });
}

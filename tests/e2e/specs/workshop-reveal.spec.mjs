// The reveal of a workshop and what comes after it: on a shared screen, named and anonymous.
import { readFileSync } from "node:fs";
import { expect, test } from "../fixtures.mjs";
import { AppPage } from "../pages/page.mjs";
import { fileFrom } from "../pages/downloads.mjs";
import { VotePage } from "../pages/vote-page.mjs";
import { WorkshopPage } from "../pages/workshop-page.mjs";
import { seed } from "../walks/seed.mjs";
import { MEASURED, looked } from "../watch/look.mjs";

const BACKUP = readFileSync(new URL("../content/workshop-backup.json", import.meta.url), "utf8");
const NAMES = ["Abeni", "Chidi", "Dana", "Elif", "Farid", "Greta"];
// axe draws letters in the regular weight to tell words from pictures, so the browser fetches it.
class RevealPage extends AppPage {
  async show(workshop, at = "/reveal") {
    await this.page.goto(`./workshop.html#/workshop/session/${workshop}${at}`);
    await this.started();
    await expect(this.heading).toBeVisible();
  }

  part(name) {
    const heading = this.page.getByRole("heading", { level: 2, name, exact: true });
    return this.main.locator("section").filter({ has: heading });
  }
}

async function begin(page, workshop, at, backup = BACKUP) {
  await seed(page, backup);
  const reveal = new RevealPage(page);
  await reveal.show(workshop, at);
  return reveal;
}

/** The same ballots, collected in the opposite order. */
function inAnotherOrder(text) {
  const backup = JSON.parse(text);
  backup.state.sheets.reverse();
  return JSON.stringify(backup);
}

/** The same, with other ballots of a workshop, and more on its sheet. */
function withBallots(workshop, change, more = {}) {
  const backup = JSON.parse(BACKUP);
  const isBallot = (it) => it.kind === "sealed_ballot" && it.texts.session === workshop;
  const { sheets } = backup.state;
  const ballots = change(sheets.filter(isBallot));
  backup.state.sheets = [...sheets.filter((it) => !isBallot(it)), ...ballots];
  Object.assign(backup.state.sheets.find((it) => it.id === workshop).texts, more);
  return JSON.stringify(backup);
}

/** The session of a seeded workshop whose id begins with this letter. */
function hexOf(letter) {
  return letter.charCodeAt(0).toString(16).padStart(2, "0").repeat(8);
}

/** A ballot’s sheet with a ballot of another workshop in it. */
function ofAnother(sheet) {
  const others = JSON.parse(BACKUP).state.sheets;
  const other = others.find((it) => it.texts.session === "named-workshop" && it.texts.text);
  return { ...sheet, texts: { ...sheet.texts, text: other.texts.text } };
}

/** All that a page says and how it is built, without what differs from one opening to the next. */
async function built(page) {
  return page.evaluate(() => document.querySelector("main").innerHTML);
}

test("the reveal shows where the group differs, what to discuss first, and the rule set beforehand", async ({ page }) => {
  const reveal = await begin(page, "named-workshop");
  await expect(reveal.heading).toContainText("You differ most on");
  await expect(page).toHaveTitle("Where you see it differently · Nose");
  await expect(reveal.main).toContainText("6 ballots, round 1");
  const heat = reveal.main.getByRole("table");
  await expect(heat.getByRole("row")).toHaveCount(4);
  await expect(heat.getByRole("cell")).toHaveCount(15);
  const first = reveal.main.locator("ol > li");
  await expect(first.first()).toContainText("People leadership, 1.5 steps apart");
  await expect(first.first()).toContainText("From 1 to 5.");
  await expect(reveal.main).toContainText("You set this before anyone rated");
  await heat.getByRole("link").first().click();
  await expect(reveal.main.getByRole("heading", { level: 2, name: "Commitment" })).toBeVisible();
});

test("a case names who speaks first, highest and lowest, and keeps what the group came to", async ({ page }) => {
  const reveal = await begin(page, "named-workshop", "/reveal/1");
  const people = reveal.part("People leadership");
  await expect(people).toContainText("Abeni, who rated it 1; then Farid and Greta, who rated it 5. The facilitator last.");
  await expect(people.getByRole("list", { name: "Who gave what" })).toContainText("2: Chidi and Dana");
  await reveal.main.getByText("The text, and the sentences you chose").click();
  const evidence = reveal.main.locator(".scene-text li").filter({ hasText: "People leadership: " });
  await expect(evidence.first()).toContainText("People leadership: Abeni and Chidi");
  const key = people.getByText("The written key:");
  await expect(key).toHaveCount(0);
  await people.getByRole("radio", { name: /^3 ·/ }).check();
  await expect(key).toBeVisible();
  await people.getByLabel("The reason").fill("The last two sentences decided it.");
  await people.getByLabel("What was said").fill("Two of us had read past it.");
  await reveal.expectSaved();
  await reveal.reload();
  await expect(people.getByRole("radio", { name: /^3 ·/ })).toBeChecked();
  await expect(people.getByLabel("The reason")).toHaveValue("The last two sentences decided it.");
  await people.getByRole("radio", { name: "Nothing yet" }).check();
  await expect(key).toHaveCount(0);
  await people.getByRole("button", { name: "Show the written key" }).click();
  await expect(key).toBeVisible();
  await expect(people.locator(".written-key")).toBeFocused();
});

test("the timer counts minutes down without a word, and says politely when they are over", async ({ page }) => {
  await page.clock.install();
  const reveal = await begin(page, "named-workshop", "/reveal/1");
  await reveal.button("Start five minutes").click();
  await expect(reveal.main).toContainText("5 minutes left.");
  await page.clock.runFor(61_000);
  await expect(reveal.main).toContainText("4 minutes left.");
  await page.clock.runFor(4 * 60_000);
  const over = reveal.main.getByRole("status").filter({ hasText: "The five minutes are over." });
  await expect(over).toBeVisible();
  await expect(reveal.button("Start five minutes again")).toBeFocused();
});

test("by keyboard alone one goes from the reveal through the cases and back", async ({ page }) => {
  const reveal = await begin(page, "named-workshop");
  await reveal.link("Begin with the first case").focus();
  await page.keyboard.press("Enter");
  await expect(reveal.heading).toBeFocused();
  const first = await reveal.heading.innerText();
  await page.keyboard.press("ArrowRight");
  await expect(reveal.heading).not.toHaveText(first);
  await page.keyboard.press("ArrowLeft");
  await expect(reveal.heading).toHaveText(first);
  const radio = reveal.part("People leadership").getByRole("radio", { name: "Nothing yet" });
  await radio.focus();
  await page.keyboard.press("ArrowRight");
  await expect(reveal.heading).toHaveText(first);
  await expect(reveal.part("People leadership").getByRole("radio", { name: /^1 ·/ })).toBeChecked();
});

test("further coefficients are worked out once their line is opened, by keyboard, too", async ({ page }) => {
  const reveal = await begin(page, "named-workshop", "/figures");
  const more = reveal.main.locator("details.more");
  await expect(more).toHaveCount(1);
  await expect(more.locator("table")).toHaveCount(0);
  await more.locator("summary").focus();
  await page.keyboard.press("Enter");
  await expect(more.getByRole("row")).toHaveCount(5);
  await page.keyboard.press("Enter");
  await page.keyboard.press("Enter");
  await expect(more.getByRole("row")).toHaveCount(5);
});

test("an anonymous reveal links no dot to a person, in whatever order ballots came", async ({ page, anotherBrowser }) => {
  const { context } = await anotherBrowser();
  const other = await context.newPage();
  const one = await begin(page, "hidden-workshop");
  const two = await begin(other, "hidden-workshop", "/reveal", inAnotherOrder(BACKUP));
  for (const at of ["/reveal", "/reveal/1", "/reveal/2", "/reveal/3", "/figures", "/after"]) {
    await one.show("hidden-workshop", at);
    await two.show("hidden-workshop", at);
    const html = await built(page);
    expect(await built(other), at).toBe(html);
    const heard = await one.main.ariaSnapshot();
    for (const name of NAMES) {
      expect(html, `${at} names ${name}`).not.toContain(name);
      expect(heard, `${at} names ${name}`).not.toContain(name);
    }
    expect(html, `${at} holds a voter’s id`).not.toMatch(/5a5a5a/i);
  }
  await one.show("hidden-workshop", "/reveal/1");
  await expect(one.part("People leadership")).toContainText("whoever rated it 1; then whoever rated it 5. The facilitator last.");
  const stored = await page.evaluate(() => JSON.stringify([{ ...localStorage }, { ...sessionStorage }]));
  expect(stored).not.toMatch(/5a5a5a/i);
});

test("fewer than four anonymous ballots are withheld, on every page", async ({ page }) => {
  const reveal = await begin(page, "few-workshop");
  for (const at of ["/reveal", "/reveal/1", "/figures", "/after"]) {
    await reveal.show("few-workshop", at);
    await expect(reveal.heading).toHaveText("The figures are withheld");
    await expect(reveal.main).toContainText("3 ballots in. This session is anonymous");
    await expect(reveal.main.getByRole("figure")).toHaveCount(0);
    await expect(reveal.main.getByRole("table")).toHaveCount(0);
  }
});

test("a round of which nothing was shown is collected on, and revealed with what came", async ({ page }) => {
  const few = await begin(page, "few-workshop");
  await few.button("Go on collecting").click();
  await expect(few.heading).toHaveText("Collect the ballots");
  await expect(few.heading).toBeFocused();
  await expect(few.main).toContainText("3 in");
  await expect(few.main).toContainText("The reveal waits for 1 more ballot.");
  await few.show("few-workshop");
  await expect(few.heading).toHaveText("Not revealed yet");
  await few.reload();
  await expect(few.heading).toHaveText("Not revealed yet");
});

test("a workshop without a ballot that opens is collected on, and says what is amiss", async ({ page }) => {
  const none = await begin(page, "few-workshop", "/reveal", withBallots("few-workshop", () => []));
  await expect(none.heading).toHaveText("No ballot has come in");
  await expect(none.button("Go on collecting")).toBeVisible();
});

test("ballots that do not open leave too few, and that is told and mended", async ({ page }) => {
  const spoiled = (ballots) => ballots.map((it, at) => (at < 3 ? ofAnother(it) : it));
  const reveal = await begin(page, "hidden-workshop", "/reveal", withBallots("hidden-workshop", spoiled));
  await expect(reveal.heading).toHaveText("The figures are withheld");
  await expect(reveal.main).toContainText("3 collected ballots did not open with this key");
  await reveal.button("Go on collecting").click();
  await expect(reveal.main).toContainText("3 in");
});

test("a second round of which nothing was shown is collected on, and the first stays revealed", async ({ page }) => {
  const backup = withBallots("twice-workshop", (ballots) => ballots.filter((it) => it.texts.round === "1"));
  const reveal = await begin(page, "twice-workshop", "/reveal", backup);
  await expect(reveal.main).toContainText("The second round is not shown. There is nothing to reveal");
  await reveal.button("Go on collecting").click();
  await expect(reveal.main).toContainText("Second round");
  await expect(reveal.main).toContainText("0 in");
  await reveal.show("twice-workshop");
  await expect(reveal.main).toContainText("6 ballots, round 1");
});

test("a round that was shown is never collected again, not even where its ballots are gone", async ({ page }) => {
  const text = withBallots("few-workshop", (ballots) => ballots, { shown_1: "yes" });
  const reveal = await begin(page, "few-workshop", "/reveal", text);
  await expect(reveal.heading).toHaveText("The figures are withheld");
  await expect(reveal.main).toContainText("This round was shown before");
  await expect(reveal.button("Go on collecting")).toHaveCount(0);
});

test("the figures keep the written key back until it is asked for", async ({ page }) => {
  const reveal = await begin(page, "named-workshop", "/figures");
  const noise = reveal.part("Bias and noise");
  const diamonds = reveal.main.locator(".gauge-key");
  await expect(noise).toContainText("Talk about the cases first");
  await expect(noise.getByRole("table")).toHaveCount(0);
  await expect(diamonds).toHaveCount(0);
  await noise.getByRole("button", { name: "Show the written key" }).click();
  await expect(noise.getByRole("heading", { name: "Bias and noise" })).toBeFocused();
  await expect(noise.getByRole("table")).toBeVisible();
  await expect(diamonds).not.toHaveCount(0);
  await expect(page.getByText("The written key is shown, here and beside the dots above.")).toBeVisible();
  await reveal.reload();
  await expect(diamonds).toHaveCount(0);
});

test("a facilitator who rates by the own link is not asked first, and the page says who speaks last", async ({
  page,
}) => {
  test.slow();
  const at = new WorkshopPage(page);
  await at.setUp();
  const [hub, link] = [page.url(), await at.link.inputValue()];
  await page.goto("about:blank");
  const own = new VotePage(page);
  await own.join(link);
  await own.button("Begin").click();
  await own.rate([[5, 5, 5, 5, 5], [5, 5, 5, 5, 5]]);
  const ballot = await own.seal("Quillon");
  await page.goto(hub);
  await at.goToPart("/pass");
  for (const [name, level] of [["Zephyrine", 1], ["Abelard", 4]]) {
    await at.rateOnThisDevice(level);
    await at.sealOnThisDevice(name);
  }
  await at.collect();
  await at.paste(ballot);
  await expect(at.count).toHaveText("3 of 3 in");
  await page.getByRole("button", { name: "Reveal", exact: true }).click();
  await page.getByRole("button", { name: "End collecting and reveal" }).click();
  await expect(page).toHaveURL(/\/reveal$/);
  await at.goToPart("/reveal/1");
  const words = at.main.locator(".first-word");
  await expect(words).toHaveCount(5);
  for (const word of await words.all()) {
    await expect(word).toContainText("Zephyrine, who rated it 1; then Abelard, who rated it 4. The facilitator last.");
    await expect(word).not.toContainText("Quillon");
  }
  await expect(at.main.getByRole("list", { name: "Who gave what" }).first()).toContainText("5: Quillon");
});

test("a facilitator who rates on the passed device says so there, and is not asked first", async ({ page }) => {
  test.slow();
  const at = new WorkshopPage(page);
  await at.setUp();
  await at.goToPart("/pass");
  const leads = page.getByRole("checkbox", { name: "I lead this workshop" });
  for (const [name, level] of [["Quillon", 5], ["Zephyrine", 1], ["Abelard", 4]]) {
    await at.rateOnThisDevice(level);
    await expect(leads).not.toBeChecked();
    if (name === "Quillon") await leads.check();
    await at.sealOnThisDevice(name);
  }
  await at.collect();
  await page.getByRole("button", { name: "Reveal", exact: true }).click();
  await page.getByRole("button", { name: "End collecting and reveal" }).click();
  await expect(page).toHaveURL(/\/reveal$/);
  await at.goToPart("/reveal/1");
  const word = at.main.locator(".first-word").first();
  await expect(word).toContainText("Zephyrine, who rated it 1; then Abelard, who rated it 4. The facilitator last.");
  await expect(word).not.toContainText("Quillon");
});

test("a vote in the facilitator’s browser tells which ballot of a reveal is the facilitator’s", async ({ page }) => {
  // Abeni alone gave 1; Farid and Greta gave 5.
  const vote = {
    kind: "vote", id: "own-vote", begun: 1_790_000_000_000, at: 1_790_000_000_000,
    texts: { session: hexOf("n"), round: "1", voter: "00005a5a5a5a5a5a" },
  };
  const backup = JSON.parse(BACKUP);
  backup.state.sheets.push(vote);
  const led = await begin(page, "named-workshop", "/reveal/1", JSON.stringify(backup));
  const people = led.part("People leadership");
  await expect(people.locator(".first-word")).not.toContainText("Abeni");
  await expect(people.locator(".first-word")).toContainText("Chidi and Dana, who rated it 2; then Farid and Greta, who rated it 5. The facilitator last.");
  await expect(people.getByRole("list", { name: "Who gave what" })).toContainText("1: Abeni");
});

test("a second round shows both rounds’ dots, and what moved as the group", async ({ page }) => {
  const reveal = await begin(page, "twice-workshop", "/reveal/1");
  await expect(reveal.main).toContainText("6 ballots, round 2");
  await expect(reveal.part("People leadership").locator(".strip-row")).toHaveCount(3);
  await reveal.show("twice-workshop", "/after");
  await expect(reveal.main).toContainText("Average distance of two people");
  await expect(reveal.main).toContainText("This is the group as a whole.");
});

test("the group takes along a report, ratings, a result and its own key, none with a name", async ({ page }) => {
  const reveal = await begin(page, "named-workshop", "/reveal/1");
  for (const part of await reveal.main.locator("section.reveal-part").all()) {
    await part.getByRole("radio", { name: /^3 ·/ }).check();
  }
  await reveal.expectSaved();
  await reveal.show("named-workshop", "/after");
  await expect(reveal.main).toContainText("Left out, and why");
  for (const button of ["Save as Markdown", "Save the ratings as CSV", "Save the result file"]) {
    const { text } = await fileFrom(page, () => reveal.button(button).click());
    expect(text.length, button).toBeGreaterThan(200);
    for (const name of NAMES) expect(text, `${button} names ${name}`).not.toContain(name);
  }
});

for (const theme of ["light", "dark"]) {
  for (const width of [320, 1280, 1920]) {
    test(`axe finds nothing wrong with a reveal, ${theme}, ${width} pixels wide`, async ({ anotherBrowser }) => {
      test.slow();
      const { context, silence } = await anotherBrowser({ colorScheme: theme, viewport: { width, height: 1080 } });
      silence.expect(MEASURED);
      const page = await context.newPage();
      const reveal = await begin(page, "named-workshop");
      for (const at of ["/reveal", "/reveal/1", "/figures", "/after"]) {
        await reveal.show("named-workshop", at);
        await looked(page, at, `${width}-${theme}`);
      }
    });
  }
}

test("on a shared screen everything is large enough to read from the back of a room", async ({ anotherBrowser }) => {
  const { context } = await anotherBrowser({ viewport: { width: 1920, height: 1080 } });
  const page = await context.newPage();
  const reveal = await begin(page, "named-workshop");
  for (const at of ["/reveal", "/reveal/1", "/figures", "/after"]) {
    await reveal.show("named-workshop", at);
    const small = await page.evaluate(() => {
      const walker = document.createTreeWalker(document.querySelector("main .shared"), NodeFilter.SHOW_TEXT);
      const found = [];
      for (let node = walker.nextNode(); node; node = walker.nextNode()) {
        const element = node.parentElement;
        if (!node.data.trim() || !element.checkVisibility()) continue;
        const size = Number.parseFloat(getComputedStyle(element).fontSize) * element.currentCSSZoom;
        if (size < 22 && !element.closest(".crowd-number")) found.push(`${size}: ${node.data.slice(0, 40)}`);
      }
      return found;
    });
    expect(small, at).toEqual([]);
  }
});

// The reveal of a workshop and what comes after it: on a shared screen, named and anonymous.
import { readFileSync } from "node:fs";
import { expect, test } from "../fixtures.mjs";
import { AppPage } from "../pages/page.mjs";
import { fileFrom } from "../pages/downloads.mjs";
import { seed } from "../walks/seed.mjs";
import { violations } from "../watch/axe.mjs";

const BACKUP = readFileSync(new URL("../content/workshop-backup.json", import.meta.url), "utf8");
const NAMES = ["Abeni", "Chidi", "Dana", "Elif", "Farid", "Greta"];
// axe draws letters in the regular weight to tell words from pictures, so the browser fetches it.
const MEASURED = /fonts\/\S+\.woff2: asked for after the start$/;

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
        expect.soft(await violations(page), at).toEqual([]);
        const overflow = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
        expect.soft(overflow, `${at} scrolls sideways`).toBeLessThanOrEqual(0);
        if (process.env.NOSE_PICTURES) {
          await page.screenshot({ path: `${process.env.NOSE_PICTURES}/${theme}-${width}${at.replaceAll("/", "-")}.png`, fullPage: true });
        }
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

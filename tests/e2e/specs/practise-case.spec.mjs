// Judging a case: reading it, rating it a characteristic a page, and asking for its key. By pointer
// and by keyboard, with interruptions, in two tabs, without a network, and never with the key in reach
// before the rating.
import {
  CHARACTERISTICS,
  asTheKey,
  caseOf,
  cases,
  headlineOf,
  lower,
  names,
  secretsOf,
  stepWords,
  steps,
  theSame,
} from "../content/cases.mjs";
import { saving } from "../content/words.mjs";
import { blocked, refusing, storageFails } from "../faults/storage.mjs";
import { expect, test } from "../fixtures.mjs";
import { CasePage } from "../pages/case-page.mjs";
import { StartPage } from "../pages/start-page.mjs";
import { Keyboard } from "../walks/keyboard.mjs";
import { keptOffline } from "../walks/worker.mjs";
import { overflow } from "../watch/look.mjs";

const FIRST = cases[0];
const FIRST_CASE = "Judge a first case in three minutes";

/** What somebody gives who is far off on one characteristic, sure of it, and marks a few sentences. */
const GIVEN = asTheKey(FIRST, {
  ratings: { commitment: 1, curiosity: 4 },
  marks: { commitment: ["s2", "s9"], people_leadership: ["s10"] },
  sure: { commitment: 80, curiosity: 50 },
});

/** Goes from the start page to the first case by clicks. */
async function toFirstCase(page) {
  const start = new StartPage(page);
  await start.open();
  await start.next(FIRST_CASE).click();
  const at = new CasePage(page, FIRST.id);
  await at.started();
  await at.read();
  return at;
}

test("the first case is judged by clicks alone, from the start page to one true sentence about it", async ({
  page,
}) => {
  const at = await toFirstCase(page);
  await at.judge(GIVEN);
  expect(headlineOf(FIRST, GIVEN)).toBe(
    "You rated commitment three steps below the key, and were 80 % sure.",
  );
  await expect(at.heading).toHaveText(headlineOf(FIRST, GIVEN));
  await expect(at.heading).toBeFocused();
  await at.expectSaved();
  await at.reload();
  await expect(at.heading).toHaveText(headlineOf(FIRST, GIVEN));
  const start = new StartPage(page);
  await start.open();
  await expect(start.room("Practise")).toContainText("1 case judged");
  await expect(start.next(FIRST_CASE)).toHaveCount(0);
});

// What is given on the first case, and what must be said of it.
const SAID = {
  "as the key throughout": [asTheKey(FIRST), "All five as the key has them."],
  "three steps off and not sure": [
    asTheKey(FIRST, { ratings: { commitment: 1 }, sure: { commitment: 70 } }),
    "You rated commitment three steps below the key.",
  ],
  "two steps off, above": [
    asTheKey(FIRST, { ratings: { people_leadership: 4 } }),
    "You rated people leadership two steps above the key.",
  ],
  "with the anti-pattern let pass": [
    asTheKey(FIRST, { ratings: { technology_leadership: 3 }, spotted: [] }),
    "You let one thing pass: condescension.",
  ],
  "with a rating where nothing is shown": [
    asTheKey(FIRST, { ratings: { technology_leadership: 3 } }),
    "You rated technology leadership. Nothing in the case shows it.",
  ],
  "with nothing found where something is": [
    asTheKey(FIRST, { ratings: { curiosity: 0 } }),
    "You found nothing on curiosity. The key finds it in the text.",
  ],
  "with an anti-pattern that is not there": [
    asTheKey(FIRST, { spotted: ["condescension", "territoriality"] }),
    "You saw territoriality. The key finds none in this case.",
  ],
  "within one step": [
    asTheKey(FIRST, { ratings: { commitment: 5, curiosity: 2 } }),
    "Within one step of the key on all five, 3 of them the same.",
  ],
};

for (const [what, [given, sentence]] of Object.entries(SAID)) {
  test(`a case judged ${what} ends in the sentence that is true of it`, async ({ page }) => {
    expect(headlineOf(FIRST, given)).toBe(sentence);
    const at = new CasePage(page, FIRST.id);
    await at.open();
    await at.judge(given);
    await expect(at.heading).toHaveText(sentence);
  });
}

test("a case is judged by keyboard alone, with number keys, Space on sentences, and Enter", async ({
  page,
}) => {
  const keys = new Keyboard(page);
  const start = new StartPage(page);
  await start.open();
  await keys.go(start.next(FIRST_CASE));
  const at = new CasePage(page, FIRST.id);
  await at.started();
  await at.read();
  await keys.go(at.begin);
  for (let number = 1; number <= 5; number += 1) {
    await at.expectStep(number);
    await expect(at.heading).toBeFocused();
    const of = await at.asked();
    for (const id of GIVEN.marks[of] ?? []) {
      await keys.tabTo(at.sentence(id));
      await keys.press("Space");
      await expect(at.sentence(id)).toBeChecked();
      await expect(at.sentence(id)).toBeFocused();
    }
    await keys.press(String(GIVEN.ratings[of]));
    await expect(at.rating(of, GIVEN.ratings[of])).toBeChecked();
    await expect(at.rating(of, GIVEN.ratings[of])).toBeFocused();
    if (GIVEN.sure[of] !== undefined) {
      await keys.chooseByArrows(at.sureness.getByRole("radio"), GIVEN.sure[of] / 10 - 5);
    }
    await keys.go(at.continue);
  }
  await at.expectStep(6);
  for (const id of GIVEN.spotted) {
    await keys.tabTo(at.habit(id));
    await keys.press("Space");
    await expect(at.habit(id)).toBeChecked();
  }
  await keys.go(at.seeKey);
  await at.expectKey();
  await expect(at.heading).toHaveText(headlineOf(FIRST, GIVEN));
  await expect(at.heading).toBeFocused();
});

test("a mark is taken away as it was put, and a number key changes a rating", async ({ page }) => {
  const keys = new Keyboard(page);
  const at = new CasePage(page, FIRST.id);
  await at.open(1);
  const of = await at.asked();
  await keys.tabTo(at.sentence("s3"));
  await keys.press("Space");
  await expect(at.sentence("s3")).toBeChecked();
  await keys.press("Space");
  await expect(at.sentence("s3")).not.toBeChecked();
  await keys.press("2");
  await expect(at.rating(of, 2)).toBeChecked();
  await keys.press("0");
  await expect(at.rating(of, 0)).toBeChecked();
  await keys.press("7", "Alt+3");
  await expect(at.rating(of, 0)).toBeChecked();
});

test("a case left after any step is gone on with at the first step that is open, with everything given still there", async ({
  page,
}) => {
  test.slow();
  const at = await toFirstCase(page);
  await at.begin.click();
  const given = [];
  for (let number = 1; number <= 5; number += 1) {
    await at.expectStep(number);
    // At once, before anything says that it is saved.
    given.push(await at.giveStep(GIVEN));
    await at.reload();
    await at.expectStepGiven(GIVEN);
    await at.goTo("/practise");
    await expect(page.getByRole("heading", { level: 2, name: FIRST.title })).toBeVisible();
    await expect(at.main).toContainText("You have begun it.");
    await at.link("Go on with this case").click();
    await at.goOn.click();
    await at.expectStep(number + 1);
  }
  for (const id of GIVEN.spotted) await at.spot(id);
  await at.reload();
  for (const id of GIVEN.spotted) await expect(at.habit(id)).toBeChecked();
  for (const [step, of] of given.entries()) {
    const link = at.given.getByRole("link", { name: new RegExp(`^${names[of]}: `) });
    await expect(link).toContainText(
      GIVEN.ratings[of] === 0 ? "not shown here" : stepWords(of, GIVEN.ratings[of]),
    );
    await link.click();
    await at.expectStep(step + 1);
    await at.expectStepGiven(GIVEN);
    await page.goBack();
    await at.expectStep(6);
  }
  await at.seeKey.click();
  await expect(at.heading).toHaveText(headlineOf(FIRST, GIVEN));
});

test("a step left out is where the case is gone on with", async ({ page }) => {
  const at = new CasePage(page, FIRST.id);
  await at.open();
  await at.begin.click();
  for (const number of [2, 3]) {
    await at.goTo(at.route(number));
    await at.expectStep(number);
    await at.giveStep(GIVEN);
  }
  await at.goTo("/practise/next");
  await at.goOn.click();
  await at.expectStep(1);
  await at.giveStep(GIVEN);
  await at.expectSaved();
  await at.goTo(at.route());
  await at.goOn.click();
  await at.expectStep(4);
});

/** Ends a page the way a crash does: nothing in it gets to run. */
async function crash(page) {
  const session = await page.context().newCDPSession(page);
  const crashed = page.waitForEvent("crash");
  session.send("Page.crash").catch(() => {});
  await crashed;
  await page.close();
}

test("a tab that is killed in the middle of a case loses nothing that was shown as saved", async ({
  context,
}) => {
  let page = await context.newPage();
  let at = new CasePage(page, FIRST.id);
  await at.open();
  await at.begin.click();
  for (let number = 1; number <= 3; number += 1) {
    await at.expectStep(number);
    await at.giveStep(GIVEN);
    await at.expectSaved();
    await crash(page);
    page = await context.newPage();
    at = new CasePage(page, FIRST.id);
    await at.open(number);
    await at.expectStepGiven(GIVEN);
    await at.continue.click();
  }
  await at.goTo(at.route());
  await at.goOn.click();
  await at.expectStep(4);
});

test("two tabs on one case show what is given in either, and what both give in the same moment is kept", async ({
  context,
}) => {
  const [one, other] = [
    new CasePage(await context.newPage(), FIRST.id),
    new CasePage(await context.newPage(), FIRST.id),
  ];
  for (const at of [one, other]) await at.open(1);
  const of = await one.asked();
  expect(await other.asked()).toBe(of);
  await one.page.keyboard.press("4");
  await expect(other.rating(of, 4)).toBeChecked();
  await other.sentence("s4").press("Space");
  await expect(one.sentence("s4")).toBeChecked();
  await other.sure(70).press("Space");
  await expect(one.sure(70)).toBeChecked();

  await Promise.all([one.sentence("s1").press("Space"), other.sentence("s2").press("Space")]);
  const wanted = { ratings: { [of]: 4 }, marks: { [of]: ["s1", "s2", "s4"] }, sure: { [of]: 70 } };
  for (const at of [one, other]) {
    await at.expectStepGiven(wanted);
    await at.expectSaved();
  }
  await one.reload();
  await one.expectStepGiven(wanted);
});

test("when one tab sees the key the other says so and offers it, and nothing given before is lost", async ({
  context,
}) => {
  const one = new CasePage(await context.newPage(), FIRST.id);
  await one.open();
  await one.begin.click();
  await one.rateAll(GIVEN);
  const other = new CasePage(await context.newPage(), FIRST.id);
  await other.open(2);
  await other.sentence("s4").press("Space");
  await expect(other.sentence("s4")).toBeChecked();
  await other.expectSaved();
  const of = await other.asked();
  await one.page.bringToFront();
  await one.seeKey.click();
  await one.expectKey();
  await one.expectSaved();
  const said = "The key of this case has been shown, here or in another tab.";
  await expect(other.main).toContainText(said);
  await expect(other.sentences).toHaveCount(0);
  await other.page.bringToFront();
  await other.link("See the key and your ratings").click();
  for (const at of [one, other]) {
    await at.page.bringToFront();
    await expect(at.heading).toHaveText(headlineOf(FIRST, { ...GIVEN, spotted: [] }));
    await at.showMarksFor(of);
    const { text } = FIRST.sentences.find(({ id }) => id === "s4");
    await expect(at.text).toContainText(`${text} (marked by you`);
  }
});

test("asking for the key with something not rated says what is missing, and focus goes there", async ({
  page,
}) => {
  const at = new CasePage(page, FIRST.id);
  await at.open(1);
  const rated = await at.giveStep(GIVEN);
  await at.goTo(at.route("habits"));
  await at.seeKey.click();
  await expect(at.complaint).toHaveText("Rate all five before you see the key. “Not shown here” is a rating too.");
  await expect(at.given.getByRole("heading")).toBeFocused();
  const missing = CHARACTERISTICS.filter((of) => of !== rated);
  for (const of of missing) await expect(at.given).toContainText(`${names[of]}: not rated yet`);
  await expect(at.given.getByText("not rated yet", { exact: false }).and(page.getByRole("link"))).toHaveCount(4);
  await at.given.getByRole("link", { name: "not rated yet" }).first().click();
  await at.expectStep(2);

  await at.continue.click();
  await expect(at.complaint).toBeFocused();
  await expect(at.scale).toHaveAccessibleDescription(/Choose the step that fits best/);
  await at.complaint.getByRole("link").click();
  await expect(at.ratings.first()).toBeFocused();
  await page.keyboard.press("Space");
  await expect(at.complaint).toHaveCount(0);
});

test("the address of a key says that the key comes after the rating, before any of it and half-way", async ({
  page,
}) => {
  const at = new CasePage(page, FIRST.id);
  await at.open("key");
  await expect(at.heading).toHaveText("The key comes after your rating");
  await at.open(1);
  await at.giveStep(GIVEN);
  await at.expectSaved();
  await at.open("key");
  await expect(at.heading).toHaveText("The key comes after your rating");
  for (const secret of secretsOf(FIRST)) await expect(page.locator("html")).not.toContainText(secret);
  await at.link("Continue").click();
  await expect(at.link("Go on with this case")).toBeVisible();
});

/** All that a document holds, drawn or not, and all that assistive technology is told of it. */
async function everythingIn(page) {
  const session = await page.context().newCDPSession(page);
  const { nodes } = await session.send("Accessibility.getFullAXTree");
  await session.detach();
  const told = nodes.flatMap(({ name, description, value, properties = [] }) =>
    [name, description, value, ...properties.map((it) => it.value)].map((it) => it?.value),
  );
  const held = await page.evaluate(() => {
    const { outerHTML, textContent } = document.documentElement;
    const every = [...document.querySelectorAll("*")];
    return {
      markup: outerHTML,
      text: textContent,
      attributes: every.flatMap((it) => [...it.attributes].map((one) => `${one.name}=${one.value}`)),
      sentences: [...document.querySelectorAll(".sentence")].map((it) => {
        const copy = it.cloneNode(true);
        copy.lastElementChild.textContent = "";
        return copy.outerHTML;
      }),
    };
  });
  return { ...held, told: told.filter((it) => typeof it === "string").join("\n") };
}

/** The secrets of a case that can be found in a document, and where. */
async function leaked(page, one) {
  const { markup, text, told } = await everythingIn(page);
  const places = { markup: unescaped(markup), text, told };
  return secretsOf(one).flatMap((secret) =>
    Object.keys(places).filter((place) => places[place].includes(secret)).map((place) => `${place}: ${secret}`),
  );
}

const unescaped = (markup) =>
  markup.replaceAll("&amp;", "&").replaceAll("&lt;", "<").replaceAll("&gt;", ">").replaceAll("&nbsp;", "\u00a0");

const HIDDEN = ["case.numbers-before-five", "case.thursday-window", "case.empty-agenda-item"];

for (const id of HIDDEN) {
  const one = caseOf(id);
  test(`nothing of the key of “${one.title}” is in the page before the rating, not even hidden, and all of it is there after`, async ({
    page,
  }) => {
    test.slow();
    const at = new CasePage(page, id);
    const look = async (name) => {
      expect.soft(await leaked(page, one), name).toEqual([]);
      const { attributes, sentences } = await everythingIn(page);
      const telling = attributes.filter((it) => /evidence|mislead|fair|mark-(keys|both)|gauge|twin/i.test(it));
      expect.soft(telling, name).toEqual([]);
      expect.soft(new Set(sentences).size, `${name}: sentences differ`).toBeLessThanOrEqual(1);
    };
    await at.open();
    await at.read();
    await look("read");
    await at.begin.click();
    const given = asTheKey(one);
    for (let number = 1; number <= 5; number += 1) {
      await at.expectStep(number);
      await look(`step ${number}`);
      const of = await at.asked();
      await at.rate(of, given.ratings[of]);
      await look(`step ${number}, rated`);
      await at.continue.click();
    }
    await at.expectStep(6);
    await look("habits");
    for (const habit of given.spotted) await at.spot(habit);
    await look("habits, ticked");
    await at.goTo(at.route("key"));
    await expect(at.heading).toHaveText("The key comes after your rating");
    await look("the address of the key");
    await at.goTo(at.route("habits"));
    await at.seeKey.click();
    await at.expectKey();
    // The same search finds all of it, so it would have found any of it before.
    const found = await leaked(page, one);
    for (const secret of secretsOf(one)) {
      for (const place of ["markup", "text", "told"]) expect.soft(found).toContain(`${place}: ${secret}`);
    }
  });
}

test("each sentence is heard as a checkbox with its own words as its name, and says whether it is marked", async ({
  page,
}) => {
  const at = new CasePage(page, FIRST.id);
  await at.open(1);
  await expect(at.sentences).toHaveCount(FIRST.sentences.length);
  for (const [place, { id, text }] of FIRST.sentences.entries()) {
    await expect(at.sentences.nth(place)).toHaveAccessibleName(text);
    await expect(at.sentences.nth(place)).toHaveAccessibleDescription("");
    await expect(at.sentence(id)).not.toBeChecked();
  }
  await at.mark("s5");
  await expect(at.page.getByRole("checkbox", { checked: true })).toHaveCount(1);
  await expect(at.page.getByRole("checkbox", { checked: true })).toHaveAccessibleName(
    FIRST.sentences[4].text,
  );
  await at.sentence("s5").press("Space");
  await expect(at.page.getByRole("checkbox", { checked: true })).toHaveCount(0);
});

test("a step of a case is heard whole: the question, each step, its place and what it means", async ({
  page,
}) => {
  const at = new CasePage(page, FIRST.id);
  await at.open(1);
  const of = await at.asked();
  await expect(at.heading).toHaveText(`Leila’s ${lower(names[of])}`);
  await expect(at.ratings).toHaveCount(6);
  for (const [level, { name, text }] of steps(of).entries()) {
    const radio = at.ratings.nth(level === 0 ? 5 : level - 1);
    await expect(radio).toHaveAccessibleName(name);
    const place = level === 0 ? "" : `Step ${level} of 5. `;
    await expect(radio).toHaveAccessibleDescription(place + text);
  }
  await expect(at.sureness.getByRole("radio")).toHaveCount(5);
  await expect(page).toHaveTitle(`${FIRST.title} · Nose`);
});

test.describe("on a phone of 320 pixels", () => {
  test.use({ viewport: { width: 320, height: 640 } });

  test("a sentence over several lines is marked by a click on any of them, and no page of a case scrolls sideways", async ({
    page,
  }) => {
    const sideways = () => overflow(page);
    const at = new CasePage(page, FIRST.id);
    await at.open();
    await at.read();
    expect(await sideways()).toBe(0);
    await at.begin.click();
    await at.expectStep(1);
    expect(await sideways()).toBe(0);
    const { id, text } = FIRST.sentences[2];
    const words = at.group("Mark the sentences you go by").getByText(text, { exact: true });
    const lines = await words.evaluate((it) => it.getClientRects().length);
    expect(lines).toBeGreaterThan(2);
    for (let line = 0; line < lines; line += 1) {
      const { x, y } = await words.evaluate((it, number) => {
        it.scrollIntoView({ block: "center" });
        const { left, top, width, height } = it.getClientRects()[number];
        return { x: left + width / 2, y: top + height / 2 };
      }, line);
      await page.mouse.click(x, y);
      await expect(at.sentence(id)).toBeChecked({ checked: line % 2 === 0 });
      await expect(page.getByRole("checkbox", { checked: true })).toHaveCount(line % 2 === 0 ? 1 : 0);
      expect(await sideways()).toBe(0);
    }
    await at.rateAll(theSame(3));
    expect(await sideways()).toBe(0);
    await at.seeKey.click();
    await at.expectKey();
    await at.table();
    expect(await sideways()).toBe(0);
  });
});

test("the order of the five differs between cases, has each once, and is the same on return", async ({
  page,
}) => {
  test.slow();
  const orders = [];
  for (const { id } of cases.slice(0, 6)) {
    const at = new CasePage(page, id);
    const order = async () => {
      const found = [];
      for (let number = 1; number <= 5; number += 1) {
        await at.goTo(at.route(number));
        await at.expectStep(number);
        found.push(await at.asked());
      }
      return found;
    };
    await at.open();
    const first = await order();
    await at.reload();
    expect(await order()).toEqual(first);
    expect([...first].sort()).toEqual([...CHARACTERISTICS].sort());
    orders.push(first.join());
  }
  expect(new Set(orders).size).toBeGreaterThan(3);
  expect(new Set(orders.map((order) => order.split(",")[0])).size).toBeGreaterThan(1);
});

test("while storage is full rating goes on, it is said, and everything is saved once there is room", async ({
  page,
}) => {
  await page.addInitScript(refusing, "QuotaExceededError");
  const at = new CasePage(page, FIRST.id);
  await at.open();
  await at.begin.click();
  await at.expectStep(1);
  await at.expectSaved();
  await storageFails(page, true);
  await at.giveStep(GIVEN);
  await at.expectFailure("full");
  await expect(at.status).toHaveText(saving.failed);
  await at.expectStepGiven(GIVEN);
  await at.continue.click();
  await at.expectStep(2);
  await at.giveStep(GIVEN);
  const notice = await at.expectFailure("full");
  await at.back.click();
  await at.expectStep(1);
  await at.expectStepGiven(GIVEN);
  await storageFails(page, false);
  await notice.getByRole("button", { name: "Try again" }).click();
  await at.expectSaved();
  await at.reload();
  await at.expectStepGiven(GIVEN);
  await at.goTo(at.route(2));
  await at.expectStep(2);
  await at.expectStepGiven(GIVEN);
});

test("with storage blocked a whole case can be judged, and the page says that it is not kept", async ({
  page,
}) => {
  await page.addInitScript(blocked);
  const at = new CasePage(page, FIRST.id);
  await at.open();
  await at.expectFailure("blocked");
  await at.judge(GIVEN);
  await expect(at.heading).toHaveText(headlineOf(FIRST, GIVEN));
  await at.expectFailure("blocked");
  await expect(at.status).toHaveText(saving.failed);
});

test("Practise opened once works without a network for a whole case", async ({
  serve,
  anotherBrowser,
}) => {
  const site = await serve();
  const { context } = await anotherBrowser({ base: site.url });
  const page = await context.newPage();
  const start = new StartPage(page);
  await start.open();
  await keptOffline(page);
  await start.next(FIRST_CASE).click();
  const at = new CasePage(page, FIRST.id);
  await at.started();
  await at.read();
  await context.setOffline(true);
  await site.stop();
  await at.reload();
  await at.read();
  await at.judge(GIVEN);
  await expect(at.heading).toHaveText(headlineOf(FIRST, GIVEN));
  await at.expectSaved();
  await at.reload();
  await expect(at.heading).toHaveText(headlineOf(FIRST, GIVEN));
});

test("where the cases did not arrive Practise says so, and trying again fetches them", async ({
  page,
  complaints,
  silence,
}) => {
  complaints.expect(/Failed to load resource|preload/);
  await page.route("**/packs/*.json", (route) => route.abort());
  const at = new CasePage(page, FIRST.id);
  await at.open();
  await expect(at.main).toContainText("The cases did not arrive. Nothing of yours is lost.");
  await page.unroute("**/packs/*.json");
  await at.button("Try again").click();
  await at.read();
  expect(silence.reports).toEqual([]);
});

test("without a network Practise that was never opened says so in words that are true of it, and the rooms go on", async ({
  serve,
  anotherBrowser,
}) => {
  const site = await serve();
  const { context, complaints } = await anotherBrowser({ base: site.url });
  complaints.expect(/Failed to/);
  const page = await context.newPage();
  const start = new StartPage(page);
  await start.open();
  await keptOffline(page);
  await context.setOffline(true);
  await site.stop();
  await start.next(FIRST_CASE).click();
  await expect(start.heading).toHaveText(/isn’t on this device yet$/);
  await expect(start.heading).not.toContainText("library");
  await start.roomLink("reflect").click();
  await expect(start.heading).toHaveText("How do we pick our leaders today?");
});

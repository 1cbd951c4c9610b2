// Leading a workshop by keyboard alone: nothing here clicks. After each act focus is on something, it
// can be seen there, and it is where one goes on.
import { expect, test } from "../fixtures.mjs";
import { VotePage } from "../pages/vote-page.mjs";
import { WorkshopPage } from "../pages/workshop-page.mjs";
import { Keyboard } from "../walks/keyboard.mjs";

/** Where focus is: nothing, or an element that shows it. A heading that focus was moved to needs no ring. */
function focus(page) {
  return page.evaluate(() => {
    const at = document.activeElement;
    if (!at || at === document.body) return "on nothing";
    if (at.matches("h1[tabindex='-1'], h2[tabindex='-1']")) return "seen";
    for (let shows = at; shows && shows !== document.body; shows = shows.parentElement) {
      const { outlineStyle, outlineWidth } = getComputedStyle(shows);
      if (outlineStyle !== "none" && Number.parseFloat(outlineWidth) >= 2) return "seen";
    }
    return `not seen on ${at.outerHTML.slice(0, 80)}`;
  });
}

/** Keys, with a look at where focus is after each act. */
class Keys extends Keyboard {
  async look(after) {
    await expect.poll(() => focus(this.page), `Focus after ${after}`).toBe("seen");
  }

  async go(target) {
    await super.go(target);
    await this.look(`Enter on ${target}`);
  }

  async type(field, text) {
    await super.type(field, text);
    await this.look(`typing into ${field}`);
  }

  /** Presses Shift and Tab until an element further up has focus. */
  async backTo(target) {
    const hasFocus = () => target.evaluate((element) => element === document.activeElement);
    for (let stop = 0; stop < 20 && !(await hasFocus()); stop += 1) await this.press("Shift+Tab");
    await expect(target).toBeFocused();
  }

  /** Ticks a box, or takes its tick away. */
  async tick(box, isOn = true) {
    await this.tabTo(box);
    await this.press("Space");
    await expect(box).toBeChecked({ checked: isOn });
    await expect(box).toBeFocused();
    await this.look(`Space on ${box}`);
  }

  /** Goes from the radio that is on to the next one. */
  async nextRadio(from, to) {
    await this.tabTo(from);
    await this.press("ArrowDown");
    await expect(to).toBeChecked();
    await expect(to).toBeFocused();
    await this.look(`an arrow to ${to}`);
  }
}

/** The Workshop's front, and the keys to go on from it. */
async function begin(page) {
  const keys = new Keys(page);
  const at = new WorkshopPage(page);
  await page.goto("./workshop.html#/workshop");
  await at.started();
  return { keys, at };
}

/** Sets up a workshop of one case and one characteristic, without names, for four. */
async function setUp(keys, at) {
  await keys.go(at.button("Set up a workshop"));
  await expect(at.heading).toHaveText("Set up a workshop");
  await expect(at.heading).toBeFocused();
  await keys.type(at.title, "Spring round");
  await keys.go(at.main.locator("summary").filter({ hasText: "Or choose one by one" }));
  await keys.type(at.search, "tuesday");
  await keys.tick(at.choice("Restores on Tuesdays"));
  for (const name of ["Commitment", "Outcome orientation", "People leadership", "Technology leadership"]) {
    await keys.tick(at.choice(name), false);
  }
  await keys.nextRadio(at.choice("Named"), at.choice("Anonymous"));
  await keys.nextRadio(at.choice("Either"), at.choice("Small deviation"));
  await keys.tabTo(at.expected);
  await keys.page.keyboard.type("4");
  await keys.go(at.ask);
  await expect(at.heading).toHaveText("Spring round");
  await expect(at.heading).toBeFocused();
}

test("by keyboard alone: set up, invite, copy, collect, ask and step back, reveal", async ({ page, anotherBrowser }) => {
  test.setTimeout(200_000);
  const { keys, at } = await begin(page);
  await setUp(keys, at);

  // Copying says what came of it, and focus stays.
  for (const name of ["Copy the link", "Copy the text"]) {
    await keys.go(at.button(name));
    await expect(at.button(name)).toBeFocused();
  }
  await expect(at.main.getByRole("status").filter({ hasText: /^(Copied\.|Your browser did not copy it\.)/ })).toHaveCount(2);
  const link = await at.link.inputValue();

  const ballots = [];
  for (const level of [4, 3, 2, 5]) {
    const { context } = await anotherBrowser();
    const one = new VotePage(await context.newPage());
    await one.join(link);
    await one.button("Begin").click();
    await one.rate([[level]]);
    ballots.push(await one.seal());
  }

  await keys.go(at.main.getByRole("link", { name: "Collect the ballots" }));
  await expect(at.heading).toHaveText("Collect the ballots");
  await expect(at.heading).toBeFocused();
  await keys.tabTo(at.area);
  await page.keyboard.insertText(ballots.join("\n"));
  await keys.go(at.take);
  await expect(at.take).toBeFocused();
  await expect(at.count).toHaveText("4 of 4 in");

  const reveal = at.button("Reveal");
  const question = page.getByRole("dialog");
  await keys.go(reveal);
  await expect(question).toBeVisible();
  await expect(question.locator(":focus")).toHaveCount(1);
  await keys.press("Escape");
  await expect(question).toBeHidden();
  await expect(reveal).toBeFocused();
  await keys.look("Escape out of the question");
  await keys.go(reveal);
  await keys.go(question.getByRole("button", { name: "Keep collecting" }));
  await expect(question).toBeHidden();
  await keys.go(reveal);
  await keys.go(question.getByRole("button", { name: "End collecting and reveal" }));
  await expect(page).toHaveURL(/\/reveal$/);
  await expect(at.heading).toBeFocused();
  await keys.look("the reveal");
});

test("by keyboard alone: what is missing is led to, and a case is taken out again", async ({ page }) => {
  test.slow();
  const { keys, at } = await begin(page);
  await keys.go(at.button("Set up a workshop"));
  await expect(at.heading).toBeFocused();
  await keys.go(at.main.getByRole("button", { name: /^Take the 5 cases of/ }).first());
  const out = at.main.getByRole("button", { name: /^Take out/ });
  await expect(out).toHaveCount(5);
  await keys.backTo(out.first());
  for (let left = 4; left >= 0; left -= 1) {
    await keys.go(out.first());
    await expect(out).toHaveCount(left);
    await expect(page.locator("#cases")).toBeFocused();
  }
  await keys.look("the last case went");
  await keys.go(at.ask);
  await expect(page.locator("#error-summary")).toBeFocused();
  await keys.go(page.getByRole("link", { name: "Choose at least one case." }));
  await expect(page.locator("#cases")).toBeFocused();
});

test("by keyboard alone: a passed device, from the hand-over to the sealed ballot", async ({ page }) => {
  test.setTimeout(200_000);
  const { keys, at } = await begin(page);
  await setUp(keys, at);
  await keys.go(at.main.getByRole("link", { name: "Pass one device round" }));
  await expect(at.heading).toHaveText("Give the device to the first person");
  await expect(at.heading).toBeFocused();
  await keys.go(at.button("I am the next person: begin"));
  await expect(at.heading).toHaveText("Restores on Tuesdays");
  await expect(at.heading).toBeFocused();
  await keys.go(at.button("Rate this case"));
  await expect(at.heading).toHaveText("Wanjiru’s curiosity");
  await expect(at.heading).toBeFocused();
  await keys.press("3");
  await expect(page.locator("#choice-3")).toBeChecked();
  await expect(page.locator("#choice-3")).toBeFocused();
  await keys.look("a number key");
  await keys.go(at.button("Continue"));
  await expect(at.heading).toHaveText("Do you see any of these?");
  await expect(at.heading).toBeFocused();
  await keys.tick(page.getByRole("checkbox").first());
  await keys.go(at.button("Continue"));
  await expect(at.heading).toHaveText("Seal what you gave");
  await expect(at.heading).toBeFocused();
  await keys.go(at.button("Seal and wipe the screen"));
  await expect(at.heading).toHaveText("Sealed");
  await expect(at.heading).toBeFocused();
  await expect(page.getByText("1 of 4 in")).toBeVisible();
});

// A case: its text to read, a page for each characteristic, the anti-patterns, and its key beside
// what was given.
import { expect } from "@playwright/test";
import { CHARACTERISTICS, antiPatterns, caseOf, lower, names, short, steps } from "../content/cases.mjs";
import { AppPage } from "./page.mjs";

export class CasePage extends AppPage {
  /** A case of the core pack by its id, or another under the id by which the shelf knows it. */
  constructor(page, id, one = caseOf(id)) {
    super(page);
    this.id = id;
    this.case = one;
    this.begin = this.button("Begin rating");
    this.goOn = this.button("Go on with this case");
    this.sentences = this.group("Mark the sentences you go by").getByRole("checkbox");
    this.scale = this.group("Which comes closest to what you read?");
    this.ratings = this.scale.getByRole("radio");
    this.sureness = this.group(/^How sure are you that this is within one step of the key\?/);
    this.continue = this.button("Continue");
    this.back = this.link("Back");
    this.complaint = this.main.getByRole("alert");
    this.habits = this.group("Do you see any of these?").getByRole("checkbox");
    this.given = this.part("What you have given");
    this.seeKey = this.button("See the key");
    this.article = page.getByRole("article");
    this.strip = this.article.getByRole("figure");
    this.text = this.article.getByRole("paragraph").filter({ hasText: one?.sentences[0].text });
    this.marks = this.text.getByRole("mark");
    this.showMarks = this.group("Show marks for");
    this.again = this.link("Judge it again");
    this.profile = this.article.getByRole("link", { name: "Your profile" });
  }

  group(name) {
    return this.page.getByRole("group", { name, exact: true });
  }

  part(name) {
    const heading = this.page.getByRole("heading", { level: 2, name, exact: true });
    return this.main.locator("section").filter({ has: heading });
  }

  /** The address of a page of it: none, 1 to 5, "habits" or "key". */
  route(page) {
    return ["/practise/case", this.id, page].filter((part) => part !== undefined).join("/");
  }

  async open(page) {
    await this.page.goto(`./practise.html#${this.route(page)}`);
    await this.started();
  }

  async read() {
    await expect(this.heading).toHaveText(this.case.title);
    for (const { text } of this.case.sentences) await expect(this.article).toContainText(text);
  }

  /** Expects a step to be shown, counted from 1; the sixth are the anti-patterns. */
  async expectStep(number) {
    const eyebrow = `Practise · ${this.case.title} · ${number} of 6`;
    await expect(this.main.getByText(eyebrow, { exact: true })).toBeVisible();
  }

  /** The characteristic that is asked for, as the heading names it. */
  async asked() {
    const heading = await this.heading.textContent();
    const title = (of) => `${this.case.person.name}’s ${lower(names[of])}`;
    return CHARACTERISTICS.find((of) => title(of) === heading);
  }

  sentence(id) {
    const { text } = this.case.sentences.find((one) => one.id === id);
    return this.page.getByRole("checkbox", { name: text, exact: true });
  }

  rating(of, level) {
    return this.scale.getByRole("radio", { name: steps(of)[level].name, exact: true });
  }

  sure(percent) {
    return this.sureness.getByRole("radio", { name: `${percent} %`, exact: true });
  }

  habit(id) {
    return this.page.getByRole("checkbox", { name: antiPatterns[id].name, exact: true });
  }

  async mark(id) {
    const { text } = this.case.sentences.find((one) => one.id === id);
    await this.group("Mark the sentences you go by").getByText(text, { exact: true }).click();
    await expect(this.sentence(id)).toBeChecked();
  }

  /** Rates as a pointer does: anywhere on the row. */
  async rate(of, level) {
    await this.scale.getByText(steps(of)[level].text).click();
    await expect(this.rating(of, level)).toBeChecked();
  }

  async saySure(percent) {
    await this.sureness.getByText(`${percent} %`, { exact: true }).click();
    await expect(this.sure(percent)).toBeChecked();
  }

  async spot(id) {
    await this.main.getByText(antiPatterns[id].line, { exact: true }).click();
    await expect(this.habit(id)).toBeChecked();
  }

  /** Gives all that is to be given on the characteristic that is asked for, and returns it. */
  async giveStep({ ratings, marks, sure }) {
    const of = await this.asked();
    for (const id of marks[of] ?? []) await this.mark(id);
    await this.rate(of, ratings[of]);
    if (sure[of] !== undefined) await this.saySure(sure[of]);
    return of;
  }

  /** Expects all that was given on the characteristic that is asked for, and no more. */
  async expectStepGiven({ ratings, marks, sure }) {
    const of = await this.asked();
    await expect(this.rating(of, ratings[of])).toBeChecked();
    for (const { id } of this.case.sentences) {
      await expect(this.sentence(id)).toBeChecked({ checked: marks[of]?.includes(id) ?? false });
    }
    if (sure[of] !== undefined) await expect(this.sure(sure[of])).toBeChecked();
  }

  /** Rates all five, from the first step to the anti-patterns. */
  async rateAll(given) {
    for (let number = 1; number <= 5; number += 1) {
      await this.expectStep(number);
      await this.giveStep(given);
      await this.continue.click();
    }
    await this.expectStep(6);
  }

  /** Judges it whole, from reading to the key. */
  async judge(given) {
    await this.begin.click();
    await this.rateAll(given);
    for (const id of given.spotted) await this.spot(id);
    await this.seeKey.click();
    await this.expectKey();
  }

  /** Expects the key beside what was given. */
  async expectKey() {
    await expect(this.article.getByText("Key is provisional")).toBeVisible();
  }

  /** The strip's table, row by row. */
  async table() {
    if (!(await this.strip.getByRole("table").isVisible())) {
      await this.strip.getByText("Show as a table").click();
    }
    const rows = (table) => [...table.rows].map((row) => [...row.cells].map((it) => it.textContent));
    return this.strip.getByRole("table").evaluate(rows);
  }

  /** What is said of a characteristic, an anti-pattern or a hint, by how its heading begins. */
  reason(name) {
    const heading = this.page.getByRole("heading", { level: 3, name: new RegExp(`^${name}(:|$)`) });
    return this.article.locator("section").filter({ has: heading }).last();
  }

  /** Shows the marks for one characteristic, or for all. */
  async showMarksFor(of) {
    const name = of === undefined ? "All" : short[of];
    await this.showMarks.getByText(name, { exact: true }).click();
    await expect(this.showMarks.getByRole("radio", { name, exact: true })).toBeChecked();
  }

  /** Opens the room to disagree on a characteristic. */
  async differ(of) {
    await this.reason(names[of]).getByText("I see it differently").click();
    await expect(this.why(of)).toBeVisible();
  }

  why(of) {
    return this.reason(names[of]).getByRole("textbox", { name: /^Why/ });
  }

  level(of) {
    return this.reason(names[of]).getByLabel("What the key should be");
  }
}

// A person's sniff-test runs and growth steps: choosing one, setting it up, looking again.
import { expect } from "@playwright/test";
import { AppPage } from "./page.mjs";

export class PeoplePage extends AppPage {
  async open(route = "") {
    await this.page.goto(`./people.html#/people${route}`);
    await this.started();
  }

  /** Adds a person under the first code offered; returns the id that stands in the address. */
  async addPerson() {
    await this.open();
    const offer = this.main.getByRole("button", { name: /^Case / }).first();
    const code = await offer.textContent();
    await offer.click();
    await expect(this.page).toHaveURL(/#\/people\/person\/[^/]+$/);
    await this.expectSaved();
    return { id: this.page.url().split("/").at(-1), code };
  }

  /** A section of the page, by its heading. */
  section(name) {
    return this.main
      .locator("section")
      .filter({ has: this.page.getByRole("heading", { level: 2, name, exact: true }) });
  }

  field(label) {
    return this.page.getByLabel(label, { exact: true });
  }

  /** One answer of a question. */
  answer(question, words) {
    return this.page.getByRole("group", { name: question }).getByRole("radio", { name: words, exact: true });
  }

  get errors() {
    return this.page.locator("#error-summary");
  }

  async expectErrors(words) {
    await expect(this.errors).toBeFocused();
    await expect(this.errors.getByRole("link")).toHaveText(words);
  }
}

export class RunPage extends PeoplePage {
  async choose(person, title) {
    await this.open(`/person/${person}/run`);
    await this.page.getByRole("button", { name: `Use this test: ${title}` }).click();
    await expect(this.heading).toHaveText(title);
  }

  /** Answers all five questions of the fairness check alike. */
  async answerFairness(words = "Yes") {
    for (const question of FAIRNESS) await this.answer(question, words).check();
  }

  async expectTo(see, sure, day) {
    await this.field("What I expect to see").fill(see);
    await this.answer(/^How sure are you/, sure).check();
    await this.field("When to look").fill(day);
  }

  async keep(outcome, words) {
    await this.answer(/^Did you see what you expected/, outcome).check();
    if (words) await this.field("What happened, in words").fill(words);
    await this.button("Keep what I saw").click();
  }
}

export const FAIRNESS = [
  "Is it on paid time?",
  "Does everyone have equal access to it?",
  "Can it be declined without penalty?",
  "Is the person told what is watched?",
  "Is there a second observer?",
];

export class GrowthPage extends PeoplePage {
  async choose(person, title) {
    await this.open(`/person/${person}/growth`);
    await this.page.getByRole("button", { name: `Take this step: ${title}` }).click();
    await expect(this.heading).toHaveText(title);
  }
}

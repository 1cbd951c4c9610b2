// A workshop as whoever takes part meets it: the invitation, the ratings, the ballot, one's own result.
import { expect } from "@playwright/test";
import { AppPage } from "./page.mjs";

export class VotePage extends AppPage {
  constructor(page) {
    super(page);
    this.name = page.getByLabel("Your name, as the group knows you");
    this.ballot = page.getByLabel("The ballot as text");
  }

  /** Opens the link somebody was sent. */
  async join(link) {
    await this.page.goto(link);
    await this.started();
  }

  /** A step of the scale by its number; 0 is "not shown". */
  step(level) {
    return this.page.locator(`#choice-${level}`);
  }

  async continue() {
    await this.button("Continue").click();
  }

  /** Rates every case as a list of lists says, one number a characteristic, and marks the first sentence. */
  async rate(levels) {
    for (const ofCase of levels) {
      await this.button("Rate this case").click();
      for (const level of ofCase) {
        const before = await this.heading.textContent();
        await this.main.getByRole("checkbox").first().check();
        await this.step(level).check();
        await this.continue();
        await expect(this.heading).not.toHaveText(before);
      }
      await expect(this.heading).toHaveText("Do you see any of these?");
      await this.continue();
    }
    await expect(this.heading).toHaveText("Check your ratings");
  }

  /** Seals, and returns the text of the ballot. */
  async seal(name) {
    if (name) {
      await this.name.fill(name);
      await this.name.blur();
    }
    await this.button("Seal the ballot").click();
    await expect(this.heading).toHaveText("Your sealed ballot");
    await expect(this.ballot).toHaveValue(/^NOSE1:[A-Z2-7]+:END$/);
    await this.expectSaved();
    return this.ballot.inputValue();
  }
}

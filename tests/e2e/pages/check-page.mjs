// All answers of a room on one page, before the result.
import { expect } from "@playwright/test";
import { headings } from "../content/words.mjs";
import { AppPage } from "./page.mjs";

export class CheckPage extends AppPage {
  constructor(page, room) {
    super(page);
    this.room = room;
    this.finish = this.button("See the result");
    this.complaint = page.getByRole("alert").filter({ hasText: "Some questions are still open" });
  }

  async open() {
    await super.open(`/${this.room}/check`);
    await this.expectShown();
  }

  async expectShown() {
    await expect(this.heading).toHaveText(headings.check);
  }

  change(number) {
    return this.link(`Change the answer to question ${number}`);
  }

  /** The answers as they stand, without the links that change them. */
  async answers() {
    await this.expectShown();
    const prompts = await this.page.getByRole("term").allTextContents();
    const definitions = await this.page.getByRole("definition").allTextContents();
    return prompts.map((prompt, at) => [prompt, definitions[2 * at]]);
  }
}

// A room's front: what it is for and the one next step.
import { expect } from "@playwright/test";
import { headings } from "../content/words.mjs";
import { AppPage } from "./page.mjs";

export class RoomFront extends AppPage {
  constructor(page, room) {
    super(page);
    this.room = room;
    this.begin = this.link("Begin");
    this.again = this.button("Go through it again");
    this.result = this.link("See the result");
    this.remove = this.button("Remove these answers");
    this.check = this.link("Check your answers");
  }

  async open() {
    await super.open(`/${this.room}`);
    await this.expectShown();
  }

  async expectShown() {
    await expect(this.heading).toHaveText(headings[this.room]);
  }

  continueWith(number) {
    return this.link(`Continue with question ${number}`);
  }
}

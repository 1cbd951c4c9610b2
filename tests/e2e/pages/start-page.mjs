// The start page: what Nose is, the rooms, and where you left.
import { AppPage } from "./page.mjs";

export class StartPage extends AppPage {
  async open() {
    await super.open("/");
  }

  /** The one next step it offers. */
  next(name) {
    return this.main.getByRole("link", { name });
  }

  /** A room's line in the list of rooms. */
  room(name) {
    return this.main.getByRole("listitem").filter({ has: this.page.getByRole("link", { name }) });
  }
}

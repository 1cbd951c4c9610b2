// Writing down what was seen: the quick page, an observation's own page, all observations, and the
// front of People as far as it leads there. A document of its own.
import { expect } from "@playwright/test";
import { AppPage } from "./page.mjs";

class PeoplePage extends AppPage {
  async open(route = this.route) {
    await this.page.goto(`./people.html#${route}`);
    await this.started();
  }

  part(name) {
    const heading = this.page.getByRole("heading", { level: 2, name, exact: true });
    return this.main.locator("section").filter({ has: heading });
  }

  field(label) {
    return this.main.getByLabel(label, { exact: true });
  }
}

export class PeopleFront extends PeoplePage {
  constructor(page) {
    super(page);
    this.route = "/people";
    this.begun = this.part("Begun and not finished");
    this.everyone = this.part("Everyone here").getByRole("listitem");
    this.ownCode = this.field("Or a code of your own");
  }

  /** Adds somebody under a code of one's own. */
  async add(code) {
    await this.open();
    await this.addHere(code);
  }

  async addHere(code) {
    await this.ownCode.fill(code);
    await this.button("Add").click();
    await expect(this.page).toHaveURL(/#\/people\/person\//);
    await this.expectSaved();
  }
}

/** The fields of an observation, on the quick page and on its own. */
export class WritingPage extends PeoplePage {
  constructor(page) {
    super(page);
    this.route = "/people/capture";
    this.whom = this.field("Whom is it about?");
    this.situation = this.field("Situation");
    this.behavior = this.field("Behavior");
    this.impact = this.field("Impact");
    this.day = this.field("Day");
    this.direct = page.getByRole("radio", { name: "Saw or heard it myself" });
    this.hearsay = page.getByRole("radio", { name: "Was told of it" });
    this.more = page.getByText("What it shows, and from which sniff test");
    this.keep = this.button("Keep");
    this.keepAnother = this.button("Keep and write another");
    this.remove = this.button("Remove this observation");
    this.said = this.field("What you said, and what they answered");
  }

  /** A pill of a group, by its words. */
  pill(group, name) {
    return this.page.getByRole("group", { name: new RegExp(`^${group}`) }).getByLabel(name);
  }

  /** What a field is described by, as it is heard. */
  async expectDescribed(field, words) {
    await expect(field).toHaveAccessibleDescription(words);
  }

  /** Writes one down about somebody and keeps it. */
  async write(code, behavior) {
    await this.page.goto("about:blank");
    await this.open();
    await this.writeHere(code, behavior);
  }

  async writeHere(code, behavior) {
    if (code) await this.whom.selectOption(code);
    await this.behavior.fill(behavior);
    await this.keep.click();
    await expect(this.heading).toHaveText("It is kept");
    await this.expectSaved();
  }
}

export class ObservationsPage extends PeoplePage {
  constructor(page) {
    super(page);
    this.route = "/people/observations";
    this.words = this.field("Words in it");
    this.count = this.main.getByRole("status").filter({ hasText: "observation" });
    this.found = this.part("What was found").getByRole("listitem");
    this.toFinish = this.part("To finish").getByRole("listitem");
  }
}

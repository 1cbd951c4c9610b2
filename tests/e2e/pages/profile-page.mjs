// Practise's front, its list of cases, and the profile.
import { expect } from "@playwright/test";
import { AppPage } from "./page.mjs";

export class PractisePage extends AppPage {
  constructor(page) {
    super(page);
    this.next = this.main.locator("section").filter({ hasText: "Next for you" });
    this.weekly = page.getByLabel("Cases a week");
    this.findings = this.part("Patterns to look at").getByRole("listitem");
    this.lacks = this.part("Not open yet").getByRole("listitem");
    this.cases = this.main.getByRole("listitem").filter({ has: page.getByRole("heading", { level: 2 }) });
  }

  async open(route = "") {
    await this.page.goto(`./practise.html#/practise${route}`);
    await this.started();
  }

  async openProfile() {
    await this.open("/profile");
    await expect(this.heading).toHaveText(/profile/i);
  }

  /** A part of the profile, by its heading. */
  part(name) {
    const heading = this.page.getByRole("heading", { level: 2, name, exact: true });
    return this.main.locator("section").filter({ has: heading });
  }

  /** The rows of the table behind a part's picture, each as its cells. */
  async table(name, at = 0) {
    const figure = this.part(name).getByRole("figure").nth(at);
    await figure.getByText("Show as a table").click();
    const rows = await figure.getByRole("row").all();
    return Promise.all(
      rows.map((row) => row.getByRole("rowheader").or(row.getByRole("cell")).or(row.getByRole("columnheader")).allTextContents()),
    );
  }

  /** Judges the case that is open: always the same rating, nothing else, up to its key. */
  async judgeBy(key = 3) {
    await this.page.getByRole("button", { name: /Begin rating|Go on with this case/ }).click();
    for (let step = 1; step <= 5; step += 1) {
      await expect(this.main.getByText(new RegExp(`· ${step} of 6$`))).toBeVisible();
      await this.page.keyboard.press(String(key));
      await expect(this.page.locator(`#choice-${key}`)).toBeChecked();
      await this.button("Continue").click();
    }
    await expect(this.heading).toHaveText("Do you see any of these?");
    await this.button("See the key").click();
    await expect(this.main.getByText("Key is provisional")).toBeVisible();
    await this.expectSaved();
  }
}

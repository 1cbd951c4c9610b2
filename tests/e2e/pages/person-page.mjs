// A person's own pages: what is kept, rating a characteristic, the page before a talk, where one has
// looked, and the front where a file is brought in.
import { expect } from "@playwright/test";
import { AppPage } from "./page.mjs";

export class PersonPage extends AppPage {
  constructor(page, id) {
    super(page);
    this.id = id;
    this.file = page.getByLabel("Choose a person’s file");
    this.preview = page.getByRole("status").filter({ hasText: "What this file would bring" });
    this.dialog = page.getByRole("dialog", { name: "Delete everything about this person?" });
    this.rows = page.getByRole("group", { name: "Which comes closest to what you saw?" });
    this.against = page.getByLabel("One observation that does not fit this rating");
    this.keep = this.button("Keep this rating");
    this.summary = this.main.getByRole("alert");
    this.brief = page.getByRole("article");
    this.everyone = this.part("Everyone here");
  }

  part(name) {
    const heading = this.page.getByRole("heading", { level: 2, name, exact: true });
    return this.main.locator("section").filter({ has: heading }).last();
  }

  /** One of the five, by its name. */
  characteristic(name) {
    const heading = this.page.getByRole("heading", { level: 3, name, exact: true });
    return this.part("The five characteristics").locator("section").filter({ has: heading });
  }

  async openFront() {
    await this.page.goto("./people.html#/people");
    await this.started();
  }

  async open(page = "") {
    await this.page.goto(`./people.html#/people/person/${this.id}${page}`);
    await this.started();
  }

  async openCoverage() {
    await this.page.goto("./people.html#/people/coverage");
    await this.started();
  }

  step(name) {
    return this.rows.getByRole("radio", { name, exact: true });
  }

  async choose(text, name = "person.json") {
    await this.file.setInputFiles({
      name,
      mimeType: "application/json",
      buffer: Buffer.isBuffer(text) ? text : Buffer.from(text),
    });
  }

  async delete() {
    await this.button("Delete this person").click();
    await expect(this.dialog).toBeVisible();
    await this.dialog.getByRole("button", { name: "Yes, delete everything" }).click();
  }
}

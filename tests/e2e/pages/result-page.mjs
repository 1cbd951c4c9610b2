// A room's result, read the way a person reads it: the sentence on top, what each picture says,
// the tables behind them, and the parts below.
import { expect } from "@playwright/test";
import { AppPage } from "./page.mjs";

export class ResultPage extends AppPage {
  constructor(page, room) {
    super(page);
    this.room = room;
    this.article = page.getByRole("article");
    this.tables = this.article.getByText("Show as a table");
    this.print = this.button("Print");
    this.save = this.button("Save as Markdown");
    this.change = this.button("Change an answer");
    this.hide = page.getByRole("button", { name: "Hide this page" });
  }

  async open() {
    await super.open(`/${this.room}/result`);
    await this.expectShown();
  }

  async expectShown() {
    await expect(this.article).toBeVisible();
  }

  async openTables() {
    for (const summary of await this.tables.all()) await summary.click();
    await expect(this.article.getByRole("table")).toHaveCount(await this.tables.count());
  }

  /** A part of the result by its heading. */
  part(name) {
    const heading = this.page.getByRole("heading", { level: 2, name, exact: true });
    return this.article.locator("section").filter({ has: heading });
  }

  /** Everything the result says. */
  async read() {
    await this.expectShown();
    await this.openTables();
    const parts = {};
    for (const name of await this.article.getByRole("heading", { level: 2 }).allTextContents()) {
      parts[name] = await this.part(name).getByRole("listitem").evaluateAll(linesOfItems);
    }
    return {
      headline: await this.heading.textContent(),
      sentences: await this.article.locator("figcaption").allTextContents(),
      tables: await this.article.getByRole("table").evaluateAll(rowsOfTables),
      parts,
    };
  }
}

// A list item either has a heading with paragraphs under it, or is one sentence.
function linesOfItems(items) {
  return items.map((item) =>
    item.querySelector("h3") ? [...item.children].map((line) => line.textContent) : [item.textContent],
  );
}

function rowsOfTables(tables) {
  return tables.map((table) => [...table.rows].map((row) => [...row.cells].map((c) => c.textContent)));
}

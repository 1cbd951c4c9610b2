// The Workshop's page for ratings from a spreadsheet.
import { AppPage } from "./page.mjs";

export class TablePage extends AppPage {
  constructor(page) {
    super(page);
    this.ratings = this.main.getByRole("textbox", { name: "The ratings" });
    this.lowest = this.main.getByRole("textbox", { name: "Lowest step" });
    this.highest = this.main.getByRole("textbox", { name: "Highest step" });
    this.rows = this.main.getByRole("combobox", { name: "A row is" });
    this.file = this.main.getByLabel("Or open a CSV or text file");
    this.faults = this.main.getByRole("alert");
    this.made = this.main.getByRole("heading", { name: "What was read" });
    this.preview = this.main.getByRole("table", { name: "The first cases as they were read" });
    this.more = this.main.locator("summary", { hasText: "More coefficients" });
  }

  async open() {
    await this.page.goto("./workshop.html#/workshop/table");
    await this.started();
  }

  async read() {
    await this.main.getByRole("button", { name: "Read the ratings" }).click();
  }

  /** The cells of a coefficient after its name: the figure, and how sure it is. */
  coefficient(name) {
    return this.main.getByRole("row", { name }).getByRole("cell");
  }
}

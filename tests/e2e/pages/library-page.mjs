// The library: sniff tests, packs, writing one's own, sorting anchors. A document of its own.
import { expect } from "@playwright/test";
import { AppPage } from "./page.mjs";

export class LibraryPage extends AppPage {
  constructor(page) {
    super(page);
    this.tests = this.main.getByRole("listitem").filter({ has: page.getByRole("heading", { level: 2 }) });
    this.count = this.main.getByRole("status").filter({ hasText: "sniff test" });
    this.file = page.getByLabel("Choose a pack file");
    this.preview = this.part("Bring in a pack").getByRole("status");
    this.refusal = this.part("Bring in a pack").getByRole("alert");
    this.check = page.getByRole("complementary", { name: "Check" });
    this.notes = this.main.getByRole("listitem").filter({ hasText: /^Note \d+/ });
  }

  async open(route) {
    await this.page.goto(`./library.html#${route}`);
    await this.started();
  }

  part(name) {
    const heading = this.page.getByRole("heading", { level: 2, name, exact: true });
    return this.main.locator("section").filter({ has: heading });
  }

  /** A pack on the list, by its title. */
  pack(title) {
    const heading = this.page.getByRole("heading", { level: 3, name: title, exact: true });
    return this.part("What there is").getByRole("listitem").filter({ has: heading });
  }

  /** A field of a form, by its label; within a part of the form where labels come more than once. */
  field(label, part) {
    const within = part ? this.page.getByRole("group", { name: part, exact: true }) : this.main;
    return within.getByLabel(label, { exact: true });
  }

  /** Chooses a pack file by its text. */
  async choose(text, name = "pack.json") {
    await this.file.setInputFiles({
      name,
      mimeType: "application/json",
      buffer: Buffer.isBuffer(text) ? text : Buffer.from(text),
    });
  }

  /** Sorts every note to where it belongs. */
  async sortAll(places) {
    for (const note of await this.notes.all()) {
      const text = await note.getByRole("paragraph").first().textContent();
      const [characteristic, level] = places.get(text);
      await note.getByLabel("Characteristic").selectOption(characteristic);
      await note.getByLabel("Level").selectOption(level);
    }
    await expect(this.main.getByText("25 of 25 sorted.")).toBeVisible();
  }
}

// Your data: what is stored, a backup out, a backup in, and erasing all of it.
import { expect } from "@playwright/test";
import { headings } from "../content/words.mjs";
import { AppPage } from "./page.mjs";

export class DataPage extends AppPage {
  constructor(page) {
    super(page);
    this.stored = this.part("What is stored");
    this.backup = this.part("Backup");
    this.passphrase = this.backup.getByLabel("Passphrase", { exact: true });
    this.again = this.backup.getByLabel("The same passphrase again");
    this.seal = this.backup.getByRole("button", { name: "Save a sealed backup" });
    this.readable = this.backup.locator("summary", { hasText: "A file without a passphrase" });
    this.makeReadable = this.backup.getByRole("button", { name: "Download a readable backup" });
    this.file = page.getByLabel("Choose a backup file");
    this.preview = page.getByRole("status").filter({ hasText: "What this file would change" });
    this.add = this.button("Add it to what is here");
    this.replace = this.button("Replace what is here");
    this.leave = this.button("Leave everything as it is");
    this.refusal = this.part("Bring back a backup").getByRole("alert").filter({ hasText: /./ });
    this.itsPassphrase = page.getByLabel("Its passphrase");
    this.openIt = this.button("Open it");
    this.aside = this.part("Moved aside");
    this.singleKeys = page.getByRole("checkbox", { name: "Single keys choose an answer or open a page" });
    this.erase = this.button("Erase everything");
    this.dialog = page.getByRole("dialog", { name: "Erase everything Nose keeps here?" });
  }

  async open() {
    await this.page.goto("./library.html#/data");
    await this.started();
    await this.expectShown();
  }

  async expectShown() {
    await expect(this.heading).toHaveText(headings.data);
  }

  part(name) {
    const heading = this.page.getByRole("heading", { level: 2, name, exact: true });
    return this.main.locator("section").filter({ has: heading });
  }

  /** Chooses a file by its text. */
  async choose(text, name = "nose-backup.json") {
    await this.file.setInputFiles({
      name,
      mimeType: "application/json",
      buffer: Buffer.isBuffer(text) ? text : Buffer.from(text),
    });
  }

  /** Saves a backup without a passphrase, which takes opening what offers it. */
  async saveReadable() {
    if (!(await this.makeReadable.isVisible())) await this.readable.click();
    await this.makeReadable.click();
  }

  /** Saves a backup sealed with a passphrase. */
  async saveSealed(passphrase) {
    await this.passphrase.fill(passphrase);
    await this.again.fill(passphrase);
    await this.seal.click();
  }

  /** Opens the sealed file that was chosen. */
  async unseal(passphrase) {
    await this.itsPassphrase.fill(passphrase);
    await this.openIt.click();
  }

  /** Erases everything, as asked in the dialog. */
  async eraseAll() {
    await this.erase.click();
    await this.dialog.getByRole("button", { name: "Yes, erase everything" }).click();
    await expect(this.notice("Everything is erased.")).toBeVisible();
  }
}

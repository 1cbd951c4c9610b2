// The lock: its page, and what covers every page while Nose is locked.
import { expect } from "@playwright/test";
import { AppPage } from "./page.mjs";

export class LockPage extends AppPage {
  constructor(page) {
    super(page);
    this.first = this.main.getByLabel("Passphrase", { exact: true });
    this.fresh = this.main.getByLabel("The new passphrase");
    this.again = this.main.getByLabel("The same passphrase again");
    this.knows = page.getByRole("checkbox", { name: "I know that my notes are lost if I forget it" });
    this.idle = page.getByLabel("Lock when nobody has touched Nose for");
    this.setIt = this.button("Lock my notes");
    this.changeIt = this.button("Change it");
    this.removeIt = this.button("Remove the lock");
    this.changing = this.part("Change the passphrase");
    this.removing = this.part("Remove the lock");
    this.now = this.button("Lock now");
    /** In the header of every page. */
    this.lock = page.getByRole("banner").getByRole("button", { name: "Lock", exact: true });
  }

  part(name) {
    return this.main.locator("section").filter({ has: this.page.getByRole("heading", { name, exact: true }) });
  }

  async open() {
    await this.page.goto("./library.html#/data/lock");
    await this.started();
    await expect(this.heading).toHaveText("Lock your notes");
  }

  /** Sets a lock, and waits until everything is sealed. */
  async set(passphrase) {
    await this.first.fill(passphrase);
    await this.again.fill(passphrase);
    await this.knows.check();
    await this.setIt.click();
    await expect(this.notice("Your notes are sealed.")).toBeVisible();
  }

  async change(known, passphrase) {
    await this.changing.getByLabel("The passphrase now").fill(known);
    await this.fresh.fill(passphrase);
    await this.again.fill(passphrase);
    await this.changeIt.click();
  }

  async remove(known) {
    await this.removing.getByLabel("The passphrase now").fill(known);
    await this.removeIt.click();
  }
}

/** What covers a locked page. */
export class Cover {
  constructor(page) {
    this.page = page;
    this.dialog = page.getByRole("dialog", { name: "Nose is locked" });
    this.passphrase = this.dialog.getByLabel("Passphrase");
    this.unlock = this.dialog.getByRole("button", { name: "Unlock" });
    this.said = this.dialog.getByRole("alert").filter({ hasText: /./ });
    this.forgotten = this.dialog.locator("summary", { hasText: "I have forgotten it" });
  }

  async expectShown() {
    await expect(this.dialog).toBeVisible();
    await expect(this.passphrase).toBeFocused();
  }

  async give(passphrase) {
    await this.passphrase.fill(passphrase);
    await this.passphrase.press("Enter");
  }

  async open(passphrase) {
    await this.expectShown();
    await this.give(passphrase);
    await expect(this.dialog).toHaveCount(0);
    await new AppPage(this.page).started();
  }
}

// What every page of the app has: a heading, the rooms on top, how saving stands, notices, and an
// address after the #.
import { expect } from "@playwright/test";
import { failures, rooms, saving } from "../content/words.mjs";

export class AppPage {
  constructor(page) {
    this.page = page;
    this.heading = page.getByRole("heading", { level: 1 });
    this.banner = page.getByRole("banner");
    this.nav = page.getByRole("navigation", { name: "Rooms" });
    this.status = this.banner.getByRole("status");
    this.main = page.getByRole("main");
  }

  /** Opens the app at a route, as following a link or a bookmark would. */
  async open(route = "/") {
    await this.page.goto(`./#${route}`);
    await this.started();
  }

  /** Waits until the app has taken over from the static page. */
  async started() {
    await expect(this.page.locator("html")).toHaveAttribute("data-state", "ready");
  }

  /**
   * Goes to a route by its address. A route of another document opens that document; a heading of
   * its static page may stand there before it has begun, so it is waited for here.
   */
  async goTo(route) {
    await expect(this.page.locator("html")).toHaveAttribute("data-state", /^(ready|trouble)$/);
    await this.page.evaluate((to) => {
      setTimeout(() => {
        location.hash = to;
      });
    }, route);
  }

  async reload() {
    await this.page.reload();
    await this.started();
  }

  roomLink(room) {
    return this.nav.getByRole("link", { name: rooms[room] });
  }

  async expectSaved() {
    await expect(this.status).toHaveText(saving.saved);
  }

  /** Expects the header not to claim that all is saved, because a text is too long. */
  async expectTooLong() {
    await expect(this.status).toHaveText(saving.failed);
  }

  /** A notice of the app, by the words in it. */
  notice(words) {
    return this.main.getByRole("status").or(this.main.getByRole("alert")).filter({ hasText: words });
  }

  /** Expects the notice that something is not saved, with its ways out. */
  async expectFailure(kind) {
    const [title, text] = failures[kind];
    const notice = this.main.getByRole("alert").filter({ hasText: text });
    await expect(notice.getByText(title, { exact: true })).toBeVisible();
    await expect(notice).toContainText(text);
    await expect(notice.getByRole("button", { name: "Download a backup" })).toBeVisible();
    return notice;
  }

  button(name) {
    return this.page.getByRole("button", { name, exact: true });
  }

  link(name) {
    return this.page.getByRole("link", { name, exact: true });
  }
}

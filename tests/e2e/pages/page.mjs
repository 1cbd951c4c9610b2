// What every page of the app has: a heading, the rooms on top, how saving stands, notices, and an
// address after the #.
import { expect } from "@playwright/test";
import { failures, rooms, saving } from "../content/words.mjs";

/** The states in which the app has begun. */
const BEGUN = "[data-state=ready], [data-state=trouble]";

/** In the page: follows an address, and waits until everyone was told of it. */
function heard(to) {
  return new Promise((resolve) => {
    if (location.hash === `#${to}`) resolve();
    addEventListener("hashchange", resolve, { once: true });
    location.hash = to;
  });
}

/** In the page: lets what is due be done. A clock that a test holds still does not hold this. */
async function nextTurns() {
  for (let turn = 0; turn < 3; turn += 1) {
    await new Promise((resolve) => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = resolve;
      port2.postMessage(null);
    });
  }
}

/** A document may be left while it is waited for: then it is the next one that counts. */
function left(error) {
  if (!/context was destroyed|navigat/i.test(error.message)) throw error;
}

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

  /** Waits until the app has taken over from the static page, and has drawn the page of its address. */
  async started() {
    await expect(this.page.locator("html")).toHaveAttribute("data-state", "ready");
    await this.drawn();
  }

  /**
   * Waits until what the address led to is drawn. A page of another document has no heading where it
   * is left, and none of the app's own before that document has begun.
   */
  async drawn() {
    await this.page.evaluate(nextTurns).catch(left);
    await expect(this.page.locator(`html:is(${BEGUN}) main h1`).first()).toBeAttached();
  }

  /** Goes to a route by its address. A route of another document opens that document. */
  async goTo(route) {
    await expect(this.page.locator(`html:is(${BEGUN})`)).toBeAttached();
    await this.page.evaluate(heard, route).catch(left);
    await this.drawn();
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
    await expect(notice.getByRole("button", { name: "Download a readable backup" })).toBeVisible();
    return notice;
  }

  button(name) {
    return this.page.getByRole("button", { name, exact: true });
  }

  link(name) {
    return this.page.getByRole("link", { name, exact: true });
  }
}

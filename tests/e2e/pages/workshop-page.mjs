// A workshop as its facilitator meets it before the reveal: setting it up, inviting, collecting.
import { expect } from "@playwright/test";
import { AppPage } from "./page.mjs";

const CASES = ["Numbers before five", "Restores on Tuesdays"];
const CHARACTERISTICS = [
  "Commitment",
  "Curiosity",
  "Outcome orientation",
  "People leadership",
  "Technology leadership",
];

/** The smallest workshop there is: one rating makes a ballot. */
export const SMALLEST = { cases: ["Numbers before five"], of: ["Curiosity"] };

export class WorkshopPage extends AppPage {
  constructor(page) {
    super(page);
    this.title = page.getByLabel("What you call it");
    this.search = page.getByLabel("Search the cases by title or text");
    this.expected = page.getByLabel("How many people do you expect?");
    this.ask = page.getByRole("button", { name: "Make the invitation", exact: true });
    this.link = page.getByLabel("The link");
    this.text = page.getByLabel("A text for the meeting chat");
    this.area = page.getByLabel("Paste anything that holds ballots");
    this.take = page.getByRole("button", { name: "Look through the text" });
    this.count = page.getByRole("status").filter({ hasText: /^\d+( of \d+)? in$/ });
    this.told = page.getByRole("heading", { name: "What was just taken in" }).locator("+ ul > li");
  }

  /** Opens the Workshop and begins a new one. */
  async begin() {
    await this.page.goto("./workshop.html#/workshop");
    await this.started();
    await this.setUpNew();
  }

  async setUpNew() {
    await this.main.getByRole("button", { name: "Set up a workshop" }).click();
    await expect(this.heading).toHaveText("Set up a workshop");
  }

  choice(name) {
    return this.main.getByRole("radio", { name, exact: true }).or(this.main.getByRole("checkbox", { name, exact: true }));
  }

  /** Opens the Workshop, sets one up and asks it. */
  async setUp(asked) {
    await this.page.goto("./workshop.html#/workshop");
    await this.started();
    await this.setUpHere(asked);
    await expect(this.link).toBeVisible();
  }

  /** Sets one up with these cases and asks it; where `of` names characteristics, about these alone. */
  async setUpHere({ title = "Spring round", anonymous = false, expected = "3", cases = CASES, of } = {}) {
    await this.setUpNew();
    await this.title.fill(title);
    await this.main.getByText("Or choose one by one").first().click();
    for (const name of cases) await this.main.getByRole("checkbox", { name, exact: true }).check();
    for (const name of of ? CHARACTERISTICS : []) await this.choice(name).setChecked(of.includes(name));
    if (anonymous) await this.choice("Anonymous").check();
    await this.expected.fill(expected);
    await this.expected.blur();
    await this.ask.click();
    await expect(this.heading).toHaveText(title);
  }

  /** Goes to a page of this workshop. */
  async goToPart(part) {
    const hub = new URL(this.page.url()).hash.split("/").slice(0, 4).join("/");
    await this.goTo(`${hub.slice(1)}${part}`);
  }

  async collect() {
    await this.goToPart("/collect");
    await expect(this.heading).toHaveText("Collect the ballots");
  }

  async paste(text) {
    await this.area.fill(text);
    await this.take.click();
  }

  /** Whoever has the device begins. */
  async takeDevice() {
    await this.page.getByRole("button", { name: "I am the next person: begin" }).click();
    await expect(this.page.getByRole("button", { name: "Rate this case" })).toBeVisible();
  }

  /** Whoever has the device rates every case at this level, up to the page that seals. */
  async rateOnThisDevice(level, { cases = 2, of = 5 } = {}) {
    const on = () => this.page.getByRole("button", { name: "Continue" }).click();
    await this.takeDevice();
    for (let at = 1; at <= cases; at += 1) {
      await this.page.getByRole("button", { name: "Rate this case" }).click();
      for (let place = 1; place <= of; place += 1) {
        await expect(this.main.locator(".eyebrow")).toContainText(`Case ${at} of ${cases}`);
        await expect(this.main.locator(".eyebrow")).toContainText(`${place} of ${of + 1}`);
        await this.page.locator(`#choice-${level}`).check();
        await on();
      }
      await expect(this.heading).toHaveText("Do you see any of these?");
      await on();
    }
    await expect(this.heading).toHaveText("Seal what you gave");
  }

  /** Seals what was given, under a name where ballots hold one. */
  async sealOnThisDevice(name) {
    if (name) await this.page.getByLabel("Your name, as the group knows you").fill(name);
    await this.page.getByRole("button", { name: "Seal and wipe the screen" }).click();
    await expect(this.heading).toHaveText("Sealed");
  }

  /** Everything the browser keeps for this page, as one text. */
  stored() {
    return this.page.evaluate(() =>
      [localStorage, sessionStorage].map((store) => JSON.stringify({ ...store })).join("\n"),
    );
  }
}

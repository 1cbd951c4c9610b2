// One question: its scale, its note, and the way on.
import { expect } from "@playwright/test";
import { question } from "../content/questions.mjs";
import { noteLabels, recency } from "../content/words.mjs";
import { AppPage } from "./page.mjs";

export class QuestionPage extends AppPage {
  constructor(page, room, number) {
    super(page);
    this.question = question(room, number);
    this.group = page.getByRole("group", { name: this.question.prompt, exact: true });
    this.choices = this.group.getByRole("radio");
    this.note = page.getByRole("textbox", { name: noteLabels[this.question.kind] });
    this.recencies = page.getByRole("group", { name: recency.question });
    this.hide = page.getByRole("button", { name: "Hide this page" });
    this.continue = this.button("Continue");
    this.back = this.link("Back");
    this.complaint = page.getByRole("alert").filter({ hasText: "One thing is missing" });
  }

  get route() {
    return `/${this.question.room}/question/${this.question.number}`;
  }

  async open() {
    await super.open(this.route);
    await this.expectShown();
  }

  async expectShown() {
    await expect(this.group).toBeVisible();
  }

  /** The radio under a number key. */
  choice(key) {
    const { name } = this.question.choices[key];
    return this.group.getByRole("radio", { name, exact: true });
  }

  /** Chooses as a pointer does: anywhere on the row. */
  async choose(key) {
    await this.group.getByText(this.question.choices[key].text).click();
    await expect(this.choice(key)).toBeChecked();
  }

  /** Says when it was last done. */
  async date(name) {
    await this.recencies.getByText(name, { exact: true }).click();
    await expect(this.recencies.getByRole("radio", { name })).toBeChecked();
  }

  async write(text) {
    await this.note.fill(text);
  }

  /** Gives a whole answer by pointer. */
  async answer({ reply, recency: dated, note }) {
    await this.choose(reply);
    if (dated !== undefined) await this.date(dated);
    if (note !== undefined) await this.write(note);
  }

  /** Expects a whole answer to be shown. */
  async expectAnswer({ reply, recency: dated, note = "" }) {
    await expect(this.choice(reply)).toBeChecked();
    await expect(this.note).toHaveValue(note);
    if (dated !== undefined) {
      await expect(this.recencies.getByRole("radio", { name: dated })).toBeChecked();
    }
  }

  async expectNoAnswer() {
    await expect(this.choices.and(this.page.locator(":checked"))).toHaveCount(0);
  }
}

// Doing everything by keyboard: Tab to get somewhere, number keys, Space and arrows to choose,
// Enter to go on. Nothing here clicks, and focus is never set from outside.
import { expect } from "@playwright/test";

// More stops than any page has.
const MOST_STOPS = 60;

export class Keyboard {
  constructor(page) {
    this.page = page;
  }

  async press(...keys) {
    for (const key of keys) await this.page.keyboard.press(key);
  }

  /** Presses Tab until the element has focus. */
  async tabTo(target) {
    await expect(target).toBeVisible();
    const hasFocus = () => target.evaluate((element) => element === document.activeElement);
    for (let stop = 0; stop < MOST_STOPS && !(await hasFocus()); stop += 1) await this.press("Tab");
    await expect(target).toBeFocused();
  }

  /** Follows a link or presses a button. */
  async go(target) {
    await this.tabTo(target);
    await this.press("Enter");
  }

  /** Expects what a person is told after a page change: focus on the new page's heading. */
  async expectAt(page) {
    await page.expectShown();
    await expect(page.heading).toBeFocused();
  }

  /** Chooses the first of some radios and walks down from it with arrows. */
  async chooseByArrows(radios, position) {
    await this.tabTo(radios.first());
    await this.press("Space", ...Array(position).fill("ArrowDown"));
    await expect(radios.nth(position)).toBeChecked();
    await expect(radios.nth(position)).toBeFocused();
  }

  /** Types into a field, Enter making a new line. */
  async type(field, text) {
    await this.tabTo(field);
    await this.page.keyboard.type(text);
    await expect(field).toHaveValue(text);
  }
}

// Ratings from a spreadsheet: published tables give their published figures, what cannot be read is
// told with its place, and nothing is kept.
import { expect, test } from "../fixtures.mjs";
import { TablePage } from "../pages/table-page.mjs";
import { violations } from "../watch/axe.mjs";
import { overflow } from "../watch/look.mjs";

const KRIPPENDORFF = `A 1 2 3 3 2 1 4 1 2 · · ·
B 1 2 3 3 2 2 4 1 2 5 · 3
C · 3 3 3 2 3 4 2 2 5 1 ·
D 1 2 3 3 2 4 4 1 2 5 1 ·`;
const GWET = KRIPPENDORFF.replace("5 · 3", "5 · ·").replace("5 1 ·", "5 1 3");
const SHROUT_FLEISS = "9\t2\t5\t8\n6\t1\t3\t2\n8\t4\t6\t8\n7\t1\t2\t6\n10\t5\t6\t9\n6\t2\t4\t7";

async function opened(page) {
  const at = new TablePage(page);
  await at.open();
  return at;
}

test("Krippendorff's table gives his α", async ({ page }) => {
  const at = await opened(page);
  await at.ratings.fill(KRIPPENDORFF);
  await at.rows.selectOption("a rater");
  await at.read();
  await expect(at.made).toBeFocused();
  await expect(at.main.getByText(/12 cases by 4 raters: 41 ratings, 7 are missing/)).toBeVisible();
  await expect(at.main.getByText(/α is 0\.82, and could be anything from 0\.49 to 1\.00/)).toBeVisible();
  expect(await violations(page)).toEqual([]);
});

test("Gwet's table gives his AC2", async ({ page }) => {
  const at = await opened(page);
  await at.ratings.fill(GWET);
  await at.rows.selectOption("a rater");
  await at.read();
  await at.more.click();
  await expect(at.coefficient(/^Gwet/).first()).toHaveText("0.91");
});

test("Shrout and Fleiss's table asks for its scale, and then gives their coefficients", async ({ page }) => {
  const at = await opened(page);
  await at.ratings.fill(SHROUT_FLEISS);
  await at.read();
  await expect(at.faults).toBeFocused();
  await expect(at.ratings).toHaveAttribute("aria-invalid", "true");
  await expect(at.faults).toContainText("Row 1, column 1: “9” is not on the scale from 1 to 5.");
  expect(await violations(page)).toEqual([]);
  await at.main.getByRole("button", { name: "Declare a scale from 1 to 10" }).click();
  await expect(at.made).toBeFocused();
  await expect(at.highest).toHaveValue("10");
  await at.more.click();
  await expect(at.coefficient(/^ICC\(2,1\)/).first()).toHaveText("0.29");
  await expect(at.coefficient(/^ICC\(2,k\)/).first()).toHaveText("0.62");
});

test("a press on the button counts though it ends a change of a field", async ({ page }) => {
  const at = await opened(page);
  await at.ratings.fill(SHROUT_FLEISS);
  await at.read();
  await expect(at.faults).toBeFocused();
  await at.highest.fill("0");
  await at.read();
  await expect(at.highest).toBeFocused();
  await at.highest.fill("10");
  await at.read();
  await expect(at.made).toBeFocused();
  await at.ratings.fill("1 2\n99 3");
  await at.read();
  await expect(at.faults).toBeFocused();
});

test("figures of a table that is no longer there are taken away", async ({ page }) => {
  const at = await opened(page);
  await at.ratings.fill("1 2\n3 3");
  await at.read();
  await expect(at.made).toBeFocused();
  await at.ratings.fill("1 2\n3 4");
  await expect(at.made).toBeHidden();
});

test("a bad scale is told at its field", async ({ page }) => {
  const at = await opened(page);
  await at.ratings.fill("1,2");
  await at.highest.fill("1");
  await at.read();
  await expect(at.highest).toBeFocused();
  await expect(at.highest).toHaveAccessibleDescription(/has to be above the lowest one/);
});

test("a file takes the place of a text, and the text comes back", async ({ page }) => {
  const at = await opened(page);
  await at.ratings.fill("mine");
  const file = { name: "ratings.csv", mimeType: "text/csv", buffer: Buffer.from("A,B\n3,4\n5,5\n") };
  await at.file.setInputFiles(file);
  await expect(at.ratings).toHaveValue("A,B\n3,4\n5,5\n");
  await at.main.getByRole("button", { name: "Undo" }).click();
  await expect(at.ratings).toHaveValue("mine");
  await expect(at.ratings).toBeFocused();
});

test("names in a table are text, and nothing of it is kept", async ({ page }) => {
  const at = await opened(page);
  await at.ratings.fill("case,<img src=x>,Zo\u00eb Quill\none,1,2\ntwo,3,3");
  await at.read();
  await expect(at.preview.getByRole("columnheader", { name: "<img src=x>" })).toBeVisible();
  await expect(page).not.toHaveTitle(/Quill/);
  const kept = await page.evaluate(() => JSON.stringify({ ...localStorage, ...sessionStorage }));
  expect(kept).not.toContain("Quill");
  await page.reload();
  await at.started();
  await expect(at.ratings).toHaveValue("");
});

test("a small phone does not scroll sideways, on the table's page and in the guide", async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 700 });
  const at = await opened(page);
  await at.ratings.fill(KRIPPENDORFF);
  await at.read();
  await expect(at.made).toBeVisible();
  expect(await overflow(page)).toBe(0);
  await at.goTo("/workshop/guide");
  await expect(at.heading).toHaveText("How to lead a workshop");
  expect(await overflow(page)).toBe(0);
  expect(await violations(page)).toEqual([]);
});

// The report of a workshop on paper: what was found, whole and headed, and nothing to press.
import { readFileSync } from "node:fs";
import { expect, test } from "../fixtures.mjs";
import { WorkshopPage } from "../pages/workshop-page.mjs";
import { seed } from "../walks/seed.mjs";

const BACKUP = readFileSync(new URL("../content/workshop-backup.json", import.meta.url), "utf8");
// A sheet of A4 in pixels, less its margins.
const PAPER = { width: 718, height: 1047 };

/** The page after a workshop, as it goes to the printer. */
async function printed(page, workshop) {
  await seed(page, BACKUP);
  const at = new WorkshopPage(page);
  await page.goto(`./workshop.html#/workshop/session/${workshop}/after`);
  await at.started();
  await expect(at.main.locator(".report")).toBeVisible();
  await page.setViewportSize(PAPER);
  await page.emulateMedia({ media: "print" });
  return at;
}

for (const workshop of ["named-workshop", "hidden-workshop", "twice-workshop"]) {
  test(`the report of ${workshop} is printed without buttons and navigation, its tables whole`, async ({ page }) => {
    const at = await printed(page, workshop);
    for (const role of ["button", "link", "navigation", "textbox", "checkbox", "radio"]) {
      await expect(page.getByRole(role), `a ${role} on paper`).toHaveCount(0);
    }
    await expect(at.heading).toBeVisible();
    await expect(at.main.locator("summary:visible")).toHaveCount(0);
    await expect(at.main.getByText(/^Calibration of March\. \w+ \d+, \d{4}\.$/)).toBeVisible();
    const report = at.main.locator(".report");
    const sections = report.locator("section");
    expect(await sections.count()).toBeGreaterThan(3);
    for (const section of await sections.all()) await expect(section.getByRole("heading", { level: 2 })).toBeVisible();
    const tables = report.locator("table");
    expect(await tables.count()).toBeGreaterThan(1);
    for (const table of await tables.all()) {
      await expect(table).toBeVisible();
      // On the next sheet the head comes again, and no row is on two of them.
      await expect(table.locator("thead")).toHaveCSS("display", "table-header-group");
      const breaks = await table.locator("tr").evaluateAll((rows) => rows.map((row) => getComputedStyle(row).breakInside));
      expect(new Set(breaks)).toEqual(new Set(["avoid"]));
    }
    const cut = await report.evaluate((of) => {
      const wide = [...of.querySelectorAll("*")].filter((it) => it.getBoundingClientRect().right > innerWidth + 1);
      const hidden = [...of.querySelectorAll(".scroller")].filter((it) => it.scrollWidth > it.clientWidth);
      return [...wide, ...hidden].map((it) => it.outerHTML.slice(0, 80));
    });
    expect(cut, "nothing is cut at the edge of the paper").toEqual([]);
    const file = await page.pdf({ format: "A4", path: process.env.NOSE_PICTURES && `${process.env.NOSE_PICTURES}/${workshop}.pdf` });
    expect(file.subarray(0, 5).toString()).toBe("%PDF-");
  });
}

test("the report is printed though it was closed on the screen", async ({ page }) => {
  const at = await printed(page, "named-workshop");
  await page.emulateMedia({ media: "screen" });
  await at.main.locator("summary").filter({ hasText: "Read the report here" }).click();
  await expect(at.main.locator(".report table").first()).toBeHidden();
  await page.emulateMedia({ media: "print" });
  await expect(at.main.locator(".report table").first()).toBeVisible();
});

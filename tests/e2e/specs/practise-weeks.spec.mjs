// Practise over days and weeks, with the clock in the test's hand: which case comes next and why, the
// weekly habit, repeats after two weeks, and a clock that was set back.
import { readFile } from "node:fs/promises";
import { cases } from "../content/cases.mjs";
import { backupOf, judgings } from "../content/raters.mjs";
import { expect, test } from "../fixtures.mjs";
import { PractisePage } from "../pages/profile-page.mjs";
import { seed } from "../walks/seed.mjs";

const DAY = 24 * 60 * 60 * 1000;
// A Monday, nine in the morning in Berlin.
const MONDAY = new Date("2026-11-30T08:00:00Z").getTime();

/** Sets the clock without stopping it. */
const itIs = (page, moment) => page.clock.setSystemTime(moment);

test("a week of cases: each day the next one with its reason, the week open and then done", async ({ page }) => {
  test.slow();
  await page.clock.install({ time: MONDAY });
  const at = new PractisePage(page);
  await at.open();
  await expect(at.next).toContainText("A good one to begin with.");
  await expect(at.next.getByRole("heading")).toHaveText(cases[0].title);
  await at.weekly.selectOption("3 cases a week");
  await expect(page.getByText("This week: open, none of 3 yet.")).toBeVisible();
  const judged = [];
  for (const day of [0, 2, 4]) {
    await itIs(page, MONDAY + day * DAY);
    await at.open();
    const title = await at.next.getByRole("heading").textContent();
    expect(judged).not.toContain(title);
    judged.push(title);
    await at.link("Open this case").click();
    await expect(at.heading).toHaveText(title);
    await at.judgeBy(3);
  }
  await at.open();
  await expect(page.getByText("This week: done, 3 cases.")).toBeVisible();
  await expect(at.next).toContainText(/Naming it would give part of the key away\.|you have not judged it yet/);
  await itIs(page, MONDAY + 7 * DAY);
  await at.reload();
  await expect(page.getByText("This week: open, none of 3 yet.")).toBeVisible();
  await at.open("/cases");
  for (const title of judged) {
    const entry = at.cases.filter({ has: page.getByRole("link", { name: title, exact: true }) });
    await expect(entry).toContainText("Judged on");
  }
});

test("the weekly habit is saved as a calendar file that names no case and no figure", async ({ page }) => {
  await page.clock.install({ time: MONDAY });
  const at = new PractisePage(page);
  await at.open();
  await at.weekly.selectOption("2 cases a week");
  const download = page.waitForEvent("download");
  await at.button("Save a calendar file").click();
  const file = await download;
  expect(file.suggestedFilename()).toBe("nose-practise.ics");
  const text = await readFile(await file.path(), "utf8");
  for (const line of ["BEGIN:VCALENDAR", "DTSTART:20261207T090000", "RRULE:FREQ=WEEKLY;BYDAY=MO,TH", "SUMMARY:Judge a case", "END:VCALENDAR"]) {
    expect(text.split("\r\n")).toContain(line);
  }
  expect(text).not.toContain("VALARM");
  await at.reload();
  await expect(at.weekly).toHaveValue("2");
  // Taken into a calendar again it is the same entry, whatever number was set meanwhile.
  await at.weekly.selectOption("3 cases a week");
  const again = page.waitForEvent("download");
  await at.button("Save a calendar file").click();
  const changed = await readFile(await (await again).path(), "utf8");
  const uid = (file) => file.match(/^UID:(practise-\S+@nose)\r$/m)[1];
  expect(uid(changed)).toBe(uid(text));
  expect(changed).toContain("BYDAY=MO,WE,FR");
  await at.weekly.selectOption("No number set");
  await expect(page.getByText("This week:")).toHaveCount(0);
});

test("a case judged again in the same week does not fill the week", async ({ page }) => {
  test.slow();
  await page.clock.install({ time: MONDAY });
  const at = new PractisePage(page);
  await at.open();
  await at.weekly.selectOption("2 cases a week");
  await at.link("Open this case").click();
  await at.judgeBy(3);
  await at.link("Judge it again").click();
  await at.judgeBy(4);
  await at.open();
  await expect(page.getByText("This week: open, 1 of 2.")).toBeVisible();
});

test("two weeks after the last case of all the oldest comes again, and says how long ago it was", async ({ page }) => {
  await page.clock.install({ time: MONDAY });
  await seed(page, backupOf(judgings({ now: MONDAY, endedDaysAgo: 0 })));
  const at = new PractisePage(page);
  await at.open();
  // The first was judged 31 days ago.
  await expect(at.next.getByRole("heading")).toHaveText(cases[0].title);
  await expect(at.next).toContainText("you judged it 31 days ago");
  await at.link("Open this case").click();
  await expect(page.getByText("more than two weeks ago. What you give now shows how steady you are")).toBeVisible();
  await at.judgeBy(3);
  await at.openProfile();
  await expect(page.getByText("1 was judged again two weeks later or more: that tells")).toBeVisible();
});

test("when all were judged within two weeks it says when the first may come again", async ({ page }) => {
  await page.clock.install({ time: MONDAY });
  const now = MONDAY;
  const all = judgings({ now }).map((one, at) => ({ ...one, judged: now - 3 * DAY + at, at: now, begun: now - 4 * DAY }));
  await seed(page, backupOf(all));
  const at = new PractisePage(page);
  await at.open();
  await expect(page.getByText("You have judged every case. The first may come again in 11 days.")).toBeVisible();
  await at.link("Choose a case yourself").click();
  await at.link(cases[0].title).click();
  await at.link("Judge it again").click();
  await expect(page.getByText("What you give now is kept, and does not count.")).toBeVisible();
});

test("a clock that was set back changes no rating, and asks for no repeat", async ({ page }) => {
  await page.clock.install({ time: MONDAY });
  await seed(page, backupOf(judgings({ count: 5, now: MONDAY + 40 * DAY })));
  const at = new PractisePage(page);
  await at.open();
  await expect(at.next).not.toContainText("days ago");
  await at.link("Open this case").click();
  await at.judgeBy(2);
  await at.openProfile();
  await expect(page.getByText("Made of 6 cases.")).toBeVisible();
});

test("twins stay apart: after the first of a pair the other is not offered", async ({ page }) => {
  const twin = cases.find((one) => one.id === cases[0].twin);
  await seed(page, backupOf(judgings({ count: 1 })));
  const at = new PractisePage(page);
  await at.open();
  await expect(at.next.getByRole("heading")).not.toHaveText(twin.title);
  await expect(at.main).not.toContainText("twin");
});

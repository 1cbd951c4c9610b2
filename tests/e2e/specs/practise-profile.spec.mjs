// The profile tells the truth: it names a rater's known bias and no other, says what it lacks below
// each number of cases, and goes to paper and to files as it stands.
import { readFile } from "node:fs/promises";
import { cases } from "../content/cases.mjs";
import { backupOf, judgings, raters } from "../content/raters.mjs";
import { expect, test } from "../fixtures.mjs";
import { PractisePage } from "../pages/profile-page.mjs";
import { seed } from "../walks/seed.mjs";

async function profileOf(page, attempts) {
  await seed(page, backupOf(attempts));
  const at = new PractisePage(page);
  await at.openProfile();
  return at;
}

const NAMED = {
  lenient: /^You rate about 0\.9 steps above the key, in most cases\.$/,
  halo: /^One impression may color the rest/,
  blind: /^Condescension passes you by: you saw it in 0 of 3 cases/,
  tooSure: /^You are surer than right, by \d+ points of a hundred\.$/,
  swayed: /^Of twins who did the same, you rated the one called “she” 1\.\d steps lower, over 5 pairs\.$/,
};

for (const [name, words] of Object.entries(NAMED)) {
  test(`a rater known to be ${name} ends with a profile that names it and nothing else`, async ({ page }) => {
    const at = await profileOf(page, judgings(raters[name]));
    await expect(at.findings).toHaveText([words]);
    // The parts below speak of a pattern only where one is named.
    const parts = page.locator(".profile").getByText("A pattern to look at");
    await expect(parts).toHaveCount(["lenient", "halo"].includes(name) ? 1 : 0);
  });
}

test("a fair rater is told that nothing stands out", async ({ page }) => {
  const at = await profileOf(page, judgings(raters.fair));
  await expect(at.findings).toHaveCount(0);
  await expect(at.part("Patterns to look at")).toContainText("Nothing stands out that chance could not explain.");
});

const OPEN = {
  1: ["How far from the key", "Evidence found", "Anti-patterns caught", "Shown or not"],
  4: ["As right as sure?"],
  5: ["Level, halo, range, center"],
  10: ["Where the distance comes from"],
  19: ["Same behavior, other surface"],
  20: ["Over time"],
};
const LATER = {
  "As right as sure?": (count) => `This needs at least 20 ratings with a confidence; there are ${count * 5}.`,
  "Level, halo, range, center": (count) => `This needs at least 5 cases; there ${count === 1 ? "is 1" : `are ${count}`}.`,
  "Where the distance comes from": (count) => `This needs at least 10 cases; there ${count === 1 ? "is 1" : `are ${count}`}.`,
  "Over time": (count) => `This needs at least 20 cases; there ${count === 1 ? "is 1" : `are ${count}`}.`,
};

for (const count of [1, 4, 5, 9, 10, 19, 20]) {
  test(`after ${count} of the cases it shows what can be told, and says of the rest what is missing`, async ({ page }) => {
    const at = await profileOf(page, judgings({ count }));
    await expect(page.getByText(`Made of ${count} case${count === 1 ? "" : "s"}.`)).toBeVisible();
    for (const [from, parts] of Object.entries(OPEN)) {
      for (const part of parts) await expect(at.part(part)).toHaveCount(count >= Number(from) ? 1 : 0);
    }
    for (const [part, lack] of Object.entries(LATER)) {
      const opens = Object.entries(OPEN).find(([, parts]) => parts.includes(part))[0];
      const entry = at.lacks.filter({ hasText: part });
      await expect(entry).toHaveCount(count >= Number(opens) ? 0 : 1);
      if (count < Number(opens)) await expect(entry).toContainText(lack(count));
    }
    await expect(at.main).not.toContainText(/NaN|Infinity|undefined/);
  });
}

test("before the first case the profile says how it begins", async ({ page }) => {
  const at = new PractisePage(page);
  await at.openProfile();
  await expect(at.heading).toHaveText("Your profile begins with the first case");
  await expect(at.link("Next case")).toBeVisible();
});

test("each part has a sentence, a picture and a table with the same figures", async ({ page }) => {
  const at = await profileOf(page, judgings(raters.lenient));
  const distance = await at.table("How far from the key");
  expect(distance[0]).toEqual(["What", "You", "Key", "Interval (95 %)", "Steps off", "Ratings"]);
  expect(distance[1][0]).toBe("Commitment");
  expect(distance).toHaveLength(6);
  const level = await at.table("Level, halo, range, center");
  expect(level[1].slice(0, 3)).toEqual(["Level: mean rating", "3.9", "3.0"]);
  const figures = page.locator(".profile").getByRole("figure");
  for (const figure of await figures.all()) {
    await expect(figure.locator("figcaption")).not.toBeEmpty();
    await expect(figure.locator("table")).toHaveCount(1);
  }
});

test("each kind of mark in a picture of the profile is named under it", async ({ page }) => {
  const at = await profileOf(page, judgings(raters.tooSure));
  const legend = (part) => at.part(part).getByRole("figure").locator(".legend");
  for (const words of ["you (larger: more ratings)", "where you may well be (95 %)", "as right as sure"]) {
    await expect(legend("As right as sure?")).toContainText(words);
  }
  for (const words of ["you", "key", "where you may well be (95 %)"]) {
    await expect(legend("How far from the key")).toContainText(words);
  }
  // The dot of the first cases is drawn over that of the last, and so is seen where they meet.
  const dots = at.part("Over time").getByRole("figure").locator(".strip-track circle");
  await expect(dots).toHaveCount(2);
  await expect(dots.last()).toHaveClass("strip-before");
});

test("where all cases say the same the picture says that this tells nothing of how sure a figure is", async ({ page }) => {
  const at = await profileOf(page, judgings(raters.fair));
  const figure = at.part("How far from the key").getByRole("figure");
  await expect(figure.locator(".legend")).toContainText("no band: every case says the same");
  const table = await at.table("How far from the key");
  expect(table[1][3]).toBe("all alike");
});

test("a row without anything to compare says so and is no bare line", async ({ page }) => {
  const [first] = judgings({ count: 1 });
  const ratings = first.ratings.map((it, at) => (at === 0 ? { ...it, seen: "no" } : it));
  const empty = ratings.filter((it) => it.seen === "no").length;
  const at = await profileOf(page, [{ ...first, ratings }]);
  const figure = at.part("How far from the key").getByRole("figure");
  await expect(figure.getByText("nothing to compare yet")).toHaveCount(empty);
  await expect(figure.locator("svg.strip-track")).toHaveCount(5 - empty);
});

test("repeats after two weeks tell how steady one is, and do not count again", async ({ page }) => {
  const first = judgings({ endedDaysAgo: 30 });
  const again = judgings({ rate: (key) => key + 1, count: 4, turn: 2, endedDaysAgo: 1 });
  const at = await profileOf(page, [...first, ...again]);
  await expect(page.getByText("Made of 32 cases. 4 were judged again two weeks later or more: that tells how steady you are.")).toBeVisible();
  await expect(at.part("The same case again")).toContainText("Of 18 ratings given again two weeks later or more, 100 %");
  await expect(at.findings).toHaveCount(0);
});

test("a repeat within two weeks counts for nothing", async ({ page }) => {
  const first = judgings({ count: 5, endedDaysAgo: 10 });
  const again = judgings({ rate: () => 1, count: 5, turn: 2, endedDaysAgo: 1 });
  const at = await profileOf(page, [...first, ...again]);
  await expect(at.part("How far from the key")).toContainText("Over 5 cases you are 0.0 steps off");
  await expect(at.lacks.filter({ hasText: "The same case again" })).toHaveCount(1);
});

test("the profile is saved as Markdown, and every judgment as CSV, and nothing else leaves", async ({ page }) => {
  const at = await profileOf(page, judgings(raters.lenient));
  const save = async (name) => {
    const download = page.waitForEvent("download");
    await at.button(name).click();
    const file = await download;
    return [file.suggestedFilename(), await readFile(await file.path(), "utf8")];
  };
  const [name, markdown] = await save("Save as Markdown");
  expect(name).toMatch(/^nose-practise-\d{4}-\d\d-\d\d\.md$/);
  expect(markdown).toContain("# Your profile");
  expect(markdown).toContain("- You rate about 0.9 steps above the key, in most cases.");
  expect(markdown).toContain("| Commitment | ");
  const [table, csv] = await save("Save every judgment as CSV");
  expect(table).toMatch(/^nose-judgments-\d{4}-\d\d-\d\d\.csv$/);
  const lines = csv.trimEnd().split("\r\n");
  expect(lines).toHaveLength(1 + cases.length * 6);
  expect(lines[0]).toBe(
    "case,version,turn,judged_at,counts,characteristic,rating,key,within_one,sure_percent,marked,key_evidence,proposed,why",
  );
  expect(new Set(lines.map((line) => line.match(/,/g).length)).size).toBe(1);
});

test("on paper the profile stands without the app around it", async ({ page }) => {
  const at = await profileOf(page, judgings(raters.lenient));
  await page.emulateMedia({ media: "print" });
  await expect(at.banner).toBeHidden();
  await expect(at.button("Print")).toBeHidden();
  await expect(at.part("How far from the key")).toBeVisible();
  await expect(at.findings).toHaveCount(1);
});

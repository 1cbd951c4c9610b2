// The key beside what was given: what it says, where one sees it differently, what of it counts, and
// what is left of it when its pack changes or goes.
import {
  CHARACTERISTICS,
  antiPatterns,
  asTheKey,
  caseOf,
  cases,
  headlineOf,
  keyOf,
  names,
  nearOf,
  stepWords,
  theSame,
} from "../content/cases.mjs";
import { aCase, packText } from "../content/packs.mjs";
import { saving } from "../content/words.mjs";
import { expect, test } from "../fixtures.mjs";
import { CasePage } from "../pages/case-page.mjs";
import { fileFrom } from "../pages/downloads.mjs";
import { LibraryPage } from "../pages/library-page.mjs";

// Two anti-patterns are in it, and one characteristic is not shown.
const CASE = caseOf("case.thursday-window");
const evidence = (of) => CASE.key[of].evidence;
const misleading = CASE.misleads.evidence;
const everyEvidence = new Set(CHARACTERISTICS.flatMap(evidence));
const unmarked = CASE.sentences.map(({ id }) => id).filter((id) => !everyEvidence.has(id));

/** Off by two on one, rated where nothing shows, with one anti-pattern seen of two and one too many. */
const GIVEN = asTheKey(CASE, {
  ratings: { technology_leadership: 2, curiosity: 3 },
  marks: { commitment: [evidence("commitment")[0]], technology_leadership: [unmarked[0]] },
  sure: { technology_leadership: 90, commitment: 60 },
  spotted: ["territoriality", "condescension"],
});

async function judged(page, given = GIVEN, one = CASE) {
  const at = new CasePage(page, one.id);
  await at.open();
  await at.judge(given);
  await at.expectSaved();
  return at;
}

/** What a text with marks says when it is read out, the marks of these characteristics in it. */
function spoken(of) {
  const has = (list, id) => of.some((one) => list(one).includes(id));
  return CASE.sentences
    .map(({ id, text }) => {
      const yours = has((one) => GIVEN.marks[one] ?? [], id);
      const keys = has(evidence, id);
      const whose = [yours && "you", keys && "the key"].filter(Boolean).join(" and ");
      const misleads = misleading.includes(id) ? " (misleads)" : "";
      return `${text}${misleads}${whose && ` (marked by ${whose})`}`;
    })
    .join(" ");
}

test("the key stands beside what was given: in one sentence, in a table, with its reasons, and with what became of anti-patterns", async ({
  page,
}) => {
  const at = await judged(page);
  expect(headlineOf(CASE, GIVEN)).toBe(
    "You rated technology leadership two steps below the key, and were 90 % sure.",
  );
  await expect(at.heading).toHaveText(headlineOf(CASE, GIVEN));
  await expect(at.strip).toHaveAccessibleName(`Within one step of the key on ${nearOf(CASE, GIVEN)} of 5.`);
  const [heads, ...rows] = await at.table();
  expect(heads).toEqual(["Characteristic", "You", "How sure", "Key"]);
  expect(rows.map(([name, you, , key]) => [name, you, key])).toEqual(
    CHARACTERISTICS.map((of) => [
      names[of],
      stepWords(of, GIVEN.ratings[of]),
      stepWords(of, keyOf(CASE, of)),
    ]),
  );
  const sure = Object.fromEntries(rows.map(([name, , percent]) => [name, percent]));
  expect(sure[names.technology_leadership]).toBe("90 %");
  expect(sure[names.commitment]).toBe("60 %");
  for (const of of CHARACTERISTICS) await expect(at.reason(names[of])).toContainText(CASE.key[of].reason);
  await expect(at.reason("Technology leadership").getByRole("heading")).toHaveText(
    "Technology leadership: 4, not 2",
  );
  await expect(at.reason("Curiosity").getByRole("heading")).toHaveText("Curiosity: not shown here, not 3");
  await expect(at.reason("Commitment").getByRole("heading")).toHaveText("Commitment: 4, as you rated it");
  const reasons = at.article.getByRole("heading", { level: 3 });
  await expect(reasons.first()).toHaveText(/^Technology leadership/);

  const said = {
    territoriality: "You saw it.",
    authority_through_volume: "It is there, and you let it pass.",
    condescension: "You saw it, and the key finds none.",
  };
  for (const [id, words] of Object.entries(said)) {
    await expect(at.reason(antiPatterns[id].name)).toContainText(words);
  }
  for (const { id, reason } of CASE.key.anti_patterns) {
    await expect(at.reason(antiPatterns[id].name)).toContainText(reason);
  }
  await expect(at.reason("The sentence that misleads")).toContainText(CASE.misleads.reason);
  await expect(at.reason("What is no evidence here")).toContainText(CASE.fairness);
});

test("how sure one was is not said to have gone unasked where it was left open", async ({ page }) => {
  const at = await judged(page);
  const rows = await at.table();
  for (const [, , sure] of rows) expect(sure).not.toMatch(/not asked/i);
});

test("a case without an anti-pattern in which none was seen says so", async ({ page }) => {
  const one = cases.find(({ key }) => key.anti_patterns.length === 0);
  const at = await judged(page, asTheKey(one), one);
  await expect(at.heading).toHaveText("All five as the key has them.");
  await expect(at.part("Anti-patterns")).toContainText("There is none in this case, and you saw none.");
});

test("both marks stand in the text, are spoken with it, and narrow down to one characteristic", async ({
  page,
}) => {
  const at = await judged(page);
  await expect(at.text).toHaveText(spoken(CHARACTERISTICS));
  const marked = new Set([...everyEvidence, ...Object.values(GIVEN.marks).flat()]);
  await expect(at.marks).toHaveCount(marked.size);
  expect(spoken(CHARACTERISTICS)).toContain("(marked by you and the key)");
  expect(spoken(CHARACTERISTICS)).toContain("(marked by you) ");
  for (const of of CHARACTERISTICS) {
    await at.showMarksFor(of);
    await expect(at.text).toHaveText(spoken([of]));
    await expect(at.marks).toHaveCount(new Set([...evidence(of), ...(GIVEN.marks[of] ?? [])]).size);
  }
  await at.showMarksFor();
  await expect(at.text).toHaveText(spoken(CHARACTERISTICS));
});

/** Opens the profile from a key. */
async function toProfile(at) {
  await at.profile.click();
  await expect(at.heading).toHaveText("Your profile");
}

const WHY = "It hangs on one person.\n# And s3 tells it.";
const DIFFERS = "You see it differently from the key in 1 judgment.";

test("where one sees the key differently is kept, counted, and saved as a file, and never counts as a rating", async ({
  page,
}) => {
  const at = await judged(page);
  await toProfile(at);
  const part = at.part("How far from the key");
  const rated = await part.textContent();
  expect(rated).not.toBe("");
  await expect(at.main).not.toContainText("You see it differently");
  await page.goBack();

  await at.expectKey();
  await at.differ("commitment");
  await at.why("commitment").fill(WHY);
  await at.level("commitment").selectOption("2");
  await expect(at.reason("Commitment")).toContainText("Kept. A rating given after the key never counts.");
  await at.expectSaved();
  await at.reload();
  await expect(at.why("commitment")).toHaveValue(WHY);
  await expect(at.level("commitment")).toHaveValue("2");
  await expect(at.why("curiosity")).toBeHidden();
  await expect(at.heading).toHaveText(headlineOf(CASE, GIVEN));

  await toProfile(at);
  await expect(at.main).toContainText(DIFFERS);
  expect(await part.textContent()).toBe(rated);
  const { name, text } = await fileFrom(page, () =>
    at.button("Save where you see it differently").click(),
  );
  expect(name).toMatch(/^nose-disagreements-\d{4}-\d{2}-\d{2}\.md$/);
  expect(text).toContain(`## ${CASE.title} (${CASE.id}, 1)`);
  expect(text).toContain("**Commitment.** You: 4; Key: 4; What the key should be: 2");
  expect(text).toContain(WHY.replace(/^/gm, "> "));

  await at.open("key");
  await at.why("commitment").fill("");
  await at.level("commitment").selectOption("Leave it open");
  await at.expectSaved();
  await toProfile(at);
  await expect(at.main).not.toContainText("You see it differently");
});

const KEPT = 4000;

/** Pastes as the clipboard does: all at once. */
async function paste(field, length) {
  await field.focus();
  await field.evaluate((area, characters) => {
    area.value = "long text ".repeat(characters / 10);
    area.dispatchEvent(new InputEvent("input", { bubbles: true, inputType: "insertFromPaste" }));
  }, length);
}

const lengthOf = (field) => field.evaluate((area) => area.value.length);

for (const [when, former] of Object.entries({
  "where something was written before": "The former reason.",
  "where nothing was": "",
})) {
  test(`a disagreement too long to be kept is told, stays in its field, and the former stays saved, ${when}`, async ({
    page,
  }) => {
    const at = await judged(page);
    await at.differ("curiosity");
    await at.why("curiosity").fill(former);
    await at.expectSaved();
    await paste(at.why("curiosity"), KEPT + 10);
    await expect(at.main.getByRole("alert")).toContainText("4,010 characters; 4,000 are kept.");
    await expect(at.why("curiosity")).toHaveAttribute("aria-invalid", "true");
    await expect(at.status).toHaveText(saving.failed);
    await at.level("curiosity").selectOption("1");
    await at.expectTooLong();

    await toProfile(at);
    await at.expectTooLong();
    await page.goBack();
    await at.expectKey();
    await expect(at.why("curiosity")).toBeVisible();
    expect(await lengthOf(at.why("curiosity"))).toBe(KEPT + 10);
    await at.reload();
    await expect(at.why("curiosity")).toHaveValue(former);
    await expect(at.level("curiosity")).toHaveValue("1");
  });
}

test("a disagreement too long to be kept, with nothing else said, is still to be seen on return", async ({
  page,
}) => {
  const at = await judged(page);
  await at.differ("curiosity");
  await paste(at.why("curiosity"), KEPT + 10);
  await at.expectTooLong();
  await toProfile(at);
  await page.goBack();
  await at.expectKey();
  await expect(at.why("curiosity")).toBeVisible();
  expect(await lengthOf(at.why("curiosity"))).toBe(KEPT + 10);
});

test("markup in a disagreement is shown as text", async ({ page }) => {
  const markup = "</textarea><img src=x onerror=\"document.title='caught'\"> & <b>bold</b> {{x}}";
  const at = await judged(page);
  await at.differ("commitment");
  await at.why("commitment").fill(markup);
  await at.expectSaved();
  await at.reload();
  await expect(at.why("commitment")).toHaveValue(markup);
  await expect(page.locator("main img, main b")).toHaveCount(0);
  await expect(page).toHaveTitle(`${CASE.title} · Nose`);
  await toProfile(at);
  const { text } = await fileFrom(page, () =>
    at.button("Save where you see it differently").click(),
  );
  expect(text).toContain(`> ${markup}`);
});

test("a second judging at once says before and after that it does not count, and counts nowhere", async ({
  page,
}) => {
  const at = await judged(page);
  await toProfile(at);
  await expect(at.main).toContainText("Made of 1 case.");
  const rated = await at.part("How far from the key").textContent();
  await page.goBack();
  await at.again.click();
  await expect(at.main).toContainText(
    "You have seen the key of this case. What you give now is kept, and does not count.",
  );
  await at.begin.click();
  await at.expectStep(1);
  await expect(page.getByRole("checkbox", { checked: true })).toHaveCount(0);
  await expect(page.getByRole("radio", { checked: true })).toHaveCount(0);
  await at.rateAll(theSame(5));
  await at.seeKey.click();
  await at.expectKey();
  await expect(at.main).toContainText(
    "This judgment does not count: you had seen the key before you gave it.",
  );
  await expect(at.heading).toHaveText(headlineOf(CASE, theSame(5)));
  await toProfile(at);
  await expect(at.main).toContainText(
    "Made of 1 case. 1 more judgment does not count: the key had been seen before.",
  );
  expect(await at.part("How far from the key").textContent()).toBe(rated);
});

/** Words that stand on a page only by mistake. */
const NONSENSE = /NaN|Infinity|undefined|Some\(|(?<!\w)[-−]0(\.0+)?(?![.\d])/;

async function expectSense(at) {
  const { text, attributes } = await at.main.evaluate((main) => ({
    text: main.innerText,
    attributes: [...main.querySelectorAll("*")]
      .flatMap((it) => [...it.attributes])
      .map((it) => it.value)
      .join("\n"),
  }));
  expect(text).not.toMatch(NONSENSE);
  expect(attributes).not.toMatch(/NaN|Infinity|undefined/);
}

const MANY = 6;

for (const [what, level] of Object.entries({ "“Not shown here” everywhere": 0, "the same step everywhere": 3 })) {
  test(`${what}, case after case, still ends in pages that make sense`, async ({ page }) => {
    test.slow();
    for (const one of cases.slice(0, MANY)) {
      const at = new CasePage(page, one.id);
      const given = theSame(level);
      await at.open();
      await at.begin.click();
      for (let number = 1; number <= 5; number += 1) {
        await at.expectStep(number);
        await page.keyboard.press(String(level));
        await at.continue.click();
      }
      await at.expectStep(6);
      await at.seeKey.click();
      await at.expectKey();
      await expect(at.heading).toHaveText(headlineOf(one, given));
      await expect(at.strip).toHaveAccessibleName(`Within one step of the key on ${nearOf(one, given)} of 5.`);
      await expectSense(at);
    }
    const at = new CasePage(page, CASE.id);
    await at.goTo("/practise/profile");
    await expect(at.main).toContainText(`Made of ${MANY} cases.`);
    for (const summary of await at.main.getByText("Show as a table").all()) await summary.click();
    await expectSense(at);
    for (const name of ["Save as Markdown", "Save every judgment as CSV"]) {
      const { text } = await fileFrom(page, () => at.button(name).click());
      expect(text).not.toMatch(NONSENSE);
    }
  });
}

const OWN = "acme.c1@acme";

/** Brings in a pack with one case of this version. */
async function bring(page, version) {
  const one = { ...aCase(), version };
  const packs = new LibraryPage(page);
  await packs.open("/packs");
  await packs.choose(packText({ cases: [one] }, { version: `1.${version}.0` }));
  await packs.button("Add this pack").click();
  await expect(packs.pack("Acme’s own")).toContainText(`Version 1.${version}.0`);
  await packs.expectSaved();
  return new CasePage(page, OWN, one);
}

async function removePack(page) {
  const packs = new LibraryPage(page);
  await packs.open("/packs");
  await packs.pack("Acme’s own").getByRole("button", { name: "Remove" }).click();
  await expect(packs.pack("Acme’s own")).toHaveCount(0);
  await packs.expectSaved();
}

const OLD = "Begun on cases that are no longer in use";

test("a case of one's own pack that changed half-way says so, and what was given on the old one can be removed and brought back", async ({
  page,
}) => {
  const at = await bring(page, 1);
  await at.open();
  await at.begin.click();
  await at.expectStep(1);
  const of = await at.giveStep(asTheKey(at.case));
  await at.expectSaved();
  await bring(page, 2);
  await at.open();
  await at.read();
  await expect(at.main).toContainText("This case has changed since you began it.");
  await at.begin.click();
  await at.expectStep(1);
  expect(await at.asked()).toBe(of);
  await expect(page.getByRole("radio", { checked: true })).toHaveCount(0);

  await at.goTo("/practise/cases");
  const old = at.part(OLD);
  await expect(old.getByRole("listitem")).toHaveCount(1);
  await expect(old.getByRole("listitem")).toContainText("acme.c1@acme");
  await old.getByRole("button", { name: "Remove" }).click();
  await expect(old).toHaveCount(0);
  await expect(at.notice("What you had begun on a case was removed.")).toBeVisible();
  await at.button("Undo").click();
  await expect(old.getByRole("listitem")).toHaveCount(1);
  await at.expectSaved();

  await bring(page, 1);
  await at.open();
  await at.goOn.click();
  await at.expectStep(2);
  await at.back.click();
  await at.expectStep(1);
  await at.expectStepGiven(asTheKey(at.case));
});

test("a case that changed since it was judged says so in the list, before it is rated, beside its key and in the profile", async ({
  page,
}) => {
  const judge = async (at) => {
    await at.begin.click();
    await at.expectStep(1);
    await at.rateAll(theSame(4));
    await at.seeKey.click();
    await at.expectKey();
    await at.expectSaved();
  };
  const first = await bring(page, 1);
  await first.open();
  await judge(first);
  const at = await bring(page, 2);
  await at.goTo("/practise/cases");
  // The core pack's case that it was made of stands there too, and was not judged.
  const titled = at.main.getByRole("listitem").filter({ has: page.getByRole("link", { name: at.case.title }) });
  await expect(titled).toContainText(["Not judged yet", "Changed since you judged it"]);
  const entry = titled.last();
  await entry.getByRole("link").click();
  await at.read();
  await expect(at.main).toContainText(
    "This case has changed since you judged it, and you have seen the key of the other version. What you give now is kept, and does not count.",
  );
  await judge(at);
  await expect(at.main).toContainText(
    "This judgment does not count: you had seen the key of another version of this case.",
  );
  await toProfile(at);
  await expect(at.main).toContainText(
    "Made of 1 case. 1 judgment of a changed case does not count: the key of another version had been seen before.",
  );
});

test("a case whose pack was removed is said not to be in use, and what was begun on it is kept", async ({
  page,
}) => {
  const at = await bring(page, 1);
  await at.open();
  await at.begin.click();
  await at.expectStep(1);
  await at.giveStep(asTheKey(at.case));
  await at.expectSaved();
  await removePack(page);
  for (const where of [undefined, 1, "habits"]) {
    await at.open(where);
    await expect(at.heading).toHaveText("This case is not in use");
  }
  await at.link("All cases").click();
  await expect(at.part(OLD).getByRole("listitem")).toHaveCount(1);
  await bring(page, 1);
  await at.open(1);
  await at.expectStepGiven(asTheKey(at.case));
});

test("a judged case whose pack is gone still shows the ratings and the key, without its text", async ({
  page,
}) => {
  const at = await bring(page, 1);
  const given = asTheKey(at.case, { ratings: { commitment: 1 } });
  await at.open();
  await at.judge(given);
  await at.expectSaved();
  await removePack(page);
  await at.open("key");
  await at.expectKey();
  await expect(at.heading).toHaveText(headlineOf(at.case, given));
  await expect(at.main).toContainText("The case has changed or is no longer in use, so its text and reasons cannot be shown.");
  await expect(at.main).not.toContainText(at.case.sentences[0].text);
  await expect(at.main).not.toContainText(at.case.key.commitment.reason);
  const [, ...rows] = await at.table();
  expect(rows.map(([name, you, , key]) => [name, you[0], key[0]])).toEqual(
    CHARACTERISTICS.map((of) => [
      names[of],
      String(given.ratings[of] || "N"),
      String(keyOf(at.case, of) || "N"),
    ]),
  );
  await expect(at.again).toHaveCount(0);
  await expectSense(at);
  await toProfile(at);
  await expect(at.main).toContainText("Made of 1 case.");
  await expectSense(at);
});

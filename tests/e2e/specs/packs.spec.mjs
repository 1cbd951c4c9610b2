// Packs of one's own: brought in, written, saved, brought in elsewhere, removed; and files that are
// no packs, or not good ones.
import { aCase, faultyCase, packText, question } from "../content/packs.mjs";
import { expect, test } from "../fixtures.mjs";
import { DataPage } from "../pages/data-page.mjs";
import { fileFrom } from "../pages/downloads.mjs";
import { LibraryPage } from "../pages/library-page.mjs";
import { QuestionPage } from "../pages/question-page.mjs";
import { RoomFront } from "../pages/room-front.mjs";
import { against } from "../watch/schema.mjs";

const SENTENCES = Array.from(
  { length: 9 },
  (_, n) => `On day ${n + 1} the team met for the weekly plan and wrote down in turn what each of them had promised to the others.`,
);

/** Fills a blank case, all but the reason for commitment. */
async function writeCase(at) {
  await at.field("Title").fill("The weekly plan");
  await at.field("Kind of work").fill("data");
  await at.field("Name of the person").fill("Ada");
  await at.field("Pronoun").fill("she");
  await at.field("Where the name is from").fill("western_europe");
  await at.field("Seniority").selectOption("senior");
  await at.field("Path").selectOption("manager");
  await at.field("Place").selectOption("remote");
  await at.field("Sentences").fill(SENTENCES.join("\n"));
  const rest = ["Curiosity", "Outcome orientation", "People leadership", "Technology leadership"];
  for (const name of rest) {
    await at.field("Level", `Key: ${name}`).selectOption("Not shown here");
    await at.field("Reason", `Key: ${name}`).fill("The plan tells nothing of it.");
  }
  await at.field("Level", "Key: Commitment").selectOption("4");
  await at.field("Evidence", "Key: Commitment").fill("2, 99");
  await at.field("What on the surface could sway a reader").fill("Working remotely says nothing.");
  await at.field("Author or role").fill("A manager");
}

test("a pack is brought in, a case is written with a fault, mended, saved, brought in elsewhere and removed", async ({
  page,
  anotherBrowser,
}) => {
  test.slow();
  const at = new LibraryPage(page);
  await at.open("/packs");
  await at.choose(packText({ reflect: [question()], cases: [aCase()] }));
  await expect(at.preview).toContainText("Acme’s own");
  await expect(at.preview).toContainText("1 Reflect question and 1 case.");
  await expect(at.preview).toContainText("Nothing keeps it from being used.");
  await at.button("Add this pack").click();
  await expect(at.pack("Acme’s own")).toContainText("Version 1.0.0 · Acme · provisional · Internal use");
  await at.expectSaved();

  await at.button("Begin a case").click();
  await writeCase(at);
  await expect(at.check).toContainText("names the sentence “s99” as evidence, and there is none");
  await expect(at.check).toContainText("gives no reason for commitment");
  await at.link("Back to the packs").click();
  await expect(at.part("Write your own")).toContainText("Case, 2 things to mend");
  await page.reload();
  await at.link("The weekly plan").click();
  await at.field("Evidence", "Key: Commitment").fill("2, 5");
  await at.field("Reason", "Key: Commitment").fill("The whole team names its promises. Not a 5: no absence is told.");
  await expect(at.check).toContainText("Nothing to mend.");
  await at.link("Back to the packs").click();

  await at.link("Title and author of your pack").click();
  await at.field("Title").fill("From my desk");
  await at.field("License").fill("CC-BY-4.0");
  await at.field("Author or role").fill("A manager");
  await expect(at.check).toContainText("Nothing to mend.");
  await at.link("Back to the packs").click();
  const { name, text } = await fileFrom(page, () => at.button("Save it as a file").click());
  expect(name).toMatch(/^own\.[0-9a-f]+\.json$/);
  expect(against(JSON.parse(text))).toEqual([]);
  expect(JSON.parse(text).cases[0].key.commitment.evidence).toEqual(["s2", "s5"]);

  const { context } = await anotherBrowser();
  const there = new LibraryPage(await context.newPage());
  await there.open("/packs");
  await there.choose(text);
  await there.button("Add this pack").click();
  await expect(there.pack("From my desk")).toContainText("1 case.");
  await there.page.getByLabel("Case: begin from").selectOption("The weekly plan");
  await there.button("Begin a case").click();
  await expect(there.heading).toHaveText("The weekly plan");
  await there.goTo("/packs");
  await there.pack("From my desk").getByRole("button", { name: "Remove" }).click();
  await expect(there.pack("From my desk")).toHaveCount(0);
  await there.button("Undo").click();
  await expect(there.pack("From my desk")).toHaveCount(1);
});

test("a question of one's own is asked, and its answer outlives the pack", async ({ page }) => {
  const at = new LibraryPage(page);
  await at.open("/packs");
  await at.choose(packText({ reflect: [question()] }));
  await at.button("Add this pack").click();
  await at.expectSaved();
  await at.roomLink("reflect").click();
  const front = new RoomFront(page, "reflect");
  await expect(front.main).toContainText("15 questions");
  await at.goTo("/reflect/question/15");
  await expect(at.heading).toHaveText("Do we at Acme do this?");
  await page.getByRole("radio", { name: "Four" }).check();
  await at.expectSaved();

  await at.open("/packs");
  await at.pack("Acme’s own").getByRole("button", { name: "Remove" }).click();
  await at.expectSaved();
  const data = new DataPage(page);
  await data.open();
  await expect(data.stored).toContainText("1 answer");
  const { text } = await fileFrom(page, () => data.saveReadable());
  expect(JSON.parse(text).state.sittings[0].answers["acme.q1@acme"].reply).toEqual({ level: { at: 4 } });

  await at.open("/packs");
  await at.choose(packText({ reflect: [question()] }));
  await at.button("Add this pack").click();
  await at.expectSaved();
  await data.goTo("/reflect/question/15");
  await expect(page.getByRole("radio", { name: "Four" })).toBeChecked();
});

test("packs are put to use and out of use, the core pack too", async ({ page }) => {
  const at = new LibraryPage(page);
  await at.open("/packs");
  await at.choose(packText({ reflect: [question()] }));
  await at.button("Add this pack").click();
  await at.pack("The core pack").getByRole("checkbox").uncheck();
  await at.expectSaved();
  const first = new QuestionPage(page, "reflect", 1);
  await at.goTo("/reflect/question/1");
  await expect(first.heading).toHaveText("Do we at Acme do this?");
  await at.goTo("/mirror");
  await expect(at.heading).toHaveText("No pack in use has this");
  await at.link("Packs").click();
  await at.pack("The core pack").getByRole("checkbox").check();
  await at.expectSaved();
  await at.goTo("/mirror");
  await expect(at.heading).toHaveText("What would your team say you do?");
});

test("what one writes is put to use here, and what is not ready stays out", async ({ page }) => {
  const at = new LibraryPage(page);
  await at.open("/packs");
  await page.getByLabel("Reflect question: begin from").selectOption({ index: 3 });
  await at.button("Begin a Reflect question").click();
  await at.field("Question").fill("Do we say no to a brilliant jerk?");
  await at.field("Topic").fill("Saying no");
  await expect(at.check).toContainText("Nothing to mend.");
  await at.goTo("/packs");
  await at.button("Begin a sniff test").click();
  await expect(at.check).toContainText("things to mend");
  await at.goTo("/packs");
  await at.link("Title and author of your pack").click();
  for (const [label, words] of [["Title", "Mine"], ["License", "Internal use"], ["Author or role", "Me"]]) {
    await at.field(label).fill(words);
  }
  await expect(at.check).toContainText("Nothing to mend.");
  await at.goTo("/packs");
  await at.button("Put your pack to use").click();
  await expect(at.notice("Your pack is in use. 1 item is not in it")).toBeVisible();
  await at.goTo("/reflect/question/15");
  await expect(at.heading).toHaveText("Do we say no to a brilliant jerk?");
});

const REFUSED = {
  "text that is no pack": ["hello", "not a pack of Nose"],
  "a pack cut short": [packText({ reflect: [question()] }).slice(0, -9), "not a pack of Nose"],
  "a newer format": [packText({}, { format: 2 }), "format 2, which a newer Nose writes"],
  "more than 2 MB": [packText({ padding: " ".repeat(2_100_000) }), "larger than 2 MB"],
  "nesting without end": [`{"format":1,"x":${"[".repeat(5_000)}${"]".repeat(5_000)}}`, "not a pack of Nose"],
};

for (const [what, [text, told]] of Object.entries(REFUSED)) {
  test(`${what} is refused in words and changes nothing`, async ({ page }) => {
    const at = new LibraryPage(page);
    await at.open("/packs");
    await at.choose(text);
    await expect(at.refusal).toContainText(told);
    await expect(at.refusal).toContainText("Nothing has changed.");
    expect(await page.evaluate(() => localStorage.length)).toBe(0);
  });
}

test("faults are told one by one with their item, and such a pack is not taken", async ({ page }) => {
  const at = new LibraryPage(page);
  await at.open("/packs");
  await at.choose(packText({ cases: [faultyCase()] }));
  await expect(at.preview).toContainText("It can’t be used yet: 3 things to mend in the file.");
  await expect(at.preview.getByRole("listitem")).toHaveText([
    "acme.c1: names the sentence “s99” as evidence, and there is none",
    "acme.c1: gives no reason for curiosity",
    "acme.c1: does not say what on the surface could sway a reader",
  ]);
  await expect(at.button("Add this pack")).toHaveCount(0);
  await at.button("Leave everything as it is").click();
  await expect(at.preview).toHaveCount(0);
});

test("markup in a pack is refused, and shown as the text it is", async ({ page }) => {
  const shouts = "<img src=x onerror=alert(1)>";
  page.on("dialog", () => {
    throw new Error("a script of the pack ran");
  });
  const at = new LibraryPage(page);
  await at.open("/packs");
  await at.choose(packText({ reflect: [question({ topic: shouts })] }, { title: shouts }));
  await expect(at.preview.getByRole("heading", { level: 3 })).toHaveText(shouts);
  await expect(at.preview).toContainText("acme.q1: has markup in a text");
  await expect(page.locator("main img")).toHaveCount(0);
  await expect(at.button("Add this pack")).toHaveCount(0);
});

test("the core pack's own name is not taken by another", async ({ page }) => {
  const at = new LibraryPage(page);
  await at.open("/packs");
  await at.choose(packText({ reflect: [question()] }, { id: "core" }));
  await expect(at.preview).toContainText("is the id of the pack that comes with Nose");
  await expect(at.button("Add this pack")).toHaveCount(0);
});

test("a backup takes packs and drafts along", async ({ page, anotherBrowser }) => {
  const at = new LibraryPage(page);
  await at.open("/packs");
  await at.choose(packText({ reflect: [question()] }));
  await at.button("Add this pack").click();
  await at.button("Begin a case").click();
  await at.field("Title").fill("A draft");
  await at.expectSaved();
  const data = new DataPage(page);
  await data.open();
  const { text } = await fileFrom(page, () => data.saveReadable());

  const { context } = await anotherBrowser();
  const there = await context.newPage();
  const restored = new DataPage(there);
  await restored.open();
  await restored.choose(text);
  await expect(restored.preview).toContainText("3 packs or drafts");
  await restored.add.click();
  await restored.expectSaved();
  const packs = new LibraryPage(there);
  await packs.open("/packs");
  await expect(packs.pack("Acme’s own")).toBeVisible();
  await expect(packs.link("A draft")).toBeVisible();
});

test("two tabs write on one case and lose nothing of each other", async ({ page, context }) => {
  const one = new LibraryPage(page);
  await one.open("/packs");
  await one.button("Begin a case").click();
  await expect(one.field("Title")).toBeVisible();
  await one.expectSaved();
  const two = new LibraryPage(await context.newPage());
  await two.page.goto(page.url());
  await two.started();
  await one.field("Title").fill("From the first tab");
  await one.expectSaved();
  await two.field("Kind of work").fill("From the second");
  await two.expectSaved();
  await expect(two.field("Title")).toHaveValue("From the first tab");
  await expect(one.field("Kind of work")).toHaveValue("From the second");
});

// Every page of the app in every state a person can find it in, as walks from stop to stop. Each
// walk starts in a browser that knows nothing of Nose. What is done at a stop (looked at with axe,
// photographed) is the caller's.
import { expect } from "@playwright/test";
import { backupOf, judgings, raters } from "../content/raters.mjs";
import { backupText, bothDone, bothDoneTwice, sitting } from "../content/backup.mjs";
import { oneOfEachKind } from "../content/questions.mjs";
import { boot, headings, recency, refusals, update } from "../content/words.mjs";
import { ENTRY, damage, keysOf, overwrite } from "../faults/records.mjs";
import { blocked, refusing, storageFails } from "../faults/storage.mjs";
import { CheckPage } from "../pages/check-page.mjs";
import { anchorsOf, faultyCase, packText, question } from "../content/packs.mjs";
import { DataPage } from "../pages/data-page.mjs";
import { LibraryPage } from "../pages/library-page.mjs";
import { AppPage } from "../pages/page.mjs";
import { PractisePage } from "../pages/profile-page.mjs";
import { QuestionPage } from "../pages/question-page.mjs";
import { ResultPage } from "../pages/result-page.mjs";
import { RoomFront } from "../pages/room-front.mjs";
import { StartPage } from "../pages/start-page.mjs";
import { peopleWalks } from "./people.mjs";
import { seed } from "./seed.mjs";
import { workshopWalks } from "./workshop.mjs";

const ROOMS = ["reflect", "mirror"];

/** Somebody new, up to a few answers. */
async function beginning(page, stop) {
  const start = new StartPage(page);
  await start.open();
  await expect(start.room("Mirror")).toContainText("not begun");
  await stop("start-new");
  for (const room of ROOMS) {
    await new RoomFront(page, room).open();
    await stop(`${room}-front-new`);
  }
  await start.goTo("/reflect/result");
  await expect(start.heading).toHaveText(headings.noResult);
  await stop("reflect-no-result");
  for (const [route, heading] of [
    ["/proof", /^Check that/],
    ["/nowhere", /no such page/],
    ["/reflect/question/99", /no question/],
  ]) {
    await start.goTo(route);
    await expect(start.heading).toHaveText(heading);
    await stop(route.slice(1).replaceAll("/", "-"));
  }
  await new DataPage(page).open();
  await stop("data-empty");
  await questionsOfEachKind(page, stop);
  for (const room of ROOMS) {
    await new RoomFront(page, room).open();
    await stop(`${room}-front-begun`);
    const check = new CheckPage(page, room);
    await check.open();
    await check.finish.click();
    await expect(check.complaint).toBeVisible();
    await stop(`${room}-check-with-missing`);
  }
  await start.open();
  await expect(start.next(/^Continue Reflect/)).toBeVisible();
  await stop("start-begun");
}

async function questionsOfEachKind(page, stop) {
  for (const { room, number, kind } of oneOfEachKind) {
    const at = new QuestionPage(page, room, number);
    await at.open();
    await stop(`question-${kind}`);
    if (kind === "practice") {
      await at.continue.click();
      await expect(at.complaint).toBeVisible();
      await stop("question-with-error");
    }
    await at.choose(2);
    if (kind === "anchors") {
      await at.date(recency.longer);
      await stop("question-with-recency");
    }
    if (kind === "habit") {
      await at.write("x".repeat(4001));
      await expect(page.getByRole("alert")).toBeVisible();
      await stop("question-note-too-long");
    }
    await at.write("A note.");
    await at.note.blur();
    await at.expectSaved();
    await stop(`question-${kind}-answered`);
    if (kind === "frequency") {
      await page.keyboard.press("Escape");
      await expect(at.heading).toHaveText(headings.hidden);
      await stop("curtain");
    }
  }
}

/** Somebody who has done everything, once and then again. */
async function finished(page, stop) {
  await seed(page, bothDone());
  for (const room of ROOMS) {
    const result = new ResultPage(page, room);
    await result.open();
    await stop(`${room}-result-first`);
    await result.openTables();
    await stop(`${room}-result-first-tables`);
  }
  const data = new DataPage(page);
  await data.open();
  await data.eraseAll();
  await seed(page, bothDoneTwice());
  for (const room of ROOMS) {
    const result = new ResultPage(page, room);
    await result.open();
    await result.openTables();
    await stop(`${room}-result-again-tables`);
  }
  await page.keyboard.press("Escape");
  await expect(data.heading).toHaveText(headings.hidden);
  await stop("curtain-before-result");
  for (const room of ROOMS) {
    await new RoomFront(page, room).open();
    await stop(`${room}-front-finished`);
  }
  const start = new StartPage(page);
  await start.open();
  await expect(start.room("Mirror")).toContainText("last done");
  await stop("start-finished");
  await start.goTo("/reflect/question/1");
  await expect(start.heading).toHaveText(headings.already);
  await stop("question-already-answered");
  for (const room of ROOMS) {
    const result = new ResultPage(page, room);
    await result.open();
    await result.change.click();
    await new CheckPage(page, room).expectShown();
    await stop(`${room}-check-complete`);
  }
  await ofData(page, stop);
}

async function ofData(page, stop) {
  const data = new DataPage(page);
  await data.open();
  await stop("data-full");
  await data.erase.click();
  await expect(data.dialog).toBeVisible();
  await stop("data-erase-dialog");
  await page.keyboard.press("Escape");
  await data.choose(backupText([sitting("reflect", { id: "another", daysAgo: 5 })]));
  await expect(data.preview).toBeVisible();
  await stop("data-restore-preview");
  await data.leave.click();
  await data.choose("no backup");
  await expect(data.refusal).toContainText(refusals.notABackup);
  await stop("data-restore-refusal");
  await new RoomFront(page, "reflect").open();
  await data.button("Remove these answers").click();
  await expect(data.button("Undo")).toBeVisible();
  await stop("notice-undo");
  await page.evaluate(() => dispatchEvent(new Event("nose-update")));
  await expect(data.notice(update.title)).toBeVisible();
  await stop("notice-update");
}

/** Everything that can go wrong, in words. */
async function trouble(page, stop) {
  await missingParts(page, stop);
  await page.addInitScript(refusing, "QuotaExceededError");
  const at = new QuestionPage(page, "reflect", 1);
  await at.reload();
  await at.goTo(at.route);
  await at.choose(2);
  await at.expectSaved();
  await storageFails(page, true);
  await at.choose(3);
  await at.expectFailure("full");
  await stop("notice-full");
  await at.reload();
  const [first, second] = await keysOf(page, ENTRY);
  await damage(page, second);
  await at.reload();
  await expect(at.notice("could not be read")).toBeVisible();
  await stop("notice-moved-aside");
  await new DataPage(page).open();
  await stop("data-moved-aside");
  await overwrite(page, first, "9 00000000 {}");
  await at.reload();
  await at.expectFailure("newer");
  await stop("notice-newer");
  await page.addInitScript(blocked);
  await at.reload();
  await at.expectFailure("blocked");
  await stop("data-blocked");
}

// Parts of the build that do not arrive. The service worker does not get them either.
async function missingParts(page, stop) {
  const context = page.context();
  const app = new AppPage(page);
  await context.route("**/packs/*.json", (route) => route.abort());
  await app.open("/mirror");
  await expect(app.heading).toHaveText(headings.noQuestions);
  await stop("no-questions");
  await context.route("**/*_bg.wasm", (route) => route.abort());
  await page.reload();
  await expect(page.getByText(boot.title)).toBeVisible();
  await stop("could-not-start");
  await context.unrouteAll();
}

/** The library: sniff tests, packs, writing, sorting. */
async function library(page, stop) {
  const at = new LibraryPage(page);
  await at.open("/sniff-tests");
  await expect(at.tests).toHaveCount(22);
  await stop("sniff-tests");
  await page.getByLabel("Characteristic").selectOption("Curiosity");
  await expect(at.count).toHaveText("5 of 22 sniff tests");
  await stop("sniff-tests-narrowed");
  await at.tests.first().getByRole("link").click();
  await expect(at.heading).toHaveText("A small learning budget");
  await stop("sniff-test-card");
  await at.goTo("/sniff-tests/none-such");
  await expect(at.heading).toHaveText("This sniff test isn’t here");
  await stop("sniff-test-gone");
  await at.open("/packs");
  await stop("packs-new");
  await at.choose("no pack");
  await expect(at.refusal).toBeVisible();
  await stop("packs-refused");
  await at.choose(packText({ cases: [faultyCase()] }));
  await expect(at.preview).toBeVisible();
  await at.preview.getByText("How its cases are spread").first().click();
  await stop("packs-preview-with-faults");
  await at.choose(packText({ reflect: [question()] }));
  await at.button("Add this pack").click();
  await expect(at.notice("was added and is in use")).toBeVisible();
  await stop("packs-added");
  await at.button("Begin a case").click();
  await expect(at.field("Title")).toBeVisible();
  await stop("write-case-blank");
  await at.field("Sentences").fill("One.\nTwo.");
  await expect(page.getByText("With numbers")).toBeVisible();
  await stop("write-case-begun");
  for (const kind of ["sniff test", "Reflect question"]) {
    await at.goTo("/packs");
    await at.button(`Begin a ${kind}`).click();
    await expect(at.check).toBeVisible();
    await stop(`write-${kind.replace(" ", "-").toLowerCase()}`);
  }
  await at.goTo("/packs");
  await at.link("Title and author of your pack").click();
  await expect(at.check).toBeVisible();
  await stop("write-head");
  await at.goTo("/packs/none-such");
  await expect(at.heading).toHaveText("There is nothing here");
  await stop("write-gone");
  await at.goTo("/packs");
  await expect(at.heading).toHaveText("Packs");
  await stop("packs-with-drafts");
  await at.goTo("/sorting");
  await expect(at.button("Begin a sorting")).toBeVisible();
  await stop("sorting-new");
  await at.button("Begin a sorting").click();
  await expect(at.notes).toHaveCount(25);
  await stop("sorting-sheet");
  await at.sortAll(anchorsOf());
  await at.button("Finish and see how many were right").click();
  await expect(page.getByText("25 of 25 were sorted right")).toBeVisible();
  await stop("sorting-finished");
  await at.link("Back to the sortings").click();
  await expect(page.getByRole("table")).toBeVisible();
  await stop("sorting-result");
}

/** Practise: a case from reading to its key, the list, the profile as it begins and as it fills. */
async function practise(page, stop) {
  const at = new PractisePage(page);
  const [first] = judgings({ count: 1 });
  const id = first.id.case.id;
  await at.open();
  await expect(at.next).toBeVisible();
  await stop("practise-new");
  await at.openProfile();
  await stop("profile-none");
  await at.goTo(`/practise/case/${id}/key`);
  await expect(at.heading).toHaveText("The key comes after your rating");
  await stop("case-key-too-soon");
  await at.goTo("/practise/case/case.none-such");
  await expect(at.heading).toHaveText("This case is not in use");
  await stop("case-gone");
  await at.goTo(`/practise/case/${id}`);
  await stop("case-read");
  await at.button("Begin rating").click();
  await expect(at.main.getByText(/· 1 of 6$/)).toBeVisible();
  await at.button("Continue").click();
  await expect(page.locator("#error-summary")).toBeFocused();
  await stop("case-rate-missing");
  await page.getByRole("checkbox").nth(1).check();
  await page.getByRole("checkbox").nth(4).check();
  await page.keyboard.press("4");
  await page.getByRole("radio", { name: "90 %" }).check();
  await stop("case-rate");
  await at.goTo(`/practise/case/${id}/habits`);
  await at.button("See the key").click();
  await expect(at.main.getByRole("alert")).toBeVisible();
  await stop("case-habits-missing");
  for (let step = 2; step <= 5; step += 1) {
    await at.goTo(`/practise/case/${id}/${step}`);
    await expect(at.main.getByText(new RegExp(`· ${step} of 6$`))).toBeVisible();
    await page.getByRole("checkbox").nth(step + 2).check();
    await page.keyboard.press(String([0, 3, 1, 5][step - 2]));
    await page.getByRole("radio", { name: ["50 %", "70 %", "80 %", "60 %"][step - 2] }).check();
  }
  await at.button("Continue").click();
  await page.getByRole("checkbox", { name: "Territoriality" }).check();
  await stop("case-habits");
  await at.button("See the key").click();
  await expect(page.getByText("Key is provisional")).toBeVisible();
  await stop("case-key");
  await page.getByText("I see it differently").first().click();
  await page.getByLabel("Why").first().fill("She asked twice, which I count as more.");
  await page.getByLabel("What the key should be").first().selectOption({ index: 3 });
  await expect(page.getByText("A rating given after the key never counts.")).toBeVisible();
  await page.getByText("Show as a table").click();
  await stop("case-key-differ");
  await at.link("Judge it again").click();
  await expect(page.getByText("and does not count")).toBeVisible();
  await stop("case-read-again");
  await at.open();
  await at.weekly.selectOption("3 cases a week");
  await expect(page.getByText("This week: open, 1 of 3.")).toBeVisible();
  await stop("practise-begun");
  await at.open("/cases");
  await expect(at.cases).toHaveCount(32);
  await stop("practise-cases");
  await at.openProfile();
  await stop("profile-one-case");
  const old = { ...first, id: { case: { id: "case.old", version: 1 }, turn: 1 } };
  delete old.judged;
  await seed(
    page,
    backupOf([
      old,
      ...judgings({ ...raters.swayed, endedDaysAgo: 20 }),
      ...judgings({ rate: (key) => key + 1, count: 4, turn: 2 }),
    ]),
  );
  await at.openProfile();
  await expect(at.part("Over time")).toBeVisible();
  await stop("profile-full");
  await at.open("/cases");
  await expect(at.part("Begun on cases that are no longer in use")).toBeVisible();
  await stop("practise-cases-with-old");
}

/** What the console says on the walk through trouble. */
export const EXPECTED_COMPLAINTS = [/Failed to load resource/, /Failed to fetch/, /preload/];

/** The walks. Each calls `look` with a stop's name and the page. */
export const walks = Object.fromEntries(
  [beginning, finished, trouble, library, practise, ...peopleWalks, ...workshopWalks].map((walk) => [
    walk.name,
    (page, look) => walk(page, (name) => look(name, page)),
  ]),
);

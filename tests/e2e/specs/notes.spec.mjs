// Notes and texts on sheets: one longer than is kept loses nothing and says so, and whatever is typed
// is text.
import { saving } from "../content/words.mjs";
import { expect, test } from "../fixtures.mjs";
import { CheckPage } from "../pages/check-page.mjs";
import { LibraryPage } from "../pages/library-page.mjs";
import { QuestionPage } from "../pages/question-page.mjs";

const KEPT = 4000;
const HUGE = 5_000_000;

/** Pastes as the clipboard does: all at once. */
async function paste(field, length) {
  await field.focus();
  await field.evaluate((area, characters) => {
    area.value = "long text ".repeat(characters / 10);
    area.dispatchEvent(new InputEvent("input", { bubbles: true, inputType: "insertFromPaste" }));
  }, length);
}

const lengthOf = (field) => field.evaluate((area) => area.value.length);

/** What is said of a note that is too long. */
const complaintOf = (page, length) =>
  page.getByRole("alert").filter({ hasText: `This note has ${length} characters; 4,000 are kept.` });

test("five million characters pasted into a note are said to be too many, and the former note stays saved", async ({
  page,
}) => {
  const at = new QuestionPage(page, "reflect", 1);
  await at.open();
  await at.write("The former note.");
  await at.expectSaved();

  await paste(at.note, HUGE);
  const complaint = complaintOf(page, "5,000,000");
  await expect(complaint).toContainText("It is not saved yet.");
  await expect(at.note).toHaveAccessibleDescription(/5,000,000 characters/);
  await expect(at.note).toHaveAttribute("aria-invalid", "true");
  expect(await lengthOf(at.note)).toBe(HUGE);

  await at.choose(4);
  expect(await lengthOf(at.note)).toBe(HUGE);
  await at.reload();
  await expect(at.note).toHaveValue("The former note.");
  await expect(at.choice(4)).toBeChecked();
});

test("while a note is too long to be kept the page does not claim that all is saved", async ({
  page,
}) => {
  const at = new QuestionPage(page, "reflect", 1);
  await at.open();
  await at.choose(4);
  await at.expectSaved();
  await paste(at.note, KEPT + 10);
  await expect(complaintOf(page, "4,010")).toBeVisible();
  await expect(at.status).not.toHaveText(saving.saved);
});

test("a note of exactly the longest length is kept, and one shortened to it is saved", async ({
  page,
}) => {
  const at = new QuestionPage(page, "reflect", 1);
  const longest = "ä🐽".repeat(KEPT / 2);
  await at.open();
  await at.write(`${longest}x`);
  await expect(complaintOf(page, "4,001")).toBeVisible();
  await at.write(longest);
  await expect(page.getByRole("alert")).toHaveCount(0);
  await at.expectSaved();
  await at.reload();
  await expect(at.note).toHaveValue(longest);
});

test("Continue does not throw away a note that is too long to be kept", async ({ page }) => {
  const at = new QuestionPage(page, "reflect", 1);
  await at.open();
  await at.choose(4);
  await paste(at.note, KEPT + 10);
  await at.continue.click();
  await at.goTo(at.route);
  await at.expectShown();
  expect(await lengthOf(at.note)).toBe(KEPT + 10);
});

/** A case begun, with a title and a text that is too long in each of two fields. */
async function tooLongOnSheet(page) {
  const at = new LibraryPage(page);
  await at.open("/packs");
  await at.button("Begin a case").click();
  await paste(at.field("Sentences"), KEPT + 10);
  await expect(complaintOf(page, "4,010")).toBeVisible();
  await paste(at.field("Kind of work"), KEPT + 20);
  await expect(page.getByRole("alert").filter({ hasText: "This has 4,020 characters; 4,000 fit." })).toBeVisible();
  await at.field("Title").fill("The weekly plan");
  await expect(at.heading).toHaveText("The weekly plan");
  await at.expectTooLong();
  return at;
}

test("texts too long for their fields on a sheet stay in them, and saving others does not claim that all is saved", async ({
  page,
}) => {
  const at = await tooLongOnSheet(page);
  await at.link("Back to the packs").click();
  await at.expectTooLong();
  await at.link("The weekly plan").click();
  await expect(at.field("Sentences")).toHaveAttribute("aria-invalid", "true");
  expect(await lengthOf(at.field("Sentences"))).toBe(KEPT + 10);
  expect(await lengthOf(at.field("Kind of work"))).toBe(KEPT + 20);

  await at.field("Sentences").fill("It is short now.");
  await expect(complaintOf(page, "4,010")).toHaveCount(0);
  await expect(at.main.getByText("It is short now.", { exact: true })).toBeVisible();
  await at.expectTooLong();
  await at.field("Kind of work").fill("data");
  await at.expectSaved();
  await at.reload();
  await expect(at.field("Sentences")).toHaveValue("It is short now.");
  await expect(at.field("Kind of work")).toHaveValue("data");
});

test("a text that is too long goes with its sheet and comes back with it", async ({ page }) => {
  const at = await tooLongOnSheet(page);
  await at.button("Remove").click();
  await expect(at.heading).toHaveText("Packs");
  await expect(at.notice("“The weekly plan” was removed. Packs in use stay as they are.")).toBeVisible();
  await at.expectSaved();
  await at.button("Undo").click();
  await at.expectTooLong();
  await at.link("The weekly plan").click();
  await expect(at.field("Sentences")).toHaveAttribute("aria-invalid", "true");
  expect(await lengthOf(at.field("Sentences"))).toBe(KEPT + 10);
});

test("markup typed into a note is shown as text", async ({ page }) => {
  const markup = "</textarea><img src=x onerror=\"document.title='caught'\"> & <b>bold</b> {{x}}";
  const at = new QuestionPage(page, "reflect", 1);
  await at.open();
  await at.choose(4);
  await at.write(markup);
  await at.expectSaved();
  await at.reload();
  await expect(at.note).toHaveValue(markup);
  await new CheckPage(page, "reflect").open();
  await expect(page.getByText(markup)).toBeVisible();
  await expect(page.getByRole("img")).toHaveCount(0);
});

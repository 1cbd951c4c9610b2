// One device passed round: rating works as in a vote of one's own, nothing of a person is there for the
// next one, and nobody loses answers without being asked.
import { expect, test } from "../fixtures.mjs";
import { WorkshopPage } from "../pages/workshop-page.mjs";
import { Keyboard } from "../walks/keyboard.mjs";

/** The controls of a page of rating, as whoever has the device finds them. */
function controls(at) {
  const checked = { checked: true };
  return {
    rateCase: at.button("Rate this case"),
    on: at.button("Continue"),
    back: at.button("Back"),
    stop: at.button("Stop without sealing"),
    seal: at.button("Seal and wipe the screen"),
    name: at.page.getByLabel("Your name, as the group knows you"),
    marks: at.main.getByRole("checkbox"),
    given: at.main.getByRole("radio", checked).or(at.main.getByRole("checkbox", checked)),
    sure: at.main.getByRole("radio", { name: "70 %" }),
    level: (number) => at.page.locator(`#choice-${number}`),
  };
}

async function passing(page, setUp) {
  const at = new WorkshopPage(page);
  await at.setUp(setUp);
  await at.goToPart("/pass");
  return { at, ...controls(at) };
}

test("number keys, marks, sureness and not shown here work as in a vote, there and back and behind the curtain", async ({
  page,
}) => {
  const { at, rateCase, on, back, marks, sure, level } = await passing(page);
  const keyboard = new Keyboard(page);
  await keyboard.go(at.button("I am the next person: begin"));
  await expect(at.heading).toBeFocused();
  await keyboard.go(rateCase);
  await expect(at.heading).toBeFocused();
  await keyboard.press("4");
  await expect(level(4)).toBeChecked();
  await marks.first().check();
  await marks.nth(2).check();
  await marks.first().uncheck();
  await sure.check();
  await keyboard.go(on);
  await expect(at.heading).toBeFocused();
  await keyboard.press("0");
  await expect(level(0)).toBeChecked();
  await back.click();
  await expect(level(4)).toBeChecked();
  await expect(at.heading).toBeFocused();
  await page.keyboard.press("Escape");
  await expect(level(4)).toHaveCount(0);
  await page.keyboard.press("Escape");
  await expect(level(4)).toBeChecked();
  await expect(marks.first()).not.toBeChecked();
  await expect(marks.nth(2)).toBeChecked();
  await expect(sure).toBeChecked();
});

test("a rating that is missing is asked for, and nobody is led on without it", async ({ page }) => {
  const { at, rateCase, on, level } = await passing(page);
  await at.takeDevice();
  await rateCase.click();
  await on.click();
  await expect(page.locator("#error-summary")).toBeFocused();
  await level(2).check();
  await on.click();
  await expect(page.locator("#error-summary")).toHaveCount(0);
  await expect(level(2)).not.toBeChecked();
});

test("whoever stops leaves nothing, and the next person finds no answer of theirs", async ({ page }) => {
  test.slow();
  const { at, rateCase, on, back, stop, given, marks, sure, level } = await passing(page);
  await at.takeDevice();
  await rateCase.click();
  await marks.first().check();
  await level(5).check();
  await sure.check();
  await back.click();
  await stop.click();
  await expect(at.heading).toHaveText("Give the device to the next person");
  await expect(at.heading).toBeFocused();
  await expect(at.main).toContainText("The answers were let go. Nothing of them was kept.");
  await expect(page.getByText("0 of 3 in")).toBeVisible();
  await at.takeDevice();
  await rateCase.click();
  await expect(level(5)).toBeVisible();
  await expect(given).toHaveCount(0);
  await level(1).check();
  await on.click();
  await expect(level(5)).toBeVisible();
  await expect(given).toHaveCount(0);
});

test("whoever comes after a sealed ballot finds no answer and no name of it", async ({ page }) => {
  test.slow();
  const { at, rateCase, on, given, marks, name, seal, level } = await passing(page);
  await at.takeDevice();
  for (let of = 0; of < 2; of += 1) {
    await rateCase.click();
    for (let place = 0; place < 5; place += 1) {
      await marks.first().check();
      await level(4).check();
      await on.click();
      await expect(given).toHaveCount(0);
    }
    await marks.first().check();
    await on.click();
  }
  await seal.click();
  await expect(name).toBeFocused();
  await expect(at.main).toContainText("Write your name first: this workshop is held with names.");
  await name.fill("Q".repeat(25));
  await seal.click();
  await expect(at.main).toContainText("This name is too long for a ballot");
  await at.sealOnThisDevice("Quillon");
  await at.takeDevice();
  for (let of = 0; of < 2; of += 1) {
    await rateCase.click();
    for (let place = 0; place < 5; place += 1) {
      await expect(level(4)).toBeVisible();
      await expect(given).toHaveCount(0);
      await level(0).check();
      await on.click();
    }
    await expect(given).toHaveCount(0);
    await on.click();
  }
  await expect(name).toHaveValue("");
  expect(await page.content()).not.toContain("Quillon");
  expect(await at.stored()).not.toContain("Quillon");
  await at.sealOnThisDevice("Zephyrine");
  await expect(page.getByText("2 of 3 in")).toBeVisible();
});

test("reloading asks while somebody rates, behind the curtain too, and only then", async ({ page }) => {
  const { at, rateCase, stop, back, level } = await passing(page);
  const asked = [];
  page.on("dialog", async (dialog) => {
    asked.push(dialog.type());
    await dialog.dismiss();
  });
  await at.takeDevice();
  await rateCase.click();
  await level(3).check();
  await page.evaluate(() => location.reload());
  await expect.poll(() => asked).toEqual(["beforeunload"]);
  await page.keyboard.press("Escape");
  await expect(level(3)).toHaveCount(0);
  await page.evaluate(() => location.reload());
  await expect.poll(() => asked).toEqual(["beforeunload", "beforeunload"]);
  await page.keyboard.press("Escape");
  await expect(level(3)).toBeChecked();
  await back.click();
  await stop.click();
  await at.reload();
  await expect(at.heading).toHaveText("Give the device to the first person");
  expect(asked).toHaveLength(2);
});

// Handing a sealed ballot to another program: by the device's own sheet for sharing where there is
// one, and only its text.
import { expect, test } from "../fixtures.mjs";
import { VotePage } from "../pages/vote-page.mjs";
import { SMALLEST, WorkshopPage } from "../pages/workshop-page.mjs";

/** A browser with a sheet for sharing, which remembers what it is given, and fails as told. */
function sharing(failure) {
  globalThis.shared = [];
  Navigator.prototype.share = async (data) => {
    globalThis.shared.push(data);
    if (failure) throw new DOMException("Refused.", failure);
  };
}

/** A browser without one. */
function notSharing() {
  delete Navigator.prototype.share;
}

/** Seals a ballot in this browser, for a workshop somebody else leads. */
async function sealed(page, anotherBrowser) {
  const { context } = await anotherBrowser();
  const lead = new WorkshopPage(await context.newPage());
  await lead.setUp(SMALLEST);
  const one = new VotePage(page);
  await one.join(await lead.link.inputValue());
  await one.button("Begin").click();
  await one.rate([[4]]);
  const text = await one.seal("Quillon");
  return { one, text, said: one.main.getByRole("status"), share: one.button("Share it") };
}

test("the sheet for sharing is given the ballot’s text and nothing else of the person", async ({ page, anotherBrowser }) => {
  test.slow();
  await page.addInitScript(sharing);
  const { one, text, said, share } = await sealed(page, anotherBrowser);
  await share.click();
  const shared = await page.evaluate(() => globalThis.shared);
  expect(shared).toEqual([{ title: "Your sealed ballot", text }]);
  await expect(share).toBeFocused();
  await expect(said.filter({ hasText: /\S/ })).toHaveCount(0);
  await expect(one.ballot).toHaveValue(text);
});

test("a browser without a sheet for sharing shows no button for it", async ({ page, anotherBrowser }) => {
  test.slow();
  await page.addInitScript(notSharing);
  const { one, share } = await sealed(page, anotherBrowser);
  await expect(one.button("Copy the text")).toBeVisible();
  await expect(one.button("Save as a file")).toBeVisible();
  await expect(share).toHaveCount(0);
});

const FAILURES = {
  AbortError: [],
  NotAllowedError: ["The browser would not share it. Copy the text instead."],
};

for (const [failure, words] of Object.entries(FAILURES)) {
  test(`a sheet that ends with ${failure} ${words.length ? "is told in a sentence" : "says nothing"}, and the ballot stays`, async ({
    page,
    anotherBrowser,
  }) => {
    test.slow();
    await page.addInitScript(sharing, failure);
    const { one, text, said, share } = await sealed(page, anotherBrowser);
    await share.click();
    await expect.poll(() => page.evaluate(() => globalThis.shared.length)).toBe(1);
    await expect(said.filter({ hasText: /\S/ })).toHaveText(words);
    await expect(share).toBeFocused();
    await expect(one.ballot).toHaveValue(text);
  });
}

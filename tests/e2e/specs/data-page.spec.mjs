// How Your data looks where there is little room.
import { expect, test } from "../fixtures.mjs";
import { DataPage } from "../pages/data-page.mjs";

for (const width of [320, 360, 1280]) {
  test(`the switch for single keys keeps its shape beside its words, ${width} pixels wide`, async ({ page }) => {
    await page.setViewportSize({ width, height: 800 });
    const data = new DataPage(page);
    await data.open();
    const { width: across, height } = await data.singleKeys.boundingBox();
    expect(across).toBe(height);
  });
}

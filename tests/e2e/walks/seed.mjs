// The quick way to a state: bringing back a backup that holds it.
import { expect } from "@playwright/test";
import { DataPage } from "../pages/data-page.mjs";

/** Takes a backup in, in a browser that has nothing yet. */
export async function seed(page, text) {
  const data = new DataPage(page);
  await data.open();
  await data.choose(text);
  await data.add.click();
  await expect(data.notice("The backup was taken in.")).toBeVisible();
  await data.expectSaved();
  await data.button("Close").click();
}

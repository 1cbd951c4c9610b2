// A look at a page as it stands: axe has nothing to say, and nothing scrolls sideways. Where
// NOSE_PICTURES names a folder, a picture of it goes there, to be looked at.
import { expect } from "@playwright/test";
import { violations } from "./axe.mjs";

/** Measuring draws hidden texts, and the browser then fetches the face they are set in. */
export const MEASURED = /fonts\/\S+\.woff2: asked for after the start$/;

/** By how many pixels the page is wider than the window. */
export function overflow(page) {
  return page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement;
    return Math.max(0, scrollWidth - clientWidth);
  });
}

/** Looks at a page under a name for what is found. `kind` tells pictures of one run apart. */
export async function looked(page, name, kind = "") {
  expect.soft(await violations(page), name).toEqual([]);
  expect.soft(await overflow(page), `${name} scrolls sideways`).toBe(0);
  if (process.env.NOSE_PICTURES) {
    const file = `${name}-${kind}`.replaceAll(/[^\w.-]+/g, "-");
    await page.screenshot({ path: `${process.env.NOSE_PICTURES}/${file}.png`, fullPage: true });
  }
}

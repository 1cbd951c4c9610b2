// Files the app hands to the person: what they are called and what they hold.
import { readFile } from "node:fs/promises";

/** Does something that makes a file, and returns its name and text. */
export async function fileFrom(page, act) {
  const [download] = await Promise.all([page.waitForEvent("download"), act()]);
  return { name: download.suggestedFilename(), text: await readFile(await download.path(), "utf8") };
}

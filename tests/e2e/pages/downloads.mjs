// Files the app hands to the person: what they are called and what they hold.
import { readFile } from "node:fs/promises";

/** Does something that makes a file, and returns its name, its text, its bytes and where it lies. */
export async function fileFrom(page, act) {
  const [download] = await Promise.all([page.waitForEvent("download"), act()]);
  const path = await download.path();
  const bytes = await readFile(path);
  return { name: download.suggestedFilename(), text: bytes.toString("utf8"), bytes, path };
}

// What Nose keeps in local storage, looked at and damaged from outside.

export const ENTRY = "nose/journal/entry/";
export const HEAD = "nose/journal/head";
export const CHECKPOINT = "nose/journal/checkpoint/";

/** Everything stored, by key. */
export function stored(page) {
  return page.evaluate(() => ({ ...localStorage }));
}

/** The keys that begin so, in order. */
export async function keysOf(page, prefix) {
  return Object.keys(await stored(page)).filter((key) => key.startsWith(prefix)).sort();
}

/** The key of the record that holds a text. */
export async function keyOf(page, prefix, text) {
  const records = Object.entries(await stored(page));
  return records.find(([key, record]) => key.startsWith(prefix) && record.includes(text))[0];
}

/** Puts other text in place of a record. */
export async function overwrite(page, key, text) {
  await page.evaluate(([at, record]) => localStorage.setItem(at, record), [key, text]);
}

/** Turns one character of a record into another, as a failing disk would. */
export async function damage(page, key) {
  const record = (await stored(page))[key];
  const at = record.length - 5;
  const text = record.slice(0, at) + (record[at] === "x" ? "y" : "x") + record.slice(at + 1);
  await overwrite(page, key, text);
  return text;
}

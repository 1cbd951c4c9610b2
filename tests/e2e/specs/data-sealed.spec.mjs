// Backups sealed with a passphrase: the standard tool opens them, Nose opens what the tool seals, and
// every way it can go wrong has its sentence and changes nothing.
import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { backupText, bothDone, sitting } from "../content/backup.mjs";
import { stored } from "../faults/records.mjs";
import { expect, test } from "../fixtures.mjs";
import { DataPage } from "../pages/data-page.mjs";
import { fileFrom } from "../pages/downloads.mjs";
import { Keyboard } from "../walks/keyboard.mjs";
import { seed } from "../walks/seed.mjs";
import { looked } from "../watch/look.mjs";
import { againstBackup } from "../watch/schema.mjs";

const PASSPHRASE = "plum ladder café quiet tuesday";
/** The worker is fetched when sealing is first asked for, from our own origin. */
const WORKER = /GET \S+\/vault\.js: asked for after the start$/;
const ANSWERER = fileURLToPath(new URL("../with-passphrase.py", import.meta.url));

/** Runs `age`, answering what it asks. */
function age(passphrase, ...args) {
  execFileSync("python3", [ANSWERER, passphrase, process.env.NOSE_AGE || "age", ...args]);
}

/** A folder that goes with the test. */
const inFolder = test.extend({
  folder: async ({}, use) => {
    const folder = mkdtempSync(join(tmpdir(), "nose-age-"));
    await use(folder);
    rmSync(folder, { recursive: true });
  },
});

async function atData(page, silence, backup = bothDone()) {
  silence.expect(WORKER);
  await seed(page, backup);
  const data = new DataPage(page);
  await data.open();
  return data;
}

inFolder("age opens a sealed backup, and what it holds is what the schema says", async ({ page, silence, folder }) => {
  const data = await atData(page, silence);
  const file = await fileFrom(page, () => data.saveSealed(PASSPHRASE));
  expect(file.name).toMatch(/^nose-backup-\d{4}-\d{2}-\d{2}\.age$/);
  await expect(data.backup).toContainText(`Sealed and saved as ${file.name}.`);
  await expect(data.backup).toContainText("Last backup today");
  await expect(data.passphrase).toHaveValue("");
  await expect(data.again).toHaveValue("");
  expect(file.bytes.toString("latin1")).toMatch(/^age-encryption\.org\/v1\n-> scrypt \S{22} 17\n\S{43}\n--- \S{43}\n/);
  expect(file.text).not.toMatch(/sittings|reflect|note/);

  const out = join(folder, "out.json");
  age(PASSPHRASE, "-d", "-o", out, file.path);
  const opened = JSON.parse(readFileSync(out, "utf8"));
  expect(againstBackup(opened)).toEqual([]);
  expect(opened.state.sittings).toHaveLength(2);
  expect(() => age("another passphrase", "-d", "-o", out, file.path)).toThrow(/incorrect passphrase/);
});

inFolder("what age seals opens here", async ({ page, silence, folder }) => {
  silence.expect(WORKER);
  const [plain, sealed] = [join(folder, "backup.json"), join(folder, "backup.age")];
  writeFileSync(plain, backupText([sitting("reflect")]));
  age(PASSPHRASE, "-p", "-o", sealed, plain);
  const data = new DataPage(page);
  await data.open();
  await data.choose(readFileSync(sealed), "backup.age");
  await expect(data.itsPassphrase).toBeFocused();
  await data.unseal(PASSPHRASE);
  await expect(data.preview).toContainText("14 answers in 1 pass");
});

test("a sealed backup brings everything back, and the file made before is sealed, too", async ({ page, silence }) => {
  const data = await atData(page, silence);
  const { bytes } = await fileFrom(page, () => data.saveSealed(PASSPHRASE));
  await data.eraseAll();
  await data.choose(bytes, "nose.age");
  await data.unseal(PASSPHRASE);
  await expect(data.preview).toContainText("Adding it brings 34 answers");
  await data.add.click();
  await expect(data.notice("The backup was taken in.")).toBeVisible();
  await data.expectSaved();

  await data.choose(backupText([sitting("mirror", { id: "other", daysAgo: 3 })]));
  await fileFrom(page, () => data.add.click());
  await expect(data.stored).toContainText("in 3 passes");
  await data.choose(bytes, "nose.age");
  await data.unseal(PASSPHRASE);
  await expect(data.preview).toContainText("Replacing takes away");
  const before = await fileFrom(page, () => data.replace.click());
  expect(before.name).toMatch(/\.age$/);
  await expect(data.stored).toContainText("in 2 passes");
  await data.expectSaved();
  await data.button("Undo").click();
  await expect(data.stored).toContainText("in 3 passes");
});

test("a passphrase that is short, or two that differ, are told at their fields", async ({ page, silence }) => {
  const data = await atData(page, silence);
  const keys = new Keyboard(page);
  await keys.type(data.passphrase, "eleven char");
  await page.keyboard.press("Enter");
  await expect(data.passphrase).toBeFocused();
  await expect(data.passphrase).toHaveAccessibleDescription(/Give at least 12 characters/);
  await data.passphrase.fill(PASSPHRASE);
  await data.again.fill(`${PASSPHRASE} `);
  await keys.go(data.seal);
  await expect(data.again).toBeFocused();
  await expect(data.again).toHaveAccessibleDescription(/The two differ/);
  await expect(data.passphrase).not.toHaveAttribute("aria-invalid");
  await expect(data.backup).toContainText("You have not made a backup file yet.");
});

test("a wrong passphrase, a changed file and a key’s file are told apart, and change nothing", async ({ page, silence }) => {
  const data = await atData(page, silence);
  const { bytes } = await fileFrom(page, () => data.saveSealed(PASSPHRASE));
  await data.expectSaved();
  const before = await stored(page);
  await data.choose(bytes, "nose.age");
  await data.unseal(`${PASSPHRASE}.`);
  await expect(data.itsPassphrase).toHaveAccessibleDescription(/That is not the passphrase of this file/);
  await expect(data.itsPassphrase).toBeFocused();
  await data.unseal(PASSPHRASE);
  await expect(data.preview).toContainText("Everything in this file is here already.");
  await data.leave.click();

  const changed = Buffer.from(bytes);
  changed[changed.length - 1] ^= 1;
  await data.choose(changed, "nose.age");
  await data.unseal(PASSPHRASE);
  await expect(data.refusal).toContainText("the file was changed or cut short after it was sealed");
  await data.choose(Buffer.from("age-encryption.org/v1\n-> X25519 abc\n\n--- \n"), "nose.age");
  await data.unseal(PASSPHRASE);
  await expect(data.refusal).toContainText("That file is in the age format but sealed in a way Nose does not open");
  expect(await stored(page)).toEqual(before);
});

test("without the worker it is said, and nothing is lost", async ({ page, context, silence, complaints }) => {
  complaints.expect(/Failed to load resource/);
  await context.route("**/vault.js", (route) => route.abort());
  const data = await atData(page, silence);
  await data.saveSealed(PASSPHRASE);
  await expect(data.backup.getByRole("alert").filter({ hasText: "did not arrive" })).toBeVisible();
  await expect(data.passphrase).toHaveValue(PASSPHRASE);
  await context.unrouteAll();
  const { name } = await fileFrom(page, () => data.seal.click());
  expect(name).toMatch(/\.age$/);
});

test("nothing typed as a passphrase is kept anywhere", async ({ page, silence }) => {
  const data = await atData(page, silence);
  await fileFrom(page, () => data.saveSealed(PASSPHRASE));
  await data.expectSaved();
  const kept = await page.evaluate(() => JSON.stringify([{ ...localStorage }, { ...sessionStorage }, document.documentElement.outerHTML]));
  expect(kept).not.toContain("plum ladder");
});

for (const theme of ["light", "dark"]) {
  for (const width of [360, 1280]) {
    test.describe(`${theme}, ${width} pixels wide`, () => {
      test.use({ colorScheme: theme, viewport: { width, height: 900 } });

      test("sealing and opening look well and axe finds nothing wrong", async ({ page, silence }) => {
        const data = await atData(page, silence);
        silence.expect(/fonts\/\S+\.woff2: asked for after the start$/);
        await data.seal.click();
        await data.readable.click();
        await looked(page, "sealing", `${theme}-${width}`);
        const { bytes } = await fileFrom(page, () => data.saveSealed(PASSPHRASE));
        await expect(data.backup).toContainText("Sealed and saved as");
        await data.choose(bytes, "nose.age");
        await data.unseal("not this one at all");
        await expect(data.itsPassphrase).toHaveAttribute("aria-invalid", "true");
        await looked(page, "opening", `${theme}-${width}`);
      });
    });
  }
}

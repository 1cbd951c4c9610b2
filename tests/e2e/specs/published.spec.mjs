// What is published beside the app, for whoever checks it: the sums of all files, and the licenses of
// what others made.
import { execFileSync } from "node:child_process";
import { build } from "../build.mjs";
import { expect, test } from "../fixtures.mjs";
import { filesOf } from "../files.mjs";
import { AppPage } from "../pages/page.mjs";

const PROOF = "./library.html#/proof";

test("sha256sum finds every file of the build as the list of sums has it", async ({ request }) => {
  const list = await (await request.get("./SHA256SUMS")).text();
  const told = list.trimEnd().split("\n").map((line) => line.slice(66));
  const files = filesOf(build.folder).filter((file) => file !== "SHA256SUMS");
  expect(told.toSorted()).toEqual([...files, "_headers"].toSorted());
  const options = { cwd: build.folder, input: list, encoding: "utf8" };
  const checked = execFileSync("sha256sum", ["--check", "--strict"], options);
  expect(checked.trimEnd().split("\n")).toEqual(told.map((file) => `${file}: OK`));
});

test("the page on checking leads to the licenses and the sums, with the offline copy in place too", async ({
  page,
  context,
}) => {
  const app = new AppPage(page);
  await page.goto(PROOF);
  await app.started();
  await page.evaluate(() => navigator.serviceWorker.ready);
  await page.reload();
  await app.started();
  expect(await page.evaluate(() => Boolean(navigator.serviceWorker.controller))).toBe(true);
  await app.link("What Nose is built from, with licenses").click();
  await expect(app.heading).toHaveText("What Nose is built from");
  await expect(page.getByText(/leptos 0\.8\.\d+ \(MIT\)/)).toBeVisible();
  await expect(page.getByRole("heading", { name: /^Source Serif 4, a part of its letters/ })).toBeVisible();
  await page.getByRole("link", { name: "Nose" }).click();
  await app.started();
  await page.goto(PROOF);
  const sums = await app.link("The list, SHA256SUMS").getAttribute("href");
  const answer = await context.request.get(new URL(sums, page.url()).href);
  expect(await answer.text()).toMatch(/^[0-9a-f]{64} {2}/);
});

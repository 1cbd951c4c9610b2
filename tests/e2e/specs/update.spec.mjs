// A new version waits for a person's word: it is announced, the page stays as it is through
// reloads, and only a click on the notice switches, with every answer in place.
import { scripted } from "../content/script.mjs";
import { update } from "../content/words.mjs";
import { build } from "../build.mjs";
import { expect, test } from "../fixtures.mjs";
import { DataPage } from "../pages/data-page.mjs";
import { QuestionPage } from "../pages/question-page.mjs";
import { newerBuild } from "../walks/builds.mjs";
import { keptOffline } from "../walks/worker.mjs";

test("a new version is announced and takes over only when it is told to", async ({
  serve,
  anotherBrowser,
}, testInfo) => {
  const folder = testInfo.outputPath("newer");
  const { old, version } = newerBuild(build.folder, folder, "feedfacefeedface");
  const site = await serve();
  const { context } = await anotherBrowser({ base: site.url });
  const page = await context.newPage();
  const at = new QuestionPage(page, "reflect", 1);
  const data = new DataPage(page);
  await at.open();
  await at.answer(scripted(at.question));
  await at.expectSaved();
  await keptOffline(page);
  await data.open();
  await expect(data.main).toContainText(`build ${old}`);
  await at.open();
  site.switchTo(folder);

  const notice = at.notice(update.title);
  await at.reload();
  await expect(notice).toBeVisible();
  await at.expectAnswer(scripted(at.question));
  await at.reload();
  await expect(notice).toBeVisible();
  await data.open();
  await expect(data.main).toContainText(`build ${old}`);

  await at.open();
  await at.write("Typed just before.");
  const loaded = page.waitForEvent("load");
  await notice.getByRole("button", { name: update.use }).click();
  await loaded;
  await at.started();
  await expect(notice).toHaveCount(0);
  await at.expectAnswer({ ...scripted(at.question), note: "Typed just before." });
  await data.open();
  await expect(data.main).toContainText(`build ${version}`);

  await context.setOffline(true);
  await data.reload();
  await expect(data.main).toContainText(`build ${version}`);
});

test("a new version of which a part is missing never takes over", async ({
  serve,
  anotherBrowser,
}, testInfo) => {
  const folder = testInfo.outputPath("broken");
  const { old } = newerBuild(build.folder, folder, "deadbeefdeadbeef");
  const site = await serve();
  const { context, complaints } = await anotherBrowser({ base: site.url });
  complaints.expect(/Failed to load resource/);
  const page = await context.newPage();
  const data = new DataPage(page);
  await data.open();
  await keptOffline(page);
  // What comes later is kept once it went through the worker.
  await data.reload();
  await context.route("**/packs/core.en.mirror.json", (route) =>
    route.request().serviceWorker() ? route.fulfill({ status: 404 }) : route.continue(),
  );
  site.switchTo(folder);
  const refused = context.waitForEvent("response", (response) => response.status() === 404);
  await data.reload();
  await refused;
  await data.reload();
  await expect(data.main).toContainText(`build ${old}`);
  await expect(data.notice(update.title)).toHaveCount(0);
});

// The journey without a network: visited once, and then never again reached by anything.
import { outcome } from "../content/outcome.mjs";
import { expect, test } from "../fixtures.mjs";
import { RoomFront } from "../pages/room-front.mjs";
import { StartPage } from "../pages/start-page.mjs";
import { answerAll, begin, expectOutcome, finish } from "../walks/pointer.mjs";
import { keptOffline } from "../walks/worker.mjs";

test("after one visit the whole journey works without a network and without a server", async ({
  serve,
  anotherBrowser,
}) => {
  test.slow();
  const site = await serve();
  const { context } = await anotherBrowser({ base: site.url });
  const page = await context.newPage();
  const start = new StartPage(page);
  await start.open();
  await keptOffline(page);

  await context.setOffline(true);
  await site.stop();
  const fromElsewhere = [];
  page.on("response", (response) => {
    const url = response.url();
    if (url.startsWith(site.url) && !response.fromServiceWorker()) fromElsewhere.push(url);
  });
  await start.reload();

  for (const room of ["reflect", "mirror"]) {
    const front = new RoomFront(page, room);
    await front.open();
    await begin(page, room);
    await answerAll(page, room);
    await finish(page, room);
    await front.reload();
    await expectOutcome(page, room, outcome);
  }
  expect(fromElsewhere).toEqual([]);
});

// The service worker, seen from the page.

/** Waits until a whole build is kept for use without a network. */
export async function keptOffline(page) {
  await page.evaluate(async () => {
    const { active } = await navigator.serviceWorker.ready;
    if (active.state === "activated") return;
    await new Promise((done) => {
      active.addEventListener("statechange", () => active.state === "activated" && done());
    });
  });
}

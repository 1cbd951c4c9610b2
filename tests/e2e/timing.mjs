// Timing what a person waits for, in a page: until the frame after the change is painted.

/** Milliseconds from setting the address to the frame after the one that shows the heading. */
export function timed(page, route, heading) {
  return page.evaluate(
    ([to, words]) =>
      new Promise((done) => {
        const begun = performance.now();
        location.hash = to;
        const look = () => {
          const shown = document.querySelector("main h1")?.textContent ?? "";
          if (!shown.includes(words)) return requestAnimationFrame(look);
          // A task after the frame runs once it is painted.
          const { port1, port2 } = new MessageChannel();
          port1.onmessage = () => done(performance.now() - begun);
          port2.postMessage(0);
        };
        requestAnimationFrame(look);
      }),
    [route, heading],
  );
}

export const spread = (times) => {
  const sorted = times.toSorted((a, b) => a - b);
  const at = (share) => sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))].toFixed(1);
  return `median ${at(0.5)} ms, 95th percentile ${at(0.95)} ms, of ${times.length}`;
};

/** Milliseconds from doing something in the page until what it shows is painted. */
export function until(page, act, shown) {
  return page.evaluate(
    ([doing, showing]) =>
      new Promise((done) => {
        const [run, isShown] = [new Function(doing), new Function(`return ${showing}`)];
        const begun = performance.now();
        run();
        const look = () => {
          if (!isShown()) return requestAnimationFrame(look);
          const { port1, port2 } = new MessageChannel();
          port1.onmessage = () => done(performance.now() - begun);
          port2.postMessage(0);
        };
        requestAnimationFrame(look);
      }),
    [act, shown],
  );
}

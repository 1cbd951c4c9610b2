// Starts the app and keeps the offline copy. Trunk puts the hashed names of the app's files on this
// script's own element. `cargo xtask build` makes one file of this and what it imports.
import { unlocked } from "./boot/locked.js";
import { start } from "./boot/trouble.js";

const root = document.documentElement;
const script = document.querySelector("script[data-wasm]");

start(async () => {
  await unlocked();
  const app = await import(script.dataset.js);
  await app.default({ module_or_path: script.dataset.wasm });
});

// A face that is preloaded for later is loaded now: else the browser may let go of it, and ask again
// once something is set in it.
if (document.querySelector("link[href*=text][as=font]")) document.fonts.load("400 1em 'Source Serif 4'");

// The offline copy. A new version waits until the person says so.
const build = document.querySelector("meta[name=nose-build]").content;
if ("serviceWorker" in navigator && build !== "dev") {
  const announce = () => {
    root.dataset.update = "waiting";
    dispatchEvent(new Event("nose-update"));
  };
  // From the second visit on, the offline copy holds the documents that come later too.
  navigator.serviceWorker.controller?.postMessage({ type: "keep-later" });
  // On the first visit nothing passes through the worker yet, so what this document fetched is told
  // to it once it is there: a visit that begins at a later document leaves that for use offline, too.
  if (!navigator.serviceWorker.controller) {
    navigator.serviceWorker.ready.then(({ active }) => {
      const keep = (addresses) => active.postMessage({ type: "keep", addresses });
      keep([location.href]);
      new PerformanceObserver((list) => keep(list.getEntries().map((entry) => entry.name)))
        .observe({ type: "resource", buffered: true });
    }).catch(() => {});
  }
  navigator.serviceWorker.register("sw.js").then((registration) => {
    if (registration.waiting && navigator.serviceWorker.controller) announce();
    registration.addEventListener("updatefound", () => {
      const next = registration.installing;
      next.addEventListener("statechange", () => {
        if (next.state === "installed" && navigator.serviceWorker.controller) announce();
      });
    });
    addEventListener("nose-use-update", () => {
      navigator.serviceWorker.addEventListener("controllerchange", () => location.reload(), { once: true });
      registration.waiting?.postMessage({ type: "activate" });
    });
  }).catch(() => {
    // Private windows and some hosts have no offline copies; the page works without.
  });
}

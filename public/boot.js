// Starts the app, says so in words when it cannot, and keeps the offline copy. Trunk puts the
// hashed names of the app's files on this script's own element.
const root = document.documentElement;
const script = document.querySelector("script[data-wasm]");

function trouble(kind) {
  root.dataset.state = "trouble";
  const notice = document.getElementById("trouble");
  if (!notice) return showAfterCrash();
  document.getElementById(`trouble-${kind}`).hidden = false;
  notice.hidden = false;
}

// The shell is gone once the app has started; a crash after that still needs words.
let shell = document.getElementById("trouble").cloneNode(true);
function showAfterCrash() {
  if (!shell) return;
  shell.querySelector("#trouble-crash").hidden = false;
  shell.hidden = false;
  document.querySelector("main").prepend(shell);
  shell = null;
}

document.getElementById("trouble-reload").addEventListener("click", reload);
shell.querySelector("#trouble-reload").addEventListener("click", reload);
function reload(event) {
  event.preventDefault();
  location.reload();
}

// A panic in the app ends as a WebAssembly trap.
addEventListener("error", (event) => {
  if (event.error instanceof WebAssembly.RuntimeError) trouble("crash");
});
addEventListener("unhandledrejection", (event) => {
  if (event.reason instanceof WebAssembly.RuntimeError) trouble("crash");
});

if (typeof WebAssembly !== "object") {
  trouble("old");
} else {
  import(script.dataset.js)
    .then((app) => app.default({ module_or_path: script.dataset.wasm }))
    .catch((error) => {
      const old = error instanceof WebAssembly.CompileError || error instanceof WebAssembly.LinkError;
      trouble(old ? "old" : error instanceof WebAssembly.RuntimeError ? "crash" : "load");
    });
}

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

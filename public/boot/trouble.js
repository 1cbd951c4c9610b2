// Says in words when the app cannot start, or breaks down later. How it starts is up to who asks.
const root = document.documentElement;

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

/** Starts the app. */
export function start(begin) {
  if (typeof WebAssembly !== "object") {
    trouble("old");
    return;
  }
  begin().catch((error) => {
    const old = error instanceof WebAssembly.CompileError || error instanceof WebAssembly.LinkError;
    trouble(old ? "old" : error instanceof WebAssembly.RuntimeError ? "crash" : "load");
  });
}

// Starts the app in the single file, where its WebAssembly stands in the page as base64. There is
// nothing to fetch, and no offline copy to keep: the file is one.
import { unlocked } from "./locked.js";
import { start } from "./trouble.js";
// The glue that wasm-bindgen writes; `cargo xtask build --single-file` puts it here.
import app from "./app.js";

start(async () => {
  await unlocked();
  const letters = atob(document.getElementById("nose-wasm").textContent);
  await app({ module_or_path: Uint8Array.from(letters, (letter) => letter.charCodeAt(0)) });
});

// A worker that seals and opens backup files, so that the page goes on while it counts. What comes
// before these lines is the glue to the code; the build puts the code in here, so that this one file is
// all there is to fetch. It is told a passphrase and a text, and answers with the other of the two forms.
const CODE = "";

const ready = (async () => {
  const bytes = Uint8Array.from(atob(CODE), (letter) => letter.charCodeAt(0));
  await wasm_bindgen({ module_or_path: bytes });
})();

addEventListener("message", async ({ data }) => {
  try {
    await ready;
    if (data.file) {
      postMessage({ text: wasm_bindgen.open(data.passphrase, data.file) });
    } else {
      const chance = crypto.getRandomValues(new Uint8Array(48));
      postMessage({ file: wasm_bindgen.seal(data.passphrase, data.text, chance) });
    }
  } catch (error) {
    // A word of ours, or the browser's: no memory, no WebAssembly.
    postMessage({ failed: typeof error === "string" ? error : "memory" });
  }
});

// What seals and opens, in one file with its code: as a worker it makes and opens backup files and locks,
// so that the page goes on while it counts; in a page it seals and opens records behind a lock. What comes
// before these lines is the glue to the code; the build puts the code in here, so that this one file is
// all there is to fetch.
const CODE = "";

let begun;
const ready = () =>
  (begun ??= wasm_bindgen({ module_or_path: Uint8Array.from(atob(CODE), (letter) => letter.charCodeAt(0)) }));
const chance = (bytes) => crypto.getRandomValues(new Uint8Array(bytes));

/** What is asked of the worker, by what the question holds. */
async function answered(data) {
  await ready();
  if (data.file) return { text: wasm_bindgen.open(data.passphrase, data.file) };
  if (data.text !== undefined) return { file: wasm_bindgen.seal(data.passphrase, data.text, chance(48)) };
  if (data.unlock !== undefined) return { key: wasm_bindgen.unlock(data.unlock, data.lock) };
  const made = wasm_bindgen.make_lock(data.make, data.idle, chance(80));
  return { text: made.text, key: made.key };
}

// A word of ours, or the browser's: no memory, no WebAssembly.
const failed = (error) => (typeof error === "string" ? error : "memory");

if (typeof document === "undefined") {
  addEventListener("message", ({ data }) => {
    answered(data).then(postMessage, (error) => postMessage({ failed: failed(error) }));
  });
} else {
  const { src, textContent } = document.currentScript;
  globalThis.noseVault = {
    /** The records of a space, with its key. */
    async records(key, space) {
      await ready();
      return new wasm_bindgen.Records(key, space);
    },
    /** The record of a lock with other minutes until it locks itself. */
    after: (text, idle) => wasm_bindgen.lock_after(text, idle),
    /** Asks a new worker one thing, and ends it. What failed is thrown as a word. */
    work(question) {
      const address = src || URL.createObjectURL(new Blob([textContent], { type: "text/javascript" }));
      return new Promise((resolve, reject) => {
        const worker = new Worker(address);
        worker.onmessage = ({ data }) => {
          worker.terminate();
          if (!src) URL.revokeObjectURL(address);
          data.failed ? reject(data.failed) : resolve(data);
        };
        worker.onerror = () => reject("memory");
        worker.postMessage(question);
      });
    },
  };
}

// Ways a browser's storage fails, put into a page before the app starts. Those that come and go
// are switched by `globalThis.storageFails`.

/** Site data is blocked: the very word `localStorage` throws. */
export function blocked() {
  Object.defineProperty(globalThis, "localStorage", {
    get() {
      throw new DOMException("The operation is insecure.", "SecurityError");
    },
  });
}

/** No room left, or some other refusal: writing throws an exception of this name. */
export function refusing(name) {
  const write = Storage.prototype.setItem;
  Storage.prototype.setItem = function setItem(key, text) {
    if (!globalThis.storageFails) return write.call(this, key, text);
    globalThis.timesFailed = (globalThis.timesFailed ?? 0) + 1;
    throw new DOMException("Refused.", name);
  };
}

/** The storage says yes and keeps something else. */
export function lying() {
  const write = Storage.prototype.setItem;
  Storage.prototype.setItem = function setItem(key, text) {
    if (!globalThis.storageFails) return write.call(this, key, text);
    globalThis.timesFailed = (globalThis.timesFailed ?? 0) + 1;
    write.call(this, key, String(text).slice(0, -9));
  };
}

/** Switches a fault on or off. */
export async function storageFails(page, fails) {
  await page.evaluate((now) => {
    globalThis.storageFails = now;
  }, fails);
}

/** How often the fault has struck so far. */
export function timesFailed(page) {
  return page.evaluate(() => globalThis.timesFailed ?? 0);
}

/** In the page: uses up the room the browser really has, down to the last character. */
export function fill() {
  let text = "x".repeat(8 * 1024 * 1024);
  let filled = "";
  while (text.length > 0) {
    try {
      localStorage.setItem("another-app", filled + text);
      filled += text;
    } catch {
      text = text.slice(0, text.length >> 1);
    }
  }
}

/** Uses up the room the browser really has. */
export async function fillForReal(page) {
  await page.evaluate(fill);
}

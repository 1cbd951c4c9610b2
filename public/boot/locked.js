// Where there is a lock, it is opened before anything else begins. What opens it is fetched by who has one.

/** What holds the lock, in a file of its own; in the single file it is there. */
let fetched = null;
globalThis.noseLocks = () =>
  (fetched ??= new Promise((resolve, reject) => {
    if (globalThis.noseLock) return resolve(noseLock);
    const script = document.createElement("script");
    script.src = "vault.js";
    script.onload = () => resolve(noseLock);
    script.onerror = (event) => {
      fetched = null;
      reject(event);
    };
    document.head.append(script);
  }));

export async function unlocked() {
  let lock = null;
  try {
    lock = localStorage.getItem("nose/lock");
  } catch {
    // Blocked: nothing is kept, so nothing is locked.
  }
  if (lock !== null) await (await noseLocks()).unlock();
}

// The lock, in a page: asks for the passphrase, holds the key as long as the page is open, hands it to
// the next page and to other tabs of Nose, and lets go of it when it is told to, or when nobody has
// touched anything for a while. Nothing of it is stored. The build puts it into one file with the code
// that seals; that file is fetched by who has a lock or makes one.
if (typeof document === "object") globalThis.noseLock ??= (() => {
  const LOCK = "nose/lock";
  const COPY = "nose/lock/next";
  const LOCKED = "nose/locked/";
  /** How long a page waits for the key to be handed on before it asks for the passphrase. */
  const HANDED_WITHIN = 250;
  /** So many wrong passphrases cost no waiting; each one after that costs twice as long. */
  const FREE_TRIES = 2;
  const LONGEST_WAIT = 60;
  const WORDS = {
    title: "Nose is locked",
    text: "What you wrote here is sealed with your passphrase.",
    label: "Passphrase",
    unlock: "Unlock",
    opening: "Opening… This takes about a second, so that trying passphrases takes long.",
    empty: "Type your passphrase first.",
    wrong: "That is not the passphrase. Capital letters and spaces count.",
    again: "You can try again now.",
    wait: (seconds) => `That is not the passphrase. You can try again in ${seconds} ${seconds === 1 ? "second" : "seconds"}.`,
    memory: "The browser has too little memory free for this. Close other tabs and try again. Nothing was changed.",
    newer: "This lock was made by a newer version of Nose. Reload the page to get it. Nothing was changed.",
    damaged: "What is stored of the lock cannot be read, so no passphrase opens it here. If you have a backup file, erase what is here and bring the file back.",
    forgotten: "I have forgotten it",
    lost: "Then nobody can open these notes, not even we. If you have a backup file, erase what is here and bring the file back: it opens with the passphrase it was sealed with.",
    erase: "Erase everything in this browser",
    sure: "All that Nose keeps in this browser goes, and comes back from a backup file only. Erase it?",
    yes: "Yes, erase everything",
    no: "No, leave it",
    left: "Not everything could be erased. Clear this site’s data in the browser’s settings.",
  };
  const FAILURES = { memory: WORDS.memory, newer: WORDS.newer, work: WORDS.damaged, "not-a-lock": WORDS.damaged };

  /** The lock that this page has opened: its record, its space, its key, and what seals with it. */
  let held = null;
  let touched = Date.now();
  let told = 0;
  let isLeaving = false;

  const fields = (text) => {
    try {
      return JSON.parse(text);
    } catch {
      return null;
    }
  };

  /** The record of the lock that is there; null where there is none, or it is being removed. */
  function stored() {
    let text = null;
    try {
      text = localStorage.getItem(LOCK);
      if (text !== null && !fields(text)) text = fields(localStorage.getItem(COPY)) ? localStorage.getItem(COPY) : text;
    } catch {
      return null;
    }
    return text === null || "open" in (fields(text) ?? {}) ? null : text;
  }

  const spaceOf = (text) => fields(text)?.space;
  const idleOf = (text) => Number(fields(text)?.idle) || 0;
  /** Keyboards write one letter in more than one way. */
  const plain = (passphrase) => passphrase.normalize("NFC");
  const after = (time) => new Promise((resolve) => setTimeout(resolve, time));

  // Other tabs and the page before this one, as far as the browser lets them hear one another.
  const channel = typeof BroadcastChannel === "function" ? new BroadcastChannel("nose-lock") : null;
  const tell = (message) => channel?.postMessage(message);
  let registered = null;
  const ready = navigator.serviceWorker?.ready.then((registration) => (registered = registration));
  const keeper = () => registered?.active ?? navigator.serviceWorker?.controller;

  channel?.addEventListener("message", ({ data }) => {
    if (data.touched) touched = Math.max(touched, data.touched);
    if (data.lock) leave();
    if (data.ask && held && data.ask === held.space && !isLeaving) tell({ space: held.space, key: held.key });
  });

  /** The key of a space, once another page hands it on; maybe never. */
  function handed(space) {
    return new Promise((resolve) => {
      const take = ({ data }) => data?.space === space && data.key && resolve(data.key);
      channel?.addEventListener("message", take);
      tell({ ask: space });
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = take;
      ready?.then(() => keeper()?.postMessage({ type: "claim-key", space }, [port2]));
    });
  }

  /** What seals and opens with a key; null where it does not open what is stored. */
  async function opened(text, key) {
    const space = spaceOf(text);
    const records = await noseVault.records(key, space);
    const some = Object.keys(localStorage).find((name) => name.startsWith(`${LOCKED}${space}/`));
    if (some && records.name(some, localStorage.getItem(some)) === undefined) return null;
    return {
      text,
      space,
      key,
      place: (name) => records.place(name),
      seal: (name, words) => records.seal(name, words, crypto.getRandomValues(new Uint8Array(24))),
      name: (place, record) => records.name(place, record),
      open: (place, record) => records.open(place, record),
    };
  }

  /** An element with properties and what stands in it. */
  function element(name, properties, ...children) {
    const made = Object.assign(document.createElement(name), properties);
    made.append(...children);
    return made;
  }

  /** A button that does something. */
  function button(words, kind, act) {
    const made = element("button", { type: "button", className: kind }, words);
    made.addEventListener("click", act);
    return made;
  }

  /** Covers the page and asks for the passphrase until the lock is open, here or elsewhere. */
  function asked(text, byOthers) {
    return new Promise((resolve) => {
      let tries = 0;
      let isBusy = false;
      const field = element("input", { id: "lock-passphrase", type: "password", autocomplete: "current-password", autocapitalize: "off", spellcheck: false });
      field.setAttribute("aria-describedby", "lock-said");
      const said = element("p", { id: "lock-said", className: "field-error" });
      said.setAttribute("role", "alert");
      const busy = element("p", { className: "soft" });
      busy.setAttribute("role", "status");
      const unlock = element("button", { type: "submit", className: "button button-primary" }, WORDS.unlock);
      const form = element(
        "form",
        { noValidate: true },
        element("div", { className: "note-field" }, element("label", { htmlFor: "lock-passphrase" }, WORDS.label), field, said),
        element("div", { className: "actions" }, unlock),
        busy,
      );
      const sure = element("div", { hidden: true }, element("p", {}, WORDS.sure));
      const left = element("p", { className: "field-error" });
      left.setAttribute("role", "alert");
      const ask = button(WORDS.erase, "button button-danger", () => {
        sure.hidden = false;
        ask.hidden = true;
        no.focus();
      });
      const no = button(WORDS.no, "button button-quiet", () => {
        sure.hidden = true;
        ask.hidden = false;
        ask.focus();
      });
      sure.append(element("div", { className: "actions" }, no, button(WORDS.yes, "button button-danger", () => erase(left))), left);
      const lost = element("details", {}, element("summary", {}, WORDS.forgotten), element("p", {}, WORDS.lost), element("div", { className: "actions" }, ask), sure);
      const dialog = element("dialog", { className: "dialog lock" }, element("h1", { id: "lock-title" }, WORDS.title), element("p", {}, WORDS.text), form, lost);
      dialog.setAttribute("aria-labelledby", "lock-title");
      // Escape closes a dialog; what is locked stays covered.
      dialog.addEventListener("cancel", (event) => event.preventDefault());
      dialog.addEventListener("close", () => dialog.isConnected && dialog.showModal());
      document.body.append(dialog);
      dialog.showModal();
      field.focus();

      const done = (lock) => {
        removeEventListener("storage", look);
        dialog.remove();
        resolve(lock);
      };
      // Another tab may change the lock, remove it, or erase everything: then there is something else to
      // ask for, or nothing.
      const look = () => {
        if (spaceOf(stored()) !== spaceOf(text)) done(open());
      };
      addEventListener("storage", look);
      byOthers?.then(async (key) => {
        const lock = dialog.isConnected && (await opened(text, key));
        if (lock && dialog.isConnected) done(lock);
      });
      form.addEventListener("submit", async (event) => {
        event.preventDefault();
        if (isBusy) return;
        said.textContent = field.value === "" ? WORDS.empty : "";
        if (field.value === "") return field.focus();
        isBusy = true;
        busy.textContent = WORDS.opening;
        try {
          const lock = await opened(text, (await noseVault.work({ unlock: plain(field.value), lock: text })).key);
          if (dialog.isConnected) lock ? done(lock) : (said.textContent = WORDS.damaged);
        } catch (failure) {
          if (failure === "wrong") {
            tries += 1;
            field.select();
            await hold();
          } else {
            said.textContent = FAILURES[failure] ?? WORDS.memory;
          }
        }
        busy.textContent = "";
        isBusy = false;
      });

      /** Says that it was wrong, and lets nobody try for a while. */
      async function hold() {
        const seconds = tries > FREE_TRIES ? Math.min(LONGEST_WAIT, 2 ** (tries - FREE_TRIES)) : 0;
        busy.textContent = "";
        said.textContent = seconds ? WORDS.wait(seconds) : WORDS.wrong;
        field.focus();
        if (!seconds) return;
        unlock.disabled = true;
        await after(seconds * 1000);
        unlock.disabled = false;
        said.textContent = WORDS.again;
      }
    });
  }

  /** Erases all that Nose keeps, in the way that other tabs understand: the journal's head goes first. */
  function erase(left) {
    navigator.locks.request("nose/journal", () => {
      try {
        localStorage.removeItem("nose/journal/head");
        for (const key of Object.keys(localStorage)) if (key.startsWith("nose/")) localStorage.removeItem(key);
        location.reload();
      } catch {
        left.textContent = WORDS.left;
      }
    });
  }

  /** Leaves the page for a locked one. What cannot be saved would be lost so: then the page is covered. */
  async function leave() {
    if (!held || isLeaving) return;
    isLeaving = true;
    keeper()?.postMessage({ type: "drop-key" });
    if (dispatchEvent(new Event("nose-locking", { cancelable: true }))) return location.reload();
    await asked(held.text);
    isLeaving = false;
    touched = Date.now();
  }

  addEventListener("pagehide", () => {
    if (held && !isLeaving) keeper()?.postMessage({ type: "hold-key", space: held.space, key: held.key });
  });
  // A page that was put aside whole and comes back: if nobody has the key any more, it was locked since.
  addEventListener("pageshow", async ({ persisted }) => {
    if (!persisted || !held) return;
    const { style } = document.documentElement;
    style.visibility = "hidden";
    const key = await Promise.race([handed(held.space), after(HANDED_WITHIN)]);
    style.visibility = "";
    if (!key) leave();
  });
  for (const type of ["keydown", "pointerdown", "pointermove", "wheel"]) {
    addEventListener(
      type,
      () => {
        touched = Date.now();
        if (!held || touched - told < 10_000) return;
        told = touched;
        tell({ touched });
      },
      { capture: true, passive: true },
    );
  }
  setInterval(() => {
    const idle = held ? idleOf(held.text) : 0;
    if (idle > 0 && Date.now() - touched > idle * 60_000) lock.lock();
  }, 5_000);
  addEventListener("keydown", (event) => {
    const isKey = event.code === "KeyL" && event.altKey && !event.ctrlKey && !event.metaKey && !event.shiftKey;
    if (!isKey || !held) return;
    event.preventDefault();
    lock.lock();
  });

  let unlocking = null;
  async function open() {
    const text = stored();
    if (text === null) return (held = null);
    const space = spaceOf(text);
    if (held?.space === space) return (held = { ...held, text });
    const byOthers = handed(space);
    const key = await Promise.race([byOthers, after(HANDED_WITHIN)]);
    held = (key && (await opened(text, key))) || (await asked(text, byOthers));
    if (!held) return null;
    touched = Date.now();
    // Nobody waits here any more; other tabs may.
    keeper()?.postMessage({ type: "unclaim-key" });
    tell({ space: held.space, key: held.key });
    return held;
  }

  const lock = {
    /** The lock that this page has opened, or null. */
    get held() {
      return held;
    },
    /** Opens the lock that is there, with a key that is handed on or by asking. Null without a lock. */
    unlock() {
      unlocking ??= open().finally(() => (unlocking = null));
      return unlocking;
    },
    /** Makes a new lock, which holds nothing yet. */
    async make(passphrase, idle) {
      const { text, key } = await noseVault.work({ make: plain(passphrase), idle });
      return opened(text, key);
    },
    /** Whether this is the passphrase of the lock that is open. */
    async check(passphrase) {
      await noseVault.work({ unlock: plain(passphrase), lock: held.text });
    },
    /** The open lock with other minutes until it locks itself. */
    after: (idle) => held && { ...held, text: noseVault.after(held.text, idle) },
    /** After how many minutes it locks itself. */
    idle: () => (held ? idleOf(held.text) : 0),
    /** Goes on with another lock, or with none. */
    hold(next) {
      held = next;
      touched = Date.now();
      // Tabs that heard of it before this may wait for the key.
      if (held) tell({ space: held.space, key: held.key });
    },
    /** Locks this page and all other tabs. */
    lock() {
      tell({ lock: true });
      leave();
    },
  };
  return lock;
})();

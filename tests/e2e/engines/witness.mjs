// What a page has to say against itself, written down in the page since not every engine's driver
// tells it: errors and warnings on the console, faults nobody caught, and what the security policy
// refused. Kept for the tab, so that going to another document loses nothing of it.

/** In the page, before the app begins. */
export function listen() {
  const KEY = "witness";
  const note = (words) => {
    const known = JSON.parse(sessionStorage.getItem(KEY) ?? "[]");
    sessionStorage.setItem(KEY, JSON.stringify([...known, words]));
  };
  for (const kind of ["error", "warn"]) {
    const say = console[kind];
    console[kind] = (...words) => {
      note(`${kind}: ${words.join(" ")}`);
      say.apply(console, words);
    };
  }
  addEventListener("error", ({ message }) => note(`fault: ${message}`));
  addEventListener("unhandledrejection", ({ reason }) => note(`rejected: ${reason}`));
  addEventListener("securitypolicyviolation", ({ effectiveDirective, blockedURI }) =>
    note(`refused by ${effectiveDirective}: ${blockedURI}`),
  );
}

/** In the page: what was noted. */
export function told() {
  return JSON.parse(sessionStorage.getItem("witness") ?? "[]");
}

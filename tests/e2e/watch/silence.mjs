// The promise that nothing is sent, watched from outside the page. Every request of a browser
// context is looked at: it must be a GET of one of the build's own files, and once a page has its
// questions it asks for nothing more. The service worker fetches its own copy of the build and
// nothing else. What the browser itself refused to send counts as well.

// Which files of the core pack each document asks for when it is opened.
const PACKS = {
  "index.html": ["reflect", "mirror"],
  "library.html": ["library", "practise", "mirror", "reflect"],
  "practise.html": ["practise", "mirror"],
  "people.html": ["library", "mirror"],
  "workshop.html": ["practise", "mirror"],
};
// A page without the app: it asks for its style and the face of its headings.
const PLAIN = { "licenses.html": /\.css$|source-serif-4\.woff2$/ };
const ICON = /^icons\//;
const REFUSED = /Content Security Policy|blocked by CORS/;

/** What one document still waits for since it was opened. */
class Opening {
  constructor(packs) {
    this.awaited = new Set(packs);
  }

  get hasSettled() {
    return this.awaited.size === 0;
  }
}

export class Silence {
  #base;
  #files;
  #openings = new WeakMap();
  // Which opening a request belongs to: the last ones of a document may arrive once the next is opened.
  #askedIn = new WeakMap();
  #reports = [];
  #expected = [];

  /** Watches a context whose pages live at `base` and consist of `files`. */
  constructor(context, { base, files }) {
    this.#base = base;
    this.#files = new Set(files);
    context.on("request", (request) => this.#look(request));
    context.on("requestfinished", (request) => this.#arrived(request));
    context.on("console", (message) => this.#listen(message));
    context.on("page", (page) =>
      page.on("websocket", (socket) => this.#report(`a web socket to ${socket.url()}`)),
    );
  }

  /** What was sent that should not have been. */
  get reports() {
    return this.#reports.filter((words) => !this.#expected.some((pattern) => pattern.test(words)));
  }

  /** Reports that match are of what the test does to the page, not of what the page does. */
  expect(...patterns) {
    this.#expected.push(...patterns);
  }

  /** Whether a page has all it asks for at its start, so that any further request is one too many. */
  hasSettled(page) {
    return this.#openings.get(page)?.hasSettled ?? false;
  }

  /** Hands over what was reported and forgets it: for tests that break the silence on purpose. */
  take() {
    return this.#reports.splice(0);
  }

  #look(request) {
    const url = request.url();
    if (/^(blob|data|about):/.test(url)) return;
    const what = `${request.method()} ${url}`;
    const file = this.#fileOf(url);
    if (request.method() !== "GET") return this.#report(`${what}: something is sent`);
    if (file === undefined) return this.#report(`${what}: not a file of the build`);
    if (request.serviceWorker()) return;
    const page = pageOf(request);
    if (!page || request.isNavigationRequest()) {
      if (page) this.#openings.set(page, new Opening(this.#packsOf(file)));
      return;
    }
    const opening = this.#openings.get(page);
    if (opening) this.#askedIn.set(request, opening);
    if (!opening?.hasSettled) return;
    // The browser, not the page, fetches the icon, in its own time. What of it reaches a server
    // is looked at on the server's side, in silence.spec.mjs.
    if (ICON.test(file)) return;
    this.#report(`${what}: asked for after the start`);
  }

  #arrived(request) {
    const file = this.#fileOf(request.url());
    if (file !== undefined) this.#askedIn.get(request)?.awaited.delete(file);
  }

  /** What a document asks for when it is opened, besides its own code: packs, mostly. */
  #packsOf(document) {
    const plain = PLAIN[document];
    if (plain) return [...this.#files].filter((file) => plain.test(file));
    // Some hosts show a document without the end of its name.
    const packs = (PACKS[document] ?? PACKS[`${document}.html`] ?? []).map((name) => `packs/core.en.${name}.json`);
    return packs.filter((file) => this.#files.has(file));
  }

  #listen(message) {
    if (REFUSED.test(message.text())) this.#report(`refused by the browser: ${message.text()}`);
  }

  /** The build's file at an address, if there is one. An address with a query is none. */
  #fileOf(url) {
    const plain = url.split("#")[0];
    if (!plain.startsWith(this.#base)) return undefined;
    const file = decodeURI(plain.slice(this.#base.length)) || "index.html";
    return this.#files.has(file) ? file : undefined;
  }

  #report(words) {
    this.#reports.push(words);
  }
}

// A page that is just being opened has no frame yet; it has asked for nothing but itself.
function pageOf(request) {
  try {
    return request.frame().page();
  } catch {
    return undefined;
  }
}

// The service worker: keeps one whole build for use without a network, and nothing else.
//
// A build is kept all or not at all, under a name made from its content. A newer build is fetched
// beside it and waits; it takes over only when the page asks, on a person's click, so that no
// version changes under a half-written answer. No word a person writes passes through here.
//
// What only a document needs that comes later (the library, Practise, People, the Workshop) is kept when it is
// first opened, or on a later visit.

// `cargo xtask build` fills this line in: the build's version, and its files relative to this one.
// What comes later stands with the hash of its content, where neither it nor its name tells of it.
const BUILD = { version: "dev", files: [], later: {} };

const PREFIX = "nose-";
const CACHE = PREFIX + BUILD.version;

self.addEventListener("install", (event) => {
  event.waitUntil(keepBuild());
});

self.addEventListener("activate", (event) => {
  event.waitUntil(dropOtherBuilds());
});

self.addEventListener("message", (event) => {
  if (event.data && event.data.type === "activate") {
    self.skipWaiting();
  }
  if (event.data && event.data.type === "keep-later") {
    event.waitUntil(Promise.all(Object.keys(BUILD.later).map(keepOne)).catch(() => {}));
  }
  // What a page fetched before this worker was there.
  if (event.data && event.data.type === "keep") {
    const files = event.data.addresses.map(laterAt).filter(Boolean);
    event.waitUntil(Promise.all(files.map(keepOne)).catch(() => {}));
  }
});

// The key of a lock, on its way from a page to the one that takes its place. It is held in memory only,
// and no longer than it takes to get there.
const HELD_FOR = 10_000;
let held = null;
let awaited = null;

self.addEventListener("message", (event) => {
  const { type, space, key } = event.data ?? {};
  if (type === "hold-key") {
    const mine = (held = { space, key });
    event.waitUntil(new Promise((done) => setTimeout(done, HELD_FOR)).then(() => held === mine && (held = null)));
  }
  if (type === "unclaim-key") awaited = null;
  if (type === "claim-key") awaited = { space, port: event.ports[0] };
  if (type === "drop-key") held = awaited = null;
  if (held && held.space === awaited?.space) {
    awaited.port.postMessage(held);
    held = awaited = null;
  }
});

// For whoever checks the build; no page needs these, and they are always the host's own.
const ASIDE = /(licenses\.html|SHA256SUMS)$/;

self.addEventListener("fetch", (event) => {
  const request = event.request;
  const { origin, pathname } = new URL(request.url);
  const ours = origin === self.location.origin && !ASIDE.test(pathname);
  if (ours && request.method === "GET") {
    event.respondWith(answer(request));
  }
});

// `addAll` stores nothing unless every file arrived. "no-cache" asks the server whether what the
// browser already holds is still right, so a stale copy never gets into a new build.
async function keepBuild() {
  const cache = await caches.open(CACHE);
  await cache.addAll(BUILD.files.map((file) => new Request(file, { cache: "no-cache" })));
}

// The file at an address, if it is one that comes later.
function laterAt(address) {
  const path = new URL(address).pathname;
  return Object.keys(BUILD.later).find((file) => new URL(file, self.location).pathname === path);
}

async function keepOne(file) {
  const cache = await caches.open(CACHE);
  if (await cache.match(file)) return;
  const response = await fetch(new Request(file, { cache: "no-cache" }));
  if (!response.ok || !(await isOfThisBuild(file, response.clone()))) return;
  // Some hosts send on from library.html to library. Where one was sent on from, browsers take no
  // document out of a cache; a copy does not remember.
  await cache.put(file, new Response(response.body, response));
}

// The server may hold a newer build by now. A document says whose it is; the names of its script and
// its WebAssembly hold their hash; of a pack or a font it stands in BUILD.
async function isOfThisBuild(file, response) {
  if (file.endsWith(".html")) return (await response.text()).includes(BUILD.version);
  const hash = new Uint8Array(await crypto.subtle.digest("SHA-256", await response.arrayBuffer()));
  const hex = Array.from(hash, (byte) => byte.toString(16).padStart(2, "0")).join("");
  return hex.startsWith(BUILD.later[file]);
}

// Other apps may share our origin: only names that start with our prefix are ours to delete.
async function dropOtherBuilds() {
  const names = await caches.keys();
  const others = names.filter((name) => name.startsWith(PREFIX) && name !== CACHE);
  await Promise.all(others.map((name) => caches.delete(name)));
}

// Every page of the app is one document: its routes live after the `#`. So a page that is not a
// file of its own is "./".
async function answer(request) {
  const cache = await caches.open(CACHE);
  // Hosts add `Vary` headers that say nothing about static files.
  const how = { ignoreSearch: true, ignoreVary: true };
  const kept = await cache.match(request, how);
  if (kept) return kept;
  const later = laterAt(request.url);
  if (later) {
    await keepOne(later).catch(() => {});
    const now = await cache.match(later, how);
    if (now) return now;
    if (request.mode === "navigate") return fetch(request).catch(() => cache.match("./", how));
  }
  const page = request.mode === "navigate" ? await cache.match("./", how) : undefined;
  return page ?? fetch(request);
}

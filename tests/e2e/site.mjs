// A small server for the tests that need one of their own: to see what reaches a server, to stop
// it, or to put a newer build in its place. Headers come from the build's `_headers`.
import { readFileSync } from "node:fs";
import { createServer } from "node:http";
import { extname, join } from "node:path";
import { filesOf } from "./files.mjs";

const TYPES = {
  ".css": "text/css; charset=utf-8",
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".json": "application/json; charset=utf-8",
  ".png": "image/png",
  ".svg": "image/svg+xml; charset=utf-8",
  ".txt": "text/plain; charset=utf-8",
  ".wasm": "application/wasm",
  ".webmanifest": "application/manifest+json; charset=utf-8",
  ".woff2": "font/woff2",
};
/** What a file is said to be. */
export const typeOf = (file) =>
  TYPES[file === "SHA256SUMS" ? ".txt" : extname(file)] ?? "application/octet-stream";

const OTHERWISE = { "Cache-Control": "public, max-age=0, must-revalidate" };

/** The rules of a `_headers` file: a path, and the headers indented below it. */
function rulesOf(folder) {
  const rules = [];
  for (const line of readFileSync(join(folder, "_headers"), "utf8").split("\n")) {
    const content = line.trim();
    if (content === "" || content.startsWith("#")) continue;
    if (!/^\s/.test(line)) {
      rules.push({ path: content, headers: {} });
      continue;
    }
    const colon = content.indexOf(":");
    rules.at(-1).headers[content.slice(0, colon)] = content.slice(colon + 1).trim();
  }
  return rules;
}

/** The headers that a build's `_headers` asks for at a path. */
export function headersOf(folder, path) {
  const rules = rulesOf(folder);
  const matches = (rule) =>
    rule.endsWith("*") ? path.startsWith(rule.slice(0, -1)) : path === rule;
  const headers = rules.filter((rule) => matches(rule.path)).map((rule) => rule.headers);
  return Object.assign({}, OTHERWISE, ...headers);
}

// Every document starts with it.
const FIRST_SCRIPT = "boot.js";

/**
 * Serves a build until stopped, and keeps a list of what was asked for. Where it shortens, a document
 * stands at its name without ".html", and is sent there from its whole name. The words of `before` run
 * in every document before anything of the app does.
 */
export async function serve(folder, { headersAt = headersOf, shortens = false, before = "" } = {}) {
  let current = folder;
  const asked = [];
  const server = createServer((request, response) => {
    asked.push(`${request.method} ${request.url}`);
    const path = decodeURI(request.url.split("?")[0]);
    const short = path.replace(/(^\/)index\.html$|\.html$/, "$1");
    if (shortens && short !== path) {
      response.writeHead(308, { Location: short }).end();
      return;
    }
    const isShort = shortens && filesOf(current).includes(`${path.slice(1)}.html`);
    const file = path === "/" ? "index.html" : `${path.slice(1)}${isShort ? ".html" : ""}`;
    if (request.method !== "GET" || !filesOf(current).includes(file)) {
      response.writeHead(404, headersAt(current, path)).end();
      return;
    }
    response.writeHead(200, { ...headersAt(current, path), "Content-Type": typeOf(file) });
    if (file === FIRST_SCRIPT) response.write(before);
    response.end(readFileSync(join(current, file)));
  });
  await new Promise((listening) => server.listen(0, "127.0.0.1", listening));
  return {
    url: `http://127.0.0.1:${server.address().port}/`,
    /** What was asked of the server so far. */
    asked,
    /** From now on another build stands here. */
    switchTo(other) {
      current = other;
    },
    /** As if the cable were pulled. */
    async stop() {
      const stopped = new Promise((done) => server.close(done));
      server.closeAllConnections();
      await stopped;
    },
  };
}

// The hosts that Nose is published on, as real as a test can have them: nginx and Caddy themselves
// with the samples in `hosting/`, the project's own server for `_headers`, and a server that sends no
// headers of ours, as GitHub Pages does.
import { spawn } from "node:child_process";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { join } from "node:path";
import { build } from "./build.mjs";
import { serve } from "./site.mjs";

const { NOSE_HOSTING, NOSE_NGINX, NOSE_CADDY } = process.env;

/** The sample of a server, with what is its reader's to change changed. */
function sample(name, changes) {
  let text = readFileSync(join(NOSE_HOSTING, name), "utf8");
  for (const [from, to] of changes) {
    if (text.split(from).length !== 2) throw new Error(`${name} must hold "${from}" once.`);
    text = text.replace(from, to);
  }
  return text;
}

async function freePort() {
  const server = createServer();
  await new Promise((listening) => server.listen(0, "127.0.0.1", listening));
  const { port } = server.address();
  await new Promise((closed) => server.close(closed));
  return port;
}

/** A server's program, running until stopped. */
function running(program, args, url, options = {}) {
  const child = spawn(program, args, { stdio: ["ignore", "ignore", "pipe"], ...options });
  let said = "";
  child.stderr.on("data", (words) => (said += words));
  const ended = new Promise((done) => child.once("exit", done).once("error", done));
  return {
    url,
    /** What it complained of, for whoever looks why it does not answer. */
    said: () => said,
    async stop() {
      child.kill();
      await ended;
    },
  };
}

async function nginx(folder, scratch) {
  const port = await freePort();
  mkdirSync(join(scratch, "temp"), { recursive: true });
  const site = sample("nginx.conf", [
    ["listen 8080;", `listen 127.0.0.1:${port};`],
    ["root /var/www/nose;", `root "${folder}";`],
  ]);
  writeFileSync(join(scratch, "site.conf"), site);
  const kinds = ["client_body", "proxy", "fastcgi", "uwsgi", "scgi"];
  const main = [
    "daemon off;",
    "master_process off;",
    "pid nginx.pid;",
    "error_log stderr;",
    "events {}",
    "http {",
    "access_log off;",
    ...kinds.map((kind) => `${kind}_temp_path temp;`),
    "include site.conf;",
    "}",
  ];
  writeFileSync(join(scratch, "nginx.conf"), main.join("\n"));
  const args = ["-p", scratch, "-c", "nginx.conf", "-e", "stderr"];
  return running(NOSE_NGINX, args, `http://127.0.0.1:${port}/`);
}

async function caddy(folder, scratch) {
  const port = await freePort();
  const site = sample("Caddyfile", [
    ["nose.example {", `http://127.0.0.1:${port} {`],
    ["root * /var/www/nose", `root * "${folder}"`],
  ]);
  const file = join(scratch, "Caddyfile");
  writeFileSync(file, `{\n\tadmin off\n}\n${site}`);
  const env = { ...process.env, HOME: scratch, XDG_CONFIG_HOME: scratch, XDG_DATA_HOME: scratch };
  const args = ["run", "--config", file, "--adapter", "caddyfile"];
  return running(NOSE_CADDY, args, `http://127.0.0.1:${port}/`, { env });
}

/** What `cargo xtask serve` serves with too, which reads `_headers` as Netlify and Cloudflare Pages do. */
const ofOurOwn = async () => ({ url: build.url, async stop() {} });

/** Ten minutes for everything is all that GitHub Pages says. */
const ofGitHubPages = (folder) =>
  serve(folder, { headersAt: () => ({ "Cache-Control": "max-age=600" }) });

/** By name: how to start it for a build, and whether it can be told headers. */
export const hosts = {
  nginx: { start: nginx, sendsHeaders: true, compresses: true },
  Caddy: { start: caddy, sendsHeaders: true, compresses: true },
  "a host that reads _headers": { start: ofOurOwn, sendsHeaders: true },
  // Which sends from library.html to library: hence the rules that name documents do not count there.
  "Cloudflare Pages": { start: (folder) => serve(folder, { shortens: true }), sendsHeaders: true, shortens: true },
  "GitHub Pages": { start: ofGitHubPages, sendsHeaders: false },
};

// A browser of an engine, driven from outside: its driver, a home of its own that nobody else uses,
// a screen where it needs one, and the end of all three. What is done in it is the visitor's.
import { spawn } from "node:child_process";
import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Builder, Capabilities } from "selenium-webdriver";
import { engines } from "./engines.mjs";

const PATIENCE = 60_000;
// Larger than any window the tests ask for.
const SCREEN = ["-screen", "0", "1600x3000x24", "-nolisten", "tcp"];

/** Starts a browser that knows nothing of Nose. */
export async function start(name) {
  const engine = engines[name];
  const home = await mkdtemp(join(tmpdir(), "nose-engine-"));
  const running = [];
  const stop = async () => {
    for (const child of running.splice(0).reverse()) await end(child);
    await rm(home, { recursive: true, force: true, maxRetries: 5 });
  };
  try {
    const environment = await furnish(home);
    if (engine.screen) environment.DISPLAY = await screen(engine.screen, running);
    const port = await freePort();
    running.push(launch(engine.driver, [`--port=${port}`], { env: environment, stdio: "ignore" }));
    const server = `http://127.0.0.1:${port}`;
    await answers(`${server}/status`, running.at(-1));
    const capabilities = engine.capabilities({ downloads: environment.NOSE_DOWNLOADS });
    const driver = await new Builder()
      .disableEnvironmentOverrides()
      .usingServer(server)
      .withCapabilities(new Capabilities(capabilities))
      .build();
    return {
      engine,
      driver,
      home,
      downloads: environment.NOSE_DOWNLOADS,
      async stop() {
        await driver.quit().catch(() => {});
        await stop();
      },
    };
  } catch (fault) {
    await stop();
    throw fault;
  }
}

/** A home with what desktops keep in one, so that nothing of the person's own is read or written. */
async function furnish(home) {
  const folder = (name) => join(home, name);
  const environment = {
    ...process.env,
    HOME: home,
    XDG_CONFIG_HOME: folder("config"),
    XDG_CACHE_HOME: folder("cache"),
    XDG_DATA_HOME: folder("data"),
    XDG_RUNTIME_DIR: folder("run"),
    NOSE_DOWNLOADS: folder("downloads"),
    TZ: "Europe/Berlin",
    LANG: "C.UTF-8",
    // Desktops' own services are not there, and asking for them takes time.
    GTK_USE_PORTAL: "0",
    NO_AT_BRIDGE: "1",
  };
  for (const name of ["config/gtk-3.0", "cache", "data", "downloads"]) {
    await mkdir(folder(name), { recursive: true });
  }
  await mkdir(folder("run"), { mode: 0o700 });
  await writeFile(folder("config/user-dirs.dirs"), `XDG_DOWNLOAD_DIR="${folder("downloads")}"\n`);
  await writeFile(folder("config/gtk-3.0/settings.ini"), "[Settings]\ngtk-enable-animations=0\n");
  return environment;
}

/** Starts a screen that nobody sees, and returns its name. */
async function screen(program, running) {
  // It takes the first free number and writes it to the fourth stream.
  const options = ["-displayfd", "3", ...SCREEN];
  const child = launch(program, options, { stdio: ["ignore", "ignore", "ignore", "pipe"] });
  running.push(child);
  const number = await new Promise((done, fail) => {
    child.stdio[3].once("data", (text) => done(String(text).trim()));
    child.once("exit", () => fail(new Error(`${program} ended before it had a screen.`)));
  });
  return `:${number}`;
}

/** Leads a group of its own, so that its end is the end of all it started. */
function launch(program, options, how) {
  const child = spawn(program, options, { detached: true, ...how });
  child.once("error", () => {});
  living.add(child);
  child.once("exit", () => living.delete(child));
  return child;
}

// Should this process be ended in the middle, no browser stays behind.
const living = new Set();
process.once("exit", () => living.forEach(kill));

function kill(child) {
  try {
    process.kill(-child.pid, "SIGKILL");
  } catch {
    // It is gone already.
  }
}

async function end(child) {
  const gone = new Promise((done) => child.once("exit", done));
  const isGone = child.exitCode !== null || child.signalCode !== null;
  kill(child);
  if (!isGone) await gone;
}

function freePort() {
  return new Promise((done, fail) => {
    const server = createServer();
    server.once("error", fail);
    server.listen(0, "127.0.0.1", () => {
      const { port } = server.address();
      server.close(() => done(port));
    });
  });
}

/** Waits until a driver listens. */
async function answers(address, child) {
  const until = Date.now() + PATIENCE;
  for (;;) {
    if (child.exitCode !== null || child.pid === undefined) {
      throw new Error(`${child.spawnfile} ended before it could be spoken to.`);
    }
    const reply = await fetch(address).catch(() => undefined);
    if (reply?.ok) return;
    if (Date.now() > until) throw new Error(`${child.spawnfile} does not answer.`);
    await new Promise((next) => setTimeout(next, 50));
  }
}

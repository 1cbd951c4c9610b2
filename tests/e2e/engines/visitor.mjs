// A person at a browser of any engine: finds things by role and name, acts, and waits for what should
// show. What the tests act on must bear that role and name in the engine's own reckoning, too.
import { readFile, readdir, rm, stat, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { error, Key } from "selenium-webdriver";
import { saving } from "../content/words.mjs";
import { ask, bring } from "./query.mjs";

const PATIENCE = 20_000;
const LOOK_AGAIN = 40;
// What browsers call a download that is not whole yet.
const PARTIAL = /\.(part|crdownload|wkdownload)$|^\.|^Unconfirmed/;
const NAV = { role: "navigation", name: "Rooms" };

/** What may happen while a page is left or redrawn: what is waited for is looked for once more. */
const PASSING = [
  error.StaleElementReferenceError,
  error.NoSuchElementError,
  error.JavascriptError,
  error.ElementNotInteractableError,
  error.ElementClickInterceptedError,
];
const isPassing = (fault) =>
  PASSING.some((kind) => fault instanceof kind) || /unloaded|navigat|detached/i.test(fault.message);

const shown = (path) =>
  path.map((step) => Object.entries(step).map(([what, words]) => `${what} ${words}`).join(", ")).join(" › ");

export class Visitor {
  constructor(session, base, window) {
    this.session = session;
    this.driver = session.driver;
    this.base = base;
    this.window = window;
  }

  /** A visitor at the window that is in front. */
  static async atWindow(session, base) {
    return new Visitor(session, base, await session.driver.getWindowHandle());
  }

  /** Opens an address of the app, as following a link or a bookmark would. */
  async open(address = "") {
    await this.driver.get(new URL(address, this.base).href);
    await this.started();
  }

  /** Reloads as the browser's button does; a driver's own way may leave the service worker out. */
  async reload() {
    await this.run(() => {
      document.documentElement.dataset.left = "";
      location.reload();
    });
    const isLeft = () => this.run(() => "left" in document.documentElement.dataset);
    await this.until(async () => !(await isLeft()), "another document");
    await this.started();
  }

  /** Waits until the app has taken over from the static page. */
  async started() {
    const state = () => this.run(() => document.documentElement.dataset.state);
    await this.until(async () => (await state()) === "ready", "the app to have started");
  }

  run(script, ...given) {
    return this.driver.executeScript(script, ...given);
  }

  /** Waits for a condition, and says what was awaited where it does not come. */
  async until(condition, awaited) {
    let last = "";
    const look = async () => {
      try {
        return await condition();
      } catch (fault) {
        if (!isPassing(fault)) throw fault;
        last = ` (${fault.message})`;
        return false;
      }
    };
    const why = () => `Waited for ${typeof awaited === "function" ? awaited() : awaited}${last}`;
    return this.driver.wait(look, PATIENCE, why, LOOK_AGAIN);
  }

  /** Every element at the end of a path of roles and names, as things stand. */
  async all(...path) {
    const plain = path.map((step) => Object.fromEntries(Object.entries(step).map(([key, words]) => [key, sendable(words)])));
    const found = await this.run(ask, plain);
    if (found) return found;
    await this.run(bring);
    return this.run(ask, plain);
  }

  /** The one element at the end of a path, once it is there. */
  async find(...path) {
    let count = 0;
    const one = async () => {
      const found = await this.all(...path);
      count = found.length;
      return count === 1 ? found[0] : false;
    };
    return this.until(one, () => `one ${shown(path)}, and found ${count}`);
  }

  /** Does something with an element; one that was redrawn meanwhile is looked for again. */
  async act(path, deed) {
    return this.until(async () => {
      const element = await this.find(...path);
      await this.heard(element, path.at(-1));
      // A page that was just drawn scrolls to its heading, away from under the pointer.
      await this.driver.executeAsyncScript(drawn);
      await deed(element);
      return true;
    }, () => `something to be done with ${shown(path)}`);
  }

  /** Expects the engine itself to call an element what the test calls it. */
  async heard(element, { role, name }) {
    if (role === undefined) return;
    const [itsRole, itsName] = [await element.getAriaRole(), await element.getAccessibleName()];
    const names = [role, ...(this.session.engine.calls?.[role] ?? [])];
    const fits = typeof name === "string" ? plain(itsName) === plain(name) : name?.test(plain(itsName)) ?? true;
    if (names.includes(itsRole) && fits) return;
    throw new Error(`The engine calls ${role} “${name}” a ${itsRole} “${itsName}”.`);
  }

  async click(...path) {
    await this.act(path, (element) => element.click());
  }

  /** Chooses or leaves a radio or checkbox, and sees it done. */
  async choose(...path) {
    await this.set(true, ...path);
  }

  async set(wanted, ...path) {
    await this.act(path, async (element) => {
      if ((await element.isSelected()) === wanted) return;
      // What is drawn by its label is clicked there.
      const label = (input) => input.labels[0];
      const target = (await element.isDisplayed()) ? element : await this.run(label, element);
      await target.click();
    });
    await this.until(async () => (await (await this.find(...path)).isSelected()) === wanted, `${shown(path)} to be ${wanted}`);
  }

  /** Writes a text where another may stand. */
  async write(text, ...path) {
    await this.act(path, async (element) => {
      await element.clear();
      // The key, since a line feed is none in every engine.
      await element.sendKeys(...text.split("\n").flatMap((line, at) => (at > 0 ? [Key.ENTER, line] : [line])));
    });
    await this.holds(text, ...path);
  }

  /** Pastes a text where another may stand, whatever signs are in it. */
  async paste(text, ...path) {
    await this.act(path, async (element) => {
      await element.clear();
      await element.click();
      await this.run((words) => document.execCommand("insertText", false, words), text);
    });
    await this.holds(text, ...path);
  }

  /** Waits until a field holds a text. */
  async holds(text, ...path) {
    let value;
    await this.until(async () => {
      value = await this.value(...path);
      return value === text;
    }, () => `${shown(path)} to hold “${text}”, and it holds “${value}”`);
  }

  async value(...path) {
    return (await this.find(...path)).getProperty("value");
  }

  /** Presses a key where the focus is. */
  async press(key) {
    await this.driver.actions().sendKeys(Key[key] ?? key).perform();
  }

  /** Picks an option of a list by its words. */
  async pick(option, ...path) {
    await this.act(path, async (list) => {
      const options = await list.findElements({ css: "option" });
      const texts = await Promise.all(options.map((it) => it.getText()));
      await options[texts.indexOf(option)].click();
    });
  }

  /** Goes to a room by the links on top. */
  async goToRoom(name) {
    await this.click(NAV, { role: "link", name });
  }

  /** What a part of the page says, as it is seen. */
  async text(...path) {
    const within = path.length > 0 ? path : [{ role: "main" }];
    const texts = await Promise.all((await this.all(...within)).map((element) => element.getText()));
    return plain(texts.join(" "));
  }

  /** Waits until words are seen. */
  async sees(words, ...path) {
    let text = "";
    const is = () => (typeof words === "string" ? text.includes(plain(words)) : words.test(text));
    await this.until(async () => {
      text = await this.text(...path);
      return is();
    }, () => `“${words}” to be seen in: ${text}`);
  }

  /** Waits until words are no longer seen. */
  async seesNo(words, ...path) {
    await this.until(async () => !(await this.text(...path)).includes(words), `“${words}” to be gone`);
  }

  /** What the page's heading says at this moment. */
  async topHeading() {
    return plain(await this.run(() => document.querySelector("main h1")?.textContent ?? ""));
  }

  async heading(words) {
    const fits = (text) => (typeof words === "string" ? text === plain(words) : words.test(text));
    let text = "";
    await this.until(async () => {
      text = await this.topHeading();
      return fits(text);
    }, () => `the heading “${words}”, and it is “${text}”`);
  }

  /** Hands the app a file that holds a text, or bytes. */
  async bring(name, contents, ...path) {
    const file = join(this.session.home, name);
    await writeFile(file, contents);
    await (await this.find(...path)).sendKeys(file);
  }

  /** The file that was just saved, once it is whole: its name and its bytes. */
  async download() {
    const folder = this.session.downloads;
    let names = [];
    await this.until(async () => {
      names = await readdir(folder);
      return names.length === 1 && !PARTIAL.test(names[0]) && (await stat(join(folder, names[0]))).size > 0;
    }, () => `one whole file, and there is ${names.join(", ") || "none"}`);
    const file = join(folder, names[0]);
    const bytes = await readFile(file);
    await rm(file);
    return { name: names[0], bytes };
  }

  /** A further page of the same browser. A window, since a tab behind another is not drawn. */
  async anotherWindow() {
    await this.driver.switchTo().newWindow("window");
    return Visitor.atWindow(this.session, this.base);
  }

  /** Brings this visitor's window to the front, of those the browser has. */
  async inFront() {
    await this.driver.switchTo().window(this.window);
  }

  /** Waits until the whole build is kept for use without a network. */
  async keptOffline() {
    await this.driver.executeAsyncScript((done) => {
      navigator.serviceWorker.ready.then(({ active }) => {
        if (active.state === "activated") return done();
        active.addEventListener("statechange", () => active.state === "activated" && done());
      });
    });
  }

  /** Waits until the header says that everything is saved. */
  async saved() {
    await this.sees(saving.saved, { role: "banner" }, { role: "status" });
  }

  async notSaved() {
    await this.sees(saving.failed, { role: "banner" }, { role: "status" });
  }
}

/** In the page: waits until what is due has been done and drawn. */
function drawn(done) {
  requestAnimationFrame(() => requestAnimationFrame(() => done()));
}

const plain = (text) => text.replaceAll(/\s+/g, " ").trim();

/** A pattern as what can be sent to the page. */
function sendable(words) {
  return words instanceof RegExp ? { source: words.source, flags: words.flags } : words;
}

// A camera for pages that ask for one: Chromium's own stand-in, which shows a film of a QR code, and
// the ways a camera fails, put into a page before the app starts.
import { writeFile } from "node:fs/promises";

const WIDTH = 640;
const HEIGHT = 480;

/** The dark modules of a code that a page draws, as rows of ones and zeros, its light edge with them. */
export async function modulesOf(code) {
  const across = Number((await code.getAttribute("viewBox")).split(" ")[2]);
  const path = await code.locator("path").getAttribute("d");
  const rows = Array.from({ length: across }, () => new Uint8Array(across));
  for (const [, x, y, long] of path.matchAll(/M(\d+) (\d+)h(\d+)v1h-\d+z/g)) {
    rows[Number(y)].fill(1, Number(x), Number(x) + Number(long));
  }
  return rows;
}

/** One frame: a code as large as fits, on the gray of a wall. */
function frame(rows) {
  const bright = new Uint8Array(WIDTH * HEIGHT).fill(150);
  const scale = Math.floor(HEIGHT / rows.length);
  const left = (WIDTH - scale * rows.length) >> 1;
  const top = (HEIGHT - scale * rows.length) >> 1;
  for (let y = 0; y < scale * rows.length; y += 1) {
    for (let x = 0; x < scale * rows.length; x += 1) {
      const isDark = rows[Math.floor(y / scale)][Math.floor(x / scale)];
      bright[(top + y) * WIDTH + left + x] = isDark ? 40 : 220;
    }
  }
  return bright;
}

/** Writes a film in which each code is held up for a second, one after the other, over and over. */
export async function film(file, codes) {
  const noColor = new Uint8Array(WIDTH * HEIGHT / 2).fill(128);
  const parts = [Buffer.from(`YUV4MPEG2 W${WIDTH} H${HEIGHT} F10:1 Ip A1:1 C420jpeg\n`)];
  for (const rows of codes) {
    const bright = frame(rows);
    for (let tenth = 0; tenth < 10; tenth += 1) {
      parts.push(Buffer.from("FRAME\n"), Buffer.from(bright), Buffer.from(noColor));
    }
  }
  await writeFile(file, Buffer.concat(parts));
}

/** How Chromium is launched so that its camera shows a film, and its question is answered with yes. */
export function withFilm(launch, file) {
  const camera = [
    "--use-fake-ui-for-media-stream",
    "--use-fake-device-for-media-stream",
    `--use-file-for-fake-video-capture=${file}`,
  ];
  return { ...launch, args: [...launch.args, ...camera] };
}

/** The camera is not to be had; the browser throws an exception of this name. */
export function refusing(name) {
  MediaDevices.prototype.getUserMedia = () =>
    Promise.reject(new DOMException("Refused.", name));
}

/** The browser knows no cameras. */
export function unknown() {
  Object.defineProperty(Navigator.prototype, "mediaDevices", { get: () => undefined });
}

/** Remembers what the page was given, so that `liveTracks` can tell what is still on. */
export function remembering() {
  const ask = MediaDevices.prototype.getUserMedia;
  globalThis.streamsGiven = [];
  MediaDevices.prototype.getUserMedia = async function getUserMedia(wish) {
    const stream = await ask.call(this, wish);
    globalThis.streamsGiven.push(stream);
    return stream;
  };
}

/** How many tracks of a camera are on. */
export function liveTracks(page) {
  return page.evaluate(() => {
    const tracks = globalThis.streamsGiven.flatMap((stream) => stream.getTracks());
    return tracks.filter((track) => track.readyState === "live").length;
  });
}

// The files of a build, as addresses relative to its page.
import { readdirSync } from "node:fs";
import { join, relative, sep } from "node:path";

// What the server reads itself and never hands out.
const NOT_SERVED = new Set(["_headers"]);

/** Every file of a build that is served. */
export function filesOf(folder) {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath ?? entry.path, entry.name)))
    .map((path) => path.split(sep).join("/"))
    .filter((path) => !NOT_SERVED.has(path));
}

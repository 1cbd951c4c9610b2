// A newer build, made from the one that is tested: the same files under another version.
import { cpSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";

/** Copies a build into a folder as another version of itself. */
export function newerBuild(from, to, version) {
  cpSync(from, to, { recursive: true });
  const page = readFileSync(join(from, "index.html"), "utf8");
  const [, old] = page.match(/<meta name="nose-build" content="([^"]+)">/);
  for (const file of ["index.html", "library.html", "practise.html", "sw.js"]) {
    const text = readFileSync(join(from, file), "utf8");
    writeFileSync(join(to, file), text.replaceAll(old, version));
  }
  return { old, version };
}

// A newer build, made from the one that is tested: the same files under another version.
import { cpSync, readFileSync, readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";

/** Copies a build into a folder as another version of itself. */
export function newerBuild(from, to, version) {
  cpSync(from, to, { recursive: true });
  const page = readFileSync(join(from, "index.html"), "utf8");
  const [, old] = page.match(/<meta name="nose-build" content="([^"]+)">/);
  const documents = readdirSync(from).filter((file) => file.endsWith(".html"));
  for (const file of [...documents, "sw.js"]) {
    const text = readFileSync(join(from, file), "utf8");
    writeFileSync(join(to, file), text.replaceAll(old, version));
  }
  return { old, version };
}

// The published schema of packs, and a validator that knows nothing of Nose.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import Ajv from "ajv/dist/2020.js";
import { build } from "../build.mjs";

/** A file of the core pack, or the schema. */
export function packFile(name) {
  return JSON.parse(readFileSync(join(build.folder, "packs", name), "utf8"));
}

/** What the schema says against a pack. */
export function against(pack) {
  const ajv = new Ajv({ strict: true, strictRequired: false, allErrors: true });
  const validate = ajv.compile(packFile("pack.v1.schema.json"));
  return validate(pack) ? [] : validate.errors.map((it) => `${it.instancePath} ${it.message}`);
}

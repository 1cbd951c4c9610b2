// The published schemas of packs and of backups, and a validator that knows nothing of Nose.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import Ajv from "ajv/dist/2020.js";
import { build } from "../build.mjs";

/** A file of the core pack, or the schema. */
export function packFile(name) {
  return JSON.parse(readFileSync(join(build.folder, "packs", name), "utf8"));
}

/** What a schema says against a document. */
function complaints(schema, document) {
  const ajv = new Ajv({ strict: true, strictRequired: false, allErrors: true });
  const validate = ajv.compile(schema);
  return validate(document) ? [] : validate.errors.map((it) => `${it.instancePath} ${it.message}`);
}

/** What the schema says against a pack. */
export function against(pack) {
  return complaints(packFile("pack.v1.schema.json"), pack);
}

/** What the schema of backups says against one. */
export function againstBackup(backup) {
  const schema = readFileSync(join(build.folder, "schemas", "backup.v5.schema.json"), "utf8");
  return complaints(JSON.parse(schema), backup);
}

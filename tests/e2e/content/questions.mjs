// The questions as the build's own packs have them, so that no test copies their wording.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { build } from "../build.mjs";
import { frequencies, open } from "./words.mjs";

function pack(room) {
  return JSON.parse(readFileSync(join(build.folder, `packs/core.en.${room}.json`), "utf8"));
}

export const packs = { reflect: pack("reflect"), mirror: pack("mirror") };

/** The name of the anti-pattern or characteristic an item is about. */
const anchorOf = (item) =>
  packs.mirror.anchors.find((anchor) => anchor.characteristic === item.characteristic);

/** The steps of a question by the number key that chooses them; the open answer under 0. */
function choices(kind, steps) {
  const all = [{ ...open[kind], key: 0, isOpen: true }];
  for (const [at, step] of steps.entries()) all[at + 1] = { ...step, key: at + 1, isOpen: false };
  return all;
}

function asked(kind, item, steps) {
  return {
    kind,
    item,
    id: item.id,
    prompt: item.question,
    why: item.why,
    isPrivate: kind === "frequency",
    choices: choices(kind, steps),
  };
}

function ofMirror(entry) {
  if (entry.anchors) return asked("anchors", entry.anchors, anchorOf(entry.anchors).levels);
  if (entry.steps) return asked("habit", entry.steps, entry.steps.steps);
  return asked("frequency", entry.frequency, frequencies);
}

const numbered = (room, list) => list.map((one, at) => ({ ...one, room, number: at + 1 }));

/** Every question of a room, in order. */
export const questions = {
  reflect: numbered(
    "reflect",
    packs.reflect.reflect.map((item) => asked("practice", item, item.steps)),
  ),
  mirror: numbered("mirror", packs.mirror.mirror.map(ofMirror)),
};

/** A question by its number, counted from 1. */
export function question(room, number) {
  return questions[room][number - 1];
}

/** The first question of each kind. */
export const oneOfEachKind = ["practice", "anchors", "habit", "frequency"].map((kind) =>
  [...questions.reflect, ...questions.mirror].find((one) => one.kind === kind),
);

// Packs of an organization's own, as the text of a file.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { build } from "../build.mjs";

const file = (name) => JSON.parse(readFileSync(join(build.folder, "packs", name), "utf8"));

/** A pack file with these lists in it. */
export function packText(lists, head = {}) {
  return JSON.stringify({
    format: 1,
    id: "acme",
    version: "1.0.0",
    language: "en-US",
    title: "Acme’s own",
    licence: "Internal use",
    provenance: { author: "Acme", status: "provisional", date: "2026-11-23" },
    ...head,
    ...lists,
  });
}

/** A question of Reflect. */
export function question({ id = "acme.q1", topic = "Acme’s habit" } = {}) {
  const steps = ["One", "Two", "Three", "Four", "Five"];
  return {
    id,
    version: 1,
    topic,
    question: "Do we at Acme do this?",
    why: "We ask because Acme says so.",
    steps: steps.map((name) => ({ name, text: `What one sees at ${name.toLowerCase()}.` })),
    advice: { start: "Begin.", build: "Go on.", keep: "Keep it.", find_out: "Find out." },
  };
}

/** A case of the core pack, under an id of its own. */
export function aCase({ id = "acme.c1", at = 0 } = {}) {
  const { twin, ...rest } = file("core.en.practise.json").cases[at];
  return { ...rest, id };
}

/** A case with three faults: a reason left out, evidence that is nowhere, no fairness. */
export function faultyCase() {
  const bad = aCase();
  bad.key.curiosity.reason = "";
  bad.key.commitment.evidence = ["s99"];
  delete bad.fairness;
  return bad;
}

/** The core pack's anchors by their text: where each belongs. */
export function anchorsOf() {
  const names = {
    commitment: "Commitment",
    curiosity: "Curiosity",
    outcome_orientation: "Outcome orientation",
    people_leadership: "People leadership",
    technology_leadership: "Technology leadership",
  };
  const places = new Map();
  for (const { characteristic, levels } of file("core.en.mirror.json").anchors) {
    levels.forEach(({ text }, at) => places.set(text, [names[characteristic], String(at + 1)]));
  }
  return places;
}

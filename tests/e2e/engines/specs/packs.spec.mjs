// A pack of somebody's own: brought in as a file, listed, asked from, and refused where it is at fault.
import { faultyCase, packText, question } from "../../content/packs.mjs";
import { test } from "../fixtures.mjs";

const FILE = { label: "Choose a pack file" };
const ADD = { role: "button", name: "Add this pack" };

test("a pack is brought in from a file, listed, and asked from", async ({ visitor }) => {
  await visitor.open("library.html#/packs");
  await visitor.bring("acme.json", packText({ reflect: [question()] }), FILE);
  await visitor.sees("Nothing keeps it from being used.");
  await visitor.click(ADD);
  await visitor.sees("Version 1.0.0 · Acme · provisional · Internal use", { part: "What there is" });
  await visitor.saved();
  await visitor.reload();
  await visitor.sees("Acme’s own", { part: "What there is" });
  await visitor.open("#/reflect/question/15");
  await visitor.heading("Do we at Acme do this?");
});

test("a faulty pack is told fault by fault and not taken", async ({ visitor }) => {
  await visitor.open("library.html#/packs");
  await visitor.bring("faulty.json", packText({ cases: [faultyCase()] }), FILE);
  await visitor.sees("It can’t be used yet: 3 things to mend in the file.");
  await visitor.sees("acme.c1: gives no reason for curiosity");
  await visitor.seesNo(ADD.name);
});

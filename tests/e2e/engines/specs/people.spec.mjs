// People: somebody, what was seen of them, finding it, and taking all of it away and back.
import { test } from "../fixtures.mjs";

const OBSERVED = "Asked twice what happens under load, naïvely.";
const DELETED = "Everything about Case Teal was deleted.";
const field = (name) => ({ role: "textbox", name });

async function add(visitor, code) {
  await visitor.open("people.html#/people");
  await visitor.write(code, field("Or a code of your own"));
  await visitor.click({ role: "button", name: "Add" });
  await visitor.heading(code);
  await visitor.saved();
}

test("somebody is added, observed, found by a word, deleted and brought back", async ({ visitor }) => {
  await add(visitor, "Case Amber");
  await add(visitor, "Case Teal");

  await visitor.open("people.html#/people/capture");
  await visitor.pick("Case Teal", { role: "combobox", name: /^Whom is it about\?/ });
  await visitor.write("Weekly call, with the vendor.", field(/^Situation/));
  await visitor.write(OBSERVED, field(/^Behavior/));
  await visitor.click({ role: "button", name: "Keep" });
  await visitor.heading("It is kept");
  await visitor.saved();

  await visitor.open("people.html#/people/observations");
  await visitor.write("NAÏVELY load", { label: "Words in it" });
  await visitor.sees(OBSERVED, { part: "What was found" });
  await visitor.write("vendors of ice", { label: "Words in it" });
  await visitor.seesNo(OBSERVED);

  await visitor.open("people.html#/people");
  await visitor.click({ part: "Everyone here" }, { role: "link", name: /^Case Teal/ });
  await visitor.sees(OBSERVED);
  await visitor.click({ role: "button", name: "Delete this person" });
  await visitor.click({ role: "dialog" }, { role: "button", name: "Yes, delete everything" });
  await visitor.sees(DELETED);
  await visitor.seesNo(OBSERVED);
  await visitor.saved();
  await visitor.reload();
  await visitor.sees(DELETED);
  await visitor.click({ role: "button", name: "Undo" });
  await visitor.seesNo(DELETED);
  await visitor.saved();
  await visitor.open("people.html#/people/observations");
  await visitor.sees(OBSERVED);
});

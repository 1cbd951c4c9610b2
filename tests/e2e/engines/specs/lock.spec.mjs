// The lock: what is behind it cannot be read, goes from room to room without asking, and opens again.
import { questions } from "../../content/questions.mjs";
import { expect, test } from "../fixtures.mjs";
import { answer, answered } from "../questions.mjs";

const [FIRST] = questions.reflect;
const PASSPHRASE = "plum ladder café quiet tuesday";
const button = (name) => ({ role: "button", name });
const COVER = { role: "dialog", name: "Nose is locked" };

test("a lock seals what was written, goes along from room to room, and opens with its passphrase", async ({ visitor }) => {
  await visitor.open(`#/reflect/question/${FIRST.number}`);
  await answer(visitor, FIRST);
  await visitor.saved();
  await visitor.open("library.html#/data/lock");
  await visitor.heading("Lock your notes");
  await visitor.write(PASSPHRASE, { label: "Passphrase" });
  await visitor.write(PASSPHRASE, { label: "The same passphrase again" });
  await visitor.choose({ role: "checkbox", name: "I know that my notes are lost if I forget it" });
  await visitor.click(button("Lock my notes"));
  await visitor.sees("Your notes are sealed.");
  const keys = await visitor.run(() => Object.keys(localStorage));
  expect(keys.filter((key) => !/^nose\/locked\/[0-9a-f]{16}\/[0-9a-f]{32}$/.test(key)).sort()).toEqual([
    "nose/journal/head",
    "nose/lock",
  ]);

  await visitor.open(`#/reflect/question/${FIRST.number}`);
  await answered(visitor, FIRST);
  await visitor.click({ role: "banner" }, button("Lock"));
  await visitor.write("not the passphrase", COVER, { label: "Passphrase" });
  await visitor.click(COVER, button("Unlock"));
  await visitor.sees("That is not the passphrase. Capital letters and spaces count.", COVER);
  await visitor.write(PASSPHRASE, COVER, { label: "Passphrase" });
  await visitor.click(COVER, button("Unlock"));
  await visitor.started();
  await answered(visitor, FIRST);
});

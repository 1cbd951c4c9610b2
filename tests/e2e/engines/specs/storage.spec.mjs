// Storage that is full or blocked, as each engine says so itself: it is told at once and in words, and
// nothing that was shown as saved is lost.
import { questions } from "../../content/questions.mjs";
import { failures } from "../../content/words.mjs";
import { blocked, fill } from "../../faults/storage.mjs";
import { test } from "../fixtures.mjs";
import { answer, answered, asks } from "../questions.mjs";

const [FIRST, SECOND] = questions.reflect;
const at = ({ room, number }) => `#/${room}/question/${number}`;

async function told(visitor, kind) {
  for (const words of failures[kind]) await visitor.sees(words, { role: "alert" });
  await visitor.find({ role: "alert" }, { role: "button", name: "Download a readable backup" });
}

test("when the browser's storage is really full it is told, and making room and trying again saves", async ({
  visitor,
}) => {
  await visitor.open(at(FIRST));
  await answer(visitor, FIRST);
  await visitor.saved();
  await visitor.click({ role: "button", name: "Continue" });
  await asks(visitor, SECOND);
  await visitor.run(fill);
  await answer(visitor, SECOND);
  await told(visitor, "full");
  await visitor.notSaved();
  await visitor.run(() => localStorage.removeItem("another-app"));
  await visitor.click({ role: "button", name: "Try again" });
  await visitor.saved();
  await visitor.reload();
  await answered(visitor, SECOND);
  await visitor.open(at(FIRST));
  await answered(visitor, FIRST);
});

test.describe("with site data blocked", () => {
  test.use({ faults: [[blocked]] });

  test("it is told, and answering goes on", async ({ visitor }) => {
    await visitor.open(at(FIRST));
    await told(visitor, "blocked");
    await answer(visitor, FIRST);
    await visitor.click({ role: "button", name: "Continue" });
    await asks(visitor, SECOND);
    await visitor.notSaved();
    await visitor.click({ role: "link", name: "Back" });
    await answered(visitor, FIRST);
  });
});

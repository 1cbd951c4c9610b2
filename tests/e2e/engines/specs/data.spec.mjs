// What is kept: a backup out and in again, two windows of one browser, and a visit without a server.
import { questions } from "../../content/questions.mjs";
import { headings } from "../../content/words.mjs";
import { expect, test } from "../fixtures.mjs";
import { answer, answered, asks, unanswered } from "../questions.mjs";

const [FIRST, SECOND] = questions.reflect;
const at = ({ room, number }) => `#/${room}/question/${number}`;
const button = (name) => ({ role: "button", name });

const BACKUP = { part: "Backup" };
const PASSPHRASE = "plum ladder café quiet tuesday";

async function answerFirst(visitor, asked = FIRST) {
  await visitor.open(at(asked));
  await answer(visitor, asked);
  await visitor.saved();
}

const SEALED = {
  async save(visitor) {
    await visitor.write(PASSPHRASE, BACKUP, { label: "Passphrase" });
    await visitor.write(PASSPHRASE, BACKUP, { label: "The same passphrase again" });
    await visitor.click(BACKUP, button("Save a sealed backup"));
  },
  async open(visitor) {
    await visitor.write(PASSPHRASE, { label: "Its passphrase" });
    await visitor.click(button("Open it"));
  },
  name: /^nose-backup-\d{4}-\d{2}-\d{2}\.age$/,
};

const READABLE = {
  async save(visitor) {
    await visitor.click(BACKUP, { text: "A file without a passphrase" });
    await visitor.click(BACKUP, button("Download a readable backup"));
  },
  async open() {},
  name: /^nose-backup-\d{4}-\d{2}-\d{2}\.json$/,
};

for (const [kind, way] of Object.entries({ sealed: SEALED, readable: READABLE })) {
  test(`a ${kind} backup is saved as a file, everything is erased, and the file brings it back`, async ({
    visitor,
  }) => {
    await answerFirst(visitor);
    await visitor.open("library.html#/data");
    await visitor.heading(headings.data);
    await way.save(visitor);
    const { name, bytes } = await visitor.download();
    expect(name).toMatch(way.name);
    await visitor.sees("Last backup today");

    await visitor.click(button("Erase everything"));
    await visitor.click({ role: "dialog" }, button("Yes, erase everything"));
    await visitor.sees("Everything is erased.");
    await visitor.sees("Nothing is stored yet.");
    await visitor.reload();
    await visitor.sees("Nothing is stored yet.");

    await visitor.bring(name, bytes, { label: "Choose a backup file" });
    await way.open(visitor);
    await visitor.sees("What this file would change");
    await visitor.click(button("Add it to what is here"));
    await visitor.sees("The backup was taken in.");
    await visitor.saved();
    await visitor.open(at(FIRST));
    await answered(visitor, FIRST);
  });
}

test("two windows of one browser show each other's answers, and what one erases is gone in the other", async ({ visitor }) => {
  await answerFirst(visitor);
  const other = await visitor.anotherWindow();
  await other.open(at(SECOND));
  await asks(other, SECOND);
  await visitor.inFront();
  await visitor.click(button("Continue"));
  await answer(visitor, SECOND);
  await visitor.saved();
  await other.inFront();
  await answered(other, SECOND);
  await other.open("library.html#/data");
  await other.click(button("Erase everything"));
  await other.click({ role: "dialog" }, button("Yes, erase everything"));
  await other.sees("Everything is erased.");
  await visitor.inFront();
  await unanswered(visitor, SECOND);
});

test("after one visit a room works without a server, and keeps what is answered", async ({ visitor, site }) => {
  await visitor.open();
  await visitor.keptOffline();
  await site.stop();
  await visitor.reload();
  await visitor.heading(headings.start);
  await answerFirst(visitor);
  await visitor.reload();
  await answered(visitor, FIRST);
});

// Reflect and Mirror from the first visit to their results.
import { outcome } from "../../content/outcome.mjs";
import { questions } from "../../content/questions.mjs";
import { headings, titles } from "../../content/words.mjs";
import { test, expect } from "../fixtures.mjs";
import { answer, answered, asks } from "../questions.mjs";

const CONTINUE = { role: "button", name: "Continue" };

/** Gives every answer of a room and goes to its result. */
async function walk(visitor, room, { after = async () => {} } = {}) {
  await visitor.heading(headings[room]);
  await visitor.click({ role: "link", name: "Begin" });
  for (const asked of questions[room]) {
    await asks(visitor, asked);
    await answer(visitor, asked);
    await after(asked);
    await visitor.click(CONTINUE);
  }
  await visitor.heading(headings.check);
  await visitor.click({ role: "button", name: "See the result" });
}

/** Expects a result to say everything the script leads to. */
async function shows(visitor, { headline, sentences, parts }) {
  await visitor.heading(headline);
  for (const sentence of sentences) await visitor.sees(sentence);
  for (const [part, items] of Object.entries(parts)) {
    for (const line of items.flat()) await visitor.sees(line, { role: "article" }, { part });
  }
}

test("a first visit leads through Reflect to its result, over a reload in the middle", async ({ visitor }) => {
  await visitor.open();
  await visitor.heading(headings.start);
  await visitor.goToRoom("Reflect");
  const after = async (asked) => {
    if (asked.number !== 5) return;
    await visitor.saved();
    await visitor.reload();
    await answered(visitor, asked);
  };
  await walk(visitor, "reflect", { after });
  await shows(visitor, outcome.reflect);
  await visitor.saved();
  await visitor.reload();
  await shows(visitor, outcome.reflect);
});

test("Mirror leads to its result, and Escape draws the curtain before it and over a private question", async ({
  visitor,
}) => {
  const firstPrivate = questions.mirror.find((asked) => asked.isPrivate);
  const after = async (asked) => {
    if (asked !== firstPrivate) return;
    await visitor.press("ESCAPE");
    await visitor.heading(headings.hidden);
    await visitor.seesNo(asked.prompt);
    expect(await visitor.driver.getTitle()).toBe(titles.start);
    await visitor.press("ESCAPE");
    await answered(visitor, asked);
  };
  await visitor.open("#/mirror");
  await walk(visitor, "mirror", { after });
  await shows(visitor, outcome.mirror);
  await visitor.press("ESCAPE");
  await visitor.heading(headings.hidden);
  await visitor.seesNo(outcome.mirror.headline);
  await visitor.press("ESCAPE");
  await shows(visitor, outcome.mirror);
});

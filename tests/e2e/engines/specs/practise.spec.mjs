// Practise: a case from reading it to its key.
import { CHARACTERISTICS, antiPatterns, asTheKey, caseOf, headlineOf, lower, names, steps } from "../../content/cases.mjs";
import { test } from "../fixtures.mjs";

const CASE = caseOf("case.thursday-window");
const GIVEN = asTheKey(CASE, { ratings: { technology_leadership: 2 }, spotted: ["territoriality"] });
const CONTINUE = { role: "button", name: "Continue" };
const SCALE = { role: "group", name: "Which comes closest to what you read?" };

/** The characteristic that is asked for, as the heading names it. */
async function asked(visitor, before) {
  const title = (of) => `${CASE.person.name}’s ${lower(names[of])}`;
  let next;
  await visitor.until(async () => {
    const heading = await visitor.topHeading();
    next = CHARACTERISTICS.find((of) => title(of) === heading);
    return next !== undefined && !before.includes(next);
  }, "the next characteristic to be asked for");
  return next;
}

test("a case is read, judged with its evidence, and set beside its key", async ({ visitor }) => {
  await visitor.open("practise.html#/practise/cases");
  await visitor.click({ role: "link", name: CASE.title });
  await visitor.heading(CASE.title);
  for (const { text } of CASE.sentences) await visitor.sees(text);
  await visitor.click({ role: "button", name: "Begin rating" });
  const rated = [];
  while (rated.length < CHARACTERISTICS.length) {
    const of = await asked(visitor, rated);
    await visitor.choose({ role: "checkbox", name: CASE.sentences[rated.length].text });
    await visitor.choose(SCALE, { role: "radio", name: steps(of)[GIVEN.ratings[of]].name });
    rated.push(of);
    await visitor.click(CONTINUE);
  }
  for (const id of GIVEN.spotted) await visitor.choose({ role: "checkbox", name: antiPatterns[id].name });
  await visitor.click({ role: "button", name: "See the key" });
  await visitor.heading(headlineOf(CASE, GIVEN));
  for (const of of CHARACTERISTICS) await visitor.sees(CASE.key[of].reason);
  await visitor.saved();
  await visitor.reload();
  await visitor.heading(headlineOf(CASE, GIVEN));
});

// A question as a visitor of any engine meets it.
import { scripted } from "../content/script.mjs";
import { noteLabels, recency } from "../content/words.mjs";

/** What need not be answered says so after its name. */
const beginning = (role, words) => ({ role, name: new RegExp(`^${words.replaceAll("?", "\\?")}`) });
const group = (asked) => ({ role: "group", name: asked.prompt });
const choice = (asked, key) => [group(asked), { role: "radio", name: asked.choices[key].name }];
const when = (name) => [beginning("group", recency.question), { role: "radio", name }];
const note = (asked) => beginning("textbox", noteLabels[asked.kind]);

/** Gives the whole scripted answer. */
export async function answer(visitor, asked) {
  const { reply, note: text, recency: dated } = scripted(asked);
  await visitor.choose(...choice(asked, reply));
  if (dated !== undefined) await visitor.choose(...when(dated));
  if (text !== undefined) await visitor.write(text, note(asked));
}

/** Expects the whole scripted answer to be shown. */
export async function answered(visitor, asked) {
  const { reply, note: text = "", recency: dated } = scripted(asked);
  const isChosen = async (path) => (await visitor.find(...path)).isSelected();
  await visitor.until(() => isChosen(choice(asked, reply)), `“${asked.prompt}” to show its answer`);
  if (dated !== undefined) await visitor.until(() => isChosen(when(dated)), "its date");
  await visitor.holds(text, note(asked));
}

/** Expects a question to have no answer. */
export async function unanswered(visitor, asked) {
  const chosen = async () => {
    const radios = await visitor.all(group(asked), { role: "radio" });
    return Promise.all(radios.map((radio) => radio.isSelected()));
  };
  const isNone = (each) => each.length > 0 && !each.includes(true);
  await visitor.until(async () => isNone(await chosen()), `“${asked.prompt}” to have no answer`);
}

/** Waits until a question is asked. */
export async function asks(visitor, asked) {
  await visitor.find(group(asked));
}

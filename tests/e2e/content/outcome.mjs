// What the result pages must say after the script: put together from the packs' words and from
// what the script says its answers add up to.
import { packs, question, questions } from "./questions.mjs";
import { adds, script, scripted } from "./script.mjs";
import { results } from "./words.mjs";

const replyName = (asked) => asked.choices[scripted(asked).reply].name;
const ownNote = (asked) => {
  const { note } = scripted(asked);
  return note === undefined ? [] : [`Your note: ${note}`];
};
const quoted = (numbers) =>
  numbers.map((number) => `“${question("reflect", number).item.topic}”`).join(" and ");

function reflect() {
  const { strongest, weakest, next, otherNotes, sentence } = adds.reflect;
  const at = (number) => question("reflect", number);
  const habit = (number) => [
    at(number).item.topic,
    `${at(number).prompt} ${replyName(at(number))}`,
    ...ownNote(at(number)),
  ];
  return {
    headline: `${quoted(strongest)} stand firmest. Start with ${quoted(weakest).slice(0, -1)}.”`,
    sentences: [sentence],
    tables: [
      [["Habit", "Now"], ...questions.reflect.map((one) => [one.item.topic, replyName(one)])],
    ],
    parts: {
      [results.strongest]: strongest.map(habit),
      [results.weakest]: weakest.map(habit),
      [results.next]: next.map(({ number, band }) => [
        `${at(number).item.topic}. ${at(number).item.advice[band]}`,
      ]),
      [results.notes]: otherNotes.map(habit),
    },
  };
}

/** The name of what a Mirror question is about, and the voice it is asked in. */
function subject({ kind, item }) {
  if (kind === "habit") return item.topic;
  if (kind === "anchors") {
    return packs.mirror.anchors.find((one) => one.characteristic === item.characteristic).name;
  }
  return packs.mirror.anti_patterns.find((one) => one.id === item.anti_pattern).name;
}

const voice = ({ item }) => (item.voice === "mine" ? results.mine : results.letPass);

/** Where a person placed themselves: "4 · Name · Longer ago". */
function placed(asked) {
  const { reply, recency } = scripted(asked);
  const name = reply === 0 ? replyName(asked) : `${reply} · ${replyName(asked)}`;
  return recency === undefined ? name : `${name} · ${recency}`;
}

function mirror() {
  const { highest, lowest, bands, stale, tries, five, trap, habits } = adds.mirror;
  const all = questions.mirror;
  const of = (kind) => all.filter((one) => one.kind === kind);
  const name = (number) => subject(question("mirror", number));
  const advice = (one) => one.item.advice[bands[one.number - 1]];
  return {
    headline: `You place yourself highest on ${name(highest)} and lowest on ${name(lowest)}.`,
    sentences: [five, trap, habits],
    tables: [
      [["Characteristic", "Now"], ...of("anchors").map((one) => [subject(one), replyName(one)])],
      [["Habit", "Now"], ...of("habit").map((one) => [subject(one), replyName(one)])],
      [
        ["Habit", "Now"],
        ...of("frequency").map((one) => [`${subject(one)}: ${voice(one)}`, replyName(one)]),
      ],
    ],
    parts: {
      [results.five]: of("anchors").map((one) => [
        subject(one),
        placed(one),
        ...(stale.includes(one.number) ? [results.stale] : []),
        ...ownNote(one),
        advice(one),
      ]),
      [results.trap]: of("habit").map((one) => [
        subject(one),
        replyName(one),
        ...ownNote(one),
        advice(one),
      ]),
      [results.habits]: of("frequency")
        .filter((one) => tries[one.number])
        .map((one) => [
          subject(one),
          `${voice(one)} · ${replyName(one)}`,
          ...ownNote(one),
          one.item.try[tries[one.number]],
        ]),
    },
  };
}

/** What each result page says after the script. */
export const outcome = { reflect: reflect(), mirror: mirror() };

/** Every note of a room, as Markdown quotes it. */
export function quotedNotes(room) {
  return Object.values(script[room].notes).map((note) => note.replace(/^/gm, "> "));
}

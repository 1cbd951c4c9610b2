// Backup files as Nose writes them, made from the script: the quick way to a state that would take
// many clicks, and the raw material for files that must be refused.
import { packs, questions } from "./questions.mjs";
import { scripted } from "./script.mjs";
import { recency as words } from "./words.mjs";

const DAY = 24 * 60 * 60 * 1000;
const FREQUENCIES = ["never", "once_or_twice", "weekly", "most_days"];
const RECENCIES = {
  [words.week]: "this_week",
  [words.month]: "this_month",
  [words.quarter]: "this_quarter",
  [words.longer]: "longer_ago",
};

function replyOf({ kind }, key) {
  if (kind === "frequency") {
    return { frequency: key === 0 ? "no" : { often: FREQUENCIES[key - 1] } };
  }
  return { level: key === 0 ? "no" : { at: key } };
}

function answerOf(asked, { reply, note, recency }, at) {
  return {
    version: asked.item.version,
    reply: replyOf(asked, reply),
    ...(recency && { recency: RECENCIES[recency] }),
    ...(note && { note }),
    at,
  };
}

/** One pass through a room, begun some days ago; by default the script's, and finished. */
export function sitting(
  room,
  { id = `${room}-by-script`, daysAgo = 0, isFinished = true, answer = scripted, count = Infinity } = {},
) {
  const begun = Date.now() - daysAgo * DAY - 60_000;
  const answered = questions[room].slice(0, count);
  return {
    id,
    room,
    pack: { id: packs[room].id, version: packs[room].version },
    begun,
    ...(isFinished && { finished: begun + 30_000 }),
    answers: Object.fromEntries(answered.map((one) => [one.id, answerOf(one, answer(one), begun)])),
  };
}

/** A backup of these sittings, as a value. */
export function backup(sittings, changes = {}) {
  return {
    format: "nose-backup",
    version: 1,
    app: "0.1.0",
    made: Date.now() - DAY,
    state: { sittings, preferences: { single_keys: true }, changes_since_backup: 0 },
    aside: {},
    ...changes,
  };
}

/** The text of a backup file. */
export const backupText = (sittings, changes) => JSON.stringify(backup(sittings, changes), null, 2);

/** Both rooms done as the script says. */
export const bothDone = () => backupText([sitting("reflect"), sitting("mirror")]);

/** Both rooms done twice, the first time otherwise, so that results compare. */
export function bothDoneTwice() {
  const otherwise = (asked) => {
    const { reply } = scripted(asked);
    return { reply: asked.number % 2 === 0 || reply === 0 ? reply : (reply % 4) + 1 };
  };
  const before = { daysAgo: 92, answer: otherwise };
  return backupText([
    sitting("reflect", { ...before, id: "reflect-before" }),
    sitting("mirror", { ...before, id: "mirror-before" }),
    sitting("reflect"),
    sitting("mirror"),
  ]);
}

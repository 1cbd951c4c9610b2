// One manager's answers, given alike in every journey, and what they must add up to. Replies are
// the number keys: 1 and up for the steps, 0 for "I don't know", "not seen lately" and "can't
// recall". What they add up to is said by hand, so that no test repeats the app's reckoning.
import { recency } from "./words.mjs";

export const script = {
  reflect: {
    replies: [4, 2, 0, 3, 1, 5, 0, 3, 3, 2, 4, 5, 0, 3],
    notes: {
      1: "Two of the last three can be told.",
      5: "Nobody looked again after the step up.\nAnn did, once.",
      12: "A way back was offered twice, and taken once.",
    },
    recency: {},
  },
  mirror: {
    replies: [4, 2, 5, 0, 3, 2, 0, 4, 1, 2, 3, 4, 0, 1, 2, 1, 3, 1, 1, 4],
    notes: {
      1: "The migration, until it was done.",
      6: "Mostly reviews <i>late</i> at night.",
      11: "The billing service, again & again.",
    },
    recency: { 1: recency.longer, 2: recency.week, 3: recency.quarter, 5: recency.month },
  },
};

/** What the answers above must show, by the questions' numbers. */
export const adds = {
  reflect: {
    strongest: [6, 12],
    weakest: [5, 2],
    next: [
      { number: 9, band: "build" },
      { number: 5, band: "start" },
      { number: 2, band: "start" },
      { number: 10, band: "start" },
    ],
    otherNotes: [1],
    sentence:
      "Four of 14 habits are ones you keep or can show; three you don’t know about.",
  },
  mirror: {
    highest: 3,
    lowest: 2,
    bands: ["keep", "start", "keep", "find_out", "build", "start", "find_out", "keep"],
    stale: [1],
    tries: { 10: "once", 11: "often", 12: "often", 13: "recall", 15: "once", 17: "often", 20: "often" },
    five: "You placed yourself on four of five by something you did.",
    trap: "One of three answers lies at the trap’s end of the scale.",
    habits: "Each habit in two voices. Seven lines have something to try.",
  },
};

/** The scripted answer to a question: its reply, and its note and recency if there are any. */
export function scripted({ room, number }) {
  const { replies, notes, recency: dated } = script[room];
  return { reply: replies[number - 1], note: notes[number], recency: dated[number] };
}

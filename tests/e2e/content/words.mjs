// The app's own words that tests look for. They are part of the promise, so they stand here once
// more instead of being read from the app; questions and advice come from the build's packs.

export const rooms = { reflect: "Reflect", mirror: "Mirror", data: "Your data" };

export const titles = {
  start: "Nose: train your eye for new technology leaders",
  reflect: "Reflect · Nose",
  mirror: "Mirror · Nose",
  data: "Your data · Nose",
  proof: "Check that nothing is sent · Nose",
  unknown: "No such page · Nose",
  question: (room, number, of) => `Question ${number} of ${of} · ${rooms[room]} · Nose`,
};

export const headings = {
  start: "You saw something in her before she did. Would you see it again?",
  reflect: "How do we pick our leaders today?",
  mirror: "What would your team say you do?",
  data: "Your data",
  proof: "Check that nothing is sent",
  unknown: "There is no such page",
  check: "Check your answers",
  hidden: "Hidden",
  noResult: "There is no result yet",
  already: "You have finished this one",
  noQuestions: "The questions did not arrive",
};

/** The steps of the frequency scale, whose words are the app's. */
export const frequencies = [
  { name: "Never", text: "Not once in the last month." },
  { name: "Once or twice", text: "One or two occasions you could name." },
  { name: "Weekly", text: "About every week." },
  { name: "Most days", text: "It has become the usual way." },
];

/** What can be answered where no step fits, by the kind of question. */
export const open = {
  practice: { name: "I don’t know", text: "That counts as a finding of its own, not as low." },
  anchors: {
    name: "Not seen lately",
    text: "No occasion comes to mind from the last three months.",
  },
  habit: { name: "I can’t recall", text: "Nothing to go by, one way or the other." },
  frequency: { name: "I can’t recall", text: "Nothing to go by, one way or the other." },
};

export const recency = {
  question: "When did you last do this?",
  week: "This week",
  month: "This month",
  quarter: "Within three months",
  longer: "Longer ago",
};

export const noteLabels = {
  practice: "What works, or doesn’t?",
  anchors: "What was it, in a line?",
  habit: "Anything you want to remember?",
  frequency: "Anything you want to remember?",
};

export const saving = { saved: "Saved on this device", failed: "Not saved", waiting: "Saving" };

export const errors = {
  summary: "One thing is missing",
  choose: "Choose the step that fits best.",
  stillOpen: "Some questions are still open",
};

/** Why something is not saved: the title of the notice, and a part of its text. */
export const failures = {
  blocked: ["Your browser blocks storage for this page", "your answers are gone when you close"],
  full: ["Not saved: the browser’s storage is full", "Download a backup now, then make room"],
  other: ["Not saved", "The browser could not store your last answer."],
  readBack: [
    "Not saved: what was stored came back different",
    "Something on this device damages what is written.",
  ],
  newer: [
    "Your notes were written by a newer version of Nose",
    "This older page leaves them untouched and saves nothing.",
  ],
};

export const damage = {
  one: "One record could not be read and was moved aside",
  many: (count) => `${count} records could not be read and were moved aside`,
  text: "They are kept untouched and can be downloaded. Everything else is here.",
  missing: /saved changes? (is|are) missing from the browser’s storage/,
};

export const refusals = {
  tooLarge: "That file is larger than 10 MB, which no backup of Nose is.",
  cutShort: "That file ends in the middle.",
  notABackup: "That file is not a backup of Nose. Nothing was changed.",
  damaged: "That file says it is a backup, but what it holds can’t be right.",
  newer: (version) => `That backup was made by a newer version of Nose (format ${version}).`,
};

export const results = {
  strongest: "What stands",
  weakest: "Where to start",
  next: "What to do next",
  notes: "Your other notes",
  five: "The five characteristics",
  trap: "The expert trap",
  habits: "Six habits, for your eyes only",
  stale: "You placed yourself high by something longer than three months ago. Until you see it again, read it as not seen.",
  mine: "I did this",
  letPass: "I let it pass",
};

export const boot = {
  title: "Nose could not start",
  old: "This browser has WebAssembly switched off or is too old for it.",
  load: "A part of the page did not arrive.",
  crash: "The page stopped because of a fault of ours.",
  noScript: "Nose needs scripts to be on",
  noScriptPromise: "Nothing is sent anywhere either way.",
};

export const update = { title: "A new version of Nose is ready", use: "Use it now" };

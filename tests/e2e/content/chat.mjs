// A meeting's chat as it is copied: names, times, quotes, line wraps, emoji, and other people's talk.

/** A text broken into lines of so many characters, as mails and some chats do. */
export const wrapped = (text, width = 60) => text.replace(new RegExp(`.{${width}}`, "g"), "$&\n");

/** The chat in which these people answer, each with a ballot. */
export function chat(ballots) {
  const lines = ["09:58 Facilitator: Link is above. Paste what comes out here, please 🙏", ""];
  ballots.forEach(([name, ballot], at) => {
    const time = `10:${String(12 + at).padStart(2, "0")}`;
    if (at % 3 === 0) lines.push(`[${time}] ${name}: here you go`, ballot);
    if (at % 3 === 1) lines.push(`${name}  ${time} AM`, wrapped(ballot), "👍 2   🎉 1");
    if (at % 3 === 2) lines.push(`${name} wrote:`, ...wrapped(ballot, 72).split("\n").map((line) => `> ${line}`));
    lines.push("", `[${time}] Somebody else: NOSE is a funny name. Is there coffee? ☕`, "");
  });
  return lines.join("\n");
}

// A workshop between browsers that know nothing of each other: set up in one, rated in two others,
// the ballots pasted into the first, and what they show together.
import { steps } from "../../content/cases.mjs";
import { chat } from "../../content/chat.mjs";
import { expect, test } from "../fixtures.mjs";

const CASE = "Numbers before five";
const OTHERS = ["Commitment", "Outcome orientation", "People leadership", "Technology leadership"];
const [, LOWEST, , , , HIGHEST] = steps("curiosity").map(({ name }) => name);
const button = (name) => ({ role: "button", name });
const field = (label) => ({ label });

/** Sets up a workshop that asks one thing of one case, and returns its link. */
async function setUp(lead) {
  await lead.open("workshop.html#/workshop");
  await lead.click(button("Set up a workshop"));
  await lead.heading("Set up a workshop");
  await lead.write("Spring round", field(/^What you call it/));
  await lead.click({ text: /^Or choose one by one/, first: true });
  await lead.choose({ role: "checkbox", name: CASE });
  for (const name of OTHERS) await lead.set(false, { role: "checkbox", name });
  await lead.write("2", field(/^How many people do you expect\?/));
  await lead.click(button("Make the invitation"));
  await lead.heading("Spring round");
  return lead.value(field("The link"));
}

/** Takes part by a link, and returns the sealed ballot. */
async function rate(one, link, name, level) {
  await one.open(link);
  await one.sees("Spring round");
  await one.click(button("Begin"));
  await one.click(button("Rate this case"));
  await one.choose({ role: "checkbox", first: true });
  await one.choose({ role: "group", name: "Which comes closest to what you read?" }, { role: "radio", name: level });
  await one.click(button("Continue"));
  await one.heading("Do you see any of these?");
  await one.click(button("Continue"));
  await one.heading("Check your ratings");
  await one.write(name, field("Your name, as the group knows you"));
  await one.click(button("Seal the ballot"));
  await one.heading("Your sealed ballot");
  await one.saved();
  return one.value(field("The ballot as text"));
}

test("a workshop is set up, rated in browsers of their own, and revealed from what was pasted", async ({
  visitor: lead,
  another,
}) => {
  const link = await setUp(lead);
  const ballots = [];
  for (const [name, level] of [["Ada", LOWEST], ["Bo", HIGHEST]]) {
    ballots.push([name, await rate(await another(), link, name, level)]);
  }
  for (const [, ballot] of ballots) expect(ballot).toMatch(/^NOSE1:[A-Z2-7]+:END$/);

  await lead.click({ role: "link", name: /ollect/ });
  await lead.heading("Collect the ballots");
  await lead.paste(chat(ballots), field("Paste anything that holds ballots"));
  await lead.click(button("Look through the text"));
  await lead.sees("2 of 2 in");
  await lead.saved();
  await lead.reload();
  await lead.sees("2 of 2 in");
  await lead.click(button("Reveal"));
  await lead.click({ role: "dialog" }, button("End collecting and reveal"));
  await lead.heading(/^You differ most on/);
  await lead.sees("2 ballots, round 1");
  await lead.sees("Curiosity, 2.0 steps apart");
  await lead.sees("From 1 to 5.");
});

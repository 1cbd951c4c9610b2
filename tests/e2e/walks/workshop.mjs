// The Workshop's pages as walks from stop to stop: before the reveal, leading and taking part in one
// browser, and from the reveal on, of a workshop that a backup holds.
import { readFileSync } from "node:fs";
import { expect } from "@playwright/test";
import { headings } from "../content/words.mjs";
import { TablePage } from "../pages/table-page.mjs";
import { VotePage } from "../pages/vote-page.mjs";
import { WorkshopPage } from "../pages/workshop-page.mjs";
import { seed } from "./seed.mjs";

const BACKUP = readFileSync(new URL("../content/workshop-backup.json", import.meta.url), "utf8");
const OF = ["Commitment", "Curiosity"];
const LEVELS = [
  [4, 3],
  [2, 0],
];

/** Setting up, inviting, collecting and passing a device round; taking part. */
async function workshopNew(page, stop) {
  const at = new WorkshopPage(page);
  await page.goto("./workshop.html#/workshop");
  await at.started();
  await expect(at.button("Set up a workshop")).toBeVisible();
  await stop("workshop-front-new");
  await at.goTo("/workshop/guide");
  await expect(at.heading).not.toHaveText("Workshop");
  await stop("workshop-guide");
  await at.begin();
  await at.ask.click();
  await expect(page.locator("#error-summary")).toBeFocused();
  await stop("workshop-set-up-missing");
  await at.setUp({ of: OF, expected: "7" });
  await page.getByText("Show the link as a QR code").click();
  await expect(page.locator("svg.qr")).toBeVisible();
  await stop("workshop-invitation");
  const link = await at.link.inputValue();
  const hub = new URL(page.url()).hash.slice(1);
  await passing(at, stop);
  await at.collect();
  await at.paste("NOSE1:AAAA and so on");
  await expect(at.told).toHaveCount(1);
  await stop("workshop-collect");
  await at.button("Reveal").click();
  await expect(page.getByRole("dialog")).toBeVisible();
  await stop("workshop-reveal-dialog");
  await page.keyboard.press("Escape");
  await takingPart(page, link, stop);
  await at.goTo("/workshop");
  await expect(at.main).toContainText("Spring round");
  await stop("workshop-front-begun");
  await at.goTo(hub);
  await at.button("Remove this workshop").click();
  await expect(at.heading).toHaveText("No such workshop here");
  await stop("workshop-gone");
}

/** One device, with one person. */
async function passing(at, stop) {
  await at.goToPart("/pass");
  await expect(at.button("I am the next person: begin")).toBeVisible();
  await stop("workshop-pass");
  await at.rateOnThisDevice(3, { of: OF.length });
  await stop("workshop-pass-seal");
  await at.page.keyboard.press("Escape");
  await expect(at.heading).toHaveText(headings.hidden);
  await stop("workshop-pass-hidden");
  await at.button("Show again").click();
  await at.sealOnThisDevice("Quillon");
  await stop("workshop-pass-sealed");
}

/** The invitation, the ratings, the ballot. */
async function takingPart(page, link, stop) {
  const one = new VotePage(page);
  await page.goto("./workshop.html#/workshop/open");
  await one.started();
  await page.getByLabel("An invitation or a result").fill("lunch?");
  await page.getByRole("button", { name: "Look through the text" }).click();
  await expect(one.main.getByRole("alert")).toContainText("There is no invitation");
  await stop("workshop-open-nothing");
  await one.join(link);
  await expect(one.button("Begin")).toBeVisible();
  await stop("workshop-join");
  await one.button("Begin").click();
  await expect(one.button("Rate this case")).toBeVisible();
  await stop("vote-read");
  await one.button("Rate this case").click();
  await one.continue();
  await expect(page.locator("#error-summary")).toBeFocused();
  await stop("vote-rate-missing");
  await one.step(4).check();
  await one.main.getByRole("checkbox").nth(2).check();
  await stop("vote-rate");
  await page.goBack();
  await expect(one.button("Rate this case")).toBeVisible();
  await one.rate(LEVELS);
  await stop("vote-check");
  const address = page.url();
  await page.goto(address.slice(0, address.lastIndexOf("/")));
  await expect(one.heading).toHaveText("Your ratings");
  await stop("vote-front");
  await page.goto(address);
  await one.seal("Zephyrine");
  await page.getByText("Show it as a QR code").click();
  await expect(page.locator("svg.qr")).toBeVisible();
  await stop("vote-ballot");
}

/** The reveal and what comes after it, and a table of ratings. */
async function workshopRevealed(page, stop) {
  await seed(page, BACKUP);
  const at = new WorkshopPage(page);
  const show = async (workshop, part) => {
    await page.goto(`./workshop.html#/workshop/session/${workshop}${part}`);
    await at.started();
    await expect(at.heading).toBeVisible();
  };
  await show("named-workshop", "/reveal");
  await expect(at.main.getByRole("table")).toBeVisible();
  await stop("reveal");
  await show("named-workshop", "/reveal/1");
  const agreed = at.main.getByRole("group", { name: /^The group’s level/ });
  await agreed.first().getByRole("radio").nth(3).check();
  await expect(at.main.getByText("The written key:")).toBeVisible();
  await stop("reveal-case");
  await show("named-workshop", "/figures");
  await expect(at.heading).toBeVisible();
  await at.main.locator("details").evaluateAll((all) => {
    for (const more of all) more.open = true;
  });
  await stop("figures");
  await show("named-workshop", "/after");
  await stop("after");
  await show("named-workshop", "");
  await stop("workshop-revealed");
  await show("hidden-workshop", "/reveal/1");
  await stop("reveal-case-anonymous");
  await show("few-workshop", "/reveal");
  await expect(at.heading).toHaveText("The figures are withheld");
  await stop("reveal-withheld");
  await show("twice-workshop", "/reveal/1");
  await stop("reveal-case-second-round");
  await show("twice-workshop", "/after");
  await stop("after-second-round");
  const table = new TablePage(page);
  await table.open();
  await table.read();
  await expect(table.faults.first()).toBeVisible();
  await stop("table-nothing");
  await table.ratings.fill("9\t2\t5\t8\n6\t1\t3\t2\n8\t4\t6\t8\n7\t1\t2\t6\n10\t5\t6\t9\n6\t2\t4\t7");
  await table.lowest.fill("1");
  await table.highest.fill("10");
  await table.read();
  await expect(table.made).toBeFocused();
  await table.more.click();
  await stop("table-figures");
}

export const workshopWalks = [workshopNew, workshopRevealed];

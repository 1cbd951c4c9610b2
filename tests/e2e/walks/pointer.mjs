// Walking through a room by pointer, one question a page, up to the result.
import { expect } from "@playwright/test";
import { questions } from "../content/questions.mjs";
import { scripted } from "../content/script.mjs";
import { CheckPage } from "../pages/check-page.mjs";
import { QuestionPage } from "../pages/question-page.mjs";
import { ResultPage } from "../pages/result-page.mjs";
import { RoomFront } from "../pages/room-front.mjs";

/** Begins a room from its front. */
export async function begin(page, room) {
  const front = new RoomFront(page, room);
  await front.expectShown();
  await front.begin.click();
}

/** Answers every question of a room and goes on, from the first to the check page. */
export async function answerAll(page, room, answer = scripted) {
  for (const asked of questions[room]) {
    const at = new QuestionPage(page, room, asked.number);
    await at.expectShown();
    await at.answer(answer(asked));
    await at.expectSaved();
    await at.continue.click();
  }
  await new CheckPage(page, room).expectShown();
}

/** Asks for the result on the check page, and reads it. */
export async function finish(page, room) {
  await new CheckPage(page, room).finish.click();
  const result = new ResultPage(page, room);
  await result.expectShown();
  await result.expectSaved();
  return result;
}

/** Expects a result page to say exactly what the script adds up to. */
export async function expectOutcome(page, room, outcome) {
  const result = new ResultPage(page, room);
  expect(await result.read()).toEqual(outcome[room]);
}

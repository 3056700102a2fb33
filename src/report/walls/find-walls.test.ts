import { expect, test } from "vitest";
import { cleanHtml } from "../clean-html.js";
import { cleanText } from "../clean-report.js";
import { findWalls } from "./find-walls.js";

const lead = "Norway recalled its ambassador to Chile on Saturday, the foreign ministry in Oslo said.";
const whole = `${lead} ${"The two states have quarrelled about fish for years. ".repeat(40)}`;
const consent =
  "We and our 842 partners store and access personal data on your device. With your consent, we use cookies for " +
  "personalised advertising. Accept all, or manage options.";

test.each([
  ["a stub that asks for money", `${lead} To continue reading, subscribe now.`, ["report/paywall"]],
  ["a stub that asks for a name", `${lead} Sign in to read the full story.`, ["report/paywall"]],
  ["a stub in German", `${lead} Dieser Artikel ist nur für Abonnenten.`, ["report/paywall"]],
  ["a whole story with an advertisement", `${whole} Already a subscriber? Sign in.`, []],
  ["a short story", lead, []],
  ["a story about subscribers", `${lead} The paper lost half of its subscribers.`, []],
  ["a question for consent", consent, ["report/cookie-wall"]],
  ["a story about cookies", `${lead} The talks were also about cookies and the consent of those who eat them.`, []],
])("%s", (_, text, codes) => expect(findWalls({ text, story: text }).map(({ code }) => code)).toEqual(codes));

test("what a page states of itself counts, and the call to pay may stand among what was left out", () => {
  const stated = `<script type="application/ld+json">{"@type":"NewsArticle","isAccessibleForFree":"False"}</script>`;
  const page = (body: string) => `<html><head>${stated}</head><body><article>${body}</article></body></html>`;
  expect(cleanHtml({ html: page(`<p>${lead}</p>`) }).notes[0]).toMatchObject({ code: "report/paywall" });
  expect(cleanHtml({ html: page(`<p>${whole}</p>`) }).notes).toEqual([]);
  const { notes, removed } = cleanText({ text: `${lead}\n\nAlready a subscriber? Sign in.` });
  expect(removed).toHaveLength(1);
  expect(notes.map(({ code }) => code)).toEqual(["report/paywall"]);
});

import type { Draft } from "./draft.js";
import { isPlural } from "./is-role.js";
import { makeDraft } from "./make-draft.js";
import type { Reading } from "./read-units.js";

/** Finds nouns that stand for states named elsewhere: "the country", "both nations", "his country", "the North". */
export function findCountryNouns(reading: Reading, isTaken: (token: number) => boolean): Draft[] {
  const drafts: Draft[] = [];
  for (const { index, lemma, upos, text } of reading.tokens) {
    if (isTaken(index) || reading.unitAt[index]) continue;
    const isHalf = halves.has(text);
    if (!isHalf && !(upos === "NOUN" && nouns.has(lemma.toLowerCase()))) continue;
    const core = { from: index, to: index + 1 };
    const plural = isPlural(reading, core);
    const draft = makeDraft(reading, { kind: "state", core, plural });
    const { article, count, modifiers } = draft.phrase;
    const isDefinite = article === "the" || article === "this" || article === "owner";
    if (modifiers.length > 0 || !isLast(reading, index) || (isHalf && article !== "the")) continue;
    const isPair = count === 2 || (article === "the" && isRivalry(reading, index));
    if (plural ? isPair : isDefinite) drafts.push(draft);
  }
  return drafts;
}

/** "The rivals", "the rival powers", "the superpowers": always two, if more are not named. */
export function isRivalry({ tokens }: Reading, index: number): boolean {
  const lemma = tokens[index].lemma.toLowerCase();
  return pairs.has(lemma) || (lemma === "power" && tokens[index - 1]?.text.toLowerCase() === "rival");
}

function isLast({ tokens }: Reading, index: number): boolean {
  const next = tokens[index + 1];
  return next === undefined || !(next.upos === "PROPN" || next.upos === "NOUN" || next.upos === "ADJ");
}

const nouns = new Set(
  "country nation kingdom republic emirate sultanate sheikhdom neighbour neighbor power superpower rival adversary".split(
    " ",
  ),
);
const pairs = new Set(["rival", "superpower", "neighbour", "neighbor", "adversary"]);
/** With the first words of the names of states that each can stand for. */
export const halves: ReadonlyMap<string, readonly string[]> = new Map([
  ["North", ["North", "N."]],
  ["South", ["South", "S."]],
  ["East", ["East", "E."]],
  ["West", ["West", "W."]],
]);

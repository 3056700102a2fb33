import { isCalendarNoun } from "../arguments.js";
import { type Clues, chooseBySurname } from "./choose-person.js";
import { type Draft, textOf } from "./draft.js";
import { hangsBy } from "./hangs-by.js";
import { makeDraft } from "./make-draft.js";
import { type NameBook, type Named, wordsOfName } from "./name-book.js";
import type { NamingContext } from "./naming-context.js";
import { readName } from "./read-name.js";
import { isCapital, type Reading } from "./read-units.js";

/**
 * Finds persons by a part of their name, without a title: "Macron", "Wang's", "Lopez Obrador". It must be that of
 * somebody whom the report names in full, or but one letter off ("Colona said" for Colonna), or of somebody in office on
 * the day of whose country the report speaks.
 */
export function findSurnames(
  reading: Reading,
  names: NameBook,
  isTaken: (token: number) => boolean,
  { registry, date, weights }: NamingContext,
): Draft[] {
  const { tokens, unitAt } = reading;
  const clues: Clues = { date, countries: [], offices: [], weightOf: (country) => weights.get(country) ?? 0 };
  const drafts: Draft[] = [];
  for (let at = 0; at < tokens.length; at++) {
    if (!isCapital(tokens[at].text) || isTaken(at) || continuesName(reading, at)) continue;
    const to = endOfSurname(reading, at, names);
    if (to === null || isLonger(reading, to)) continue;
    const words = wordsOfName(tokens.slice(at, to).map(({ text }) => text));
    const isSingle = words.length === 1 && unitAt[at] === undefined;
    const isActing = isSingle && hangsBy(tokens[at], "nsubj");
    const [first] = names.find(words);
    const known = first && !(isSingle && isNewer(first, reading, at)) ? first : null;
    const named = known ?? (isActing ? names.findNear(words[0]) : null);
    const isName = isSingle && tokens[at].upos !== "NOUN" && tokens[at].upos !== "ADJ" && words[0] !== "may";
    const person = !named && isName ? chooseBySurname(words[0], registry, clues) : null;
    const bearer = named ?? (person ? null : first);
    if (bearer || person) {
      const core = { from: at, to };
      const draft = makeDraft(reading, { kind: "person", core, name: core });
      if (bearer) names.join(draft, bearer);
      else names.add(draft, words, textOf(draft, at, to), person);
      drafts.push(draft);
    }
    at = to - 1;
  }
  return drafts;
}

/** "Reagan and Nancy Reagan": whom the registry does not know, and whom the report names in full only later. */
function isNewer({ person, drafts }: Named, { sentence }: Reading, at: number): boolean {
  const [{ reading, core }] = drafts;
  const isLater = reading.sentence.index === sentence.index ? core.from > at : reading.sentence.index > sentence.index;
  return person === null && isLater;
}

/** "Motor" in "Ford Motor": the word before is part of the same run of capitals; "on Monday Ford" begins anew. */
function continuesName({ tokens, unitAt }: Reading, at: number): boolean {
  const before = tokens[at - 1];
  if (before === undefined || isCalendarNoun(before.lemma)) return false;
  return isCapital(before.text) && before.upos === "PROPN" && !unitAt[at - 1];
}

/** "Ford" in "Ford Motor": another capital follows. */
function isLonger({ tokens, unitAt }: Reading, to: number): boolean {
  const next = tokens[to];
  return next?.upos === "PROPN" && next.start - tokens[to - 1].end <= 1 && !unitAt[to];
}

function endOfSurname(reading: Reading, at: number, names: NameBook): number | null {
  const { tokens, unitAt } = reading;
  const unit = unitAt[at];
  // "Major", "Marshal": a common noun, but with a capital inside the sentence.
  if (unit) return at > 0 && unit.to === at + 1 && unit.things.length === 0 ? unit.to : readName(reading, at);
  const to = readName(reading, at);
  if (to !== null) return to;
  // The tags of rare names are often wrong, at the start of a sentence most of all; pronouns and the like are short, and of a known
  // kind.
  const { upos, text, feats } = tokens[at];
  if (at > 0) return names.find(wordsOfName([text])).length > 0 ? at + 1 : null;
  const isNoWord = upos === "PRON" && !feats.includes("PronType");
  return loose.has(upos) || isNoWord || text.length > pronounMax ? at + 1 : null;
}

const loose = new Set(["NOUN", "ADJ", "X", "INTJ"]);
const pronounMax = 5;

import type { Draft } from "./draft.js";
import { hangsBy } from "./hangs-by.js";
import { isPlural } from "./is-role.js";
import { makeDraft } from "./make-draft.js";
import { isHyphen, isPossessive } from "./marks.js";
import type { Reading, Unit } from "./read-units.js";

/** Finds titles and nouns without a name: "the French foreign minister", "Turkish forces", "a Chinese company". */
export function findRoles(reading: Reading, isTaken: (token: number) => boolean): Draft[] {
  const drafts: Draft[] = [];
  for (const unit of reading.units) {
    const isKnown = unit.noun === null ? unit.offices.length > 0 : unit.noun.kind !== "modifier";
    if (!isKnown || unit.things.length > 0 || unit.persons.length > 0 || isTaken(unit.from)) continue;
    const target = findModified(reading, unit);
    // "government spokesman": the spokesman's phrase reads it.
    if (target !== null && reading.unitAt[target] && !isThing(reading.unitAt[target])) continue;
    const plural = isPlural(reading, unit);
    const kind =
      unit.noun === null || unit.noun.kind === "person" ? "role" : unit.noun.kind === "body" ? "organisation" : "group";
    const core = { from: unit.from, to: unit.to };
    drafts.push(makeDraft(reading, { kind, core, roles: [unit], plural, modifies: target !== null }));
  }
  return drafts;
}

/** The noun to the right, in the same phrase, that a unit stands before: "government purchases", "Japanese imports"; or null. */
export function findModified({ tokens, unitAt }: Reading, unit: Unit): number | null {
  const next = tokens[unit.to];
  if (!next || isPossessive(next)) return null;
  // "Turkish-backed militiamen", "the Egypt-Israel summit"
  if (isHyphen(next.text) && tokens[unit.to + 1]?.start === next.end) return unit.to + 1;
  if (unit.things.length > 0 && isSecondOfPair({ tokens, unitAt }, unit) && next.upos !== "VERB") return unit.to;
  for (let at = unit.to - 1; at >= unit.from; at--) {
    const { head } = tokens[at];
    if (
      head >= unit.to &&
      isNominal(tokens[head].upos) &&
      isRun(tokens, unit.to, head) &&
      !hangsBy(tokens[at], "nsubj")
    )
      return head;
  }
  // A people's adjective right before a noun belongs to it, whatever the tree says.
  const adjective = unit.things.some(({ kind }) => kind === "demonym") && !isPluralWord(tokens[unit.to - 1].text);
  if (
    !adjective ||
    !(next.upos === "NOUN" || next.upos === "PROPN" || next.upos === "ADJ" || isMistagged(tokens, unit))
  )
    return null;
  let at = unit.to;
  while (at + 1 < tokens.length && isNominal(tokens[at + 1].upos) && tokens[at].head > at) at++;
  return isNominal(tokens[at].upos) || unitAt[at] ? at : null;
}

/** "A new Soviet offer", "seven Kuwaiti speed boats": after such a beginning no verb follows, whatever its tag. */
function isMistagged(tokens: Reading["tokens"], { from, to }: Unit): boolean {
  const before = tokens[from - 1];
  const { upos, text, lemma } = tokens[to];
  if (before === undefined || upos !== "VERB" || text !== lemma) return false;
  return before.upos === "NUM" || (before.upos === "ADJ" && tokens[from - 2]?.text.toLowerCase() === "a");
}

/** "The U.S.-Japan dispute". */
function isSecondOfPair({ tokens, unitAt }: Pick<Reading, "tokens" | "unitAt">, { from, to }: Unit): boolean {
  const isPair = from > 1 && isHyphen(tokens[from - 1].text) && (unitAt[from - 2]?.things.length ?? 0) > 0;
  return isPair && (isNominal(tokens[to].upos) || tokens[to].upos === "ADJ");
}

function isNominal(upos: string): boolean {
  return upos === "NOUN" || upos === "PROPN";
}

function isThing(unit: Unit): boolean {
  return unit.noun === null && unit.offices.length === 0;
}

/** Only words that can stand inside a noun phrase, before its noun. */
function isRun(tokens: Reading["tokens"], from: number, to: number): boolean {
  for (let at = from; at < to; at++) {
    const { upos, text } = tokens[at];
    if (!runs.has(upos) && text !== "-" && text !== "and" && text !== ",") return false;
  }
  return true;
}

const runs = new Set(["ADJ", "NOUN", "PROPN", "NUM", "VERB", "X"]);

/** "Iranians", "Turks": a noun for people, no adjective. */
function isPluralWord(text: string): boolean {
  return text.endsWith("s") && !text.endsWith("ss");
}

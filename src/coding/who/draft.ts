import type { Actor } from "../../base/actor.js";
import type { Person } from "../../codebook/registry.js";
import { hangsBy } from "./hangs-by.js";
import type { Phrase } from "./phrase.js";
import type { Reading, Unit } from "./read-units.js";
import type { Mention } from "./who.js";

/**
 * A noun phrase that is becoming a mention: what its words say, before the report and the registry say who is meant.
 * Finders make drafts, joiners tie those together that mean one actor, resolvers find the actors.
 */
export interface Draft {
  readonly reading: Reading;
  readonly kind: Mention["kind"];
  /** Tokens that name it: title, noun or name, without what stands before. */
  readonly core: { readonly from: number; readonly to: number };
  readonly phrase: Phrase;
  /** Titles and nouns of the phrase, left to right; those of an apposition are added to them. */
  readonly roles: Unit[];
  /** What an apposition says of the same actor ("Wang Yi, China's top diplomat"). */
  readonly also: Draft[];
  /** The name of a person: its tokens. */
  readonly name: { readonly from: number; readonly to: number } | null;
  /** Whom the registry knows by this very name. */
  readonly persons: readonly Person[];
  /** What a state, organisation or group is named by. */
  readonly unit: Unit | null;
  readonly plural: boolean;
  /** What the words say of the gender ("Mrs", "queen", "she"). */
  readonly gender: "m" | "f" | null;
  /** It stands before a noun and says whose that is ("Japanese imports", "the Reagan administration"). */
  readonly modifies: boolean;
  /** It lies in a passage that looks damaged. */
  readonly suspect: boolean;
}

/** "His counterpart", "her Chinese colleague": somebody in the same office elsewhere. Several colleagues may be of one's own. */
export function saysCounterpart({ roles, plural }: Draft): boolean {
  const noun = roles.at(-1)?.noun?.noun;
  return noun === "counterpart" || (noun === "colleague" && !plural);
}

/** Token of the phrase that hangs on a word outside it; the last one where the tree is of no help. */
export function headOf({ reading, core, phrase }: Draft): number {
  const { tokens } = reading;
  let found = -1;
  for (let at = core.to - 1; at >= phrase.from; at--) {
    const { head, deprel } = tokens[at];
    if (head >= phrase.from && head < core.to) continue;
    // A tree that cuts the phrase in two is trusted where it says what the phrase does.
    if (roles.test(deprel)) return at;
    if (found < 0) found = at;
  }
  return found < 0 ? core.to - 1 : found;
}

const roles = /^(?:nsubj|obj|iobj|obl|root|conj|appos|nmod)(?::(?!desc)|$)/;

/**
 * Whether it is the subject of a verb; also where the tree gives that place to a time before it, as in "Earlier this month
 * Foreign Minister Catherine Colonna left".
 */
export function isSubject(draft: Draft): boolean {
  const { tokens } = draft.reading;
  const head = tokens[headOf(draft)];
  if (hangsBy(head, "nsubj")) return true;
  if (head.deprel !== "appos" || tokens[head.head]?.deprel !== "nsubj" || tokens[draft.phrase.start - 1]?.text !== ",")
    return false;
  let next = draft.core.to;
  while (tokens[next]?.upos === "ADV" || tokens[next]?.upos === "AUX") next++;
  return tokens[next]?.upos === "VERB" && draft.roles.length > 0 && draft.kind === "person";
}

export function textOf({ reading }: Draft, from: number, to: number): string {
  const words = reading.tokens.slice(from, to);
  return words.map((token, at) => (at > 0 && words[at - 1].end < token.start ? ` ${token.text}` : token.text)).join("");
}

/** What resolving a draft gives: its actors, and the person where it is one that the registry knows. */
export interface Resolved {
  readonly actors: readonly Actor[];
  readonly person: Person | null;
}

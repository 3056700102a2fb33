import { findSubjects, topOf } from "./find-speakers.js";
import type { Clause, Speech } from "./speech.js";

/**
 * What is said: the clause below the verb; the clause above it in "as she said"; and, because parsers often lose these,
 * by the order of the words the sentence around an inserted "…, she said, …" and what follows a verb of saying.
 */
export function findSaid(clause: Clause, verb: number, surely: boolean): Pick<Speech, "content" | "region"> {
  const { tree, args } = clause;
  const clauses = tree.childrenOf(verb, "ccomp", "parataxis").filter((child) => !isAside(clause, child));
  // "told Iran to leave": an infinitive is asked for, not said, however the parser joins it.
  const below = clauses.filter((child) => !isInfinitive(clause, child));
  if (below.some((child) => child > verb)) return { content: below.filter((child) => child > verb), region: null };

  // "agreed to keep out" reports a deed, not words.
  if (below.length < clauses.length) return { content: [], region: null };
  if (below.length === 0 && tree.childrenOf(verb, "xcomp").some((child) => child > verb))
    return { content: [], region: null };
  const around = surely ? findAround(clause, verb) : null;
  const { head, deprel } = tree.token(verb);
  if (below.length > 0) return { content: below, region: around };
  if (head >= 0 && deprel === "parataxis") return { content: [head], region: around };
  const as = tree.childrenOf(verb, "mark", "case").some((mark) => tree.token(mark).lemma === "as");
  if (around) return { content: [], region: around };
  if (head >= 0 && deprel === "advcl" && as) return { content: [head], region: null };
  return { content: [], region: surely && !args.isPassive(verb) ? findBehind(clause, verb) : null };
}

/** A parataxis that has no subject of its own is an inserted remark, not what is said. */
function isAside({ tree }: Clause, child: number): boolean {
  return tree.is(child, "parataxis") && tree.childrenOf(child, "nsubj").length === 0;
}

/**
 * The sentence around "…, she said, …" or before "…, said the minister.": subject and verb stand between marks, with at
 * most a time, a place or a listener behind them.
 */
function findAround(clause: Clause, verb: number): [number, number] | null {
  const { tree } = clause;
  const { tokens } = tree.sentence;
  const top = topOf(clause, verb);
  const subjects = findSubjects(clause, top).filter((subject) => tree.token(subject).head === top);
  if (subjects.length === 0) return null;
  const parts = subjects
    .map((subject) => tree.subtree(subject))
    .filter(({ first, last }) => last < verb || first > verb);
  const first = Math.min(verb, top, ...parts.map((part) => part.first));
  let last = Math.max(verb, ...parts.map((part) => part.last));
  if (first === 0 || !isMark(tokens[first - 1].text) || parts.length === 0) return null;
  while (last + 1 < tokens.length && !isMark(tokens[last + 1].text) && !isVerbal(tokens[last + 1].upos)) last++;
  const ends = last + 1 >= tokens.length || isMark(tokens[last + 1].text);
  if (!ends) return null;
  const rest = tokens.slice(last + 1).some(({ upos }) => upos !== "PUNCT");
  const wordsBefore = tokens.slice(0, first).filter(({ upos }) => upos !== "PUNCT").length;
  if (wordsBefore < (rest ? 1 : 2) || (tokens[last + 1]?.text === ":" && rest)) return null;
  // What follows the insertion without being the rest of the sentence is a remark of the report ("…, he said, smiling").
  const goesOn = rest && tokens.slice(0, first).every(({ upos }) => upos !== "VERB" && upos !== "AUX");
  return goesOn ? [0, tokens.length - 1] : [0, first - 1];
}

/** All below the verb behind it, from its "that" on, if a clause can be in there. */
function findBehind({ tree }: Clause, verb: number): [number, number] | null {
  const { tokens } = tree.sentence;
  const { last } = tree.subtree(verb);
  const after = tokens.slice(verb + 1, last + 1);
  const verbal = after.find(({ upos, text }) => isVerbal(upos) && !/ing$/.test(text));
  // "highlighted areas where they could work together" names things; a clause within them is none of its own.
  const named = tree.childrenOf(verb, "obj").flatMap((object) => tree.descendants(object));
  if (!verbal || named.includes(verbal.index)) return null;
  const that = after.find(({ text, index }) => text.toLowerCase() === "that" && index < verbal.index);
  if (!that && after.some(({ text, index }) => text === "," && index < verbal.index)) return null;
  const subject = after.find(({ upos, index }) => /^(?:NOUN|PROPN|PRON)$/.test(upos) && index < verbal.index);
  if (!subject || tokens[verbal.index - 1].text === "to") return null;
  return [that ? that.index + 1 : verb + 1, last];
}

function isMark(text: string): boolean {
  return /^(?:[,:;.!?"”’»–—]|''|--)$/.test(text);
}

function isVerbal(upos: string): boolean {
  return upos === "VERB" || upos === "AUX";
}

function isInfinitive({ tree }: Clause, verb: number): boolean {
  return tree.childrenOf(verb, "mark").some((mark) => tree.token(mark).text.toLowerCase() === "to");
}

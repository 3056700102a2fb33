import type { Sentence, Token } from "../../language/sentence.js";

/** Relations that lead from a word of the same clause to the word that its times and places may hang on. */
const complement = new Set(["xcomp", "fixed", "compound", "compound:prt", "cop"]);
const noun = new Set(["obj", "nsubj", "nsubj:pass", "obl", "obl:agent"]);
/** Verbs of saying and thinking own the time of the saying, not that of what is said. */
const saying = new Set(
  "say tell read write report add state note announce claim think believe confirm deny ask warn accuse blame criticize criticise condemn praise welcome denounce describe call discuss mention cite recall see hear expect urge demand".split(
    " ",
  ),
);

/** "Was scheduled today to meet" */
const planning = new Set("schedule plan expect set due agree arrange prepare slate".split(" "));

/**
 * The words whose modifiers say when and where a deed was, nearest first: the trigger; the verb in whose complement it
 * stands ("began to withdraw on Monday"); the verb that a noun depends on ("held talks on Monday", "the visit began on
 * Monday"); for a second verb the first one that it is joined to. Other clauses are not entered.
 */
export function findAnchors(sentence: Sentence, trigger: number): number[] {
  const { tokens } = sentence;
  const anchors = [trigger];
  let token: Token = tokens[trigger]!;
  for (let steps = 0; steps < 6; steps++) {
    const head = tokens[token.head];
    if (!head || !leadsUp(tokens, token, head) || beyond.test(readPreposition(sentence, token))) break;
    anchors.push(head.index);
    token = head;
  }
  return anchors;
}

/** "Met on Friday, for the first time since the trip": what is looked back on or ahead to has a time of its own. */
export const beyond = /^(before|since|until|despite|ahead of|prior to)$/;

/** Whether a verb says or judges something, so that its object or clause is what it is about. */
export function isSaying(verb: Token): boolean {
  return saying.has(verb.lemma);
}

function leadsUp(tokens: readonly Token[], token: Token, head: Token): boolean {
  if (complement.has(token.deprel)) return true;
  if (token.deprel === "advcl") return planning.has(head.lemma) && isInfinitive(tokens, token);
  if (token.deprel === "conj") return sharesModifiers(token, head);
  const isNoun = token.upos === "NOUN" || token.upos === "PROPN";
  if (isNoun && token.deprel === "nsubj" && isPredicate(tokens, head)) return true; // "the meeting was on Monday"
  if (isNoun && noun.has(token.deprel)) return head.upos === "VERB" && !saying.has(head.lemma);
  // "For talks with X", "during a visit to Y": a deed inside another's phrase keeps its own times.
  return false;
}

function isPredicate(tokens: readonly Token[], { index, upos }: Token): boolean {
  return upos !== "VERB" && tokens.some(({ head, deprel }) => head === index && deprel === "cop");
}

function isInfinitive(tokens: readonly Token[], verb: Token): boolean {
  return tokens.some(
    (token) => token.head === verb.index && token.upos === "PART" && token.text.toLowerCase() === "to",
  );
}

/** "Arrived on Monday and met Wang": what stands on the first verb counts for the second unless that has its own. */
function sharesModifiers(token: Token, head: Token): boolean {
  return token.upos === head.upos && token.index > head.index;
}

/** The first token of a stretch whose head lies outside it: the word by which the stretch hangs in the tree. */
export function findHead({ tokens }: Sentence, start: number, end: number): Token | null {
  const inside = tokens.filter((token) => token.start < end && token.end > start);
  if (inside.length === 0) return null;
  const [first, last] = [inside[0]!.index, inside.at(-1)!.index];
  return inside.find((token) => token.head < first || token.head > last) ?? inside[0]!;
}

/** The preposition of a noun phrase in lower case, "" where it has none; "ahead of" and the like in one piece. */
export function readPreposition({ tokens }: Sentence, head: Token): string {
  const marks = tokens.filter(
    (token) => token.head === head.index && (token.deprel === "case" || token.deprel === "mark"),
  );
  const first = marks[0];
  if (!first) return "";
  const fixed = tokens.filter((token) => token.head === first.index && token.deprel === "fixed");
  return [first, ...fixed].map((token) => token.text.toLowerCase()).join(" ");
}

import type { Actor } from "../../base/actor.js";
import type { Demand } from "../../base/record.js";
import { contains, type Span } from "../../base/span.js";
import type { SayingKind } from "../../codebook/saying.js";
import type { AttributedQuote } from "./attribute-quotes.js";
import { spanTokens } from "./content-span.js";
import { makeDemand } from "./make-demand.js";
import { resolveActors, shareState } from "./resolve-actors.js";
import type { Clause, Speech, StatementInput } from "./speech.js";
import { splitDemand } from "./split-demand.js";

/**
 * What one side asks of another in a sentence: the complements of demanding ("urged X to …", "demanded that X …", "called
 * for …"), nouns of demand ("its demand that …"), and what another state should or must do in the words of a speaker.
 */
export function findDemands(
  clause: Clause,
  speeches: readonly Speech[],
  quotes: readonly AttributedQuote[],
  input: StatementInput,
): Demand[] {
  return [
    ...speeches.flatMap((speech) => readDemand(speech, input)),
    ...readNouns(clause, input),
    ...readModals(clause, speeches, quotes, input),
  ];
}

/** "X urged Y to A and B", "X told Y to A", "X demanded that Y A", "X called on Y to A", "X called for A". */
function readDemand(speech: Speech, input: StatementInput): Demand[] {
  const { tree, verb, word, negated } = speech;
  if (negated || !asks.has(word.kind)) return [];
  const by = actorsOf(speech, speech.speakers, input);
  if (by.length === 0) return [];
  const isDemand = word.kind === "demand";

  const [open] = tree
    .childrenOf(verb, "xcomp", "advcl", "ccomp")
    .filter((child) => isInfinitive(speech, child) && child > verb);
  if (open !== undefined) {
    const asked = [...findAddressees(speech, open)];
    const of = actorsOf(speech, asked, input);
    if (of.length === 0 && !isDemand) return [];
    return isForeign(by, of) ? make(input, by, of, splitDemand(tree, open)) : [];
  }
  if (!isDemand) return [];

  const [finite] = tree.childrenOf(verb, "ccomp");
  if (finite !== undefined) {
    if (tree.childrenOf(finite, "mark").some((mark) => /^(?:whether|if|as)$/.test(tree.token(mark).lemma))) return [];
    const of = actorsOf(speech, speech.args.subject(finite), input);
    return of.length > 0 && isForeign(by, of) ? make(input, by, of, splitDemand(tree, finite)) : [];
  }
  return readNounDemand(speech, by, input);
}

/** Verbs that ask where they take somebody and "to do" something. */
const asks = new Set<SayingKind>(["demand", "say", "tell", "think"]);

/** "called for an end to the raids", "demanded an apology from France". */
function readNounDemand(speech: Speech, by: readonly Actor[], input: StatementInput): Demand[] {
  const { tree, args, verb, word } = speech;
  const behind = args.behind([verb], "for").filter((noun) => noun > verb);
  const noun =
    word.preposition === "for" || tree.childrenOf(verb, "obj").length === 0
      ? behind[0]
      : (behind[0] ?? args.object(verb)[0]);
  const thing = noun ?? args.object(verb)[0];
  // "called for the first time" asks for nothing.
  if (
    thing === undefined ||
    isTime.test(tree.token(thing).lemma) ||
    args.isPassive(verb) ||
    input.who.actorsOf(speech.sentence, thing).length > 0
  )
    return [];
  const span = spanTokens(tree, tree.subtree(thing).first, findNounEnd(speech, thing));
  const listeners = speech.listeners.filter((head) => head !== thing);
  const of = actorsOf(speech, [...listeners, ...args.behind([thing], "from"), ...args.behind([verb], "from")], input);
  return span && isForeign(by, of) ? make(input, by, of, [span]) : [];
}

const isTime = /^(?:time|minute|hour|day|week|month|year|decade)s?$/;

/** The noun phrase with what parsers hang on the verb instead ("an end" "to the raids"), as far as it follows at once. */
function findNounEnd({ tree, verb }: Speech, thing: number): number {
  let { last } = tree.subtree(thing);
  for (const child of tree.childrenOf(verb, "obl", "obj", "nmod")) {
    const { first, last: end } = tree.subtree(child);
    if (first === last + 1 && /^(?:of|to|between|against|with)$/.test(tree.token(first).lemma)) last = end;
  }
  return last;
}

/** "its demand that France leave", "a call on France to leave". */
function readNouns(clause: Clause, input: StatementInput): Demand[] {
  const { sentence, tree, args } = clause;
  return sentence.tokens.flatMap(({ index, upos, lemma }) => {
    if (upos !== "NOUN" || !input.saying.wordsOf(lemma).some(({ kind }) => kind === "demand noun")) return [];
    const holder = actorsOf(clause, args.holder(index), input);
    const by = holder.length > 0 ? holder : actorsOf(clause, findCarrier(clause, index), input);
    const own = tree
      .childrenOf(index, "acl", "ccomp")
      .filter((child) => !tree.is(child, "acl:relcl") || hasMark(clause, child, "that"));
    const content = own[0] ?? findCarried(clause, index);
    if (by.length === 0 || content === undefined) return [];
    const listeners = ["on", "to", "upon"].flatMap((word) => args.withConjuncts(args.behind([index], word)));
    const subject = tree.childrenOf(content, "nsubj");
    const of = actorsOf(clause, subject.length > 0 ? args.withConjuncts(subject) : listeners, input);
    return of.length > 0 && isForeign(by, of) ? make(input, by, of, splitDemand(tree, content)) : [];
  });
}

/** "X repeated its demand": whose "its" it is, where nobody says so, the subject tells. */
function findCarrier({ tree, args }: Clause, noun: number): readonly number[] {
  const { head, deprel } = tree.token(noun);
  return head >= 0 && deprel === "obj" ? args.subject(head) : [];
}

/** "repeated its demand that …": the clause may hang on the verb. */
function findCarried({ tree }: Clause, noun: number): number | undefined {
  const { head, deprel } = tree.token(noun);
  return head >= 0 && deprel === "obj" ? tree.childrenOf(head, "ccomp").find((child) => child > noun) : undefined;
}

/** "X said that Y should A", "X's demands: Y must A and B"; in the mouth of the report itself it is no demand. */
function readModals(
  clause: Clause,
  speeches: readonly Speech[],
  quotes: readonly AttributedQuote[],
  input: StatementInput,
): Demand[] {
  const { sentence, tree, args } = clause;
  return sentence.tokens.flatMap(({ index, upos, lemma, text }) => {
    const verb = findObliged(clause, index, upos, lemma, text);
    if (verb === null) return [];
    const of = actorsOf(clause, args.subject(verb), input);
    if (of.length === 0) return [];
    const by = findDemander(clause, verb, speeches, quotes, input);
    return by.length > 0 && isForeign(by, of) ? make(input, by, of, splitDemand(tree, verb)) : [];
  });
}

/** The verb that somebody should or must do. */
function findObliged({ tree }: Clause, index: number, upos: string, lemma: string, text: string): number | null {
  const { head, deprel } = tree.token(index);
  if (deprel.startsWith("aux") && head >= 0 && /^(?:should|must)$/i.test(text)) return head;
  if (upos !== "VERB" || !/^(?:need|have|ought)$/.test(lemma)) return null;
  return tree.childrenOf(index, "xcomp").find((child) => child > index) ?? null;
}

/** Who says that it should be done: the nearest speaker above, the speaker of the quotation, or the side before a colon. */
function findDemander(
  clause: Clause,
  verb: number,
  speeches: readonly Speech[],
  quotes: readonly AttributedQuote[],
  input: StatementInput,
): Actor[] {
  const { tree, sentence, args } = clause;
  for (const at of [verb, ...tree.ancestors(verb)]) {
    const speech = speeches.find(({ content, negated }) => content.includes(at) && !negated);
    if (speech) return actorsOf(speech, speech.speakers, input);
  }
  const around = speeches.findLast(
    ({ region, negated }) => region && region[0] <= verb && verb <= region[1] && !negated,
  );
  if (around) return actorsOf(around, around.speakers, input);
  const token = sentence.tokens[verb];
  const quote = quotes.find(({ quote, speech }) => speech !== null && contains(quote, token));
  if (quote?.speech) return actorsOf(quote.speech, quote.speech.speakers, input);

  const colon = sentence.tokens.findLastIndex(({ text, index }) => text === ":" && index < verb);
  if (colon < 0) return [];
  const lead = sentence.tokens.slice(0, colon);
  if (!lead.some(({ lemma }) => input.saying.wordsOf(lemma).length > 0)) return [];
  const main = lead.find(
    ({ upos, index }) => upos === "VERB" && args.surfaceSubject(index).some((head) => head < colon),
  );
  return main ? actorsOf(clause, args.subject(main.index), input) : [];
}

function findAddressees({ tree, args, verb, listeners }: Speech, open: number): readonly number[] {
  const own = tree.childrenOf(open, "nsubj");
  if (own.length > 0) return args.withConjuncts(own);
  return listeners.length > 0 ? listeners : [...args.indirectObject(verb), ...args.object(verb)];
}

function isInfinitive(clause: Clause, index: number): boolean {
  return hasMark(clause, index, "to");
}

function hasMark({ tree }: Clause, index: number, lemma: string): boolean {
  return tree.childrenOf(index, "mark").some((mark) => tree.token(mark).lemma === lemma);
}

/** Nobody demands of oneself here: what a government asks of its own people is another matter. */
function isForeign(by: readonly Actor[], of: readonly Actor[]): boolean {
  return !shareState(by, of);
}

function actorsOf(clause: Clause, heads: readonly number[], { who, saying }: StatementInput): Actor[] {
  return resolveActors(clause, heads, who, saying);
}

function make(input: StatementInput, by: readonly Actor[], of: readonly Actor[], spans: readonly Span[]): Demand[] {
  return spans.map((span) => makeDemand(input, "demand", { by, of }, span));
}

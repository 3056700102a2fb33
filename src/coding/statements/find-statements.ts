import type { Actor } from "../../base/actor.js";
import { hashText } from "../../base/hash.js";
import type { Note } from "../../base/note.js";
import type { Demand, Statement } from "../../base/record.js";
import { contains, overlaps, quoteSpan, type Span } from "../../base/span.js";
import type { SayingKind } from "../../codebook/saying.js";
import type { Sentence } from "../../language/sentence.js";
import { Tree } from "../../language/tree.js";
import { Arguments } from "../arguments.js";
import { type AttributedQuote, attributeQuotes } from "./attribute-quotes.js";
import { spanContent, spanDescription, spanTokens } from "./content-span.js";
import { findDemands } from "./find-demands.js";
import { findPositions } from "./find-positions.js";
import { findQuotes } from "./find-quotes.js";
import { findSpeeches } from "./find-speeches.js";
import { findMentioned, keyOfActor, resolveActors, uniteActors } from "./resolve-actors.js";
import type { Clause, Speech, StatementInput } from "./speech.js";

/**
 * What was said, asked and held in a report. Statements are quoted words with their speaker and paraphrased clauses of
 * verbs of saying; a clause with quoted words in it gives both, because the quoted words alone are the speaker's own.
 * Demands are what one side asks of another, one for each thing asked, and positions what it holds. In text order.
 */
export function findStatements(input: StatementInput): { statements: Statement[]; demands: Demand[] } {
  const clauses = new Map<Sentence, Clause>();
  const speeches = new Map<Sentence, readonly Speech[]>();
  for (const sentence of input.sentences) {
    const tree = Tree.of(sentence);
    const clause = { sentence, tree, args: new Arguments(tree, input.lexicon) };
    clauses.set(sentence, clause);
    speeches.set(sentence, findSpeeches(clause, input));
  }
  const speechesOf = (sentence: Sentence) => speeches.get(sentence) ?? [];
  const quotes = findQuotes(input.text, findParagraphs(input), input.sentences);
  const attributed = attributeQuotes(quotes, input.sentences, speechesOf);
  const quotesIn = new Map<Sentence, AttributedQuote[]>();
  for (const found of attributed) {
    for (const sentence of found.sentences) quotesIn.set(sentence, [...(quotesIn.get(sentence) ?? []), found]);
  }
  const quotesOf = (sentence: Sentence) => quotesIn.get(sentence) ?? [];

  const quoted = attributed.flatMap((found) => makeQuoted(found, input) ?? []);
  const said = [...speeches.values()].flatMap((own) =>
    own
      .filter((speech) => !isThoughtWithin(speech, own))
      .flatMap((speech) => makeParaphrased(speech, quotesOf(speech.sentence), input)),
  );
  const demands = [...clauses.values()].flatMap((clause) => {
    const own = speechesOf(clause.sentence);
    const asked = findDemands(clause, own, quotesOf(clause.sentence), input);
    // "insists that France must leave" is a demand, and no position beside it.
    const held = findPositions(own, input).filter(
      ({ content }) => !asked.some((one) => contains(content, one.content)),
    );
    return [...asked, ...held];
  });
  return {
    statements: sortUnique([...quoted, ...said], ({ words }) => words),
    demands: sortUnique(demands, ({ content }) => content),
  };
}

/** Without given paragraphs, sentences with no line break between them. */
function findParagraphs({ text, sentences, paragraphs: given }: StatementInput): readonly Span[] {
  if (given) return given;
  const paragraphs: Span[] = [];
  for (const { start, end } of sentences) {
    const last = paragraphs.at(-1);
    if (last && !text.slice(last.end, start).includes("\n"))
      paragraphs[paragraphs.length - 1] = { start: last.start, end };
    else paragraphs.push({ start, end });
  }
  return paragraphs;
}

function makeQuoted({ quote, speech, sentences, goesOn }: AttributedQuote, input: StatementInput): Statement | null {
  const notes: Note[] = [];
  const span = { start: quote.start, end: quote.end };
  const note = (code: string, message: string): void => void notes.push({ code, message, span });
  if (quote.unclosed && !quote.continued) note("statement/unclosed-quote", "the quotation has no closing mark");
  if (!speech) {
    // Without a speaker only whole clauses are statements; other quoted words are names, titles or irony.
    if (!isClause(span, sentences[0])) return null;
    note("statement/unknown-speaker", "the text does not say whose words these are");
    return makeStatement(input, { by: [], to: [], about: [] }, "quoted", span, { joint: false, notes });
  }
  const sides = readSides(speech, input, span);
  if (sides.by.length === 0 && !isClause(span, sentences[0])) return null;
  if (sides.by.length === 0) note("statement/unknown-speaker", "the speaker stands for no known actor");
  const rest = { joint: isJoint(speech, sides.by), notes, ...(!goesOn && { verb: verbOf(speech, input) }) };
  return makeStatement(input, sides, "quoted", span, rest);
}

function isClause(span: Span, { tokens }: Sentence): boolean {
  const inside = tokens.filter((token) => contains(span, token));
  return inside.length >= 4 && inside.some(({ upos }) => upos === "VERB" || upos === "AUX");
}

/** The clauses that a verb of saying reports in the report's own words, unless quotation marks cover them whole. */
function makeParaphrased(speech: Speech, quotes: readonly AttributedQuote[], input: StatementInput): Statement[] {
  const { word, negated, content, region, sentence, verb, tree } = speech;
  if (negated || !reports.has(word.kind)) return [];
  const token = sentence.tokens[verb];
  if (isQuoted(token, quotes, input.text) || carriesDemand(speech, input)) return [];
  const spanOf = word.kind === "describe" ? spanDescription : spanContent;
  const spans = region ? [spanTokens(tree, ...region)] : content.map((head) => spanOf(speech, head));
  return spans.flatMap((span) => {
    if (!span || isQuoted(span, quotes, input.text)) return [];
    // “The talks,” he said, “have failed.”: the quotations are the statement.
    if (contains(span, token) && quotes.some(({ quote }) => contains(span, quote))) return [];
    const sides = readSides(speech, input, span);
    if (!sides.by.some(({ country, person }) => country !== null || person !== undefined)) return [];
    // "Paris says no" tells nothing that could be quoted.
    if (word.kind !== "describe" && !/\s/.test(input.text.slice(span.start, span.end))) return [];
    if (word.id === "according" && span.start === token.start) return [];
    const rest = { joint: isJoint(speech, sides.by), notes: [], verb: verbOf(speech, input) };
    return [makeStatement(input, sides, "paraphrased", span, rest)];
  });
}

/** "X said that Y hopes …": what Y hopes is part of what X said. */
function isThoughtWithin({ word, verb, tree }: Speech, speeches: readonly Speech[]): boolean {
  if (word.kind !== "think") return false;
  const above = new Set([verb, ...tree.ancestors(verb)]);
  return speeches.some(
    (other) =>
      other.verb !== verb &&
      (other.content.some((head) => above.has(head)) ||
        (other.region !== null && other.region[0] <= verb && verb <= other.region[1])),
  );
}

/** "repeated its demand that …": what follows is what is demanded. */
function carriesDemand({ args, verb, tree }: Speech, { saying }: StatementInput): boolean {
  return args
    .object(verb)
    .some((noun) => saying.wordsOf(tree.token(noun).lemma).some(({ kind }) => kind === "demand noun"));
}

/** Verbs whose complement is what somebody says. */
const reports = new Set<SayingKind>(["say", "tell", "insist", "describe", "think"]);

/** Whether nothing but marks and an article stands outside the quotation. */
function isQuoted(span: Span, quotes: readonly AttributedQuote[], text: string): boolean {
  return quotes.some(
    ({ quote }) =>
      overlaps(quote, span) &&
      /^(?:an? |the )?$/i.test(text.slice(span.start, quote.outer.start)) &&
      span.end <= quote.outer.end + 1,
  );
}

type Sides = Pick<Statement, "by" | "to" | "about">;

function readSides(speech: Speech, { who, saying }: StatementInput, span: Span): Sides {
  const { sentence, speakers, listeners, topic } = speech;
  const by = uniteActors([...resolveActors(speech, speakers, who, saying), ...findPartners(speech, { who, saying })]);
  const own = new Set(by.map(keyOfActor));
  const isOther = (actor: Actor) =>
    !own.has(keyOfActor(actor)) && (actor.country !== null || actor.person !== undefined);
  const to = resolveActors(speech, listeners, who, saying).filter(isOther);
  const owners = topic === null ? [] : [...who.actorsOf(sentence, topic), ...who.ownersOf(sentence, topic)];
  const about = uniteActors([...findMentioned(span, who), ...owners]).filter(isOther);
  return { by, to, about };
}

/** "said in a joint statement with France": France speaks as well. */
function findPartners(speech: Speech, { who, saying }: Pick<StatementInput, "who" | "saying">): Actor[] {
  const { tree, args, verb } = speech;
  const documents = [...tree.childrenOf(verb, "obl"), ...speech.speakers].filter((noun) =>
    isJointDocument(speech, noun, saying),
  );
  return documents.flatMap((noun) =>
    resolveActors(speech, args.withConjuncts(args.behind([noun], "with")), who, saying),
  );
}

function isJointDocument({ tree }: Clause, noun: number, saying: StatementInput["saying"]): boolean {
  const isDocument = saying.wordsOf(tree.token(noun).lemma).some(({ kind }) => kind === "document");
  return (
    isDocument &&
    tree.childrenOf(noun, "amod", "compound").some((child) => tree.token(child).lemma.toLowerCase() === "joint")
  );
}

function isJoint({ tree, verb }: Speech, by: readonly Actor[]): boolean {
  const states = new Set(by.flatMap(({ country }) => country ?? []));
  return states.size > 1 || tree.childrenOf(verb, "advmod").some((child) => tree.token(child).lemma === "jointly");
}

function verbOf({ sentence: { tokens }, verb, word }: Speech, { text }: StatementInput): Statement["verb"] {
  const last = word.id === "according" ? tokens[verb + 1] : tokens[verb];
  return quoteSpan(text, { start: tokens[verb].start, end: last.end });
}

function makeStatement(
  { text, report }: StatementInput,
  sides: Sides,
  kind: Statement["kind"],
  span: Span,
  { joint, notes, verb }: Pick<Statement, "joint" | "notes" | "verb">,
): Statement {
  const words = quoteSpan(text, span);
  const id = hashText(
    ["statement", report, kind, span.start, span.end, words.text, ...sides.by.map(keyOfActor)].join("\n"),
  );
  return { id, report, ...sides, kind, words, ...(verb && { verb }), joint, notes };
}

/** In text order, the longer first; what two rules read from the same words stands once. */
function sortUnique<Item extends { id: string }>(items: readonly Item[], spanOf: (item: Item) => Span): Item[] {
  const unique = [...new Map(items.map((item) => [item.id, item])).values()];
  return unique.sort(
    (a, b) => spanOf(a).start - spanOf(b).start || spanOf(b).end - spanOf(a).end || (a.id < b.id ? -1 : 1),
  );
}

import type { Demand } from "../../base/record.js";
import type { Span } from "../../base/span.js";
import { spanTokens } from "./content-span.js";
import { makeDemand } from "./make-demand.js";
import { findMentioned, resolveActors } from "./resolve-actors.js";
import type { Speech, StatementInput } from "./speech.js";

/**
 * What a side holds: how it sees something ("considers the island part of its territory"), what it recognises or opposes
 * as a rule ("does not recognise Kosovo"), and what it insists on ("insists that the treaty is void").
 */
export function findPositions(speeches: readonly Speech[], input: StatementInput): Demand[] {
  return speeches.flatMap((speech) => {
    const span = readPosition(speech);
    if (!span) return [];
    const by = resolveActors(speech, speech.speakers, input.who, input.saying);
    if (by.length === 0) return [];
    const own = new Set(by.flatMap(({ country }) => country ?? []));
    const of = findMentioned(span, input.who).filter(({ country }) => country !== null && !own.has(country));
    return [makeDemand(input, "position", { by, of }, span)];
  });
}

function readPosition(speech: Speech): Span | null {
  switch (speech.word.kind) {
    case "view":
      return readView(speech);
    case "hold":
      return readHeld(speech);
    case "insist":
      return readInsisted(speech);
    default:
      return null;
  }
}

/** From what is seen to how it is seen; without both it is no view ("saw the ship"). */
function readView({ tree, args, verb, topic, content, negated }: Speech): Span | null {
  if (args.isPassive(verb) || negated || topic === null || topic < verb) return null;
  const seenAs = content.filter((head) => head > verb);
  // "considers the island part of its territory": parsers make one noun phrase of it.
  const isPart = tree.token(topic).lemma === "part" && tree.childrenOf(topic, "nmod", "compound").length > 1;
  if (seenAs.length === 0 && !isPart) return null;
  return spanTokens(
    tree,
    verb + 1,
    Math.max(tree.subtree(topic).last, ...seenAs.map((head) => tree.subtree(head).last)),
  );
}

/** "insists that the treaty is void": the clause. */
function readInsisted({ tree, verb, content, negated }: Speech): Span | null {
  const [said] = content.filter((head) => head > verb);
  if (negated || said === undefined) return null;
  const { first, last } = tree.subtree(said);
  return spanTokens(tree, Math.max(first, verb + 1), last);
}

/** "does not recognise X" with its negation, in the present only: "opposed the bill" is a deed. */
function readHeld({ tree, args, verb, negated }: Speech): Span | null {
  const { feats, text, lemma } = tree.token(verb);
  const auxiliaries = tree.childrenOf(verb, "aux");
  const present =
    feats.includes("Tense=Pres") ||
    text === `${lemma}s` ||
    auxiliaries.some((aux) => /^do(?:es)?$/i.test(tree.token(aux).text));
  const [object] = args.object(verb);
  if (!present || object === undefined || object < verb || args.isPassive(verb)) return null;
  const start = negated ? Math.min(verb, ...auxiliaries) : verb;
  return spanTokens(tree, start, tree.subtree(object).last);
}

import type { Span } from "../../base/span.js";
import type { Tree } from "../../language/tree.js";
import { spanTokens } from "./content-span.js";

/**
 * The single things that are asked for in a clause with this verb ("withdraw its troops, pay damages and not support the
 * rebels"), without subject, modal and "to". Later verbs of the list are found by the tree and, because parsers often lose
 * long lists, by their form: a bare verb right behind a comma or conjunction, with at most "not" or an adverb before it.
 */
export function splitDemand(tree: Tree, verb: number): Span[] {
  const end = findEnd(tree, verb);
  const starts = [startOf(tree, verb), ...findLaterVerbs(tree, verb, end).map((later) => startBefore(tree, later))];
  return starts.flatMap((start, index) => spanTokens(tree, start, (starts[index + 1] ?? end + 1) - 1) ?? []);
}

/** Where the first thing begins: behind subject, auxiliaries and "to", with "not" and adverbs right before the verb. */
function startOf(tree: Tree, verb: number): number {
  let start = verb;
  // "be more careful": the copula, not the adjective, is the verb.
  for (const copula of tree.childrenOf(verb, "cop", "aux:pass")) start = Math.min(start, copula);
  return startBefore(tree, start);
}

function startBefore(tree: Tree, verb: number): number {
  let start = verb;
  while (start > 0 && isAdverbial(tree, start - 1)) start--;
  // "told them not to leave": without the "not" it would be the opposite.
  const negated =
    start > 1 && tree.token(start - 1).lemma === "to" && /^(?:not|never)$/i.test(tree.token(start - 2).text);
  return negated ? start - 2 : start;
}

function isAdverbial(tree: Tree, index: number): boolean {
  const { upos, text } = tree.token(index);
  return /^(?:not|never)$/i.test(text) || (upos === "ADV" && text.endsWith("ly"));
}

/** The last token of the clause: a later main clause or an inserted remark ends it, a list of bare verbs lengthens it. */
function findEnd(tree: Tree, verb: number): number {
  const { tokens } = tree.sentence;
  let last = Math.max(...tree.descendants(verb));
  for (let at = verb + 1; at <= last; at++) {
    const { text, deprel } = tokens[at];
    if (text === ";" || text === ":" || text === "—" || text === "–") last = at - 1;
    else if (deprel === "parataxis" && tree.childrenOf(at, "nsubj").length > 0)
      last = Math.min(last, tree.subtree(at).first - 1);
  }
  for (let next = findListed(tree, verb, last); next !== null; next = findListed(tree, verb, last)) {
    last = Math.max(next, tree.subtree(next).last);
  }
  return Math.max(last, verb);
}

/**
 * The bare verb that goes on with the list right behind `last`, where the parser hung it on the verb above. Only below an
 * inflected verb or a modal, because next to "they urge …" a bare verb can as well be their second deed.
 */
function findListed(tree: Tree, verb: number, last: number): number | null {
  const { tokens } = tree.sentence;
  const governor = tree.token(verb).head;
  const inflected = governor < 0 || tokens[governor].text.toLowerCase() !== tokens[governor].lemma;
  if (!inflected && tree.childrenOf(verb, "aux").length === 0) return null;
  let at = last + 1;
  while (at < tokens.length && (tokens[at].text === "," || tokens[at].upos === "CCONJ" || isAdverbial(tree, at))) at++;
  return at < tokens.length && isBareInList(tree, at) ? at : null;
}

function findLaterVerbs(tree: Tree, verb: number, end: number): number[] {
  const { tokens } = tree.sentence;
  const found: number[] = [];
  for (let at = verb + 1; at <= end; at++) {
    const { upos, deprel, head } = tokens[at];
    const byTree = deprel === "conj" && (head === verb || found.includes(head)) && (upos === "VERB" || upos === "AUX");
    if (byTree ? tree.childrenOf(at, "nsubj").length === 0 : isBareInList(tree, at)) found.push(at);
  }
  return found;
}

function isBareInList(tree: Tree, index: number): boolean {
  const { upos, text, lemma } = tree.token(index);
  if (upos !== "VERB" || text.toLowerCase() !== lemma.toLowerCase()) return false;
  let before = index - 1;
  while (before > 0 && isAdverbial(tree, before)) before--;
  if (tree.token(before)?.lemma === "to") before--;
  const lead = tree.token(before);
  return (
    lead !== undefined && (lead.text === "," || lead.text === ";" || lead.deprel === "cc" || lead.upos === "CCONJ")
  );
}

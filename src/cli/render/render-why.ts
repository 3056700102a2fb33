import type { Event } from "../../base/event.js";
import { overlaps, type Span } from "../../base/span.js";
import type { FoundRow } from "../../codebook/find-row.js";
import type { Sentence, Token } from "../../language/sentence.js";
import type { View } from "./choose-view.js";
import { bodyColumn, wrap } from "./lay-out.js";
import { printable } from "./printable.js";
import { renderTree } from "./render-tree.js";

/** What explains an event besides the record: the parser, and the rows of the codebook by their ids. */
export interface Explainer {
  parse(text: string): readonly Sentence[];
  findRow(id: string): FoundRow | undefined;
}

/**
 * How an event was made: the operators from the outermost in, the row whose words name the deed, what act and stage
 * became, and the tree of the sentence with the words that count.
 */
export function renderWhy(event: Event, text: string, explainer: Explainer, view: View): string {
  const { theme } = view;
  const sentence = text.slice(event.evidence.sentence.start, event.evidence.sentence.end);
  const sentences = explainer.parse(sentence);
  const lemmas = new Set(sentences.flatMap(({ tokens }) => tokens.map(({ lemma }) => lemma.toLowerCase())));
  const rows = event.why.flatMap((id) => describeRow(id, explainer.findRow(id), lemmas));
  const { act, stage, type, mode, cameo, quad } = event;
  const code = [mode ? `${type}.${mode}` : type, cameo && `CAMEO ${cameo}`, `quad class ${quad}`].filter(Boolean);
  const facts = [...rows, `${act} ${stage} is ${code.join(", ")} by the tables of crosswalk/`];
  const tree = sentences
    .map((one) => renderTree(one, (token) => roleOf(token, event)))
    .join("\n")
    .trimEnd()
    .split("\n");
  const gap = " ".repeat(bodyColumn);
  return [
    ...facts.map((fact) => wrap(printable(fact), view, bodyColumn + 4, `${gap}${theme.quiet("why")} `)),
    ...tree.map((line) => `${gap}${line}`),
  ].join("\n");
}

/** "operator/047 (words/operators.csv:48): refuse → refused; example: …". */
function describeRow(id: string, row: FoundRow | undefined, lemmas: ReadonlySet<string>): string {
  if (!row) return `${id}: a row that is not in this codebook`;
  const { words = "", act, stage, becomes, subject, example } = row.cells;
  const means = act || stage || becomes || (subject && `its subject is the ${subject}`);
  const matched = words
    .split("|")
    .filter((phrase) => phrase.split(" ").every((word) => word === "+" || word === "*" || lemmas.has(word)));
  const said = (matched.length > 0 ? matched : words.split("|").slice(0, 3)).join("|");
  const meaning = [said, means].filter(Boolean).join(" → ");
  return `${id} (${row.file}:${row.line})${meaning && `: ${meaning}`}${example ? `; as in “${example}”` : ""}`;
}

/** What a word of the sentence is to the event: its deed, its source, its target. */
function roleOf(token: Token, { evidence, sources, targets, when, where }: Event): string {
  const { start } = evidence.sentence;
  const place = { start: token.start + start, end: token.end + start };
  const within = (span: Span | undefined): boolean => span !== undefined && overlaps(span, place);
  if (within(evidence.trigger)) return "deed";
  if (sources.some(({ span }) => within(span))) return "source";
  if (targets.some(({ span }) => within(span))) return "target";
  if (within(when?.span)) return "when";
  return within(where?.span) ? "where" : "";
}

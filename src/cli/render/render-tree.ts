import stringWidth from "string-width";
import type { Sentence, Token } from "../../language/sentence.js";
import { printable } from "./printable.js";

/**
 * A dependency tree for people: one word a line under its head, in text order, with relation and tag.
 *
 *     met            root   VERB
 *     ├─ Blinken     nsubj  PROPN
 *     └─ Wang        obj    PROPN
 *        └─ Yi       flat   PROPN
 */
export function renderTree({ tokens }: Sentence): string {
  const rows = tokens.filter(({ head }) => head < 0).flatMap((root) => listRows(root, tokens, "", ""));
  const [nameWidth, relationWidth] = [0, 1].map((column) => Math.max(...rows.map((row) => stringWidth(row[column]!))));
  return rows
    .map(([name, relation, tag]) => `${pad(name, nameWidth!)}  ${pad(relation, relationWidth!)}  ${tag}\n`)
    .join("");
}

type Row = readonly [name: string, relation: string, tag: string];

/** The row of a token and those below it; `branch` stands before the token, `trunk` before what hangs on it. */
function listRows(token: Token, tokens: readonly Token[], branch: string, trunk: string): Row[] {
  const children = tokens.filter(({ head }) => head === token.index);
  const below = children.flatMap((child, index) => {
    const last = index === children.length - 1;
    return listRows(child, tokens, `${trunk}${last ? "└─ " : "├─ "}`, `${trunk}${last ? "   " : "│  "}`);
  });
  return [[branch + printable(token.text), token.deprel, token.upos], ...below];
}

function pad(text: string, width: number): string {
  return text + " ".repeat(width - stringWidth(text));
}

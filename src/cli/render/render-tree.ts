import stringWidth from "string-width";
import type { Sentence, Token } from "../../language/sentence.js";
import { printable } from "./printable.js";

/**
 * A dependency tree for people: one word a line under its head, in text order, with relation and tag, and a note where
 * there is one.
 *
 *     met            root   VERB
 *     ├─ Blinken     nsubj  PROPN
 *     └─ Wang        obj    PROPN
 *        └─ Yi       flat   PROPN
 */
export function renderTree({ tokens }: Sentence, noteOf: (token: Token) => string = () => ""): string {
  const rows = tokens.filter(({ head }) => head < 0).flatMap((root) => listRows(root, { tokens, noteOf }, "", ""));
  const [nameWidth, relationWidth] = [0, 1].map((column) => Math.max(...rows.map((row) => stringWidth(row[column]!))));
  return rows
    .map(([name, relation, tag, note]) => {
      const line = `${pad(name, nameWidth!)}  ${pad(relation, relationWidth!)}  `;
      return `${line}${note === "" ? tag : `${pad(tag, tagWidth)}  ${note}`}\n`;
    })
    .join("");
}

type Row = readonly [name: string, relation: string, tag: string, note: string];

interface Tree {
  readonly tokens: readonly Token[];
  readonly noteOf: (token: Token) => string;
}

/** "PUNCT", "SCONJ" and "PROPN" are the longest. */
const tagWidth = 5;

/** The row of a token and those below it; `branch` stands before the token, `trunk` before what hangs on it. */
function listRows(token: Token, tree: Tree, branch: string, trunk: string): Row[] {
  const children = tree.tokens.filter(({ head }) => head === token.index);
  const below = children.flatMap((child, index) => {
    const last = index === children.length - 1;
    return listRows(child, tree, `${trunk}${last ? "└─ " : "├─ "}`, `${trunk}${last ? "   " : "│  "}`);
  });
  return [[branch + printable(token.text), token.deprel, token.upos, tree.noteOf(token)], ...below];
}

function pad(text: string, width: number): string {
  return text + " ".repeat(width - stringWidth(text));
}

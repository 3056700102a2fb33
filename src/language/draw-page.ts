import { drawTree, escapeXml } from "./draw-tree.js";
import type { Sentence, Token } from "./sentence.js";

/** What stands before the sentences of a page of trees; `drawSentence` gives each, `pageEnd` closes it. */
export const pageStart = `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>Dependency trees</title>
<style>
:root { color-scheme: light dark; }
body { font-family: sans-serif; line-height: 1.5; margin: 2rem auto; max-width: 75rem; padding: 0 1rem; }
figure { border-top: 1px solid; margin: 0; padding: 1rem 0; }
.tree { overflow-x: auto; }
table { border-collapse: collapse; font-size: 0.85rem; }
th, td { padding: 0.1rem 0.8rem 0.1rem 0; text-align: left; }
</style>
</head>
<body>
<h1>Dependency trees</h1>
`;

export const pageEnd = "</body>\n</html>\n";

/** One sentence of a page: its words, the picture of its tree, and a table of its words that can be unfolded. No script. */
export function drawSentence(sentence: Sentence, text: string): string {
  const words = text.slice(sentence.start, sentence.end).replace(/\s+/g, " ");
  return [
    "<figure>",
    `<figcaption>${sentence.index + 1}. ${escapeXml(words)}</figcaption>`,
    `<div class="tree" tabindex="0">${drawTree(sentence)}</div>`,
    "<details><summary>Words</summary>",
    "<table><tr><th>word</th><th>lemma</th><th>tag</th><th>features</th><th>relation</th><th>head</th></tr>",
    ...sentence.tokens.map((token) => drawRow(token, sentence.tokens)),
    "</table></details>",
    "</figure>\n",
  ].join("\n");
}

function drawRow(token: Token, tokens: readonly Token[]): string {
  const { text, lemma, upos, feats, deprel, head } = token;
  const cells = [text, lemma, upos, feats === "_" ? "" : feats, deprel, tokens[head]?.text ?? ""];
  return `<tr>${cells.map((cell) => `<td>${escapeXml(cell)}</td>`).join("")}</tr>`;
}

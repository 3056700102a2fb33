import type { BlockKind } from "../../base/report.js";
import { endsSentence, fold } from "../layout/fold.js";
import { elementNode, type PageElement, type PageNode, textNode } from "./page.js";

/** A paragraph of a page: its folded text, what the markup says it is, and how much of it is links (0–1). */
export interface PageChunk {
  readonly text: string;
  readonly kind?: BlockKind;
  readonly why?: string;
  readonly linked: number;
}

const skipped = new Set([
  "SCRIPT",
  "STYLE",
  "NOSCRIPT",
  "TEMPLATE",
  "IFRAME",
  "SVG",
  "HEAD",
  "BUTTON",
  "SELECT",
  "TEXTAREA",
]);
const inline = new Set(
  "A ABBR ACRONYM B BDI BDO BIG CITE CODE DATA DEL DFN EM FONT I INS KBD LABEL MARK NOBR Q RUBY S SAMP SMALL SPAN STRIKE STRONG SUB SUP TIME TT U VAR WBR".split(
    " ",
  ),
);
const kinds: Readonly<Record<string, BlockKind>> = {
  H1: "subhead",
  H2: "subhead",
  H3: "subhead",
  H4: "subhead",
  H5: "subhead",
  H6: "subhead",
  FIGCAPTION: "caption",
  CAPTION: "caption",
};

/** The paragraphs of an element in reading order; block elements part them, inline ones do not, line breaks may. */
export function readChunks(article: PageElement): PageChunk[] {
  const chunks: PageChunk[] = [];
  let words = "";
  let linkedLength = 0;

  const close = (kind?: BlockKind) => {
    const text = fold(words);
    const length = text.length;
    if (length > 0) chunks.push({ text, linked: Math.min(1, linkedLength / length), ...(kind ? { kind } : {}) });
    words = "";
    linkedLength = 0;
  };

  const walk = (node: PageNode, kind: BlockKind | undefined, inLink: boolean) => {
    if (node.nodeType === textNode) {
      const text = node.textContent ?? "";
      words += text;
      if (inLink) linkedLength += fold(text).length;
      return;
    }
    const name = node.nodeName.toUpperCase();
    if (node.nodeType !== elementNode || skipped.has(name)) return;
    if (name === "BR") {
      if (breaksParagraph(words)) close(kind);
      else words += " ";
      return;
    }
    const isBlock = !inline.has(name);
    const own = kinds[name] ?? kind;
    if (isBlock) close(kind);
    for (const child of node.childNodes) walk(child, own, inLink || name === "A");
    if (isBlock) close(own);
    else if (name === "TD" || name === "TH") words += " ";
  };

  walk(article, undefined, false);
  close();
  return chunks;
}

/** A line break parts paragraphs behind a finished sentence; elsewhere it only wraps. */
function breaksParagraph(words: string): boolean {
  return endsSentence(words.trimEnd()) || /\n\s*$/u.test(words);
}

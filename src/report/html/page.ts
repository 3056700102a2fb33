import { parseHTML } from "linkedom";
import { ReadoutError } from "../../base/readout-error.js";

/** The few members of a DOM node that are read here; linkedom's nodes and a browser's have them alike. */
export interface PageNode {
  readonly nodeType: number;
  readonly nodeName: string;
  readonly textContent: string | null;
  readonly childNodes: Iterable<PageNode>;
}

export interface PageElement extends PageNode {
  readonly parentElement: PageElement | null;
  getAttribute(name: string): string | null;
  querySelector(selector: string): PageElement | null;
  querySelectorAll(selector: string): Iterable<PageElement>;
  closest(selector: string): PageElement | null;
  remove(): void;
}

export interface PageDocument extends PageElement {
  readonly documentElement: PageElement;
  readonly body: PageElement | null;
  cloneNode(deep: boolean): PageDocument;
}

export const textNode = 3;
export const elementNode = 1;

/** Pages nest some dozens deep; what is deeper is broken or made to break readers, and takes time without end. */
const deepest = 1_000;

/**
 * Parses a page, as forgiving of bad HTML as browsers are; scripts are kept as text and never run. Throws
 * `report/bad-html` for a page that nests its elements without end.
 */
export function parsePage(html: string): PageDocument {
  if (nestsDeeperThan(html, deepest)) {
    throw new ReadoutError("report/bad-html", `The page nests its elements more than ${deepest} deep`, {
      hint: "Save the article as text and give that.",
    });
  }
  // A fragment has no html element to hold it, and linkedom would make its first element the root.
  const whole = /<html[\s>]/iu.test(html) ? html : `<!doctype html><html><body>${html}</body></html>`;
  return parseHTML(whole).document as unknown as PageDocument;
}

/** Counts only elements that must be closed; an open `p` or `li` is closed by the next. */
function nestsDeeperThan(html: string, most: number): boolean {
  let depth = 0;
  for (const [tag] of html.matchAll(
    /<\/?(?:div|span|section|article|table|ul|ol|blockquote|a|b|i|em|font|strong)(?=[\s>])/giu,
  )) {
    depth = tag[1] === "/" ? Math.max(0, depth - 1) : depth + 1;
    if (depth > most) return true;
  }
  return false;
}

/** The text of an element with white space folded. */
export function textOf(node: PageNode | null): string {
  return (node?.textContent ?? "").replace(/\s+/gu, " ").trim();
}

import { Readability } from "@mozilla/readability";
import { type PageDocument, type PageElement, textOf } from "./page.js";
import { pruneArticle } from "./prune.js";

/** Readability gives up on less, or finds something else than the article. */
const shortest = 250;
const shortestParagraph = 60;
const littleProse = 1_200;

/** How much more the page's own article element must hold before it is believed instead. */
const clearlyMore = 1.8;

/**
 * The element that holds the article: Mozilla Readability's choice on a page that is rid of what never belongs to an
 * article; the page's own `article`, `main` or body element where that choice has far less running text.
 */
export function findArticle(page: PageDocument): PageElement | null {
  const chosen = choose(page.cloneNode(true));
  const own = ownArticle(page, proseIn(chosen), textOf(chosen).length);
  const article = own ?? chosen;
  if (article) pruneArticle(article);
  return article;
}

function choose(page: PageDocument): PageElement | null {
  // The types of Readability name the browser's own Document, which this code does without.
  const reader = new Readability<unknown>(page as never, { serializer: (node: unknown) => node, keepClasses: true });
  return (reader.parse()?.content as PageElement | undefined) ?? null;
}

function ownArticle(page: PageDocument, prose: number, length: number): PageElement | null {
  const article = mostProse(page.querySelectorAll('[itemprop="articleBody"], article'));
  if (article && proseIn(article) > Math.max(shortest, clearlyMore * prose)) return article;
  if (prose > littleProse) return null;
  // `main` and the body hold other stories too: they stand in only where next to nothing was found.
  const main = mostProse(page.querySelectorAll('main, [role="main"]'));
  if (main && proseIn(main) > Math.max(shortest, clearlyMore * prose)) return main;
  return length < shortest && textOf(page.body).length > 2 * length ? page.body : null;
}

function mostProse(elements: Iterable<PageElement>): PageElement | null {
  let best: PageElement | null = null;
  for (const element of elements) if (!best || proseIn(element) > proseIn(best)) best = element;
  return best;
}

/** Letters in paragraphs of some length that are not mostly links. */
function proseIn(element: PageElement | null): number {
  let length = 0;
  for (const paragraph of element?.querySelectorAll("p") ?? []) {
    const own = textOf(paragraph).length;
    let linked = 0;
    for (const link of paragraph.querySelectorAll("a")) linked += textOf(link).length;
    if (own >= shortestParagraph && linked < 0.4 * own) length += own;
  }
  return length;
}

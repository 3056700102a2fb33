import type { Candidate } from "../dates/candidate.js";
import { roleOf } from "../dates/candidate.js";
import { printedDates } from "../dates/printed-date.js";
import { type PageDocument, type PageElement, textOf } from "./page.js";

/** Parts of a page whose dates are those of something else. */
const elsewhere =
  'nav, aside, footer, [class*="comment"], [id*="comment"], [class*="sidebar"], [id*="sidebar"], [class*="related"], [class*="widget"], [class*="teaser"], [class*="recent"]';

const timeElements =
  'time[datetime], [itemprop="datePublished"], [itemprop="dateCreated"], abbr.published, abbr[class*="date"][title], .published[title], time';

/** Elements that by their name hold a date. */
const dateElements = [
  "publish",
  "pubdate",
  "posted",
  "postdate",
  "post-date",
  "entry-date",
  "entry-meta",
  "post-meta",
  "article-date",
  "date",
  "datum",
  "dateline",
  "timestamp",
  "byline",
  "meta",
  "info",
]
  .map((name) => `[class*="${name}"], [id*="${name}"]`)
  .join(", ");

const longestLine = 160;

/**
 * Publication dates that a page without metadata prints: in its time elements, then in elements named after a date,
 * then in short lines of text. The first kind that has any decides; parts of the page that date something else are
 * passed over.
 */
export function findPrintedDates(page: PageDocument): Candidate[] {
  const finders: readonly (() => Candidate[])[] = [
    () => inElements(page.querySelectorAll(timeElements), "metadata"),
    () => inElements(page.querySelectorAll(dateElements), "text"),
    () =>
      inElements(
        page.querySelectorAll("p, span, div, td, li, dd, address, h2, h3, h4, h5, h6, small, em, i, b, strong, font"),
        "text",
      ),
  ];
  for (const find of finders) {
    const found = find();
    if (found.length) return found.slice(0, 1);
  }
  return [];
}

function inElements(elements: Iterable<PageElement>, source: Candidate["source"]): Candidate[] {
  const fallbacks: Candidate[] = [];
  for (const element of elements) {
    const candidate = readElement(element, source);
    if (!candidate) continue;
    if (element.closest(elsewhere)) fallbacks.push(candidate);
    else return [candidate];
  }
  return fallbacks;
}

function readElement(element: PageElement, source: Candidate["source"]): Candidate | null {
  const stated = element.getAttribute("datetime") ?? element.getAttribute("content") ?? element.getAttribute("title");
  const text = textOf(element);
  for (const printed of [stated, text]) {
    if (!printed || printed.length > longestLine) continue;
    const [date] = printedDates(printed, { shortYears: true });
    const reading = date?.readings[0];
    if (!date || !reading) continue;
    return { ...reading, source, asPrinted: date.text, role: roleOf(printed.slice(0, date.start)) };
  }
  return null;
}

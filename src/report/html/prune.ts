import { type PageDocument, type PageElement, textOf } from "./page.js";

/** Nothing of these is ever text of a report; scripts and handlers end here. */
const neverText =
  "script, style, noscript, template, iframe, object, embed, svg, canvas, input, button, select, textarea, dialog, audio, video, link, meta[itemprop]";

/** Parts that stand in or around articles without belonging to them, by their role or the usual names. */
const furniture = [
  "nav",
  // Whole pages stand in one form on some servers, so a form is furniture only while it is small.
  "form",
  '[role="navigation"]',
  '[role="complementary"]',
  '[role="dialog"]',
  '[aria-hidden="true"]',
].join(", ");

const mostFurniture = 3_000;

/** Removes from a page what is no text, before the article is looked for. */
export function prunePage(page: PageDocument): void {
  for (const element of [...page.querySelectorAll(neverText)]) element.remove();
  for (const element of [...page.querySelectorAll(furniture)]) {
    if (textOf(element).length < mostFurniture) element.remove();
  }
}

const inArticle =
  /(?:^|[\s_-])(?:related|recommended|read-?more|readmore|newsletter|subscribe|subscription|share|sharing|social|social-?share|addthis|sharedaddy|jp-relatedposts|promo|advert|advertisement|ads?|sponsor|outbrain|taboola|comments?|disqus|breadcrumbs?|tags?|tag-list|post-tags|author-?bio|author-?box|about-author|pagination|pager|print-?only|toolbar|byline|signup|sign-up|cookie|copyright|most-?read|trending|more-?stories|see-?also|teaser|toc|infobox-credit)(?:$|[\s_-])/iu;

/** Removes the furniture inside the article that its class names give away. */
export function pruneArticle(article: PageElement): void {
  const length = textOf(article).length;
  for (const element of [...article.querySelectorAll("[class], [id]")]) {
    const name = `${element.getAttribute("class") ?? ""} ${element.getAttribute("id") ?? ""}`;
    if (!inArticle.test(name)) continue;
    // A wrapper that holds most of the text is the article itself, whatever its name.
    if (textOf(element).length < 0.3 * length) element.remove();
  }
}

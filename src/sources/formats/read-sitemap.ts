import { decodeDocument } from "../bytes/decode-text.js";
import { readWhole } from "../bytes/read-whole.js";
import type { SourceItem } from "../source-item.js";
import type { Context, Given } from "./given.js";
import { elementsAt, parseXml, textAt } from "./parse-xml.js";

/** The standard's limit of pages in one sitemap (sitemaps.org). */
const pagesMax = 50_000;

/** Reads the pages that a sitemap names, and of an index of sitemaps those of each. */
export async function* readSitemap(given: Given, context: Context): AsyncGenerator<SourceItem> {
  const bytes = await readWhole(given.chunks, given.name);
  const { text } = decodeDocument(bytes, given.name, { charset: given.charset });
  const root = parseXml(text, given.name);
  const named = [...elementsAt(root, "sitemapindex", "sitemap"), ...elementsAt(root, "urlset", "url")];
  for (const [index, one] of named.entries()) {
    const address = textAt(one, "loc");
    if (address === undefined) yield { from: given.from, skipped: "sitemap entry without address" };
    else if (index >= pagesMax) yield { from: address, skipped: `page beyond the first ${pagesMax} of a sitemap` };
    else yield* context.follow(address, given);
  }
}

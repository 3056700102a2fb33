import type { Candidate } from "../dates/candidate.js";
import { printedDates } from "../dates/printed-date.js";
import { readUrlDate } from "../dates/url-date.js";
import { fold } from "../layout/fold.js";
import { findPrintedDates } from "./find-printed-dates.js";
import { type PageDocument, textOf } from "./page.js";
import { readJsonLd } from "./read-json-ld.js";

/** What a page says about its article outside the article's text. */
export interface Metadata {
  readonly title: string | null;
  readonly byline: string | null;
  readonly section: string | null;
  readonly language: string | null;
  readonly dates: readonly Candidate[];
  readonly isFree: boolean;
}

const publishedNames = [
  "article:published_time",
  "og:published_time",
  "og:article:published_time",
  "og:pubdate",
  "datepublished",
  "date_published",
  "dc.date.issued",
  "dcterms.issued",
  "dc.date.created",
  "dcterms.created",
  "dc.created",
  "dcterms.date",
  "dc.date",
  "dc:date",
  "dc:created",
  "date",
  "pubdate",
  "publish-date",
  "publish_date",
  "publishdate",
  "pub_date",
  "published-date",
  "published_date",
  "publication_date",
  "publication-date",
  "publicationdate",
  "originalpublicationdate",
  "parsely-pub-date",
  "sailthru.date",
  "article.published",
  "article.created",
  "article_date_original",
  "citation_publication_date",
  "citation_date",
  "cxenseparse:recs:publishtime",
  "cxenseparse:publishtime",
  "datecreated",
  "created",
  "creation_date",
  "rbpubdate",
  "ptime",
  "displaydate",
  "timestamp",
  "doc_date",
  "eomportal-lastupdate",
  "bt:pubdate",
];
const updatedNames = [
  "article:modified_time",
  "og:modified_time",
  "og:updated_time",
  "datemodified",
  "dc.date.modified",
  "dcterms.modified",
  "dc.modified",
  "last-modified",
  "lastmod",
  "modified",
  "revised",
  "updated",
];
const titleNames = ["og:title", "twitter:title", "dc.title", "dcterms.title", "headline", "sailthru.title", "title"];
const authorNames = [
  "author",
  "article:author",
  "dc.creator",
  "dcterms.creator",
  "byl",
  "parsely-author",
  "sailthru.author",
];
const sectionNames = ["article:section", "section", "parsely-section", "sailthru.section"];

/** Reads title, author, section, language and every stated publication date; printed dates only where none is stated. */
export function readMetadata(page: PageDocument, url: string | undefined): Metadata {
  const metas = readMetas(page);
  const first = (names: readonly string[]) => names.map((name) => metas.get(name)?.[0]).find(Boolean) ?? null;
  const jsonLd = readJsonLd(page);
  const author = first(authorNames);
  const stated = [
    ...dateOf(jsonLd.published, "json-ld", "published"),
    ...publishedNames.flatMap((name) => dateOf(metas.get(name)?.[0] ?? null, "metadata", "published")).slice(0, 2),
    ...dateOf(jsonLd.modified, "json-ld", "updated"),
    ...updatedNames.flatMap((name) => dateOf(metas.get(name)?.[0] ?? null, "metadata", "updated")).slice(0, 1),
  ];
  const address = url ?? page.querySelector('link[rel="canonical"]')?.getAttribute("href") ?? metas.get("og:url")?.[0];
  const urlDate = address ? readUrlDate(address) : null;
  const isStated = stated.some(({ role }) => role === "published");
  return {
    title: cleanTitle(first(titleNames) ?? jsonLd.headline, page),
    byline: jsonLd.author ?? (author && !/^(?:https?:|www\.|@)/u.test(author) ? author : null),
    section: first(sectionNames) ?? jsonLd.section,
    language:
      (page.documentElement.getAttribute("lang") ?? metas.get("content-language")?.[0] ?? "")
        .slice(0, 2)
        .toLowerCase() || null,
    isFree: jsonLd.isFree,
    dates: [...stated, ...(isStated ? [] : findPrintedDates(page)), ...(urlDate ? [urlDate] : [])],
  };
}

/** All meta elements by lower-case name, property or itemprop, in order. */
function readMetas(page: PageDocument): Map<string, string[]> {
  const metas = new Map<string, string[]>();
  for (const meta of page.querySelectorAll("meta[content]")) {
    const content = fold(meta.getAttribute("content") ?? "");
    for (const attribute of ["name", "property", "itemprop", "http-equiv"]) {
      for (const name of (meta.getAttribute(attribute) ?? "").toLowerCase().split(/\s+/u)) {
        if (name && content) metas.set(name, [...(metas.get(name) ?? []), content]);
      }
    }
  }
  return metas;
}

function dateOf(printed: string | null, source: Candidate["source"], role: Candidate["role"]): Candidate[] {
  if (!printed) return [];
  const [date] = printedDates(printed.slice(0, 100), { shortYears: true });
  const compact = /^(\d{4})(\d{2})(\d{2})(?:T?\d{0,6})?$/u.exec(printed);
  const readings =
    date?.readings ?? (compact ? printedDates(`${compact[1]}-${compact[2]}-${compact[3]}`)[0]?.readings : []);
  return (readings ?? [])
    .slice(0, 1)
    .map((reading) => ({ ...reading, source, asPrinted: printed.slice(0, 100), role }));
}

/** The title without the name of the site behind it: what the page prints as its heading decides. */
function cleanTitle(stated: string | null, page: PageDocument): string | null {
  const title = stated ?? textOf(page.querySelector("title"));
  const headings = [...page.querySelectorAll("h1")].map(textOf).filter((heading) => heading.length > 3);
  const printed = headings.find((heading) => title.toLowerCase().startsWith(heading.toLowerCase()));
  if (printed) return printed;
  if (title) return fold(title.replace(/\s+[|»•·—–-]\s+[^|»•·—–-]{2,40}$/u, "")) || null;
  return headings[0] ?? null;
}

import { type AnyFeed, type AtomFeed, parseFeed } from "feedsmith";
import { ReadoutError } from "../../base/readout-error.js";
import { hasTags } from "./compose-page.js";
import { readFeedTime } from "./feed-time.js";

/** One entry of a feed, whatever its format. */
export interface FeedEntry {
  /** How the feed names the entry; its address where it does not. */
  readonly key: string | undefined;
  readonly url: string | undefined;
  readonly title: string | undefined;
  readonly byline: string | undefined;
  /** ISO time. */
  readonly published: string | undefined;
  readonly body: { readonly html: string } | { readonly text: string } | undefined;
}

/** The entries of RSS, RDF, Atom or JSON Feed, in the order of the feed. Throws `input/broken-feed`. */
export function feedEntries(text: string, name: string, base: string | undefined): FeedEntry[] {
  let parsed: AnyFeed;
  try {
    parsed = parseFeed(text);
  } catch (cause) {
    throw new ReadoutError("input/broken-feed", `${name} is not a feed that can be read: ${(cause as Error).message}`, {
      hint: "Readout reads RSS, Atom, RDF and JSON Feed.",
      cause,
    });
  }
  return readEntries(parsed).map((entry) => {
    const url = resolve(entry.url, base);
    return { ...entry, url, key: entry.key ?? url ?? entry.title };
  });
}

function readEntries(parsed: AnyFeed): FeedEntry[] {
  switch (parsed.format) {
    case "atom":
      return (parsed.feed.entries ?? []).map((entry) => ({
        key: entry.id,
        url: (entry.links?.find(({ rel }) => rel === undefined || rel === "alternate") ?? entry.links?.[0])?.href,
        title: plainTitle(entry.title?.value),
        byline: join(entry.authors?.map(({ name }) => name)),
        published: readFeedTime(entry.published ?? entry.updated),
        body: bodyOf(entry.content?.value ? entry.content : entry.summary),
      }));
    case "json":
      return (parsed.feed.items ?? []).map((item) => ({
        key: item.id,
        url: item.url ?? item.external_url,
        title: item.title,
        byline: join(item.authors?.map(({ name }) => name)),
        published: readFeedTime(item.date_published ?? item.date_modified),
        body: item.content_html ? { html: item.content_html } : textOrTags(item.content_text ?? item.summary),
      }));
    case "rdf":
      return (parsed.feed.items ?? []).map((item) => ({
        key: item.rdf?.about,
        url: item.link,
        title: plainTitle(item.title),
        byline: join(item.dc?.creators),
        published: readFeedTime(item.dc?.dates?.[0]),
        body: textOrTags(item.content?.encoded ?? item.description),
      }));
    case "rss":
      return (parsed.feed.items ?? []).map((item) => ({
        key: item.guid?.value,
        url: item.link ?? (item.guid?.isPermaLink === false ? undefined : item.guid?.value),
        title: plainTitle(item.title),
        byline: join(item.dc?.creators ?? item.authors?.map(({ name }) => name)),
        published: readFeedTime(item.pubDate ?? item.dc?.dates?.[0]),
        body: textOrTags(item.content?.encoded ?? item.description),
      }));
  }
}

function bodyOf(content: AtomFeed.Content | AtomFeed.Text | undefined): FeedEntry["body"] {
  if (!content?.value) return undefined;
  return /html/i.test(content.type ?? "") ? { html: content.value } : { text: content.value };
}

/** RSS does not say which of the two it gives. */
function textOrTags(value: string | undefined): FeedEntry["body"] {
  if (!value) return undefined;
  return hasTags(value) || /&(?:#\d+|[a-z]+);/i.test(value) ? { html: value } : { text: value };
}

const named: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'", nbsp: " " };

/** Titles are text, but many feeds escape them once more than the format wants. */
function plainTitle(title: string | undefined): string | undefined {
  return title
    ?.replace(/&(?:#(\d{1,6})|#x([0-9a-f]{1,6})|(amp|lt|gt|quot|apos|nbsp));/gi, (all, decimal, hex, name) => {
      if (name) return named[name.toLowerCase()]!;
      const code = decimal ? Number(decimal) : Number.parseInt(hex, 16);
      return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : all;
    })
    .replace(/<\/?[a-z][^<>]*>/gi, "")
    .replace(/\s+/g, " ")
    .trim();
}

function join(names: readonly (string | undefined)[] | undefined): string | undefined {
  return names?.filter(Boolean).join(", ") || undefined;
}

/** Only addresses of the web; a feed must not lead to files. */
function resolve(address: string | undefined, base: string | undefined): string | undefined {
  if (!address || !URL.canParse(address, base)) return undefined;
  const url = new URL(address, base);
  return /^https?:$/.test(url.protocol) ? url.href : undefined;
}

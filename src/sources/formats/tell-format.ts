export const formats = [
  "archive",
  "document",
  "feed",
  "feed-list",
  "json",
  "lines",
  "mail",
  "newsml",
  "sitemap",
  "table",
  "unknown-xml",
] as const;
export type Format = (typeof formats)[number];

/** So much of a document tells its format. */
export const headBytes = 4096;

const byExtension: Readonly<Record<string, Format>> = {
  csv: "table",
  tsv: "table",
  eml: "mail",
  htm: "document",
  html: "document",
  xhtml: "document",
  json: "json",
  jsonl: "lines",
  markdown: "document",
  md: "document",
  ndjson: "lines",
  txt: "document",
};
const byMediaType: Readonly<Record<string, Format>> = {
  "application/feed+json": "json",
  "application/json": "json",
  "application/jsonl": "lines",
  "application/x-ndjson": "lines",
  "message/rfc822": "mail",
  "text/csv": "table",
  "text/html": "document",
};
const byRoot: Readonly<Record<string, Format>> = {
  feed: "feed",
  html: "document",
  newsitem: "newsml",
  newsmessage: "newsml",
  opml: "feed-list",
  packageitem: "newsml",
  rdf: "feed",
  rss: "feed",
  sitemapindex: "sitemap",
  urlset: "sitemap",
};

/**
 * What a document is, by its first bytes where they leave no doubt, for servers and people name things wrongly; then by
 * its name, its media type, and again by its first bytes.
 */
export function tellFormat(name: string, mediaType: string | undefined, head: Uint8Array): Format {
  const begin = Buffer.from(head.buffer, head.byteOffset, Math.min(head.length, headBytes))
    .toString("latin1")
    .replace(/^\xef\xbb\xbf/, "");
  if (begin.startsWith("WARC/")) return "archive";
  const root = rootOf(begin);
  const known = root === null ? undefined : byRoot[root];
  if (known) return known;
  const extension = /\.([a-z0-9]{1,10})(?:\.gz)?$/i.exec(name)?.[1]?.toLowerCase() ?? "";
  const told = byExtension[extension] ?? byMediaType[mediaType ?? ""];
  if (told) return told;
  if (/^\s*\[\s*\{/.test(begin)) return "json";
  if (/^\s*\{\s*"/.test(begin)) return firstLineIsWhole(begin) ? "lines" : "json";
  if (root !== null && (extension === "xml" || begin.trimStart().startsWith("<?xml"))) return "unknown-xml";
  return "document";
}

/** Whether the first line is an object, or goes on beyond what is seen; otherwise the object stands on several lines. */
function firstLineIsWhole(begin: string): boolean {
  const [first = "", ...more] = begin.trimStart().split("\n", 2);
  if (more.length === 0) return true;
  try {
    JSON.parse(first);
    return true;
  } catch {
    return false;
  }
}

/** The first element, in lower case and without prefix, behind declarations and comments; null where there is none. */
export function rootOf(begin: string): string | null {
  let at = 0;
  for (;;) {
    while (/\s/.test(begin[at] ?? "")) at++;
    const end = endOfProlog(begin, at);
    if (end === null) break;
    at = end;
  }
  const [, root] = /^<(?:[\w-]{1,40}:)?([a-z][\w.-]{0,40})/i.exec(begin.slice(at, at + 100)) ?? [];
  return root?.toLowerCase() ?? null;
}

/** Where the declaration, comment or document type that begins at `at` ends; null where none begins or it is cut off. */
function endOfProlog(begin: string, at: number): number | null {
  const closing = closingOf(begin, at);
  const end = closing === null ? -1 : begin.indexOf(closing, at);
  return end < 0 ? null : end + closing!.length;
}

function closingOf(begin: string, at: number): string | null {
  if (begin.startsWith("<!--", at)) return "-->";
  if (begin.startsWith("<?", at)) return "?>";
  if (!/^<!doctype/i.test(begin.slice(at, at + 9))) return null;
  // A document type may hold declarations of its own.
  return /^[^>]*\[/.test(begin.slice(at)) ? "]>" : ">";
}

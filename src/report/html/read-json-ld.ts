import type { PageDocument } from "./page.js";

/** The facts that a page's JSON-LD states about its article. */
export interface JsonLd {
  readonly headline: string | null;
  readonly author: string | null;
  readonly section: string | null;
  readonly published: string | null;
  readonly modified: string | null;
  /** False where the article is said not to be free. */
  readonly isFree: boolean;
}

type Json = Readonly<Record<string, unknown>>;

const articleTypes =
  /^(?:\w*Article|NewsArticle|BlogPosting|LiveBlogPosting|Report|\w*Report|Review|WebPage|Recipe|VideoObject|Event|QAPage|DiscussionForumPosting|SocialMediaPosting)$/u;

/** Reads the first article-like object that has a date, from all JSON-LD scripts of the page; broken JSON is passed over. */
export function readJsonLd(page: PageDocument): JsonLd {
  const objects = [...page.querySelectorAll('script[type*="ld+json"]')].flatMap((script) =>
    parse(script.textContent ?? ""),
  );
  const articles = objects.filter((object) => typesOf(object).some((type) => articleTypes.test(type)));
  articles.sort((a, b) => rankOf(a) - rankOf(b));
  const first = (key: string) =>
    articles.map((object) => stringIn(object[key])).find((value) => value !== null) ?? null;
  return {
    headline: first("headline"),
    author: first("author"),
    section: first("articleSection"),
    published: first("datePublished") ?? first("dateCreated") ?? first("uploadDate"),
    modified: first("dateModified"),
    isFree: !articles.some(({ isAccessibleForFree: free }) => free === false || /^false$/iu.test(stringIn(free) ?? "")),
  };
}

function rankOf(object: Json): number {
  const types = typesOf(object).join(" ");
  if (/Article|Posting|Report/u.test(types)) return 0;
  return /WebPage/u.test(types) ? 2 : 1;
}

function parse(script: string): Json[] {
  try {
    // Wrappers for old parsers and control characters inside strings are common and harmless.
    const source = script.replace(/(?:\/\/\s*)?(?:<!\[CDATA\[|\]\]>|<!--|-->)|\p{Cc}/gu, " ");
    return flatten(JSON.parse(source), 0);
  } catch {
    return [];
  }
}

const deepest = 6;

/** All objects in a value, outer ones first. */
function flatten(value: unknown, depth: number): Json[] {
  if (depth > deepest || typeof value !== "object" || value === null) return [];
  if (Array.isArray(value)) return value.flatMap((each) => flatten(each, depth + 1));
  const object = value as Json;
  return [object, ...Object.values(object).flatMap((each) => flatten(each, depth + 1))];
}

function typesOf(object: Json): string[] {
  const type = object["@type"];
  return (Array.isArray(type) ? type : [type]).filter((each) => typeof each === "string");
}

/** A string, or the name of an object, or of the first in a list. */
function stringIn(value: unknown): string | null {
  if (typeof value === "string") return value.trim() || null;
  if (Array.isArray(value)) return value.map(stringIn).find((each) => each !== null) ?? null;
  if (typeof value === "object" && value !== null) return stringIn((value as Json).name);
  return null;
}

import { endsSentence } from "../layout/fold.js";
import type { PageChunk } from "./read-chunks.js";

const shortest = 40;
const longest = 900;
const mostLeads = 2;
/** The lead stands close above the story; further up the page begins. */
const widestGap = 25;

/**
 * The lead of the story where the page prints it apart from the body, between the title and the first paragraph, so
 * that the search for the article missed it: whole sentences without links, at most two.
 */
export function recoverLead(
  pageChunks: readonly PageChunk[],
  article: readonly PageChunk[],
  title: string | null,
): PageChunk[] {
  const opening = article.find(({ text }) => text.length >= shortest);
  if (!opening || !title) return [];
  const known = new Set(article.map(({ text }) => text));
  const end = pageChunks.findIndex(({ text }) => text === opening.text);
  const start = pageChunks.findLastIndex(({ text }, index) => index < end && isTitle(text, title));
  if (start < 0 || end - start > widestGap) return [];
  return pageChunks
    .slice(start + 1, end)
    .filter(({ text, kind, linked }) => kind !== "caption" && linked < 0.3 && isLead(text) && !known.has(text))
    .slice(0, mostLeads);
}

function isLead(text: string): boolean {
  return text.length >= shortest && text.length <= longest && endsSentence(text);
}

function isTitle(text: string, title: string): boolean {
  return text === title || (text.length > 15 && (title.startsWith(text) || text.startsWith(title)));
}

import { endsSentence, wordsOf } from "../layout/fold.js";
import type { PageChunk } from "./read-chunks.js";

/** From this share of linked letters on, a line is a link and not text with links in it. */
const isLink = 0.8;

/** Headings over what follows a story on a page, but does not belong to it. */
const tailHeadings =
  /^(?:more (?:\S+ ){0,3}(?:stories|news|from .*|on .*|articles|posts|coverage)|related(?: \S+){0,2}|recommended(?: \S+){0,2}|read (?:more|next|also)(?: .{0,40})?|you (?:may|might) also like|about the authors?|about (?:us|\p{Lu}[\p{L}&]+(?: \p{Lu}[\p{L}&]+)?)|(?:the )?authors?|comments?|\d+ comments?|leave a (?:comment|reply)|tags?|sources?|references|further reading|most (?:read|popular).*|latest (?:news|stories|articles|posts)|over den auteur|über den autor|über die autor(?:in|en)|zum weiterlesen|weiterführende (?:links?|informationen)|(?:weitere|mehr|ähnliche|verwandte|neueste|beliebte|aktuelle) (?:artikel|beiträge|themen|links|nachrichten|informationen|infos|inhalte)(?: .{0,40})?|beiträge zum thema|mehr zum thema|das könnte (?:sie|dich) auch interessieren|(?:das thema )?könnte dich auch interessieren|themen im artikel|quellen(?:angaben)?|kommentare?|schlagwörter|pressekontakt|à lire aussi|sur le même sujet|commentaires|te puede interesar|le puede interesar|más noticias|noticias relacionadas|veja também|leia também|comentarios|comentários|leggi anche|articoli correlati|commenti|czytaj też|zobacz też|komentarze)\s*:?\s*$/iu;

/** A tail that is longer than this share of the article is rather part of it. */
const longestTail = 0.3;

/** Marks what a page links to from within its article, and what follows the story under a heading of its own. */
export function markLinks(chunks: readonly PageChunk[]): PageChunk[] {
  const tail = findTail(chunks);
  const heading = chunks[tail]?.text ?? "";
  return chunks.map((chunk, index) => {
    if (index >= tail) return { ...chunk, kind: "furniture", why: `it stands under “${heading}” behind the story` };
    return isLinkLine(chunk) ? { ...chunk, kind: "furniture", why: "a line that is nothing but a link" } : chunk;
  });
}

function isLinkLine({ text, linked }: PageChunk): boolean {
  return linked >= isLink && !endsSentence(text) && wordsOf(text).length <= 30;
}

function findTail(chunks: readonly PageChunk[]): number {
  const total = chunks.reduce((sum, { text }) => sum + text.length, 0);
  let length = 0;
  let tail = chunks.length;
  for (let index = chunks.length - 1; index > 0; index--) {
    length += chunks[index]!.text.length;
    if (length > longestTail * total) break;
    if (tailHeadings.test(chunks[index]!.text)) tail = index;
  }
  return tail;
}

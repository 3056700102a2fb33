/** The text with every run of white space as one space and none at the ends. */
export function fold(text: string): string {
  return text.replace(/\s+/gu, " ").trim();
}

/** The folded head of a stretch, at most `most` characters: enough to recognise a line by, whatever its length. */
export function foldHead(text: string, start: number, end: number, most = 400): string {
  return fold(text.slice(start, Math.min(end, start + 2 * most))).slice(0, most);
}

/** The words of a folded text: runs of letters, digits and the marks inside words. */
export function wordsOf(text: string): string[] {
  return text.match(/[\p{L}\p{N}][\p{L}\p{M}\p{N}'’.-]*/gu) ?? [];
}

/** True where the text ends as a sentence does: with a stop, also inside closing quotes or brackets. */
export function endsSentence(text: string): boolean {
  return /[.!?…。！？]["'”’»“)\]]*$/u.test(text.slice(-8));
}

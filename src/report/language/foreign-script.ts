/** The head of a text that is looked at, in characters. */
const mostRead = 4_000;

/** True where the text is plainly written in another script than Latin, whatever its language. */
export function isForeignScript(text: string): boolean {
  const head = text.slice(0, mostRead);
  // Nothing beyond Latin with its accents, which is the case of nearly every report.
  if (!/[^\0-\u024f\u2000-\u206f]/.test(head)) return false;
  const letters = head.match(/\p{L}/gu)?.length ?? 0;
  return letters >= 10 && (head.match(/\p{Script=Latin}/gu)?.length ?? 0) < 0.3 * letters;
}

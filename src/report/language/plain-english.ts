/** Words that English prose cannot do without and that no other language writes in the same way with any frequency. */
const englishWords = new Set(
  "the and that with from this which their they were have been would after when who his will has said to of".split(" "),
);
/** Of the head of a text so much is looked at, in characters. */
const mostRead = 4_000;
const fewestWords = 25;
/** English prose has a fifth of them; another language with English names and titles in it a twentieth at most. */
const lowestShare = 0.11;

/**
 * True where the words alone show that a text is English, which spares asking the detector of languages. False means
 * only that the detector must be asked: the text is short, a list of names, or in another language.
 */
export function isPlainlyEnglish(text: string): boolean {
  const words = text.slice(0, mostRead).match(/[\p{L}\p{M}]+/gu) ?? [];
  if (words.length < fewestWords) return false;
  let english = 0;
  let articles = 0;
  for (const word of words) {
    if (!englishWords.has(word)) continue;
    english++;
    if (word === "the") articles++;
  }
  return articles > 0 && english >= lowestShare * words.length;
}

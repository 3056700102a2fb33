/**
 * The plural of a noun phrase in English, for titles and names of peoples: its head noun is what is changed, so that
 * "secretary of state" gives "secretaries of state" and "attorney general" "attorneys general".
 */
export function pluralise(phrase: string): string {
  if (!phrase.includes(" ")) return pluraliseWord(phrase);
  const words = phrase.split(" ");
  const head = findHead(words);
  return words.map((word, index) => (index === head ? pluraliseWord(word) : word)).join(" ");
}

/** The word before the first preposition or the adjective general; the last one where there is none. */
function findHead(words: readonly string[]): number {
  const tail = words.findIndex(
    (word, index) => index > 0 && tails.has(word.toLowerCase()) && !soldiers.has(words[index - 1].toLowerCase()),
  );
  return tail < 0 ? words.length - 1 : tail - 1;
}

const tails = new Set(["of", "for", "to", "in", "at", "on", "without", "general", "d'affaires", "designate", "elect"]);

/** A lieutenant general is a general, an attorney general an attorney. */
const soldiers = new Set(["lieutenant", "major", "brigadier", "colonel"]);

function pluraliseWord(word: string): string {
  const compound = /^(.+?)(-(?:general|designate|elect|in-chief))$/i.exec(word);
  if (compound) return pluraliseWord(compound[1]) + compound[2];
  if (/[^aeiou]y$/i.test(word)) return `${word.slice(0, -1)}ies`;
  if (/man$/i.test(word) && !regular.has(word.toLowerCase())) return `${word.slice(0, -2)}en`;
  if (/(?:ese|[sz])$/i.test(word)) return word;
  if (/(?:x|ch|sh)$/i.test(word)) return `${word}es`;
  return `${word}s`;
}

/** Words in -man that take -s. */
const regular = new Set(["roman", "ottoman", "german", "human", "norman", "brahman", "shaman"]);

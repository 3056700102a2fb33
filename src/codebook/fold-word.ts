/**
 * The parts of a word that names are compared by: split at hyphens and apostrophes, accents and dots taken off, case
 * kept. "Jong-un" → Jong un; "Özal" → Ozal; "People's" → People s; "U.S." → US; a lone hyphen or mark → nothing.
 * With `spellInitials` "P.W." gives P W, as the names of people need it.
 */
export function splitWord(word: string, spellInitials = false): readonly string[] {
  if (plain.test(word)) return [word];
  const bare = foldAccents(word).replace(/\./g, spellInitials ? " " : "");
  return bare.match(/[\p{L}\p{N}&/]+/gu) ?? [];
}

/** The first of these parts; undefined for a mark. */
export function firstPartOf(word: string, spellInitials = false): string | undefined {
  return plain.test(word) ? word : splitWord(word, spellInitials)[0];
}

/** The text without accents, and with letters that have no accent-free form written out: "Erdoğan" → Erdogan, "Łódź" → Lodz. */
export function foldAccents(text: string): string {
  if (ascii.test(text)) return text;
  return text
    .normalize("NFD")
    .replace(/\p{M}+/gu, "")
    .replace(/[^\p{ASCII}]/gu, (letter) => written[letter] ?? letter);
}

const plain = /^[A-Za-z0-9]+$/;
// biome-ignore lint/suspicious/noControlCharactersInRegex: the range of ASCII is what is meant.
const ascii = /^[\x00-\x7f]*$/;

const written: Readonly<Record<string, string>> = {
  ß: "ss",
  æ: "ae",
  Æ: "AE",
  œ: "oe",
  Œ: "OE",
  ø: "o",
  Ø: "O",
  đ: "d",
  Đ: "D",
  ð: "d",
  Ð: "D",
  þ: "th",
  Þ: "Th",
  ł: "l",
  Ł: "L",
  ı: "i",
  ə: "a",
  Ə: "A",
  "\u02BC": "'",
  "\u02BB": "'",
  "’": "'",
  "‘": "'",
  "‐": "-",
  "‑": "-",
};

const small: ReadonlySet<string> = new Set("of the and for in on de del la el al bin ibn von van der".split(" "));

/**
 * The spellings that a name in capitals may have: "HAMID_KARZAI_" → Hamid Karzai. One short word may be an acronym or a
 * word, and is given as both (FARC, Farc), but for states, which have no such names; up to three letters it is an acronym.
 */
export function casedNames(name: string, isState = false): string[] {
  const words = name.split(/[_\s]+/).filter((word) => word !== "");
  if (words.length === 0) return [];
  if (words.some((word) => word !== word.toUpperCase())) return [words.join(" ")];
  const [only] = words;
  if (words.length === 1 && only!.length <= 3) return [only!];
  const cased = words.map((word, index) =>
    index > 0 && small.has(word.toLowerCase()) ? word.toLowerCase() : capitalise(word),
  );
  return words.length === 1 && only!.length <= 5 && !isState ? [only!, cased[0]!] : [cased.join(" ")];
}

/** "AL-QAEDA" → Al-Qaeda, "U.S." stays. */
function capitalise(word: string): string {
  if (/^(?:\p{L}\.)+$/u.test(word)) return word;
  return word.toLowerCase().replace(/(?<![\p{L}\p{M}])\p{L}/gu, (letter) => letter.toUpperCase());
}

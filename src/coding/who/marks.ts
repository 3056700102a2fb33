import type { Token } from "../../language/sentence.js";

/** The possessive ending, also the bare mark after a plural, which can be a quotation mark too. */
export function isPossessive({ text, upos }: Token): boolean {
  if (text === "'" || text === "’") return upos === "PART";
  return text === "'s" || text === "’s" || text === "'S" || text === "’S";
}

export function isHyphen(text: string): boolean {
  return text === "-" || text === "‐" || text === "‑";
}

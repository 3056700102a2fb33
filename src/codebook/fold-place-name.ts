import { foldAccents } from "./fold-word.js";

/**
 * The form in which place names are compared: lower case letters and figures only, "saint" as "st", so that
 * "Port-au-Prince", "Al Fashir" and "al-Fashir", "St. Petersburg" and "Saint Petersburg" meet.
 */
export function foldPlaceName(name: string): string {
  if (ordinary.test(name)) return name === "Saint" ? "st" : name.toLowerCase();
  const plain = foldAccents(name).toLowerCase();
  return plain.replace(/\bsaint\b/g, "st").replace(/[^\p{L}\p{N}]/gu, "");
}

/** The usual word needs no more than lower case. */
const ordinary = /^[A-Za-z0-9]+$/;

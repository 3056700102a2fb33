import type { Reading, Unit } from "./read-units.js";

/** A noun or title for a person. */
export function isRole({ offices, noun, things }: Unit): boolean {
  return things.length === 0 && (noun === null ? offices.length > 0 : noun.kind === "person");
}

/** Whether the last word of a noun phrase is a plural. */
export function isPlural({ tokens }: Reading, { to }: { readonly to: number }): boolean {
  const { text, lemma, feats } = tokens[to - 1];
  if (feats.includes("Number=Plur")) return true;
  const lower = text.toLowerCase();
  return (lower.endsWith("s") && !lower.endsWith("ss") && lower !== lemma.toLowerCase()) || /[^aeiou]men$/.test(lower);
}

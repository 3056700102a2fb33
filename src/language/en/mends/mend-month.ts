import type { TaggedToken } from "../find-feats.js";

/** "In May Iran seized a ship": the month is no auxiliary, and the preposition is its own. */
export function mendMonth(tokens: readonly TaggedToken[]): readonly TaggedToken[] {
  const month = tokens.findIndex(
    ({ text, deprel }, at) => text === "May" && deprel === "aux" && tokens[at - 1]?.upos === "ADP",
  );
  if (month < 0) return tokens;
  return tokens.map((token, index) => {
    if (index === month) return { ...token, upos: "PROPN", deprel: "obl" };
    return index === month - 1 ? { ...token, head: month, deprel: "case" } : token;
  });
}

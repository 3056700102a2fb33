import type { TaggedToken } from "../find-feats.js";

const settled = /^(date|day|time|timetable|schedule|venue|agenda)$/;

/** "Spoke about a new date for the trip": what a date is set for hangs on the date, not on the verb. */
export function mendDateFor(tokens: readonly TaggedToken[]): readonly TaggedToken[] {
  let mended: TaggedToken[] | null = null;
  for (const [index, { text, deprel, head: noun }] of tokens.entries()) {
    const date = index - 1;
    if (text !== "for" || deprel !== "case" || noun < index || !settled.test(tokens[date]?.lemma ?? "")) continue;
    const { head, deprel: relation, upos } = tokens[noun]!;
    if (relation !== "obl" || head >= date || head < 0 || tokens[date]!.head !== head || upos === "NUM") continue;
    mended ??= [...tokens];
    mended[noun] = { ...tokens[noun]!, head: date, deprel: "nmod" };
  }
  return mended ?? tokens;
}

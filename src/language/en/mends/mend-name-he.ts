import type { TaggedToken } from "../find-feats.js";

/**
 * "Vice Premier Liu He had spoken": a "He" with a capital right behind a name inside a sentence belongs to the name. The
 * parser easily takes it for the subject.
 */
export function mendNameHe(tokens: readonly TaggedToken[]): readonly TaggedToken[] {
  let mended: TaggedToken[] | null = null;
  for (const [index, { text, upos }] of tokens.entries()) {
    const before = tokens[index - 1];
    if (text !== "He" || upos !== "PRON" || before?.upos !== "PROPN" || tokens.some(({ head }) => head === index))
      continue;
    const top = before.deprel === "flat" && before.head >= 0 && before.head < index ? before.head : index - 1;
    mended ??= [...tokens];
    mended[index] = { ...tokens[index]!, upos: "PROPN", lemma: text, head: top, deprel: "flat" };
  }
  return mended ?? tokens;
}

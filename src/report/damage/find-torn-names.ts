import type { Span } from "../../base/span.js";
import type { Suspicion } from "./suspicion.js";

/** Verbs of the irregular kind that stand between two persons in news; the regular ones end in "-ed". */
const verb =
  "(?:[\\p{Ll}]{2,}ed|told|met|said|gave|sent|saw|held|took|sought|made|did|has|had|was|will|would|asks|tells|meets|says)";
const torn = new RegExp(
  `(?<![\\p{L}-])(?<first>\\p{Lu}\\p{Ll}+)\\s+${verb}\\s+(?<last>\\p{Lu}\\p{Ll}+)(?![\\p{L}-])`,
  "gu",
);
/** Every two capitalised words in a row; the second may begin the next pair ("Minister Qin Gang"). */
const pair = /(?<![\p{L}.’'-])(?<first>\p{Lu}\p{Ll}+)(?=\s+(?<last>\p{Lu}\p{Ll}+)(?![\p{L}-]))/gu;

/** "The President told Reagan" tears nothing, although there is a President Reagan. */
const title =
  /^(?:President|Minister|Premier|Chancellor|Secretary|Senator|Congressman|Representative|Governor|Mayor|Judge|King|Queen|Prince|Princess|Sheikh|Emir|Sultan|Pope|Bishop|Cardinal|General|Colonel|Major|Captain|Admiral|Marshal|Lieutenant|Ambassador|Envoy|Speaker|Chairman|Director|Commissioner|Spokesman|Leader|Ayatollah|Imam|Dictator|Congress|Parliament|The|Mr|Mrs|Ms|Dr|Sir|Lord|Lady|He|She|They|It|We|I|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday)$/u;

/**
 * A two-part name with a verb in the middle of it ("Qin invited Gang" where the report knows a "Qin Gang"): one person
 * made into two, as machine translation does with names that it takes for words.
 */
export function findTornNames(text: string, sentences: readonly Span[]): Suspicion[] {
  const names = new Set<string>();
  for (const { start, end } of sentences) {
    for (const { groups } of text.slice(start, end).matchAll(pair)) names.add(`${groups!.first} ${groups!.last}`);
  }
  return sentences.flatMap(({ start, end }) => {
    for (const { groups } of text.slice(start, end).matchAll(torn)) {
      const [first, last] = [groups!.first!, groups!.last!];
      if (!names.has(`${first} ${last}`) || title.test(first) || title.test(last)) continue;
      return [{ start, end, why: `the name ${first} ${last} is torn apart by a verb`, translation: true as const }];
    }
    return [];
  });
}

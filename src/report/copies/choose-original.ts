/** What tells of a report whether it is the original of its copies. */
export interface Provenance {
  readonly id: string;
  /** Day of publication, in days since 1970. */
  readonly day: number | null;
  /** It names the agency that filed it, or the place it was filed from. */
  readonly isCredited: boolean;
  /** Words of the text. */
  readonly words: number;
}

/** The grounds on which one report is put before another, the weightiest first; each gives a smaller number for the better. */
const grounds: readonly { readonly says: string; readonly rank: (report: Provenance) => number }[] = [
  { says: "it was published first", rank: ({ day }) => day ?? Number.POSITIVE_INFINITY },
  { says: "it names the agency or the place it was filed from", rank: ({ isCredited }) => (isCredited ? 0 : 1) },
  { says: "it is the longest", rank: ({ words }) => -words },
];

/** Orders reports by how likely each is the original. Of equals the one with the smaller id comes first. */
export function compareProvenance(one: Provenance, other: Provenance): number {
  for (const { rank } of grounds) {
    const [a, b] = [rank(one), rank(other)];
    if (a !== b) return a < b ? -1 : 1;
  }
  if (one.id === other.id) return 0;
  return one.id < other.id ? -1 : 1;
}

/** Why the first of these reports is taken for the original: every ground on which it comes before another one. */
export function explainOriginal(original: Provenance, others: readonly Provenance[]): string[] {
  const reasons = grounds.filter(({ rank }) => {
    const own = rank(original);
    return others.some((other) => own < rank(other)) && others.every((other) => own <= rank(other));
  });
  return reasons.length > 0 ? reasons.map(({ says }) => says) : ["nothing tells them apart; the first by id is taken"];
}

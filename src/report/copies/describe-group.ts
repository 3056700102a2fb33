import { compareProvenance, explainOriginal, type Provenance } from "./choose-original.js";
import type { CopyKind, Likeness } from "./judge-pair.js";

/** A report of a group, with how it is like the likely original. */
export interface GroupMember {
  readonly id: string;
  readonly title: string | null;
  /** "linked": it is a copy of another member, and like the original only by way of that. */
  readonly kind: "original" | CopyKind | "linked";
  readonly similarity: number;
  readonly why: string;
}

/** Reports that tell one wire story: one source, however many outlets printed it. */
export interface ReportGroup {
  /** Id of the likely original. */
  readonly id: string;
  /** The likely original with the reasons, in words, why it is taken for it. */
  readonly original: { readonly id: string; readonly why: readonly string[] };
  /** The original first, then the others in the order in which they are likely to have been printed. */
  readonly members: readonly GroupMember[];
}

/** A report that belongs to a group. */
export interface Candidate extends Provenance {
  readonly title: string | null;
  readonly print: number;
}

/** Puts the original first and says of each member how it is like it; `judge` compares two fingerprints. */
export function describeGroup(
  reports: readonly Candidate[],
  judge: (one: number, other: number) => Likeness | null,
): ReportGroup {
  const [original, ...others] = reports.toSorted(compareProvenance);
  const members = others.map(({ id, title, print }): GroupMember => {
    const likeness = judge(original.print, print);
    if (!likeness) return { id, title, kind: "linked", similarity: 0, why: "a copy of another copy" };
    return { id, title, ...likeness, similarity: roundShare(likeness.similarity) };
  });
  const { id, title } = original;
  const first: GroupMember = { id, title, kind: "original", similarity: 1, why: "the likely original" };
  return { id, original: { id, why: explainOriginal(original, others) }, members: [first, ...members] };
}

/** A share as it is printed, in hundredths. */
export function roundShare(share: number): number {
  return Math.round(share * 100) / 100;
}

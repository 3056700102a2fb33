import type { Span } from "../../base/span.js";

/** A passage that looks damaged, and why. */
export interface Suspicion extends Span {
  readonly why: string;
  /** The damage is of the kind that machine translation leaves behind. */
  readonly translation?: true;
}

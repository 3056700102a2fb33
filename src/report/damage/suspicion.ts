import type { Span } from "../../base/span.js";

/** A passage that looks damaged, and why. */
export interface Suspicion extends Span {
  readonly why: string;
  /** The damage is of the kind that machine translation leaves behind. */
  readonly translation?: true;
  /** Letters are garbled by a wrong encoding. */
  readonly encoding?: true;
  /** The text breaks off here. */
  readonly truncation?: true;
  /** It stands twice. */
  readonly repeat?: true;
}

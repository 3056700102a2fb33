import type { ReactNode } from "react";
import type { Review } from "../../api/contract/shapes.js";

const signs: Readonly<Record<Review["verdict"], string>> = {
  confirmed: "✓",
  corrected: "✎",
  rejected: "✗",
  withdrawn: "↶",
  copy: "⧉",
  "no copy": "1",
};

/** What a reviewer says, in a word. */
export function ReviewMark({ review }: { review: Review | null }): ReactNode {
  if (!review) return null;
  const { verdict, author, note } = review;
  return (
    <span className={`badge review-${verdict.replace(" ", "-")}`} title={`${author}${note && `: ${note}`}`}>
      <span aria-hidden="true">{signs[verdict]}</span> {verdict}
    </span>
  );
}

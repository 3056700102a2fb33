import type { Chunk } from "../layout/find-chunks.js";
import { cutDatelines } from "./cut-datelines.js";
import { cutInlineCredits } from "./cut-inline-credits.js";
import { cutSignatures } from "./cut-signatures.js";
import type { Mark, MarkStep } from "./mark.js";
import { markLines } from "./mark-lines.js";
import { markLinkLists } from "./mark-link-lists.js";
import { markRepeatedTitle } from "./mark-repeated-title.js";
import { markSections } from "./mark-sections.js";
import { markSubheads } from "./mark-subheads.js";
import { markTitle } from "./mark-title.js";

/** In this order: lines that say what they are, then what only the neighbours tell, then what stands inside paragraphs. */
const steps: readonly MarkStep[] = [
  markLines,
  markLinkLists,
  markTitle,
  markRepeatedTitle,
  markSections,
  markSubheads,
  cutInlineCredits,
  cutSignatures,
  cutDatelines,
];

/** What every chunk of the text is, in order; a chunk that no step knows stays a paragraph. */
export function markBlocks(text: string, chunks: readonly Chunk[]): Mark[] {
  let marks: Mark[] = chunks.map((chunk) =>
    chunk.kind
      ? { ...chunk, kind: chunk.kind, given: true }
      : { start: chunk.start, end: chunk.end, kind: "paragraph" },
  );
  for (const step of steps) marks = step(text, marks);
  return marks;
}

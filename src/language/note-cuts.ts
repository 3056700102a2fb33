import type { Note } from "../base/note.js";
import type { Sentence } from "./sentence.js";

/** A note for each stretch of text without a full stop that was too long to be read as one sentence. */
export function noteCuts(sentences: readonly Sentence[]): Note[] {
  const notes: Note[] = [];
  let start = -1;
  for (const { start: from, end, isCut } of sentences) {
    if (isCut && start < 0) start = from;
    if (isCut || start < 0) continue;
    const message = "This stretch has no full stop for so long that it was read in pieces.";
    notes.push({ code: "language/long-sentence", message, span: { start, end } });
    start = -1;
  }
  return notes;
}

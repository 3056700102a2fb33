import type { Span } from "../base/span.js";
import type { Sentence } from "./sentence.js";

/** A language engine: text to sentences with trees. Made by `createEnglish(model)` in `language/en/index.ts`. */
export interface Language {
  /** Parses the given ranges of the text (default: all of it); no sentence crosses a range. Offsets are into `text`. */
  parse(text: string, ranges?: readonly Span[]): Sentence[];
  /** Parses given tokens of one sentence; used by `readout parse --conllu`. Token offsets are those of the words joined by single spaces. */
  parseTokens(forms: readonly string[]): Sentence;
}

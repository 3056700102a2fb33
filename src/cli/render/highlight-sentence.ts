import type { Actor } from "../../base/actor.js";
import type { Event } from "../../base/event.js";
import { contains, type Span } from "../../base/span.js";
import { printable } from "./printable.js";
import type { Theme } from "./theme.js";

type Part = "trigger" | "source" | "target" | "clause" | "rest";

/** A stretch of the sentence and what it is evidence for. Where parts overlap, the one named first in `Part` wins. */
const precedence: readonly Part[] = ["trigger", "source", "target", "clause", "rest"];

/** The sentence of an event: its trigger and actors marked, what lies outside the clause quiet. */
export function highlightSentence(event: Event, text: string, theme: Theme): string {
  const { evidence, sources, targets } = event;
  const parts: [Part, Span][] = [
    ["trigger", evidence.trigger],
    ...sources.flatMap(spanOf).map((span): [Part, Span] => ["source", span]),
    ...targets.flatMap(spanOf).map((span): [Part, Span] => ["target", span]),
    ["clause", evidence.clause],
  ];
  const inside = parts.filter(([, span]) => contains(evidence.sentence, span));
  return splitSpan(evidence.sentence, inside)
    .map(([part, { start, end }]) => paint(part, printable(text.slice(start, end)), theme))
    .join("")
    .trim();
}

function spanOf({ span }: Actor): Span[] {
  return span ? [span] : [];
}

/** Cuts a span at every border of the parts inside it; neighbours of the same part are one piece. */
function splitSpan(whole: Span, parts: readonly [Part, Span][]): [Part, Span][] {
  const borders = new Set([whole.start, whole.end, ...parts.flatMap(([, { start, end }]) => [start, end])]);
  const ordered = [...borders].sort((a, b) => a - b);
  const pieces: [Part, Span][] = [];
  for (let index = 1; index < ordered.length; index++) {
    const piece = { start: ordered[index - 1]!, end: ordered[index]! };
    const part =
      precedence.find((name) => parts.some(([other, span]) => other === name && contains(span, piece))) ?? "rest";
    const last = pieces.at(-1);
    if (last?.[0] === part) pieces[pieces.length - 1] = [part, { start: last[1].start, end: piece.end }];
    else pieces.push([part, piece]);
  }
  return pieces;
}

function paint(part: Part, words: string, theme: Theme): string {
  if (words.trim() === "") return words;
  switch (part) {
    case "rest":
      return theme.quiet(words);
    case "clause":
      return words;
    default:
      return theme[part](words);
  }
}

import type { Language } from "../src/language/language.js";
import type { Token } from "../src/language/sentence.js";

export interface ArcScore {
  readonly right: number;
  readonly total: number;
  /** Arcs that were not found, with their sentence. */
  readonly missing: readonly string[];
}

/**
 * Scores arcs of news sentences, one sentence a line, a tab, then arcs as "nsubj(met,ministers)"; "|" between two arcs
 * means that either will do. Words are compared without regard to case.
 */
export function scoreNewsArcs(language: Language, table: string): ArcScore {
  const missing: string[] = [];
  let total = 0;
  for (const line of table.split("\n")) {
    const [text, arcs] = line.split("\t");
    if (!text || !arcs) continue;
    const found = new Set(language.parse(text).flatMap(({ tokens }) => tokens.map((token) => nameArc(token, tokens))));
    for (const arc of arcs.trim().split(" ")) {
      total++;
      if (!arc.split("|").some((choice) => found.has(choice.toLowerCase()))) missing.push(`${arc}  in: ${text}`);
    }
  }
  return { right: total - missing.length, total, missing };
}

function nameArc(token: Token, tokens: readonly Token[]): string {
  return `${token.deprel}(${tokens[token.head]?.text ?? "root"},${token.text})`.toLowerCase();
}

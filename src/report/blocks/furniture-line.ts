import { endsSentence, wordsOf } from "../layout/fold.js";
import { type FurnitureKind, furnitureKinds } from "./furniture-kinds.js";

const longestLine = 500;
/** Bullets, arrows and brackets that stand in front of such lines. */
const marks = "[•▶►»>*|–—(\\[\\s-]*";
const pointer = "(?=$|[\\s:>»|…–—-])";

const kinds = furnitureKinds.map((kind) => ({ ...kind, pattern: compile(kind) }));

/** Why a folded line is furniture of a page, or null where it may be news text; only short lines are ever furniture. */
export function explainFurniture(line: string): string | null {
  if (line.length > longestLine) return null;
  const words = wordsOf(line).length;
  if (words === 0) return "a line without words";
  const ends = endsSentence(line);
  const found = kinds.find(
    ({ pattern, mostWords, mayEndSentence }) => words <= mostWords && (mayEndSentence || !ends) && pattern.test(line),
  );
  return found?.why ?? null;
}

function compile({ opens, labels, made, lines }: FurnitureKind): RegExp {
  const forms: string[] = [];
  if (opens) forms.push(`${marks}(?:${oneOf(opens)})${pointer}.*`);
  if (labels) forms.push(`${marks}(?:${oneOf(labels)})[\\s.\\])]*(?:[:>»|].*)?`);
  if (made) forms.push(`(?:(?:${oneOf(made)}|[\\d.,]+[km]?)(?:[\\s,|/·•;:()]+|$))+`);
  if (lines) forms.push(...lines.map((form) => `(?:${form})[\\s.]*`));
  return new RegExp(`^(?:${forms.join("|")})$`, "iu");
}

function oneOf(words: readonly string[]): string {
  return [...words].sort((a, b) => b.length - a.length).join("|");
}

import { foldPlaceName } from "../../src/codebook/fold-place-name.js";

const leastPeopleForAliases = 15_000;
const aliasesMax = 6;
const plainName = /^[A-Z][A-Za-z'’.-]+(?: [A-Za-z'’.-]+){0,3}$/;

/**
 * Other spellings of a town that an English report may use. GeoNames lists names in all languages without saying which,
 * so only those are kept that are spelt much like the main name ("Qamishli", "El Fasher", "Fallujah"); names that differ
 * (Kiev, Bombay) stand in `codebook/places/aliases.csv`.
 */
export function chooseAliases(name: string, others: readonly string[], population: number, isSeat: boolean): string[] {
  const chosen = new Map<string, string>();
  const main = foldPlaceName(name);
  const stem = withoutArticle(name) ?? name;
  if (stem !== name) chosen.set(foldPlaceName(stem), stem);
  if (population < leastPeopleForAliases && !isSeat) return [...chosen.values()];
  for (const other of others) {
    if (chosen.size >= aliasesMax) break;
    const folded = foldPlaceName(other);
    if (!plainName.test(other) || folded.length < 4 || folded === main || chosen.has(folded)) continue;
    const bare = withoutArticle(other) ?? other;
    if (!isNear(foldPlaceName(stem), foldPlaceName(bare))) continue;
    chosen.set(folded, other);
    if (bare !== other && foldPlaceName(bare) !== main) chosen.set(foldPlaceName(bare), bare);
  }
  return [...chosen.values()];
}

/** "Al Fallūjah" is "Fallujah" in news. */
function withoutArticle(name: string): string | null {
  const match = /^(?:Al|El|Ar|As|Ash|At|Az|Ad|An|Ath)[ -]([A-Z\p{L}].{3,})$/u.exec(name);
  return match ? match[1]! : null;
}

/** Same first letter and at most a third of the letters changed. */
function isNear(a: string, b: string): boolean {
  return a[0] === b[0] && countEdits(a, b) <= Math.max(1, Math.floor(Math.max(a.length, b.length) / 3));
}

/** Levenshtein distance. */
function countEdits(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      const change = row[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1);
      next.push(Math.min(change, row[j]! + 1, next[j - 1]! + 1));
    }
    row = next;
  }
  return row[b.length]!;
}

/**
 * The word of `known` that `word` was most probably meant to be, for hints such as "Did you mean CONSULT?"; null where
 * none is near (more than a third of the letters differ). Case does not count.
 */
export function findClosestWord(word: string, known: Iterable<string>): string | null {
  let best: string | null = null;
  let least = Math.floor(Math.max(word.length, 3) / 3) + 1;
  for (const candidate of known) {
    const distance = countEdits(word.toLowerCase(), candidate.toLowerCase());
    if (distance < least) {
      least = distance;
      best = candidate;
    }
  }
  return best;
}

/** Levenshtein distance where swapping two neighbouring letters counts as one edit (optimal string alignment). */
function countEdits(a: string, b: string): number {
  let beforePrevious: number[] = [];
  let previous = Array.from({ length: b.length + 1 }, (_, column) => column);
  for (let row = 1; row <= a.length; row++) {
    const current = [row];
    for (let column = 1; column <= b.length; column++) {
      const replace = previous[column - 1] + (a[row - 1] === b[column - 1] ? 0 : 1);
      let edits = Math.min(replace, previous[column] + 1, current[column - 1] + 1);
      if (row > 1 && column > 1 && a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1]) {
        edits = Math.min(edits, beforePrevious[column - 2] + 1);
      }
      current.push(edits);
    }
    beforePrevious = previous;
    previous = current;
  }
  return previous[b.length];
}

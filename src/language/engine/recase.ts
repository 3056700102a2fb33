/** How a word is mostly written within a sentence. */
export const casing = { unknown: 0, lower: 1, capital: 2, upper: 3 } as const;

/** Headlines of fewer long words than this are left as they are. */
const longWordsMin = 3;

/**
 * The forms as they would stand in running text, where they are those of a headline: all in capitals ("TALKS FAIL IN
 * GENEVA") or with a capital on every long word. Else the same array. `casingOf` knows how a lower-case word is mostly
 * written.
 */
export function recaseHeadline(forms: readonly string[], casingOf: (lower: string) => number): readonly string[] {
  if (!isHeadline(forms)) return forms;
  let isFirst = true;
  return forms.map((form) => {
    const lower = form.toLowerCase();
    if (lower === form) return form;
    const capital = form[0]! + lower.slice(1);
    const written = casingOf(lower);
    const wasFirst = isFirst;
    isFirst = false;
    if (written === casing.upper || form.includes(".")) return form.toUpperCase();
    if (written === casing.lower && !wasFirst) return lower;
    // Unknown words of a headline are mostly names.
    return form === form.toUpperCase() ? capital : written === casing.unknown ? form : capital;
  });
}

/** Whether every word of four letters and more begins with a capital, and at least three such words are there. */
function isHeadline(forms: readonly string[]): boolean {
  let longWords = 0;
  for (const form of forms) {
    if (form.length < 4) continue;
    const first = form.charCodeAt(0);
    if (first >= 97 && first <= 122) return false;
    if (first >= 65 && first <= 90) longWords++;
  }
  return longWords >= longWordsMin;
}

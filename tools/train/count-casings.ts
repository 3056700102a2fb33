import { casing } from "../../src/language/engine/recase.js";

/** How each lower-case word is mostly written within sentences; words unseen in text go by the others of their class. */
export function countCasings(
  sentences: readonly (readonly string[])[],
  clusters: ReadonlyMap<string, number>,
): Map<string, number> {
  const counts = new Map<string, [lower: number, capital: number, upper: number]>();
  for (const forms of sentences) {
    if (!isRunningText(forms)) continue;
    for (const form of forms.slice(1)) {
      const lower = form.toLowerCase();
      if (lower === form.toUpperCase()) continue;
      const own = counts.get(lower) ?? [0, 0, 0];
      own[form === lower ? 0 : form.length > 1 && form === form.toUpperCase() ? 2 : 1]++;
      counts.set(lower, own);
    }
  }
  const casings = new Map<string, number>();
  const byCluster = new Map<number, [number, number, number]>();
  for (const [lower, own] of counts) {
    const most = own.indexOf(Math.max(...own));
    casings.set(lower, [casing.lower, casing.capital, casing.upper][most]!);
    const cluster = clusters.get(lower);
    if (cluster === undefined) continue;
    const all = byCluster.get(cluster) ?? [0, 0, 0];
    all[most]!++;
    byCluster.set(cluster, all);
  }
  for (const [word, cluster] of clusters) {
    const all = byCluster.get(cluster);
    if (casings.has(word) || all === undefined || !/\p{L}/u.test(word)) continue;
    casings.set(word, all[0] >= all[1] + all[2] ? casing.lower : casing.capital);
  }
  return casings;
}

/** Sentences in which most words begin with a small letter; headlines would count as names. */
function isRunningText(forms: readonly string[]): boolean {
  const words = forms.filter((form) => /^\p{L}{3,}/u.test(form));
  return words.filter((form) => /^\p{Ll}/u.test(form)).length * 2 > words.length;
}

/** How often a name stands in both sets, and how often they agree on it. Shares are null where nothing was counted. */
export interface Score {
  readonly name: string;
  readonly a: number;
  readonly b: number;
  /** Those of A that B has too. */
  readonly both: number;
  /** Of those in B, the share that agrees with A. */
  readonly precision: number | null;
  /** Of those in A, the share that B has. */
  readonly recall: number | null;
  readonly f1: number | null;
}

/** Counts by name. */
export class ScoreTable {
  readonly #rows = new Map<string, { a: number; b: number; bothA: number; bothB: number }>();

  add(name: string, set: "a" | "b", agrees: boolean): void {
    const row = this.#rows.get(name) ?? { a: 0, b: 0, bothA: 0, bothB: 0 };
    this.#rows.set(name, row);
    row[set]++;
    if (agrees) row[set === "a" ? "bothA" : "bothB"]++;
  }

  /** The most frequent first, then by name. */
  scores(): Score[] {
    const scores = [...this.#rows].map(([name, { a, b, bothA, bothB }]) => {
      const precision = share(bothB, b);
      const recall = share(bothA, a);
      return { name, a, b, both: bothA, precision, recall, f1: mean(precision, recall) };
    });
    return scores.sort((x, y) => y.a + y.b - (x.a + x.b) || (x.name < y.name ? -1 : 1));
  }
}

function share(part: number, whole: number): number | null {
  return whole === 0 ? null : part / whole;
}

/** The harmonic mean; 0 where one set has nothing of the name, null where neither has. */
function mean(precision: number | null, recall: number | null): number | null {
  if (precision === null && recall === null) return null;
  const [p, r] = [precision ?? 0, recall ?? 0];
  return p + r === 0 ? 0 : (2 * p * r) / (p + r);
}

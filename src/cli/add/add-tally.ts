import type { RunCounts } from "../../store/run.js";
import type { Outcome } from "../../store/store.js";

/** Counts what became of what was found. */
export class AddTally {
  readonly #counts: Record<keyof RunCounts, number> = {
    new: 0,
    known: 0,
    changed: 0,
    reread: 0,
    killed: 0,
    forgotten: 0,
    failed: 0,
    skipped: 0,
    withheld: 0,
  };

  count(outcome: Outcome | "failed" | "skipped" | "withheld"): void {
    this.#counts[outcome]++;
  }

  get counts(): RunCounts {
    return { ...this.#counts };
  }

  /** Reports that were dealt with. */
  get reports(): number {
    const { skipped: _, withheld: __, ...reports } = this.#counts;
    return Object.values(reports).reduce((sum, count) => sum + count, 0);
  }

  /** "12 reports: 9 new, 2 known, 0 changed, 1 failed"; the rest is named where there is any. */
  describe(): string {
    const always = ["new", "known", "changed", "failed"] as const;
    const sometimes = ["reread", "killed", "forgotten", "withheld", "skipped"] as const;
    const named = sometimes.filter((name) => this.#counts[name] > 0);
    const parts = [...always, ...named].map((name) => `${this.#counts[name]} ${labels[name] ?? name}`);
    return `${this.reports} ${this.reports === 1 ? "report" : "reports"}: ${parts.join(", ")}`;
  }
}

const labels: Readonly<Record<string, string>> = { reread: "read again" };

import type { SourceItem } from "./source-item.js";

/** Counts what comes out of sources, for a line of progress and a summary. */
export class Tally {
  #found = 0;
  #failed = 0;
  readonly #withheld = new Map<string, number>();
  readonly #skipped = new Map<string, number>();

  count(item: SourceItem): void {
    if ("item" in item) this.#found++;
    else if ("error" in item) this.#failed++;
    else if ("withheld" in item) add(this.#withheld, item.withheld.state);
    else add(this.#skipped, item.skipped);
  }

  /** A report that was found and then could not be read. */
  failFound(): void {
    this.#found--;
    this.#failed++;
  }

  get found(): number {
    return this.#found;
  }

  get failed(): number {
    return this.#failed;
  }

  /** Whether there is more to say than what was printed for each input. */
  get isWorthSaying(): boolean {
    return this.#withheld.size > 0 || this.#skipped.size > 0;
  }

  /** "450 reports read, 50 failed, 12 skipped (10 × picture, 2 × hidden file)". */
  describe(): string {
    const parts = [`${this.#found} ${this.#found === 1 ? "report" : "reports"} read`, `${this.#failed} failed`];
    for (const [state, count] of this.#withheld) parts.push(`${count} ${state}`);
    const skipped = [...this.#skipped].sort(([a, most], [b, more]) => more - most || (a < b ? -1 : 1));
    const total = skipped.reduce((sum, [, count]) => sum + count, 0);
    if (total > 0) parts.push(`${total} skipped (${skipped.map(([why, count]) => `${count} × ${why}`).join(", ")})`);
    return parts.join(", ");
  }
}

function add(counts: Map<string, number>, key: string): void {
  counts.set(key, (counts.get(key) ?? 0) + 1);
}

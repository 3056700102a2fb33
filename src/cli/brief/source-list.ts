import type { Words } from "../../record/history/history.js";
import type { ReportHead } from "../../store/store.js";
import type { BriefSource } from "./brief.js";

/** So many sources behind one statement; more of them would not make it surer to a reader. */
const namedMax = 4;

/** Numbers reports in the order in which they are first named. Copies of one story have one number. */
export class SourceList {
  readonly #heads: ReadonlyMap<string, ReportHead>;
  readonly #members = new Map<string, number>();
  readonly #numbers = new Map<string, number>();

  constructor(heads: readonly ReportHead[]) {
    this.#heads = new Map(heads.map((head) => [head.id, head]));
    for (const { group } of heads) this.#members.set(group, (this.#members.get(group) ?? 0) + 1);
  }

  /** The numbers of the reports that some words stand in. */
  number(words: readonly Words[]): number[] {
    const groups = [...new Set(words.map(({ report }) => this.#groupOf(report)))].slice(0, namedMax);
    return groups.map((group) => {
      const known = this.#numbers.get(group) ?? this.#numbers.size + 1;
      this.#numbers.set(group, known);
      return known;
    });
  }

  list(): BriefSource[] {
    return [...this.#numbers.keys()].map((group) => {
      const head = this.#heads.get(group) ?? [...this.#heads.values()].find((one) => one.group === group);
      return {
        title: head?.title ?? group,
        outlet: head?.outlet ?? null,
        day: head?.published?.slice(0, 10) ?? null,
        url: head?.url ?? null,
        copies: this.#members.get(group) ?? 1,
      };
    });
  }

  #groupOf(report: string): string {
    return this.#heads.get(report)?.group ?? report;
  }
}

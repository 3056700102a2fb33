import type { Outcome } from "../store/store.js";

/** How far the programs are that add reports through this server. */
export interface Adding {
  readonly run: number;
  readonly reports: number;
  readonly fresh: number;
}

export interface AddingWatch {
  started(run: number): void;
  wrote(run: number, outcomes: readonly Outcome[]): void;
  finished(run: number): void;
  /** Those that go on now, the first one first. */
  now(): readonly Adding[];
}

/** Who has not written for so long has been ended. */
const silenceMsMax = 120_000;

export function createAddingWatch(clock: () => number): AddingWatch {
  const runs = new Map<number, { reports: number; fresh: number; at: number }>();
  return {
    started: (run) => void runs.set(run, { reports: 0, fresh: 0, at: clock() }),
    wrote(run, outcomes) {
      const { reports, fresh } = runs.get(run) ?? { reports: 0, fresh: 0 };
      const isFresh = (outcome: Outcome): boolean => ["new", "changed", "reread"].includes(outcome);
      runs.set(run, {
        reports: reports + outcomes.length,
        fresh: fresh + outcomes.filter(isFresh).length,
        at: clock(),
      });
    },
    finished: (run) => void runs.delete(run),
    now() {
      for (const [run, { at }] of runs) if (clock() - at > silenceMsMax) runs.delete(run);
      return [...runs].map(([run, { reports, fresh }]) => ({ run, reports, fresh }));
    },
  };
}

import { ReadoutError } from "../../base/readout-error.js";
import type { Effects } from "../effects.js";
import { explainError } from "../explain-error.js";

interface Options {
  readonly db: string;
}

/** Removes reports from the record; exit code 1 where one of them is not in it. */
export async function run(reports: string[], { db }: Options, effects: Effects): Promise<number> {
  const store = await effects.openStore(db, "existing");
  let missing = 0;
  try {
    for (const report of reports) {
      const removed = await store.forget(report);
      if (removed) {
        const what = `${count(removed.versions, "version")}, ${count(removed.events, "event")}`;
        await effects.stderr.write(`${report} is forgotten: ${what} removed\n`);
        continue;
      }
      missing++;
      const error = new ReadoutError("cli/unknown-report", `There is no report “${report}” in ${store.place}`, {
        hint: "`readout export --format csv` shows the ids of reports.",
      });
      await explainError(error, effects);
    }
  } finally {
    await store.close();
  }
  return missing > 0 ? 1 : 0;
}

function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? "" : "s"}`;
}

import type { Effects } from "../effects.js";

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
      if (!removed) missing++;
      const done = removed && `${report} is forgotten: ${removed.versions} versions, ${removed.events} events removed`;
      await effects.stderr.write(`${done ?? `readout: there is no report ${report} in ${store.place}`}\n`);
    }
  } finally {
    await store.close();
  }
  return missing > 0 ? 1 : 0;
}

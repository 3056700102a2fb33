import type { Effects } from "../effects.js";

interface Options {
  readonly db: string;
}

/** Checks a record and prints what is wrong with it, one line each; exit code 1 where something is. */
export async function run(_: string[], { db }: Options, effects: Effects): Promise<number> {
  const store = await effects.openStore(db, "existing");
  let faults = 0;
  try {
    for await (const { where, message } of store.verify()) {
      faults++;
      await effects.stdout.write(`${where}: ${message}\n`);
    }
    await effects.stderr.write(faults === 0 ? `${store.place} is whole\n` : `${faults} faults in ${store.place}\n`);
  } finally {
    await store.close();
  }
  return faults > 0 ? 1 : 0;
}

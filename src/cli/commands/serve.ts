import { join } from "node:path";
import { readTokens } from "../../api/guard/access.js";
import { serveApi } from "../../api/serve-api.js";
import type { RawItem } from "../../read.js";
import { packageFolder } from "../../resources/node.js";
import type { Coder } from "../add/coder.js";
import type { Effects } from "../effects.js";
import { readWhole } from "../input/read-whole.js";
import { isDatabaseAddress } from "../open-store.js";

interface Options {
  readonly db: string;
  readonly host: string;
  readonly port: number;
  readonly tokens?: string;
}

/** A long text holds up nobody but who sent it, and the next one. */
const readers = 2;
const lookForInterruptMs = 150;

/** Serves the dashboard and the API over a record, until the person ends it. */
export async function run(_: string[], { db, host, port, tokens }: Options, effects: Effects): Promise<number> {
  const known = tokens === undefined ? new Map() : readTokens(await readWhole(tokens, effects), tokens);
  const [store, reader, { codebook }] = await Promise.all([
    effects.openStore(db, "owned"),
    effects.loadReader("pages"),
    effects.loadResources(),
  ]);
  const interrupt = effects.onInterrupt();
  // Threads that read the texts of people, once somebody has one.
  let coder: Promise<Coder> | undefined;
  try {
    const parts = {
      store,
      codebook,
      version: effects.version,
      now: () => effects.now(),
      read: async (item: RawItem) => {
        coder ??= effects.createCoder(readers);
        return await (await coder).read(item);
      },
      parse: async (text: string) => reader.parse(text),
    };
    const pages = join(packageFolder, "dist/web");
    const report = (error: unknown) => void effects.stderr.write(`${error instanceof Error ? error.stack : error}\n`);
    const file = isDatabaseAddress(db) ? undefined : db;
    const served = await serveApi(parts, { host, port, tokens: known, user: effects.user, pages, file, report });
    await effects.stdout.write(`${store.place} is open at ${served.address}\nCtrl-C ends it.\n`);
    while (!interrupt.isStopping) await new Promise((resolve) => setTimeout(resolve, lookForInterruptMs));
    await served.close();
    return 0;
  } finally {
    interrupt.end();
    await (await coder)?.close();
    await store.close();
  }
}

import { ReadoutError } from "../../base/readout-error.js";
import { formats } from "../../export/formats.js";
import type { Effects } from "../effects.js";
import { type QueryOptions, readQuery } from "../input/query-options.js";

interface Options extends QueryOptions {
  readonly db: string;
  readonly format: string;
  readonly out?: string;
}

export async function run(_: string[], options: Options, effects: Effects): Promise<number> {
  const query = readQuery(options);
  const format = await formats[options.format]!();
  const { out } = options;
  if (out === undefined && !format.isText && effects.stdout.isTTY) {
    throw new ReadoutError("cli/no-output", `${options.format} is no text for a terminal`, {
      hint: `Name a file: --out events.${options.format}`,
    });
  }
  const store = await effects.openStore(options.db, "existing");
  try {
    const content = format.write(store.scan(query));
    if (out === undefined) for await (const part of content) await effects.stdout.write(part);
    else await effects.writeWhole(out, content);
    return 0;
  } finally {
    await store.close();
  }
}

import * as z from "zod";
import { createCopyFinder } from "../../report/copies/copy-finder.js";
import { readDateArgument } from "../../report/dates/read-argument.js";
import type { Effects } from "../effects.js";
import { filterLines } from "../filter-lines.js";
import { readItem } from "../input/items.js";
import { inThisThread } from "../workers/open-pool.js";

interface Options {
  rewritten: boolean;
  groups?: boolean;
}

/** Groups what comes; a line is answered from the lines before it, and `--groups` has the last word. */
export async function run(paths: string[], { rewritten, groups }: Options, effects: Effects): Promise<number> {
  const finder = createCopyFinder({ rewritten });
  const pool = inThisThread((line) => {
    const { id, text, date, published, agency, title } = readItem(CopyItem, line);
    const day = published?.value ?? (date ? readDateArgument(date).value : null);
    const { of = null, ...added } = finder.add({ id: String(id), text, published: day, agency, title });
    const { group, kind, similarity } = added;
    return { group, kind, of, similarity };
  });
  const code = await filterLines(paths, effects, pool);
  if (!groups) return code;
  for (const { id, ...group } of finder.groups()) {
    await effects.stdout.write(`${JSON.stringify({ group: id, ...group })}\n`);
  }
  return code;
}

/** What `readout clean --jsonl` prints will do as well as `{id, text, date?}`. */
const CopyItem = z.object({
  id: z.union([z.string(), z.number()]),
  text: z.string(),
  date: z.string().nullish(),
  published: z.object({ value: z.string() }).nullish(),
  agency: z.string().nullish(),
  title: z.string().nullish(),
});

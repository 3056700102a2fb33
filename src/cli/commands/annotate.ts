import type { Reader } from "../../read.js";
import { readDateCell } from "../../report/dates/read-date-cell.js";
import type { Answer } from "../answer-line.js";
import type { Effects } from "../effects.js";
import { filterLines } from "../filter-lines.js";
import { readItem, TextItem } from "../input/items.js";
import { openPool } from "../workers/open-pool.js";

interface Options {
  workers?: number;
  codebook?: string;
}

export async function run(paths: string[], options: Options, effects: Effects): Promise<number> {
  const pool = await openPool({ name: "annotate", options, makeAnswer }, effects);
  return await filterLines(paths, effects, pool);
}

export function makeAnswer(reader: Reader): Answer {
  return (line) => {
    const { text, date: given } = readItem(TextItem, line);
    const { date, notes } = readDateCell(given ?? undefined);
    const { times, places, actors } = reader.annotate({ text, ...(date && { date }) });
    return { times, places, actors, ...(notes.length > 0 && { notes }) };
  };
}

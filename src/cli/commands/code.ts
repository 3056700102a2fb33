import type { Span } from "../../base/span.js";
import type { Reader } from "../../read.js";
import { readDateCell } from "../../report/dates/read-date-cell.js";
import type { Answer } from "../answer-line.js";
import type { Effects } from "../effects.js";
import { filterLines } from "../filter-lines.js";
import { type Range, readItem, TextItem } from "../input/items.js";
import { openPool } from "../workers/open-pool.js";

interface Options {
  pairs?: boolean;
  workers?: number;
  codebook?: string;
}

export async function run(paths: string[], options: Options, effects: Effects): Promise<number> {
  const pool = await openPool({ name: "code", options, makeAnswer }, effects);
  return await filterLines(paths, effects, pool);
}

export function makeAnswer(reader: Reader, { pairs }: Options): Answer {
  return (line) => {
    const { id, text, date: given, pair } = readItem(TextItem, line);
    const { date, notes: ofDate } = readDateCell(given ?? undefined);
    const sides = pair && { source: toSpan(pair.source), target: toSpan(pair.target) };
    const {
      events,
      notes: found,
      ...coded
    } = reader.code({
      ...(id !== null && id !== undefined && { id: String(id) }),
      text,
      ...(date && { date }),
      ...(pairs && sides && { pair: sides }),
    });
    const notes = [...ofDate, ...found];
    return pairs ? { events, notes, pair: coded.pair ?? null } : { events, notes };
  };
}

function toSpan(range: Range | null): Span | null {
  return range && { start: range[0], end: range[1] };
}

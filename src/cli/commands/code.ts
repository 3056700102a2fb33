import type { Span } from "../../base/span.js";
import type { Effects } from "../effects.js";
import { filterLines } from "../filter-lines.js";
import { type Range, readItem, TextItem } from "../input/items.js";

export async function run(paths: string[], { pairs }: { pairs?: boolean }, effects: Effects): Promise<number> {
  const reader = await effects.loadReader();
  return await filterLines(paths, effects, (line) => {
    const { id, text, date, pair } = readItem(TextItem, line);
    const sides = pair && { source: toSpan(pair.source), target: toSpan(pair.target) };
    const { events, notes, ...coded } = reader.code({
      ...(id !== null && id !== undefined && { id: String(id) }),
      text,
      ...(date && { date }),
      ...(pairs && sides && { pair: sides }),
    });
    return pairs ? { events, notes, pair: coded.pair ?? null } : { events, notes };
  });
}

function toSpan(range: Range | null): Span | null {
  return range && { start: range[0], end: range[1] };
}

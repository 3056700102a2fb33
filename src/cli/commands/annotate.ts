import type { Effects } from "../effects.js";
import { filterLines } from "../filter-lines.js";
import { readItem, TextItem } from "../input/items.js";

export async function run(paths: string[], _options: object, effects: Effects): Promise<number> {
  const reader = await effects.loadReader();
  return await filterLines(paths, effects, (line) => {
    const { text, date } = readItem(TextItem, line);
    const { times, places, actors } = reader.annotate({ text, ...(date && { date }) });
    return { times, places, actors };
  });
}

import { ReadoutError } from "../../base/readout-error.js";
import type { HistoryEncounter } from "../../record/history/history.js";
import type { Effects } from "../effects.js";
import { readHistory } from "../history/read-history.js";
import type { ShowOptions } from "../history/show-options.js";
import { chooseView } from "../render/choose-view.js";
import { renderChoice, renderEncounter } from "../render/history/render-encounter.js";

/** So many encounters are shown in full; of more, a list to choose from. */
const fullMax = 3;

export async function run([words, ...inputs]: string[], options: ShowOptions, effects: Effects): Promise<number> {
  const { json, until, color } = options;
  const { builder, code } = await readHistory(inputs, options, effects);
  const history = builder.snapshot(until ? { until } : {});
  const found = history.encounters.filter((encounter) => fits(encounter, words));
  if (found.length === 0) {
    throw new ReadoutError("cli/unknown-encounter", `No encounter fits “${words}”`, {
      hint: 'Give its id, or words that are all in its people, place, kind, stage or date, such as "Blinken Beijing 2023-06".',
    });
  }
  const view = chooseView(effects, color);
  if (json) await effects.stdout.write(found.map((one) => `${JSON.stringify(one)}\n`).join(""));
  else if (found.length > fullMax)
    await effects.stdout.write(`${found.map((one) => renderChoice(one, view)).join("\n")}\n`);
  else
    await effects.stdout.write(
      found.map((one) => renderEncounter(one, history, view)).join(`\n${view.theme.quiet("─".repeat(view.width))}\n\n`),
    );
  return code;
}

/** The id, or each of the words in what the encounter is called. */
function fits({ id, kind, stage, participants, place, host, start, end }: HistoryEncounter, words: string): boolean {
  if (id === words) return true;
  const people = participants.flatMap(({ country, person, office, name }) => [country, person, office, name]);
  const text = [kind, stage, host, place?.name, start, end, ...people].filter(Boolean).join(" ").toLowerCase();
  return words
    .toLowerCase()
    .split(/\s+/)
    .every((word) => text.includes(word));
}

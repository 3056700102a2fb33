import { ReadoutError } from "../../base/readout-error.js";
import type { Effects } from "../effects.js";
import { readHistory } from "../history/read-history.js";
import type { ShowOptions } from "../history/show-options.js";
import { chooseView } from "../render/choose-view.js";
import { renderReport } from "../render/history/render-report.js";

export async function run([id, ...inputs]: string[], options: ShowOptions, effects: Effects): Promise<number> {
  const { json, until, color } = options;
  const { builder, code } = await readHistory(inputs, options, effects);
  const history = builder.snapshot(until ? { until } : {});
  const report = history.reports.find((one) => one.id === id);
  if (!report) {
    const near = history.reports.filter((one) => one.id.startsWith(id) || one.title?.includes(id)).slice(0, 5);
    const shown = (near.length > 0 ? near : history.reports.slice(0, 5)).map((one) => one.id).join(", ");
    throw new ReadoutError("cli/unknown-report", `There is no report ${id}`, { hint: `There are ${shown} …` });
  }
  if (!json) {
    await effects.stdout.write(renderReport(id, history, chooseView(effects, color)));
    return code;
  }
  const tells = (one: { mentions: readonly { report: string }[] }): boolean =>
    one.mentions.some((mention) => mention.report === id);
  const [encounters, happenings] = [history.encounters.filter(tells), history.happenings.filter(tells)];
  await effects.stdout.write(`${JSON.stringify({ report, encounters, happenings })}\n`);
  return code;
}

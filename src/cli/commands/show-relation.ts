import type { Effects } from "../effects.js";
import { chooseWeights } from "../history/choose-weights.js";
import { readHistory } from "../history/read-history.js";
import { readPair, type ShowOptions } from "../history/show-options.js";
import { chooseView } from "../render/choose-view.js";
import { renderRelation } from "../render/history/render-relation.js";

export async function run([one, other, ...inputs]: string[], options: ShowOptions, effects: Effects): Promise<number> {
  const { json, until, scale, color } = options;
  const weights = await chooseWeights(scale, effects);
  const { builder, code } = await readHistory(inputs, options, effects);
  const history = builder.snapshot({ pair: readPair([one, other], builder), weights, ...(until && { until }) });
  const page = json ? `${JSON.stringify(history)}\n` : renderRelation(history, chooseView(effects, color));
  await effects.stdout.write(page);
  return code;
}

import { ReadoutError } from "../../base/readout-error.js";
import type { Effects } from "../effects.js";
import { readHistory } from "../history/read-history.js";
import { readPair, type ShowOptions } from "../history/show-options.js";
import { chooseView } from "../render/choose-view.js";
import { renderChannel } from "../render/history/render-channel.js";

interface Options extends ShowOptions {
  readonly kind?: string;
}

export async function run([one, other, ...inputs]: string[], options: Options, effects: Effects): Promise<number> {
  const { json, until, kind, color } = options;
  const { builder, code } = await readHistory(inputs, options, effects);
  const { channels } = builder.snapshot({ pair: readPair([one, other], builder), ...(until && { until }) });
  const shown = channels.filter((channel) => kind === undefined || channel.kind === kind);
  if (shown.length === 0) {
    throw new ReadoutError(
      "cli/unknown-channel",
      `Nothing is told of a channel ${kind ?? ""} between ${one} and ${other}`,
      {
        hint:
          channels.length > 0
            ? `There are ${channels.map((channel) => channel.kind).join(", ")}.`
            : "Give more reports.",
      },
    );
  }
  const view = chooseView(effects, color);
  const pages = json
    ? shown.map((channel) => JSON.stringify(channel))
    : shown.map((channel) => renderChannel(channel, view));
  await effects.stdout.write(`${pages.join("\n")}${json ? "\n" : ""}`);
  return code;
}

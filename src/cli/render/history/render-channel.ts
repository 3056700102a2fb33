import type { HistoryChannel } from "../../../record/history/history.js";
import type { View } from "../choose-view.js";
import { describeDate } from "../describe-when.js";
import { labelled, wrap } from "../lay-out.js";
import { table } from "../table.js";
import { countSources, quoteWords } from "./describe.js";
import { paintState } from "./render-relation.js";

/** One line of communication: what can be said of it now, and every state it was shown in, with the words. */
export function renderChannel({ pair, kind, states, now }: HistoryChannel, view: View): string {
  const { theme } = view;
  const rows = states.map((one) => [
    describeDate(one.since),
    paintState(one.state, view) + (one.by ? ` by ${theme.country(one.by)}` : ""),
    [theme.quiet(countSources(one)), one.words[0] ? quoteWords(one.words[0], theme) : ""].filter(Boolean).join(" · "),
  ]);
  const head = wrap(`${theme.title(`${pair.join("–")} ${kind}`)}`, view);
  const state = `${paintState(now.state, view)} since ${describeDate(now.since)}, ${now.age} days since the last evidence ${theme.quiet(`(${now.why})`)}`;
  return `${[head, labelled("now", state, view), table(rows, view)].join("\n")}\n`;
}

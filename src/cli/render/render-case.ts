import type { ReadRecord } from "../../base/record.js";
import type { Case } from "../load-cases.js";
import type { View } from "./choose-view.js";
import { describeDate } from "./describe-when.js";
import { wrap } from "./lay-out.js";
import { printable } from "./printable.js";

/** The case's title and states, and for each report its day, what was read from it, and its headline. */
export function renderCase(
  { title, states }: Pick<Case, "title" | "states">,
  records: readonly { readonly id: string; readonly record: ReadRecord }[],
  view: View,
): string {
  const { theme } = view;
  const dates = records.map(({ record }) => record.report.published?.value.slice(0, 10) ?? "");
  const column = Math.max(...dates.map((date) => describeDate(date).length), 0) + 2;
  const lines = records.map(({ id, record }, index) => {
    const { events, encounters, report } = record;
    const counts = `${theme.quiet(`${count(events, "event")}, ${count(encounters, "encounter")}`)}`;
    return wrap(`${printable(report.title ?? id)} ${counts}`, view, column, theme.quiet(describeDate(dates[index]!)));
  });
  return [wrap(`${theme.title(printable(title))} ${theme.quiet(states.join("–"))}`, view), "", ...lines, ""].join("\n");
}

function count(things: readonly unknown[], name: string): string {
  return `${things.length} ${name}${things.length === 1 ? "" : "s"}`;
}

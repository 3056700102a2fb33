import type { History } from "../../../record/history/history.js";
import type { View } from "../choose-view.js";
import { describeDate } from "../describe-when.js";
import { labelled, wrap } from "../lay-out.js";
import { printable } from "../printable.js";
import { table } from "../table.js";
import { describeDeed } from "./describe.js";
import { nameEncounter } from "./render-encounter.js";
import { titled } from "./titled.js";

/** What one report gave to the history: its copies, and what it tells, with why that was taken as one with what others tell. */
export function renderReport(id: string, history: History, view: View): string {
  const { theme } = view;
  const report = history.reports.find((one) => one.id === id)!;
  const copies = history.reports.filter(({ group, id: other }) => group === report.group && other !== id);
  const facts: [string, string][] = [
    ["published", report.published ? describeDate(report.published) : "on no known day"],
    ["agency", report.agency ?? ""],
    [
      "stands",
      report.standing === "stands" ? "" : theme.warning(report.by ? `no: ${report.standing} by ${report.by}` : "no"),
    ],
    [
      "corrects",
      history.reports
        .filter(({ by }) => by === id)
        .map((one) => one.id)
        .join(", "),
    ],
    ["copies", copies.map((one) => one.id).join(", ")],
  ];
  const encounters = history.encounters.flatMap((encounter) =>
    encounter.mentions
      .filter((mention) => mention.report === id)
      .map((mention) => [
        theme.stage(mention.stage),
        `${nameEncounter(encounter.id, history)} ${theme.quiet(mention.why)}`,
      ]),
  );
  const deeds = history.happenings
    .filter(({ encounter, mentions }) => encounter === undefined && mentions.some((mention) => mention.report === id))
    .map((deed) => [deed.day ? describeDate(deed.day) : "undated", describeDeed(deed, theme)]);
  const loose = history.loose
    .filter((one) => one.report === id)
    .map(({ words, why }) => [why, printable(words[0]?.text ?? "")]);
  const list = (heading: string, rows: string[][]) => titled(heading, table(rows, view), view);
  return `${[
    [
      wrap(theme.title(printable(report.title ?? id)), view),
      ...facts.filter(([, text]) => text !== "").map(([label, text]) => labelled(label, text, view)),
    ].join("\n"),
    ...list("Encounters", encounters),
    ...list("Deeds", deeds),
    ...list("Left loose", loose),
  ].join("\n\n")}\n`;
}
